import { runAction } from './app/action.js';
import { processWorld } from './app/process-world.js';

process.exitCode = await runAction(processWorld());
