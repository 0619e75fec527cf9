import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { processWorld } = await import('./app/process-world.js');
  const { runAction } = await import('./app/action/action.js');
  const world = processWorld();
  process.exitCode = await runAction(world);
  // A request that waits for its next attempt would keep a cancelled job alive.
  if (world.interrupt.aborted) process.stdout.write('', () => process.exit());
} else {
  (await import('./load/worker.js')).workInThread();
}
