import type { Entry } from './servers-latency.js';

/**
 * What Lindley's recursion (for several servers: Kiefer and Wolfowitz, 1955) says each request spends in a queue that
 * serves in the order of arrival: it starts when the server that is free first is free, and takes its service time.
 * From the logged arrivals and service times alone; ms, in the order of arrival.
 */
export function replayQueue(log: readonly Entry[], servers: number): readonly number[] {
  const freeAt = new Array<number>(servers).fill(-Infinity);
  return log.map(({ arrivedAt, startedAt, answeredAt, freedAt }) => {
    const first = freeAt.indexOf(Math.min(...freeAt));
    const start = Math.max(arrivedAt, freeAt[first] ?? -Infinity);
    freeAt[first] = start + (freedAt - startedAt);
    return start + (answeredAt - startedAt) - arrivedAt;
  });
}
