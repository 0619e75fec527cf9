import { us, type Us } from '../model/units.js';
import { EndpointCounts } from './endpoint-counts.js';
import { commonEndpoints, endpointLines, endpointsIn } from './endpoint-lines.js';
import type { Timeline, TimelineBucket } from './result.js';
import type { SecondDelta } from './second-counts.js';
import { Sketch } from './sketch.js';

const MOST_BUCKETS = 300;
const FIRST_BUCKET_MS = 1000;

/** How a run goes over time, in constant memory: when the buckets are full, neighbours are merged and each covers twice the time. */
export class TimelineRecorder {
  readonly #endpoints: number;
  #bucketMs = FIRST_BUCKET_MS;
  #buckets: Bucket[] = [];
  #users = 0;

  /** `endpoints`: how many are told apart; 0 for none. */
  constructor(endpoints = 0) {
    this.#endpoints = endpoints;
  }

  /** What happened in one second. */
  add(delta: SecondDelta): void {
    const bucket = this.#at(us(delta.second * 1e6));
    bucket.requests += delta.requests;
    bucket.failed += delta.failed - delta.dropped;
    bucket.dropped += delta.dropped;
    bucket.latency.addPairs(delta.latency);
    for (const one of delta.endpoints) bucket.endpoints.add(one);
  }

  /** Users under way from now on. */
  users(now: number): void {
    this.#users = now;
  }

  /** Opens the bucket of this moment, so that a time without any request shows as such. */
  tick(at: Us): void {
    this.#at(at).users = this.#users;
  }

  close(): Timeline {
    return closed(this.#buckets, this.#bucketMs, this.#endpoints);
  }

  #at(at: Us): Bucket {
    let index = this.#indexOf(at);
    while (index >= MOST_BUCKETS) {
      this.#halve();
      index = this.#indexOf(at);
    }
    for (;;) {
      const bucket = this.#buckets[index];
      if (bucket) return bucket;
      this.#buckets.push(emptyBucket(this.#users, this.#endpoints));
    }
  }

  #indexOf(at: Us): number {
    return at > 0 ? Math.floor(at / 1000 / this.#bucketMs) : 0;
  }

  #halve(): void {
    const merged: Bucket[] = [];
    this.#buckets.forEach((bucket, index) => {
      const first = merged[index >> 1];
      if (first) merge(first, bucket, this.#endpoints);
      else merged.push(bucket);
    });
    this.#buckets = merged;
    this.#bucketMs *= 2;
  }
}

/** Several workers' time lines as one: buckets of the same time are added. */
export function mergeTimelines(timelines: readonly Timeline[]): Timeline {
  const bucketMs = Math.max(FIRST_BUCKET_MS, ...timelines.map(({ bucket }) => bucket));
  const longest = Math.max(
    ...timelines.map((one) => Math.ceil((one.buckets.length * one.bucket) / bucketMs)),
  );
  return addedUp(timelines, bucketMs, longest);
}

function addedUp(timelines: readonly Timeline[], bucketMs: number, length: number): Timeline {
  const endpoints = commonEndpoints(timelines);
  const merged = Array.from({ length }, () => emptyBucket(0, endpoints));
  for (const timeline of timelines) {
    // Users are those at a bucket's end: the last one of a worker that falls into it counts.
    const users = new Map<Bucket, number>();
    for (const [index, bucket] of timeline.buckets.entries()) {
      const into = merged[Math.floor(bucket.start / bucketMs)];
      if (!into) continue;
      into.requests += bucket.requests;
      into.failed += bucket.failed;
      into.dropped += bucket.dropped;
      into.latency.addPairs(bucket.latency);
      if (endpoints > 0) for (const one of endpointsIn(timeline, index)) into.endpoints.add(one);
      users.set(into, bucket.users);
    }
    for (const [into, count] of users) into.users += count;
  }
  return closed(merged, bucketMs, endpoints);
}

/** Time lines one after the other as one: each begins at its `offset`, ms. Times without any have empty buckets. */
export function joinTimelines(
  parts: readonly { readonly timeline: Timeline; readonly offset: number }[],
): Timeline {
  const end = Math.max(
    0,
    ...parts.map(({ timeline: { bucket, buckets }, offset }) => offset + buckets.length * bucket),
  );
  let bucketMs = Math.max(FIRST_BUCKET_MS, ...parts.map(({ timeline }) => timeline.bucket));
  while (Math.ceil(end / bucketMs) + 1 > MOST_BUCKETS) bucketMs *= 2;
  // What began between two buckets belongs to the nearer one.
  const placed = parts.map(({ timeline, offset }) => ({
    ...timeline,
    bucket: bucketMs,
    buckets: timeline.buckets.map((one) => ({
      ...one,
      start: Math.round((one.start + offset) / FIRST_BUCKET_MS) * FIRST_BUCKET_MS,
    })),
  }));
  const last = Math.max(...placed.flatMap(({ buckets }) => buckets.map(({ start }) => start)), -1);
  const length = last < 0 ? 0 : Math.floor(last / bucketMs) + 1;
  return addedUp(placed, bucketMs, length);
}

interface Bucket {
  requests: number;
  failed: number;
  dropped: number;
  users: number;
  readonly latency: Sketch;
  readonly endpoints: EndpointCounts;
}

function emptyBucket(users: number, endpoints: number): Bucket {
  return {
    requests: 0,
    failed: 0,
    dropped: 0,
    users,
    latency: new Sketch(),
    endpoints: new EndpointCounts(endpoints),
  };
}

function merge(into: Bucket, next: Bucket, endpoints: number): void {
  into.requests += next.requests;
  into.failed += next.failed;
  into.dropped += next.dropped;
  into.users = next.users;
  into.latency.add(next.latency);
  for (let endpoint = 0; endpoint < endpoints; endpoint++) into.endpoints.add(next.endpoints.of(endpoint));
}

function closed(buckets: readonly Bucket[], bucketMs: number, endpoints: number): Timeline {
  const timeline = { bucket: bucketMs, buckets: buckets.map((one, index) => told(one, index * bucketMs)) };
  if (endpoints === 0) return timeline;
  const counts = buckets.map((bucket) => bucket.endpoints);
  return { ...timeline, endpoints: endpointLines(counts, endpoints) };
}

function told({ requests, failed, dropped, users, latency }: Bucket, start: number): TimelineBucket {
  return { requests, failed, dropped, users, start, latency: latency.pairs() };
}
