import { afterEach, describe, expect, it } from 'vitest';
import { ms } from '../../src/model/units.js';
import { Histogram } from '../../src/result/histogram.js';
import type { LoadRun } from '../../src/result/result.js';
import {
  latencyServer,
  trueQuantile,
  type Entry,
  type LatencyOptions,
  type LatencyServer,
} from '../helpers/servers-latency.js';
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
import { firstGood, type Bound } from '../helpers/attempts.js';

let server: LatencyServer | null = null;

afterEach(async () => {
  await server?.kill();
  server = null;
});

async function start(options: LatencyOptions): Promise<LatencyServer> {
  await server?.kill();
  return (server = await latencyServer(options));
}

const ROUTES = {
  '/instant': { kind: 'constant', ms: 0 },
  '/constant': { kind: 'constant', ms: 20 },
  '/bimodal': { kind: 'bimodal', low: 5, high: 80, share: 0.25, failing: 0.1 },
  '/heavy-tail': { kind: 'lognormal', median: 10, sigma: 1, cap: 300 },
} as const;
/** What the wire and two event loops may take beyond 5 %, ms, by percentile. */
const ALLOWED = [
  [50, 2],
  [90, 5],
] as const;
const PATHS = Object.keys(ROUTES);

/** Each user asks for one path after the other, whatever was answered. */
const mixed = program(
  [journey(PATHS.map((path, endpoint) => request(path, { endpoint, onFailure: 'continue' })))],
  { endpoints: PATHS },
);

describe('service times against the log of the server', () => {
  /**
   * Both lists are of the same requests, and the generator's clock runs longer for each of them: no rank of its times
   * can be below the server's, on a machine however noisy. Above, it may be what the wire and the event loops take.
   */
  it('are never below, hardly above, and counted exactly by endpoint and status', async () => {
    await firstGood(3, async () => {
      const { url, seen } = await start({ routes: ROUTES, seed: 11 });
      const run = await load({ plan: plan({ stages: [stage(16, 16, 1800)] }), program: mixed, target: url });
      const { log } = await seen();
      expect(run.endpoints.flatMap(({ phases }) => phases.map(({ statuses }) => statuses))).toEqual(
        PATHS.map((path) => statusesOf(log.filter((entry) => entry.path === path))),
      );
      expect(log.length).toBeGreaterThan(500);
      return PATHS.flatMap((path) => {
        const truth = log.filter((entry) => entry.path === path && entry.status === 200).map(timeOf);
        const told = Histogram.decode(serviceOf(run, path));
        expect(told.count).toBe(truth.length);
        for (let p = 1; p <= 100; p++)
          expect(told.percentile(p), `p${p} of ${path}`).toBeGreaterThanOrEqual(trueQuantile(truth, p));
        return ALLOWED.map(([p, allowed]) => ({
          what: `p${p} of ${path}`,
          actual: told.percentile(p) ?? NaN,
          atMost: 1.05 * trueQuantile(truth, p) + allowed,
        }));
      });
    });
  });
});

describe('a stall in the open model', () => {
  /**
   * Every journey that is due while the server answers nothing has its request sent at once, as there are slots
   * enough: response and service time both hold the wait. What was sent after the stall says that it was fast.
   */
  it('is in the times of the requests that were sent before it was over, and in no other', async () => {
    const { url, seen } = await start({
      routes: { '/': { kind: 'stall', ms: 1, after: 300, until: 1300 } },
    });
    const run = await load({
      plan: plan({ model: 'open', stages: [stage(100, 100, 1600)], maxInFlight: 200 }),
      program: one,
      target: url,
    });
    const { log } = await seen();
    const held = log.filter((entry) => timeOf(entry) > 300).length;
    expect(held).toBeGreaterThan(50);
    for (const encoded of bothTimes(run)) {
      expect(countAbove(encoded, 300)).toBeGreaterThanOrEqual(held);
      expect(countAbove(encoded, 300)).toBeLessThanOrEqual(held + 10);
    }
    expect(percentile(tallies(run)[0]?.response ?? null, 99)).toBeGreaterThan(800);
  });

  /**
   * The server's whole process stands still, so that new connections are not accepted either, and its backlog is as
   * small as can be: most requests that are due meanwhile can't be sent. Their response time has the wait since they
   * were due; their service time starts when they are sent, and the log says the same.
   */
  it.runIf(process.platform === 'linux')(
    'is in the response time of requests that could not be sent, not in their service time',
    () => firstGood(3, stalledConnections),
  );
});

async function stalledConnections(): Promise<readonly Bound[]> {
  const { url, seen, freeze, thaw } = await start({ routes: {}, backlog: 1 });
  const tier = { model: 'open', stages: [stage(100, 100, 2000)], maxInFlight: 250 } as const;
  const base = plan({ ...tier, gracefulStop: ms(8000) });
  const moments: number[] = [];
  const at = (after: number, act: () => void): void =>
    void setTimeout(() => {
      moments.push(performance.now());
      act();
    }, after);
  at(300, freeze);
  at(1800, thaw);
  const run = await load({
    plan: { ...base, http: { ...base.http, keepAlive: false } },
    program: one,
    target: url,
  });
  const { log } = await seen();
  expect(requests(run)).toBe(200);
  // A packet that the full backlog refuses again and again may come too late for the time-out.
  expect(log).toHaveLength(200 - (failures(run).timeout ?? 0));
  expect(log.filter((entry) => timeOf(entry) > 500)).toEqual([]);
  const [frozen = NaN, thawed = NaN] = moments;
  const dueLongBefore = ((thawed - frozen - 500) / 1000) * 100;
  const [late = NaN, slow = NaN] = bothTimes(run).map((encoded) => countAbove(encoded, 500));
  expect(late).toBeGreaterThanOrEqual(Math.floor(dueLongBefore) - 5);
  // A few connections count as open on this side while the other side has no place for them.
  return [{ what: 'how many service times hold the stall', actual: slow, atMost: late / 4 }];
}

const one = program([journey([request('/')])]);

function timeOf({ arrivedAt, answeredAt }: Entry): number {
  return answeredAt - arrivedAt;
}

function statusesOf(log: readonly Entry[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of log) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function serviceOf(run: LoadRun, path: string): string {
  const [tally] = tallies(run, PATHS.indexOf(path));
  return tally?.service ?? '';
}

function bothTimes(run: LoadRun): readonly (string | null)[] {
  const [tally] = tallies(run);
  return [tally?.response ?? null, tally?.service ?? null];
}

/** How many times are above a limit in ms. */
function countAbove(encoded: string | null, limit: number): number {
  if (encoded === null) return 0;
  const histogram = Histogram.decode(encoded);
  const { count } = histogram;
  let above = 0;
  while (above < count && (histogram.percentile((100 * (count - above)) / count) ?? 0) > limit) above++;
  return above;
}
