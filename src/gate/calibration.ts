import { median } from '../result/median.js';
import type { Calibration, Run } from '../result/result.js';
import type { BaselineEntry } from './baseline-schema.js';

type Calibrated = Pick<Run, 'calibration'>;

/** Above this drift within a run the machine was not the same at its end, and the run is repeated. */
export const MOST_DRIFT = 0.05;

/**
 * What the machine could do around a run, in one figure: the geometric mean of all six times in ms, so that each
 * task weighs the same. More is slower. Null where it was not measured.
 */
export function calibrationScore({ calibration }: Calibrated): number | null {
  if (calibration === null) return null;
  return geometricMean([...timesOf(calibration.before), ...timesOf(calibration.after)]);
}

/**
 * How much the machine's speed changed between before and after a run: a fraction, 0 or more. Null: not measured.
 * Without the memory walk: it takes up to 40 % longer or shorter with the pages that it happens to get.
 */
export function driftOf({ calibration }: Calibrated): number | null {
  if (calibration === null) return null;
  const { before, after } = calibration;
  const then = geometricMean([before.integer, before.echo]);
  const now = geometricMean([after.integer, after.echo]);
  return then === null || now === null ? null : Math.max(then, now) / Math.min(then, now) - 1;
}

/** How much slower (positive) or faster the machine of these runs is than the baseline's; null where it is not known. */
export function calibrationShift(runs: readonly Calibrated[], entry: BaselineEntry | null): number | null {
  const now = median(runs.flatMap((run) => calibrationScore(run) ?? []));
  const before = median(
    (entry?.jobs ?? []).flatMap((job) => median((job.calibration ?? []).filter(isTime)) ?? []),
  );
  return now === null || before === null ? null : now / before - 1;
}

function geometricMean(times: readonly number[]): number | null {
  if (!times.every(isTime)) return null;
  return Math.exp(times.reduce((sum, time) => sum + Math.log(time), 0) / times.length);
}

function timesOf({ integer, memory, echo }: Calibration): readonly number[] {
  return [integer, memory, echo];
}

function isTime(value: number | null): value is number {
  return value !== null && value > 0 && Number.isFinite(value);
}
