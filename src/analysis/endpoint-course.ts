import type { Run, Timeline } from '../result/result.js';
import { endpointsIn } from '../result/endpoint-lines.js';
import { levelAt } from './planned-level.js';

/** How one endpoint went over time. Only means are kept of its times: there are no percentiles. */
export interface EndpointCourse {
  readonly name: string;
  /** ms between two points. */
  readonly bucket: number;
  /** As many as the course of the run has, at the same moments. */
  readonly points: readonly EndpointPoint[];
}

/** One bucket of one endpoint. */
export interface EndpointPoint {
  /** ms since the start of the counted part. */
  readonly at: number;
  /** Requests that ended, per second. */
  readonly rate: number;
  /** Requests that ended well, per second. */
  readonly goodput: number;
  /** Failed or dropped, 0 … 1; null where nothing was tried. */
  readonly failed: number | null;
  /** ms; null where no request was timed. */
  readonly mean: number | null;
  /** Requests under way at a time, by Little's law: rate × mean time. Null where no time is known. */
  readonly concurrency: number | null;
}

/** The course of one endpoint; null where the result does not tell it, or has no such endpoint. */
export function endpointCourse(run: Run, name: string): EndpointCourse | null {
  return endpointCourses(run).find((course) => course.name === name) ?? null;
}

/** The course of every endpoint, in the order of the run; empty where the result does not tell them apart. */
export function endpointCourses(run: Run): readonly EndpointCourse[] {
  const { timeline } = run;
  const told = (timeline.endpoints ?? []).length;
  if (told === 0) return [];
  const spans = wholeBuckets(run).map(({ index, start, length }) => ({
    start,
    length,
    counts: endpointsIn(timeline, index),
  }));
  return run.endpoints.slice(0, told).map(({ name }, endpoint) => ({
    name,
    bucket: timeline.bucket,
    points: spans.flatMap(({ start, length, counts }) => {
      const found = counts[endpoint];
      return found === undefined ? [] : [pointOf(found, start, length)];
    }),
  }));
}

/**
 * Buckets that a run fills by half or more, and how long they are, ms: rates of less mean little. None of the pauses
 * between phases.
 */
export function wholeBuckets(run: Pick<Run, 'timeline' | 'duration' | 'phases'>): readonly Span[] {
  const { bucket, buckets } = run.timeline;
  return buckets.flatMap(({ start }, index) => {
    const length = Math.min(bucket, run.duration - start);
    const level = levelAt(run, start + length / 2);
    return length < bucket / 2 || level === null ? [] : [{ index, start, length, level }];
  });
}

interface Span {
  /** In `timeline.buckets`. */
  readonly index: number;
  readonly start: number;
  readonly length: number;
  /** Users or journeys per second, as planned for its middle. */
  readonly level: number;
}

type Counts = ReturnType<typeof endpointsIn>[number];

function pointOf(
  { requests, failed, dropped, timed, time }: Counts,
  at: number,
  length: number,
): EndpointPoint {
  const rate = (requests * 1000) / length;
  const mean = timed === 0 ? null : time / timed / 1000;
  const tried = requests + dropped;
  return {
    at,
    rate,
    goodput: (Math.max(0, requests - failed) * 1000) / length,
    failed: tried === 0 ? null : (failed + dropped) / tried,
    mean,
    concurrency: mean === null ? null : (rate * mean) / 1000,
  };
}

/** What one endpoint did in some buckets together. */
export function endpointSums(timeline: Timeline, buckets: readonly number[]): readonly Counts[] {
  const rows = buckets.map((bucket) => endpointsIn(timeline, bucket));
  return (rows[0] ?? []).map(({ endpoint }) => {
    const sum = (of: (counts: Counts) => number): number =>
      rows.reduce((total, row) => total + of(row[endpoint] ?? NOTHING), 0);
    return {
      endpoint,
      requests: sum(({ requests }) => requests),
      failed: sum(({ failed }) => failed),
      dropped: sum(({ dropped }) => dropped),
      timed: sum(({ timed }) => timed),
      time: sum(({ time }) => time),
    };
  });
}

const NOTHING: Counts = { endpoint: 0, requests: 0, failed: 0, dropped: 0, timed: 0, time: 0 };
