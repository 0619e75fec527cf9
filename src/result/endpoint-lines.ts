import type { EndpointTimeline, Timeline } from './course-of-run.js';
import type { EndpointCounts, EndpointSecond } from './endpoint-counts.js';

/** Beyond this the time line tells all endpoints together only: 300 buckets of each would fill a megabyte or more. */
export const MOST_ENDPOINTS = 200;

/** Buckets as a time line per endpoint: lists as long as they must be, for most endpoints never drop or fail. */
export function endpointLines(buckets: readonly EndpointCounts[], endpoints: number): EndpointTimeline[] {
  return Array.from({ length: endpoints }, (_, endpoint) => {
    const rows = buckets.map((counts) => counts.of(endpoint));
    const list = (of: (row: EndpointSecond) => number): number[] => withoutEnd(rows.map(of));
    return {
      requests: list(({ requests }) => requests),
      failed: list(({ failed }) => failed),
      dropped: list(({ dropped }) => dropped),
      timed: list(({ timed }) => timed),
      time: list(({ time }) => time),
    };
  });
}

/** What each endpoint did in one bucket of a time line; empty where it does not tell. */
export function endpointsIn({ endpoints = [] }: Timeline, bucket: number): EndpointSecond[] {
  return endpoints.map(({ requests, failed, dropped, timed, time }, endpoint) => ({
    endpoint,
    requests: requests[bucket] ?? 0,
    failed: failed[bucket] ?? 0,
    dropped: dropped[bucket] ?? 0,
    timed: timed[bucket] ?? 0,
    time: time[bucket] ?? 0,
  }));
}

/** How many endpoints all of these time lines tell of; 0 where one of them does not, or of others. */
export function commonEndpoints(timelines: readonly Timeline[]): number {
  const counts = new Set(timelines.map(({ endpoints = [] }) => endpoints.length));
  return counts.size === 1 ? ([...counts][0] ?? 0) : 0;
}

function withoutEnd(values: readonly number[]): number[] {
  return values.slice(0, values.findLastIndex((value) => value !== 0) + 1);
}
