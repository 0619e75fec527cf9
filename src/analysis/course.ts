import { boundsOf, percentileOf } from '../result/sketch.js';
import type { Level } from '../result/resources.js';
import type { Run } from '../result/result.js';
import { endpointCourses, wholeBuckets, type EndpointCourse } from './endpoint-course.js';

/** How one run went over time, as numbers to reckon with. */
export interface Course {
  /** ms between two points. */
  readonly bucket: number;
  readonly points: readonly Point[];
  /** Names of the polled series, in the order of `Point.metrics`. */
  readonly metrics: readonly string[];
  /** Empty where the result does not tell them apart. */
  readonly endpoints: readonly EndpointCourse[];
}

/** One bucket. Null: nothing was measured in it. */
export interface Point {
  /** ms since the start of the counted part. */
  readonly at: number;
  /** Requests that ended, per second. */
  readonly rate: number;
  /** Requests that ended well, per second. */
  readonly goodput: number;
  /** Failed or dropped, 0 … 1. */
  readonly failed: number | null;
  /** Users (closed model) or journeys per second (open model), as planned for its middle. */
  readonly level: number;
  readonly users: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly mean: number | null;
  /** Requests under way at a time, by Little's law: rate × mean time. */
  readonly concurrency: number | null;
  /** Cores. */
  readonly cpu: number | null;
  /** Bytes. */
  readonly rss: number | null;
  readonly files: number | null;
  /** TCP connections in use, and those that only the other side has closed. */
  readonly connections: number | null;
  readonly closeWait: number | null;
  readonly threads: number | null;
  readonly metrics: readonly (number | null)[];
}

/**
 * The course of a run. A last bucket that was cut off in its first half is left out: its rates mean little. So are the
 * pauses between the steps of a search: that nothing happens there says nothing about the service.
 */
export function courseOf(run: Run): Course {
  const { bucket, buckets } = run.timeline;
  const processes = new Map((run.resources?.processes?.rows ?? []).map((row) => [row.start, row]));
  const metrics = (run.resources?.metrics ?? []).map(
    ({ rows }) => new Map(rows.map((row) => [row.start, row])),
  );
  const points = wholeBuckets(run).flatMap(({ index, length, level }): Point[] => {
    const one = buckets[index];
    if (one === undefined) return [];
    const usage = processes.get(one.start);
    const rate = (one.requests * 1000) / length;
    const mean = meanOf(one.latency);
    const tried = one.requests + one.dropped;
    return [
      {
        at: one.start,
        rate,
        goodput: (Math.max(0, one.requests - one.failed) * 1000) / length,
        failed: tried === 0 ? null : (one.failed + one.dropped) / tried,
        level,
        users: one.users,
        p50: percentileOf(one.latency, 50),
        p95: percentileOf(one.latency, 95),
        p99: percentileOf(one.latency, 99),
        mean,
        concurrency: mean === null ? null : (rate * mean) / 1000,
        cpu: meanLevel(usage?.cpu),
        rss: meanLevel(usage?.rss),
        files: meanLevel(usage?.files),
        connections: meanLevel(usage?.connections),
        closeWait: meanLevel(usage?.closeWait),
        threads: meanLevel(usage?.threads),
        metrics: metrics.map((rows) => meanLevel(rows.get(one.start))),
      },
    ];
  });
  return {
    bucket,
    points,
    metrics: (run.resources?.metrics ?? []).map(({ series }) => series),
    endpoints: endpointCourses(run),
  };
}

/** The mean of a sketch's times, each taken as the middle of its bin. ms. */
function meanOf(pairs: readonly (readonly [number, number])[]): number | null {
  let total = 0;
  let count = 0;
  for (const [bin, times] of pairs) {
    const { low, high } = boundsOf(bin);
    total += (times * (low + high - 1)) / 2;
    count += times;
  }
  return count === 0 ? null : total / count / 1000;
}

function meanLevel(level: Level | null | undefined): number | null {
  return level?.mean ?? null;
}
