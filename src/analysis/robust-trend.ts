import { mean, median, quantile } from 'simple-statistics';
import { normalCdf } from '../statistics/normal.js';

/** A slope that outliers do not move. Per unit of x. */
export interface Trend {
  readonly slope: number;
  /** Bounds of the 95 % interval of the slope. */
  readonly low: number;
  readonly high: number;
  /** The line's value at x = 0. */
  readonly intercept: number;
  /** Two-sided probability of so strong a trend where there is none (Mann–Kendall). */
  readonly p: number;
}

/**
 * The Theil–Sen slope (median of the slopes between all pairs) with Sen's interval, and the Mann–Kendall test.
 * Neighbouring points of a time series resemble each other, which makes both overconfident: thin them first, see
 * `inBlocks`. Null for fewer than eight points, or where x does not vary.
 *
 * Sen (1968), Estimates of the regression coefficient based on Kendall's tau; Gilbert (1987), ch. 16.
 */
export function robustTrend(points: readonly (readonly [x: number, y: number])[]): Trend | null {
  const known = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (known.length < LEAST_POINTS) return null;
  const { slopes, score } = slopesOf(known);
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const slope = median(slopes);
  const variance = scoreVariance(known.map(([, y]) => y));
  // 1.96 standard deviations of the score, as ranks among the slopes.
  const reach = (1.959964 * Math.sqrt(variance)) / 2;
  const middle = slopes.length / 2;
  const at = (rank: number): number =>
    slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(rank)))] ?? slope;
  const z = variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
  return {
    slope,
    low: at(middle - reach - 1),
    high: at(middle + reach),
    intercept: median(known.map(([x, y]) => y - slope * x)),
    p: 2 * (1 - normalCdf(Math.abs(z))),
  };
}

/**
 * At most forty equal stretches of a series, with their middles: what is left of it to test. Counts of rare events
 * have a median of 0: they are taken by their mean.
 */
export function inBlocks(
  points: readonly (readonly [number, number])[],
  by: 'median' | 'mean' = 'median',
): readonly (readonly [number, number])[] {
  if (points.length <= MOST_BLOCKS) return points;
  return Array.from({ length: MOST_BLOCKS }, (_, block) => {
    const from = Math.floor((block * points.length) / MOST_BLOCKS);
    const to = Math.floor(((block + 1) * points.length) / MOST_BLOCKS);
    const part = points.slice(from, to);
    return [median(part.map(([x]) => x)), (by === 'mean' ? mean : median)(part.map(([, y]) => y))] as const;
  });
}

/** A quantile of the values that are known; null without any. `q` in 0 … 1. */
export function quantileOf(values: readonly (number | null)[], q: number): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : quantile(known, q);
}

const LEAST_POINTS = 8;
const MOST_BLOCKS = 40;

function slopesOf(points: readonly (readonly [number, number])[]): { slopes: number[]; score: number } {
  const slopes: number[] = [];
  let score = 0;
  points.forEach(([x1, y1], index) => {
    for (const [x2, y2] of points.slice(index + 1)) {
      if (x1 === x2) continue;
      slopes.push((y2 - y1) / (x2 - x1));
      score += Math.sign((y2 - y1) * (x2 - x1));
    }
  });
  return { slopes, score };
}

/** Of the Mann–Kendall score, with the correction for values that are alike. */
function scoreVariance(values: readonly number[]): number {
  const n = values.length;
  const alike = new Map<number, number>();
  for (const value of values) alike.set(value, (alike.get(value) ?? 0) + 1);
  const term = (t: number): number => t * (t - 1) * (2 * t + 5);
  return [...alike.values()].reduce((rest, t) => rest - term(t), term(n)) / 18;
}
