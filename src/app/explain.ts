import { findBaseline } from '../gate/baseline.js';
import { gateState } from '../gate/gate-state.js';
import { EXIT, usageError } from '../model/errors.js';
import { renderExplanation } from '../report/explain.js';
import { judgeSaved } from './gate.js';
import { readBaseline } from './reading.js';
import type { World } from './world.js';

/** `loadgate explain`: prints how one cell was judged, so that anyone can check it by hand. */
export async function explain(
  world: World,
  file: string,
  options: { readonly baseline: string; readonly cell: string },
): Promise<number> {
  const input = await judgeSaved(world, [file], options.baseline);
  const found = findBaseline(input.result, await readBaseline(options.baseline, world.cwd));
  const { cells } = gateState(input.result, found.state === 'usable' ? found.entry : null);
  const text = renderExplanation(input, options.cell, cells);
  if (typeof text !== 'string') {
    throw usageError(`${file} has no cell "${options.cell}"`, `it has: ${text.unknown.join(', ')}`);
  }
  world.stdout.write(`${text}\n`);
  return EXIT.pass;
}
