import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { processWorld } = await import('./app/process-world.js');
  const { runAction } = await import('./app/action/action.js');
  process.exitCode = await runAction(processWorld());
} else {
  (await import('./load/worker.js')).workInThread();
}
