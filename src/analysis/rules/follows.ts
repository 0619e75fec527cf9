import { sampleRankCorrelation } from 'simple-statistics';
import { formatDuration } from '../../model/units.js';
import type { Course, Point } from '../course.js';
import type { Rule } from '../rule.js';
import { quantileOf } from '../robust-trend.js';

/** A resource or polled series with which latency goes up and down, more than with the load itself. */
export const follows: Rule = {
  name: 'follows',
  see: (of) => {
    const { course } = of;
    const latency = course.points.map(({ p95 }) => p95);
    const low = quantileOf(latency, 0.1);
    const high = quantileOf(latency, 0.9);
    if (low === null || high === null || high < MOVES * low) return [];
    const [best] = correlations(course);
    const byLoad =
      best === undefined
        ? null
        : rankCorrelation(
            course.points.map(({ level }) => level),
            latency,
            0,
          );
    if (best === undefined || best.r < LEAST || best.r < Math.abs(byLoad ?? 0) + MARGIN) return [];
    const when = best.lag === 0 ? 'at the same time' : `${formatDuration(best.lag * course.bucket)} later`;
    return [
      {
        severity: 'warning',
        subject: best.name,
        title: `p95 follows ${best.name}`,
        evidence: [
          `Rank correlation ${best.r.toFixed(2)} over ${best.points} moments, ${when}` +
            (byLoad === null
              ? '; the load itself did not change.'
              : `; with the load itself it is ${byLoad.toFixed(2)}.`),
        ],
        action: `What moves together need not be the cause: look at what ${best.name} stands for in the service, and change that alone.`,
        moment: null,
        size: best.r,
      },
    ];
  },
};

const MOVES = 1.5;
const LEAST = 0.8;
const MARGIN = 0.1;
const MOST_LAG = 5;
const LEAST_POINTS = 15;

export interface Correlation {
  readonly name: string;
  /** Spearman's, 0 … 1: only what rises with latency can be what it waits for. */
  readonly r: number;
  /** Buckets by which latency comes later. */
  readonly lag: number;
  readonly points: number;
}

/** How closely p95 follows each resource, each at its best lag; the closest first. */
export function correlations(course: Course): readonly Correlation[] {
  const latency = course.points.map(({ p95 }) => p95);
  const series: readonly (readonly [string, (point: Point) => number | null])[] = [
    ['CPU', ({ cpu }) => cpu],
    ['memory', ({ rss }) => rss],
    ['open files', ({ files }) => files],
    ['connections', ({ connections }) => connections],
    ['connections in CLOSE_WAIT', ({ closeWait }) => closeWait],
    ['threads', ({ threads }) => threads],
    ...course.metrics.map((name, index) => [name, (point: Point) => point.metrics[index] ?? null] as const),
  ];
  const found = series.flatMap(([name, value]): Correlation[] => {
    const values = course.points.map(value);
    const lags = Array.from({ length: MOST_LAG + 1 }, (_, lag) => ({
      lag,
      r: rankCorrelation(values, latency, lag),
    }));
    const best = lags.reduce<{ lag: number; r: number } | null>(
      // A later lag must be clearly better: neighbouring points resemble each other.
      (top, { lag, r }) => (r !== null && (top === null || r > top.r + 0.002) ? { lag, r } : top),
      null,
    );
    return best === null || best.r <= 0 ? [] : [{ name, ...best, points: values.length - best.lag }];
  });
  return found.sort((a, b) => b.r - a.r);
}

/** Of `a` with `b` so many points later. Null for too few points, or where one of them does not vary. */
function rankCorrelation(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  lag: number,
): number | null {
  const both = a.flatMap((x, index) => {
    const y = b[index + lag];
    return x === null || y === null || y === undefined ? [] : [[x, y] as const];
  });
  if (both.length < LEAST_POINTS) return null;
  const xs = both.map(([x]) => x);
  const ys = both.map(([, y]) => y);
  if (new Set(xs).size < 3 || new Set(ys).size < 3) return null;
  const r = sampleRankCorrelation(xs, ys);
  return Number.isFinite(r) ? r : null;
}
