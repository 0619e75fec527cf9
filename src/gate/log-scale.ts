import type { Ms } from '../model/units.js';
import type { JudgedMetric } from '../plan/plan.js';
import { isRate } from '../plan/gate-plan.js';

/** What is compared by its ratio. Error rates are compared by their difference, elsewhere. */
export type RatioMetric = Exclude<JudgedMetric, 'errors'>;

/** ln(latency in ms) or −ln(throughput in req/s): more is worse. */
export type LogValue = number & { readonly scale: 'log, worse positive' };

/** A difference of two log values: positive is worse; ln 1.2 is 20 % slower, or a throughput 1.2 times smaller. */
export type LogRatio = number & { readonly scale: 'log ratio, worse positive' };

/**
 * The log value of a latency (ms) or throughput (req/s); null for what is no measurement (negative, NaN,
 * infinite). Zero counts as the smallest value that could be told from it, so that a throughput of zero is as
 * bad as it is.
 */
export function logValue(metric: RatioMetric, value: number | null | undefined): LogValue | null {
  if (value === null || value === undefined || !Number.isFinite(value) || value < 0) return null;
  const log = Math.log(Math.min(Math.max(value, SMALLEST), LARGEST));
  return (isRate(metric) ? -log : log) as LogValue;
}

/** The latency (ms) or throughput (req/s) of a log value. */
export function figureOf(metric: RatioMetric, value: LogValue): number {
  return Math.exp(isRate(metric) ? 0 - value : value);
}

export function logRatio(now: LogValue, before: LogValue): LogRatio {
  return (now - before) as LogRatio;
}

/** How much worse, as a fraction of the better: ln 1.2 is 0.2. Negative is an improvement. Finite. */
export function worseBy(ratio: number): number {
  return Math.exp(Math.min(ratio, LARGEST_LOG)) - 1;
}

/** The change of the figure itself: a throughput that is 1.25 times smaller has changed by −0.2. Finite. */
export function figureChange(metric: RatioMetric, ratio: number): number {
  return worseBy(isRate(metric) ? -ratio : ratio);
}

/** How far a cell must move before it can be called changed. */
export interface Floor {
  /** A fraction: 0.15. */
  readonly relative: number;
  readonly latency: Ms;
  /** req/s. */
  readonly throughput: number;
}

/** GATE's defaults: 15 %, 1 ms, 5 req/s. */
export const DEFAULT_FLOOR: Floor = { relative: 0.15, latency: 1 as Ms, throughput: 5 };

/** The direction of a change from `before` that is large enough to matter, whatever its evidence; else null. */
export function beyondFloor(
  metric: RatioMetric,
  change: LogRatio,
  before: LogValue,
  floor: Floor,
): 'worse' | 'better' | null {
  if (!(Math.abs(change) > Math.log1p(floor.relative) + ROUNDING)) return null;
  const moved = Math.abs(figureOf(metric, before) * figureChange(metric, change));
  const least = isRate(metric) ? floor.throughput : Math.max(floor.latency, 2 * TIMER_RESOLUTION);
  if (moved < least - ROUNDING) return null;
  return change > 0 ? 'worse' : 'better';
}

/** Latencies are recorded in µs: this in ms is what the clock can tell apart. */
const TIMER_RESOLUTION = 0.001;

/** Bounds of figures (ms, req/s): their logarithms stay comparable, and ratios of them finite. */
const SMALLEST = 0.001;
const LARGEST = 1e9;
const LARGEST_LOG = 100;

/** Computed fractions such as 0.15 carry rounding errors: exactly on the floor is within it. */
const ROUNDING = 1e-9;
