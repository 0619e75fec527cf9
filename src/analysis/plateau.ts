import { quantileOf } from './robust-trend.js';

/** Where a series stopped growing although more was asked for. Indexes into the series. */
export interface Plateau {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/**
 * Finds a ceiling: the values rise, then stay near their top for the rest, while demand goes on growing by a quarter
 * or more. Values that rise with demand to the end have none. Null also for fewer than eight known points.
 */
export function plateauOf(values: readonly (number | null)[], demand: readonly number[]): Plateau | null {
  const smooth = smoothed(values);
  if (smooth.filter((value) => value !== null).length < LEAST_POINTS) return null;
  // What happens after the load went down again tells nothing of a ceiling.
  const peak = demand.lastIndexOf(Math.max(...demand));
  const level = quantileOf(smooth.slice(0, peak + 1), 0.8);
  if (level === null || level <= 0) return null;
  const from = smooth.findIndex((value) => value !== null && value >= NEAR * level);
  if (from < 0 || peak - from < LEAST_LENGTH) return null;
  const held = smooth.slice(from, peak + 1).filter((value) => value !== null);
  const near = held.filter((value) => value >= LOW * level && value <= HIGH * level);
  if (near.length < HELD_SHARE * held.length) return null;
  const before = demand[from] ?? 0;
  if (before <= 0 || (demand[peak] ?? 0) < MORE_DEMAND * before) return null;
  return { from, to: peak, level: quantileOf(held, 0.5) ?? level };
}

const LEAST_POINTS = 8;
const LEAST_LENGTH = 4;
const NEAR = 0.95;
const LOW = 0.85;
const HIGH = 1.15;
const HELD_SHARE = 0.8;
const MORE_DEMAND = 1.25;

/** The middle of each value and `reach` neighbours on both sides: odd seconds vanish, steps stay where they are. */
export function smoothed(values: readonly (number | null)[], reach = 1): readonly (number | null)[] {
  return values.map((value, index) =>
    value === null ? null : quantileOf(values.slice(Math.max(0, index - reach), index + reach + 1), 0.5),
  );
}
