import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatCount, ms } from '../../src/model/units.js';
import { renderText } from '../../src/report/terminal.js';
import type { LoadRun } from '../../src/result/result.js';
import { compiledTree, type CompiledTree } from '../helpers/compiled.js';
import { NOW, resultOf, verdictOf } from '../helpers/fixtures.js';
import { generate } from '../helpers/generator.js';
import { latencyServer, type Entry, type LatencyServer } from '../helpers/servers-latency.js';
import { failures, requests, stage, tallies } from '../helpers/servers-load.js';

let tree: CompiledTree | null = null;
let server: LatencyServer | null = null;

beforeAll(async () => {
  tree = await compiledTree();
});

afterEach(async () => {
  await server?.kill();
  server = null;
});

afterAll(async () => {
  await tree?.remove();
});

const SERVERS = 4;
const SERVICE = 15;
const MOST_IN_FLIGHT = 60;

/** Three times what the server could do with nothing in between, req/s. */
const OVER = (3 * SERVERS * 1000) / SERVICE;

describe('the open model at three times what the server can do', () => {
  it('drops what finds no slot, per phase, and stays as it is: in flight, memory, time', async () => {
    if (!tree) throw new Error('nothing was compiled');
    server = await latencyServer({
      routes: { '/': { kind: 'queue', servers: SERVERS, mean: SERVICE, cap: 5 * SERVICE } },
      seed: 5,
    });
    const stages = [
      stage(50, 50, 500, 'before'),
      stage(OVER, OVER, 5000, 'over'),
      stage(50, 50, 500, 'after'),
    ];
    const { run, samples, took } = await generate(
      tree,
      {
        target: server.url,
        tier: { model: 'open', stages, maxInFlight: MOST_IN_FLIGHT, gracefulStop: ms(3000) },
        think: null,
      },
      true,
    );
    const { log, mostOpen, accepted } = await server.seen();

    expect(mostUnderWay(log)).toBeLessThanOrEqual(MOST_IN_FLIGHT);
    expect([mostOpen, accepted]).toEqual([MOST_IN_FLIGHT, MOST_IN_FLIGHT]);
    expect(log).toHaveLength(requests(run));

    const due = [25, 5 * OVER, 25];
    const dropped = tallies(run).map((tally) => tally.failures.dropped ?? 0);
    expect(run.journeys.map(({ started, dropped: lost }) => started + lost)).toEqual([4050]);
    expect(due.reduce((sum, arrivals) => sum + arrivals, 0)).toBe(4050);
    expect(dropped[0]).toBe(0);
    // Of three that are due, the server can take one; the queue of a noisy machine lasts into the next phase.
    expect(dropped[1]).toBeGreaterThan(0.6 * 5 * OVER);
    expect(dropped[2]).toBeLessThanOrEqual(25);
    expect(Object.keys(failures(run))).toEqual(['dropped']);

    // Past capacity the server goes on to do what it can: less than half would be a collapse.
    expect(tallies(run)[1]?.requests).toBeGreaterThan((0.5 * 5 * OVER) / 3);
    expect(run.end).toEqual({ reason: 'finished' });
    expect(run.duration).toBeCloseTo(6000, -1);
    expect(took).toBeLessThan(6000 + 3000 + 1500);

    const text = reportOf(run);
    expect(text).toContain('The service could not keep up');
    expect(text).toContain(`${formatCount(dropped[1] ?? 0)} in over`);

    const over = samples.filter(({ at }) => at > 2500 && at < 5500);
    const [first, last] = [over[0], over.at(-1)];
    expect(over.length).toBeGreaterThanOrEqual(2);
    expect((last?.used ?? NaN) - (first?.used ?? NaN)).toBeLessThan(2_000_000);
    expect((last?.rss ?? NaN) - (first?.rss ?? NaN)).toBeLessThan(20_000_000);
  });
});

/** What a reader sees of this run, on one line. */
function reportOf(run: LoadRun): string {
  const shape = resultOf({
    endpoints: [{ name: 'first', typical: 1, requests: 1 }],
    tier: { model: 'open' },
  });
  const result = {
    ...shape,
    runs: [{ ...run, side: 'head', pair: null, calibration: null, resources: null } as const],
  };
  const verdict = verdictOf({ overall: 'pass', headline: 'no regression' });
  const input = { result, verdict, reproduce: '', now: NOW, files: null };
  return renderText(input, { width: 100, color: false }).replaceAll(/\s+/g, ' ');
}

/** How many requests the server held at once, at most. */
function mostUnderWay(log: readonly Entry[]): number {
  const changes = log
    .flatMap(({ arrivedAt, answeredAt }) => [
      { at: arrivedAt, by: 1 },
      { at: answeredAt, by: -1 },
    ])
    .toSorted((a, b) => a.at - b.at);
  let now = 0;
  let most = 0;
  for (const { by } of changes) most = Math.max(most, (now += by));
  return most;
}
