#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { VERSION } from './model/version.js';

const [first, ...rest] = process.argv.slice(2);
if (!isMainThread) {
  (await import('./load/worker.js')).workInThread();
} else if ((first === '--version' || first === '-V') && rest.length === 0) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { processWorld } = await import('./app/process-world.js');
  const { commandLine } = await import('./app/command-line.js');
  process.exitCode = await commandLine(processWorld());
}
