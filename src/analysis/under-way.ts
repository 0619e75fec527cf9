import type { EndpointCourse } from './endpoint-course.js';

/** What was under way of an endpoint in each bucket of the run. */
export interface UnderWay {
  /** Requests at a time. */
  readonly requests: readonly number[];
  /** Mean time of those requests, ms; null where there were none. */
  readonly time: readonly (number | null)[];
}

/**
 * The timeline counts requests where they end. Here each counts for as long as it took, back from its end: by
 * Little's law the same number in the long run, but at the moment at which it was so.
 */
export function underWay({ bucket, points }: EndpointCourse): UnderWay {
  const work = points.map(() => 0);
  const weighted = points.map(() => 0);
  points.forEach(({ rate, mean }, end) => {
    if (mean === null) return;
    // Those that end in a bucket end in its middle on average.
    const spans = Math.max(1, Math.min(end + 1, Math.round(mean / bucket)));
    const each = (rate * mean) / 1000 / spans;
    for (let index = end; index > end - spans; index--) {
      work[index] = (work[index] ?? 0) + each;
      weighted[index] = (weighted[index] ?? 0) + each * mean;
    }
  });
  return {
    requests: work,
    time: work.map((requests, index) => (requests > 0 ? (weighted[index] ?? 0) / requests : null)),
  };
}
