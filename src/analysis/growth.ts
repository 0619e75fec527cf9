import { inBlocks, robustTrend } from './robust-trend.js';

/** How something grew over a stretch of constant load. Times in ms, values in their own unit. */
export interface Growth {
  /** Per hour, with the bounds of its 95 % interval. */
  readonly perHour: number;
  readonly low: number;
  readonly high: number;
  /** On the fitted line, at both ends. */
  readonly from: number;
  readonly to: number;
  readonly span: number;
}

/**
 * A steady growth that goes on to the end: a level that saturates has none. The first fifth is left out as settling.
 * Null when nothing grows, or too little is known.
 */
export function growthOf(
  series: readonly (readonly [at: number, value: number | null])[],
  by: 'median' | 'mean' = 'median',
): Growth | null {
  const known = series.flatMap(([at, value]) => (value === null ? [] : [[at, value] as const]));
  const settled = known.slice(Math.floor(known.length * SETTLING));
  const [first] = settled;
  const last = settled.at(-1);
  if (first === undefined || last === undefined) return null;
  const trend = robustTrend(inBlocks(settled, by));
  if (trend === null || trend.p > SURE || trend.low <= 0) return null;
  const late = robustTrend(inBlocks(settled.slice(Math.floor(settled.length / 2)), by));
  if (late === null || late.high < STILL_GROWING * trend.slope) return null;
  return {
    perHour: trend.slope * HOUR,
    low: trend.low * HOUR,
    high: trend.high * HOUR,
    from: trend.intercept + trend.slope * first[0],
    to: trend.intercept + trend.slope * last[0],
    span: last[0] - first[0],
  };
}

/** The same of something that falls; its numbers are positive, `from` and `to` as they are. */
export function declineOf(series: readonly (readonly [at: number, value: number | null])[]): Growth | null {
  const mirrored = growthOf(series.map(([at, value]) => [at, value === null ? null : -value] as const));
  return mirrored === null ? null : { ...mirrored, from: -mirrored.from, to: -mirrored.to };
}

const HOUR = 3_600_000;
const SETTLING = 0.2;
/** One run in a thousand without any trend passes; rules ask for a size that matters besides. */
const SURE = 0.001;
/** Share of the whole slope that the second half may have, as far as can be known: what saturates has less. */
const STILL_GROWING = 0.5;
