import { afterEach, describe, expect, it } from 'vitest';
import type { LoadRun } from '../../src/result/result.js';
import type { TierPlan } from '../../src/plan/plan.js';
import { firstGood, type Bound } from '../helpers/attempts.js';
import { replayQueue } from '../helpers/queue-replay.js';
import { latencyServer, trueQuantile, type Entry, type LatencyServer } from '../helpers/servers-latency.js';
import {
  failures,
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

let server: LatencyServer | null = null;

afterEach(async () => {
  await server?.kill();
  server = null;
});

const one = program([journey([request('/')])]);
const SERVERS = 2;
const PERCENTILES = [50, 75, 90, 95] as const;
/** So low that the generator, which stays awake near each due time, leaves most of a core to others. */
const RATE = 65;

/**
 * Requests wait for a free server, first come, first served; the queue is so busy that much of the time is waiting.
 * The server's log, arrivals and service times, says by Lindley's recursion how long each request took there. What
 * the machine did is in that log, too: services that lasted long, and arrivals that came late. What is left is the way
 * back, and the generator's mistakes.
 */
describe('times at a queue of several servers against the replay of its log', () => {
  it('response times of the open model agree within 5 % + 1 ms', async () => {
    await firstGood(3, async () => {
      const { run, log } = await measure({
        model: 'open',
        stages: [stage(RATE, RATE, 4500)],
        maxInFlight: 5 * RATE,
      });
      const late = lateness(log);
      const truth = replayQueue(log, SERVERS).map((time, n) => time + (late[n] ?? NaN));
      return distances(tallies(run)[0]?.response ?? null, truth);
    });
  });

  it('service times of the closed model agree within 5 % + 1 ms', async () => {
    await firstGood(3, async () => {
      const { run, log } = await measure({ stages: [stage(5, 5, 3000)] });
      return distances(tallies(run)[0]?.service ?? null, replayQueue(log, SERVERS));
    });
  });
});

async function measure(tier: Partial<TierPlan>): Promise<{ run: LoadRun; log: readonly Entry[] }> {
  await server?.kill();
  server = await latencyServer({
    routes: { '/': { kind: 'queue', servers: SERVERS, mean: 24, cap: 150 } },
    seed: 23,
  });
  const run = await load({ plan: plan(tier), program: one, target: server.url });
  const { log } = await server.seen();
  expect(log.length).toBeGreaterThan(100);
  expect(requests(run)).toBe(log.length);
  expect(failures(run)).toEqual({});
  const waited = log.map(({ arrivedAt, startedAt }) => startedAt - arrivedAt);
  expect(trueQuantile(waited, 90)).toBeGreaterThan(5);
  return { run, log };
}

/**
 * How late each arrival of a constant rate was, ms: response times count from when requests were due. They were due at
 * equal distances; the arrival that was earliest for its place tells where that grid lies.
 */
function lateness(log: readonly Entry[]): readonly number[] {
  const offsets = log.map(({ arrivedAt }, n) => arrivedAt - (n * 1000) / RATE);
  const earliest = Math.min(...offsets);
  return offsets.map((offset) => offset - earliest);
}

function distances(told: string | null, truth: readonly number[]): readonly Bound[] {
  return PERCENTILES.map((p) => {
    const [actual, expected] = [percentile(told, p), trueQuantile(truth, p)];
    return {
      what: `the distance of p${p} (${actual.toFixed(2)} ms) from the replay`,
      actual: Math.abs(actual - expected),
      atMost: 0.05 * expected + 1,
    };
  });
}
