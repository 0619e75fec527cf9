import { usToMs, us } from '../model/units.js';
import type { PhaseSpan, Timeline, TimelineBucket } from '../result/result.js';
import { boundsOf, percentileOf } from '../result/sketch.js';
import { endpointSums } from './endpoint-course.js';
import { inSystem, type EndpointStage, type Stage } from './stage.js';

/**
 * A rising ramp as stages of equal length, from the timeline; none when it is too short to be cut. `names`: of the
 * endpoints, in the order of the run.
 */
export function slicesOf(
  timeline: Timeline,
  phase: PhaseSpan,
  open: boolean,
  names: readonly string[] = [],
): Stage[] {
  const inside = bucketsIn(timeline, phase);
  const count = Math.min(MOST_SLICES, Math.floor(inside.length / FEWEST_BUCKETS));
  if (count < FEWEST_SLICES) return [];
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((index * inside.length) / count);
    return inside.slice(from, Math.round(((index + 1) * inside.length) / count));
  }).flatMap((buckets, index) => {
    const stage = sliceOf(buckets, timeline.bucket, phase, open);
    if (stage === null) return [];
    const endpoints = endpointsOf(timeline, buckets, names);
    return [{ ...stage, name: `${phase.name} ${index + 1}/${count}`, endpoints }];
  });
}

/** Successful answers per second while a phase went on; null when it is too short for the timeline to tell. */
export function succeededPerSecond(timeline: Timeline, phase: PhaseSpan): number | null {
  const inside = bucketsIn(timeline, phase);
  if (inside.length < FEWEST_BUCKETS) return null;
  const succeeded = inside.reduce((sum, { requests, failed }) => sum + Math.max(0, requests - failed), 0);
  return (succeeded * 1000) / (inside.length * timeline.bucket);
}

/** The same of each endpoint, in the order of the run; empty where the timeline does not tell them apart. */
export function endpointsPerSecond(timeline: Timeline, phase: PhaseSpan): readonly number[] {
  const inside = bucketsIn(timeline, phase);
  if (inside.length < FEWEST_BUCKETS) return [];
  return endpointSums(timeline, placesOf(timeline, inside)).map(
    ({ requests, failed }) => (Math.max(0, requests - failed) * 1000) / (inside.length * timeline.bucket),
  );
}

const MOST_SLICES = 10;
const FEWEST_SLICES = 3;
/** Fewer would make a figure of the chance of a second. */
const FEWEST_BUCKETS = 3;

/** The buckets that lie wholly in a phase; their ends may be a hair beyond it. */
export function bucketsIn(
  { bucket, buckets }: Timeline,
  { start, end }: PhaseSpan,
): readonly TimelineBucket[] {
  return buckets.filter((one) => one.start >= start - 1 && one.start + bucket <= end + 1);
}

function placesOf({ buckets }: Timeline, some: readonly TimelineBucket[]): readonly number[] {
  return some.map((bucket) => buckets.indexOf(bucket));
}

function endpointsOf(
  timeline: Timeline,
  buckets: readonly TimelineBucket[],
  names: readonly string[],
): readonly EndpointStage[] {
  const duration = buckets.length * timeline.bucket;
  return endpointSums(timeline, placesOf(timeline, buckets)).flatMap(
    ({ endpoint, requests, failed, dropped, timed, time }) => {
      const name = names[endpoint];
      if (name === undefined || requests + dropped === 0) return [];
      return {
        name,
        requests,
        failed: failed + dropped,
        errorRate: (failed + dropped) / (requests + dropped),
        throughput: (Math.max(0, requests - failed) * 1000) / duration,
        p50: null,
        p95: null,
        p99: null,
        mean: timed === 0 ? null : time / timed / 1000,
      };
    },
  );
}

function sliceOf(
  buckets: readonly TimelineBucket[],
  bucket: number,
  phase: PhaseSpan,
  open: boolean,
): Stage | null {
  const sum = (of: (one: TimelineBucket) => number): number =>
    buckets.reduce((total, one) => total + of(one), 0);
  const [requests, dropped] = [sum((one) => one.requests), sum((one) => one.dropped)];
  const failed = sum((one) => one.failed) + dropped;
  if (requests + dropped === 0) return null;
  const duration = buckets.length * bucket;
  const middle = (buckets[0]?.start ?? 0) + duration / 2;
  const load = phase.from + ((phase.to - phase.from) * (middle - phase.start)) / (phase.end - phase.start);
  const pairs = addedUp(buckets);
  const throughput = (Math.max(0, requests - (failed - dropped)) * 1000) / duration;
  const mean = meanOf(pairs);
  return {
    name: phase.name,
    kind: 'slice',
    load,
    duration,
    requests,
    failed,
    errorRate: failed / (requests + dropped),
    throughput,
    p50: percentileOf(pairs, 50),
    p95: percentileOf(pairs, 95),
    p99: percentileOf(pairs, 99),
    mean,
    concurrency: open ? inSystem({ throughput, mean }) : load,
    endpoints: [],
  };
}

type Pairs = readonly (readonly [bin: number, count: number])[];

function addedUp(buckets: readonly TimelineBucket[]): Pairs {
  const counts = new Map<number, number>();
  for (const { latency } of buckets)
    for (const [bin, count] of latency) counts.set(bin, (counts.get(bin) ?? 0) + count);
  return [...counts.entries()].sort(([a], [b]) => a - b);
}

function meanOf(pairs: Pairs): number | null {
  const count = pairs.reduce((sum, [, times]) => sum + times, 0);
  if (count === 0) return null;
  const total = pairs.reduce((sum, [bin, times]) => {
    const { low, high } = boundsOf(bin);
    return sum + times * usToMs(us((low + high) / 2));
  }, 0);
  return total / count;
}
