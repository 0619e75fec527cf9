import { baselineFacts } from '../gate/baseline-facts.js';
import { EXIT, usageError } from '../model/errors.js';
import { readBaseline } from './reading.js';
import type { World } from './world.js';

/** `loadgate baseline show`. */
export async function showBaseline(world: World, file: string): Promise<number> {
  const { baseline } = await readBaseline(file, world.cwd);
  if (baseline === null) {
    throw usageError(`there is no ${file}`, 'record one: loadgate run, then loadgate baseline update');
  }
  world.stdout.write(`${baselineFacts(baseline, world.now())}\n`);
  return EXIT.pass;
}
