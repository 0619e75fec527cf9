import { median } from 'simple-statistics';
import type { LearnedBand, LearnedCell } from './learned-band.js';
import { POWER_Z } from './detectable.js';
import { worseBy } from './log-scale.js';
import { jobMedianVariance } from './noise.js';
import { medianVariance } from '../statistics/median-variance.js';

/** A cell of the screen: what is known of it, and its comparison with the baseline. */
export interface ScreenedCell {
  readonly id: string;
  readonly known: LearnedCell;
  readonly learned: LearnedBand;
}

/** The first look: is there anything that deserves more evidence? It turns nothing red by itself. */
export interface Screen {
  readonly cells: readonly ScreenResult[];
  /** Why every cell is suspect, whatever its own shift; null when each stands for itself. */
  readonly allSuspect: 'calibration' | 'shifted alike' | null;
  /** Median shift (log ratio) of all cells: the machine's, or a change that hits everything. */
  readonly common: number;
}

export interface ScreenResult {
  readonly id: string;
  /** Log ratio to the baseline, without what all cells have in common (where there are five or more). */
  readonly shift: number;
  /** The shift above which the cell is suspect. */
  readonly limit: number;
  readonly suspect: boolean;
  /** The smallest worsening (fraction) that the screen sends on four times in five. */
  readonly detectable: number;
}

/**
 * Screens the cells after the first head runs. `calibrationShift`: how much slower (positive) or faster this
 * machine's calibration is than the baseline's, as a fraction; null where it is not known.
 */
export function screen(cells: readonly ScreenedCell[], calibrationShift: number | null): Screen {
  const common = commonShift(cells);
  const allSuspect = whyAllSuspect(common, calibrationShift);
  const machine = cells.length < CELLS_TO_TELL ? 0 : common;
  return {
    allSuspect,
    common,
    cells: cells.map(({ id, known, learned }) => {
      const se = screenError(known);
      const limit = Math.max(LEAST_SUSPICION, SUSPICION_Z * se);
      const suspect = allSuspect !== null || learned.shift - machine > limit;
      return {
        id,
        shift: learned.shift - machine,
        limit,
        suspect,
        detectable: worseBy(limit + POWER_Z * se),
      };
    }),
  };
}

/** A worsening of less than 7 % is never followed up: the floor is twice as far away. */
const LEAST_SUSPICION = Math.log(1.07);

/** One-sided 95 % point of the standard normal distribution. */
const SUSPICION_Z = 1.64;

/** A machine, or all cells together, that moved by more than 12 % makes every single comparison doubtful. */
const COMMON_SHIFT = Math.log(1.12);

/** With fewer cells the one that got slower is the shift of the majority. */
const CELLS_TO_TELL = 5;

/** Without σ_b: what the machine does to all cells is taken off, or makes all of them suspect. */
function screenError({ jobs, head, within }: LearnedCell): number {
  const known = jobs.filter((runs) => runs.length > 0);
  const factor = medianVariance(head.length) + jobMedianVariance(known) * medianVariance(known.length);
  return Math.sqrt(within.variance * factor);
}

function commonShift(cells: readonly ScreenedCell[]): number {
  return cells.length === 0 ? 0 : median(cells.map(({ learned }) => learned.shift));
}

/**
 * A shift of the machine in either direction: a faster runner hides a regression. And a shift of all cells that
 * the machine does not explain: then the change itself may have hit everything.
 */
function whyAllSuspect(common: number, calibrationShift: number | null): Screen['allSuspect'] {
  const calibration = calibrationShift === null ? null : Math.log1p(Math.max(calibrationShift, -0.99));
  if (calibration !== null && Math.abs(calibration) > COMMON_SHIFT) return 'calibration';
  const unexplained = common - (calibration ?? 0);
  return Math.abs(common) > COMMON_SHIFT || unexplained > COMMON_SHIFT ? 'shifted alike' : null;
}
