import { worseBy, type Floor } from './log-scale.js';
import { medianVariance } from '../statistics/median-variance.js';
import { studentTQuantile } from '../statistics/student-t.js';

/** A test that calls a cell worse when its estimate is beyond the floor and less likely than `tail` by chance. */
export interface WorseTest {
  /** Standard error of the estimate (log ratio), and its degrees of freedom. */
  readonly se: number;
  readonly df: number;
  /** One-sided probability of a false alarm. */
  readonly tail: number;
}

/** The smallest worsening (fraction) that the test finds four times in five. */
export function detectable({ se, df, tail }: WorseTest, floor: Floor): number {
  const critical = Math.max(studentTQuantile(1 - tail, df) * se, Math.log1p(floor.relative));
  return worseBy(critical + POWER_Z * se);
}

/** The same for pairs that may be followed by more: with what the last look will know, if it is reached. */
export function detectableInPairs(
  pairs: { readonly sd: number; readonly df: number; readonly made: number; readonly last: number },
  tail: number,
  floor: Floor,
): number {
  const { sd, df, made } = pairs;
  const se = (count: number): number => sd * Math.sqrt(medianVariance(count));
  const last = Math.max(pairs.last, made);
  const found = detectable({ se: se(last), df, tail }, floor);
  // More pairs are made for whatever is beyond the floor: it takes no significance to get there.
  return made < last ? Math.max(found, detectable({ se: se(made), df, tail: 0.5 }, floor)) : found;
}

/** Φ⁻¹(0.8): a worsening must exceed the limit by this many standard errors to be seen four times in five. */
export const POWER_Z = 0.84;

/** One-sided false alarm rate of a cell judged by itself. */
export const SINGLE_CELL_TAIL = 0.05;

/** Above a band, or a smallest visible worsening, of 40 % a cell is not judged but called noisy. */
export const TOO_NOISY = 0.4;
