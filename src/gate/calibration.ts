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
  const times = [...timesOf(calibration.before), ...timesOf(calibration.after)];
  if (!times.every(isTime)) return null;
  return Math.exp(times.reduce((sum, time) => sum + Math.log(time), 0) / times.length);
}

/** The largest change of one of the tasks between before and after a run: a fraction, 0 or more. Null: not measured. */
export function driftOf({ calibration }: Calibrated): number | null {
  if (calibration === null) return null;
  const before = timesOf(calibration.before);
  const after = timesOf(calibration.after);
  if (![...before, ...after].every(isTime)) return null;
  return (
    Math.max(
      ...before.map((time, i) => Math.max(time, after[i] ?? time) / Math.min(time, after[i] ?? time)),
    ) - 1
  );
}

/** How much slower (positive) or faster the machine of these runs is than the baseline's; null where it is not known. */
export function calibrationShift(runs: readonly Calibrated[], entry: BaselineEntry | null): number | null {
  const now = median(runs.flatMap((run) => calibrationScore(run) ?? []));
  const before = median(
    (entry?.jobs ?? []).flatMap((job) => median((job.calibration ?? []).filter(isTime)) ?? []),
  );
  return now === null || before === null ? null : now / before - 1;
}

function timesOf({ integer, memory, echo }: Calibration): readonly number[] {
  return [integer, memory, echo];
}

function isTime(value: number | null): value is number {
  return value !== null && value > 0 && Number.isFinite(value);
}
