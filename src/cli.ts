#!/usr/bin/env node
import { VERSION } from './model/version.js';

const [first, ...rest] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && rest.length === 0) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { processWorld } = await import('./app/process-world.js');
  const { commandLine } = await import('./app/command-line.js');
  process.exitCode = await commandLine(processWorld());
}
