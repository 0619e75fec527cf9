import { describe, expect, it } from 'vitest';
import { ms } from '../../src/model/units.js';
import { Histogram } from '../../src/result/histogram.js';
import { loggingServer, type Seen } from '../helpers/servers.js';
import {
  load,
  percentile,
  plan,
  program,
  journey,
  request,
  requests,
  stage,
  tallies,
} from '../helpers/servers-load.js';
import { stallingServer } from '../helpers/servers-stalling.js';

const one = program([journey([request('/')])]);
const PERCENTILES = [50, 95, 99] as const;
const ATTEMPTS = 3;

/** Nearest rank. */
function trueLatency(log: readonly Seen[], p: number): number {
  const latencies = log.map(({ arrivedAt, answeredAt }) => answeredAt - arrivedAt).sort((a, b) => a - b);
  return latencies[Math.max(Math.ceil((p / 100) * latencies.length) - 1, 0)] ?? NaN;
}

/** How far each percentile is from what the server's own log says, ms beyond 5 %. */
async function errorsAgainstLog(latency: (n: number) => number): Promise<readonly number[]> {
  const server = await loggingServer(latency);
  try {
    const run = await load({
      plan: plan({ warmup: ms(300), stages: [stage(10, 10, 1500)] }),
      program: one,
      target: server.url,
    });
    expect(run.warmup.requests + requests(run)).toBe(server.log.length);
    const counted = server.log.slice(run.warmup.requests);
    const [tally] = tallies(run);
    return PERCENTILES.map((p) => {
      const truth = trueLatency(counted, p);
      return Math.abs(percentile(tally?.service ?? null, p) - truth) - 0.05 * truth;
    });
  } finally {
    await server.close();
  }
}

describe('measured times against the log of the server', () => {
  it.each([
    ['no delay', () => 0],
    ['5 ms', () => 5],
    ['50 ms', () => 50],
    ['10 and 200 ms', (n: number) => (n % 10 === 9 ? 200 : 10)],
  ])('agree within 5 %% + 5 ms, and the counts are exact: %s', async (_, latency) => {
    let best = Infinity;
    for (let attempt = 0; attempt < ATTEMPTS && best > 5; attempt++) {
      best = Math.min(best, Math.max(...(await errorsAgainstLog(latency))));
    }
    expect(best).toBeLessThanOrEqual(5);
  });
});

describe('a stall of two seconds in the open model', () => {
  /**
   * The server answers nothing for two seconds. Every journey that was due meanwhile has its request sent at
   * once, as there are slots enough: response and service time both hold the wait. What was sent after the
   * stall was answered fast, and says so.
   */
  it('is in the times of the requests that were sent before it was over, and in no other', async () => {
    let started = 0;
    const server = await loggingServer(() => {
      const now = performance.now();
      if (started === 0) started = now;
      const t = now - started;
      return t > 500 && t < 2500 ? 2500 - t : 0;
    });
    const run = await load({
      plan: plan({ model: 'open', stages: [stage(50, 50, 4000)], maxInFlight: 200 }),
      program: one,
      target: server.url,
    });
    await server.close();
    const [tally] = tallies(run);
    expect(percentile(tally?.response ?? null, 99)).toBeGreaterThan(1800);
    const held = server.log.filter(({ arrivedAt, answeredAt }) => answeredAt - arrivedAt > 500).length;
    expect(held).toBeGreaterThan(50);
    expect(Math.abs(countAbove(tally?.service ?? null, requests(run), 500) - held)).toBeLessThanOrEqual(3);
  });

  /**
   * The server's whole process stands still, so that new connections are not accepted either, and its backlog
   * is as small as can be: most requests that are due meanwhile can't be sent. Their response time has the wait
   * since they were due; their service time starts when they are sent.
   */
  it.runIf(process.platform === 'linux')(
    'is in the response time of requests that could not be sent, not in their service time',
    async () => {
      const server = await stallingServer(500, 2000);
      const base = plan({
        model: 'open',
        stages: [stage(50, 50, 3000)],
        maxInFlight: 200,
        gracefulStop: ms(8000),
      });
      const run = await load({
        plan: { ...base, http: { ...base.http, keepAlive: false } },
        program: one,
        target: server.url,
      });
      await server.stop();
      const [tally] = tallies(run);
      expect(percentile(tally?.response ?? null, 99)).toBeGreaterThan(1500);
      const [late, slow] = [tally?.response ?? null, tally?.service ?? null].map((encoded) =>
        countAbove(encoded, requests(run), 500),
      );
      expect(late).toBeGreaterThan(50);
      expect(slow).toBeLessThan(10);
    },
  );
});

/** How many of `count` times are above a limit in ms. */
function countAbove(encoded: string | null, count: number, limit: number): number {
  if (encoded === null) return 0;
  const histogram = Histogram.decode(encoded);
  let above = 0;
  while (above < count && (histogram.percentile((100 * (count - above)) / count) ?? 0) > limit) above++;
  return above;
}
