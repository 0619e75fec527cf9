import { FALSE_DISCOVERY_RATE } from '../gate/pairs.js';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js';
import type { CellDecision } from '../gate/strategy.js';
import type { Verdict } from '../gate/verdict.js';
import { number } from './explain-numbers.js';

/** Without fresh data that confirm it the gate is stricter. */
const FALSE_DISCOVERY_RATE_WITHOUT_PAIRS = 0.01;

/** Where a cell stands among those that were tested together (Benjamini–Hochberg). */
export function bhPosition(pValues: readonly number[], own: number, q: number): readonly string[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  const position = sorted.indexOf(own) + 1;
  const rejected = benjaminiHochberg(pValues, q).filter(Boolean).length;
  const among = pValues.length;
  const limit = (position / among) * q;
  return [
    `  p is number ${position} of ${among}, the smallest first; ${position}/${among}·${q} = ${number(limit)}`,
    `  Benjamini–Hochberg rejects the first ${rejected} of ${among}: this one ${position <= rejected ? 'is rejected: no chance finding' : 'is not'}`,
  ];
}

/** The same for cells that were judged by the runs of the head. */
export function explainRejection(
  decided: CellDecision & { readonly by: 'screen' | 'runs' },
  { decision }: Verdict,
): readonly string[] {
  if (decided.by === 'screen')
    return ['  not suspect, so no regression; called improved only where Benjamini–Hochberg at 0.05 says so'];
  const q =
    decision?.approach === 'screen-then-runs' ? FALSE_DISCOVERY_RATE_WITHOUT_PAIRS : FALSE_DISCOVERY_RATE;
  const side = decided.learned.shift < 0 ? 'better' : 'worse';
  const pValues = (decision?.cells ?? []).flatMap((cell) =>
    cell.by === 'runs' ? [cell.learned.p[side]] : [],
  );
  return bhPosition(pValues, decided.learned.p[side], q);
}
