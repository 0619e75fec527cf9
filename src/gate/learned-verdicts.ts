import { detectable } from './detectable.js';
import type { LearnedBand } from './learned-band.js';
import type { Floor } from './log-scale.js';
import type { ScreenedCell } from './screen.js';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js';

/** A cell judged by the head's own runs against the baseline. */
export interface RunsDecision {
  readonly id: string;
  readonly by: 'runs';
  readonly verdict: 'regression' | 'improved' | 'pass' | 'inconclusive';
  readonly learned: LearnedBand;
  /** The smallest worsening (fraction) of this cell alone among all that would be called a regression four times in five. */
  readonly detectable: number;
}

/**
 * Judges all cells at once by their learned bands: regression (or improvement) where the shift is beyond the
 * floor and rejected by Benjamini–Hochberg at `rate`; inconclusive where the band is too wide to see anything.
 */
export function judgeByRuns(
  cells: readonly ScreenedCell[],
  rate: number,
  floor: Floor,
): readonly RunsDecision[] {
  const rejected = {
    worse: benjaminiHochberg(
      cells.map(({ learned }) => learned.p.worse),
      rate,
    ),
    better: benjaminiHochberg(
      cells.map(({ learned }) => learned.p.better),
      rate,
    ),
  };
  return cells.map(({ id, learned }, i) => {
    const test = { se: learned.se, df: learned.df, tail: rate / cells.length };
    const judged = { id, by: 'runs', learned, detectable: detectable(test, floor) } as const;
    const direction = learned.beyondFloor;
    if (direction !== null && rejected[direction][i] === true)
      return { ...judged, verdict: direction === 'worse' ? 'regression' : 'improved' };
    return { ...judged, verdict: learned.tooNoisy ? 'inconclusive' : 'pass' };
  });
}
