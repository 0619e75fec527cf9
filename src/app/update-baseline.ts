import { resolve } from 'node:path';
import { updateBaseline } from '../gate/baseline-update.js';
import { errorText } from '../model/error-text.js';
import { EXIT, usageError } from '../model/errors.js';
import type { Result } from '../result/result.js';
import { replaceFile } from './output-folder.js';
import { readBaselineText, readResult } from './reading.js';
import type { World } from './world.js';

/** `loadgate baseline update`: appends jobs to the baseline file. A job that is in it already changes nothing. */
export async function updateBaselineFile(
  world: World,
  files: readonly string[],
  options: { readonly baseline: string },
): Promise<number> {
  const results: Result[] = [];
  for (const file of files) results.push(await readResult(file, world.cwd));
  const present = await readBaselineText(options.baseline, world.cwd);
  const update = updateBaseline(present, results, world.now(), options.baseline);
  if (update.changed) {
    try {
      await replaceFile(resolve(world.cwd, options.baseline), update.text);
    } catch (error) {
      throw usageError(`${options.baseline} can't be written: ${errorText(error)}`);
    }
  }
  for (const note of update.notes) world.stdout.write(`${note.text}\n`);
  world.stdout.write(
    update.changed
      ? `${options.baseline} updated: commit it, so that pull requests are compared with it.\n`
      : `${options.baseline} holds this already: nothing changed.\n`,
  );
  return EXIT.pass;
}
