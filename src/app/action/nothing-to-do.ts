import { emitAnnotations } from '../../github/annotations.js';
import { appendSummary } from '../../github/summary.js';
import { EXIT } from '../../model/errors.js';
import { info } from '../../model/notes.js';
import { escapeProse } from '../../report/escape.js';
import type { World } from '../world.js';
import { noteAnnotation } from './told-by-annotations.js';

/** Ends a job whose event asks for no measurement: green, and it says why. */
export function nothingToDo(world: World, reason: string): number {
  const notSummed = appendSummary(
    `### ⏭️ loadgate: nothing to do\n\n${escapeProse(reason)}\n`,
    world.env.GITHUB_STEP_SUMMARY,
  );
  emitAnnotations([info(reason), ...(notSummed === null ? [] : [notSummed])].map(noteAnnotation));
  return EXIT.pass;
}
