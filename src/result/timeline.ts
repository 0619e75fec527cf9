import { us, type Us } from '../model/units.js';
import type { Timeline, TimelineBucket } from './result.js';
import type { SecondDelta } from './second-counts.js';
import { Sketch } from './sketch.js';

const MOST_BUCKETS = 300;
const FIRST_BUCKET_MS = 1000;

/** How a run goes over time, in constant memory: when the buckets are full, neighbours are merged and each covers twice the time. */
export class TimelineRecorder {
  #bucketMs = FIRST_BUCKET_MS;
  #buckets: Bucket[] = [];
  #users = 0;

  /** What happened in one second. */
  add(delta: SecondDelta): void {
    const bucket = this.#at(us(delta.second * 1e6));
    bucket.requests += delta.requests;
    bucket.failed += delta.failed - delta.dropped;
    bucket.dropped += delta.dropped;
    bucket.latency.addPairs(delta.latency);
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
    return {
      bucket: this.#bucketMs,
      buckets: this.#buckets.map((bucket, index) => closed(bucket, index * this.#bucketMs)),
    };
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
      this.#buckets.push(emptyBucket(this.#users));
    }
  }

  #indexOf(at: Us): number {
    return at > 0 ? Math.floor(at / 1000 / this.#bucketMs) : 0;
  }

  #halve(): void {
    const merged: Bucket[] = [];
    this.#buckets.forEach((bucket, index) => {
      const first = merged[index >> 1];
      if (first) merge(first, bucket);
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
  const merged = Array.from({ length }, () => emptyBucket(0));
  for (const { buckets } of timelines) {
    // Users are those at a bucket's end: the last one of a worker that falls into it counts.
    const users = new Map<Bucket, number>();
    for (const bucket of buckets) {
      const into = merged[Math.floor(bucket.start / bucketMs)];
      if (!into) continue;
      into.requests += bucket.requests;
      into.failed += bucket.failed;
      into.dropped += bucket.dropped;
      into.latency.addPairs(bucket.latency);
      users.set(into, bucket.users);
    }
    for (const [into, count] of users) into.users += count;
  }
  return { bucket: bucketMs, buckets: merged.map((bucket, index) => closed(bucket, index * bucketMs)) };
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
}

function emptyBucket(users: number): Bucket {
  return { requests: 0, failed: 0, dropped: 0, users, latency: new Sketch() };
}

function merge(into: Bucket, next: Bucket): void {
  into.requests += next.requests;
  into.failed += next.failed;
  into.dropped += next.dropped;
  into.users = next.users;
  into.latency.add(next.latency);
}

function closed(bucket: Bucket, start: number): TimelineBucket {
  return { ...bucket, start, latency: bucket.latency.pairs() };
}
