import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileProgram } from '../../src/journey/compile.js';
import { loadPlan } from '../../src/plan/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { COMPILED_ENTRY } from '../helpers/compiled-entry.js';
import { failures, load, requests } from '../helpers/servers-load.js';
import { loggingServer, type TestServer } from '../helpers/servers.js';

const servers: TestServer[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadgate-workers-'));
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function server(delay = 1): ReturnType<typeof loggingServer> {
  const started = await loggingServer(() => delay);
  servers.push(started);
  return started;
}

/** A scenario with everything that is drawn at random in the path of its requests. */
async function planOf(target: string, tier: string): Promise<Plan> {
  const file = join(folder, 'loadgate.yml');
  writeFileSync(
    file,
    `version: 1
target: ${target}
data:
  row: { from: [1, 1000] }
journeys:
  a: { weight: 70, steps: [{ name: a, get: '/a/{{ iteration }}/{{ row }}/{{ between(1, 1000000) }}' }] }
  b: { weight: 30, steps: [{ name: b, get: '/b/{{ iteration }}/{{ row }}' }, { chance: 50%, steps: [{ name: c, get: '/c/{{ iteration }}' }] }] }
tiers:
  smoke: { warmup: 0s, load: ${tier} }
`,
  );
  return loadPlan({
    file,
    cwd: folder,
    env: {},
    tier: 'smoke',
    target: null,
    runs: null,
    seed: 11,
    set: [],
  });
}

async function pathsOf(tier: string, workers: number): Promise<readonly string[]> {
  const one = await server();
  const plan = await planOf(one.url, tier);
  const run = await load({
    plan,
    program: compileProgram(plan),
    target: one.url,
    workers,
    entry: COMPILED_ENTRY,
  });
  expect(failures(run)).toEqual({});
  expect(run.generator.workers).toBe(workers);
  expect(requests(run)).toBe(one.log.length);
  expect(run.end).toEqual({ reason: 'finished' });
  return one.log.map(({ url }) => url).sort();
}

describe('worker threads', () => {
  it('do the same work for the same seed, whatever their number: by iterations', async () => {
    const tier = '{ users: 6, iterations: 200 }';
    const alone = await pathsOf(tier, 1);
    expect(alone.length).toBeGreaterThan(200);
    expect(await pathsOf(tier, 3)).toEqual(alone);
  });

  it('do the same work for the same seed, whatever their number: by arrivals', async () => {
    const tier = '{ rate: 200/s, for: 1s }';
    const alone = await pathsOf(tier, 1);
    expect(alone.length).toBeGreaterThan(200);
    expect(await pathsOf(tier, 3)).toEqual(alone);
  });

  it('share the users: one connection each', async () => {
    const one = await server(5);
    const plan = await planOf(one.url, '{ users: 7, for: 500ms }');
    await load({ plan, program: compileProgram(plan), target: one.url, workers: 2, entry: COMPILED_ENTRY });
    expect(one.accepted()).toBe(7);
    await expect.poll(one.open).toBe(0);
  });

  it('end at once on a signal, with what they have, and leave no thread', async () => {
    const one = await server(5);
    const plan = await planOf(one.url, '{ users: 4, for: 60s }');
    const controller = new AbortController();
    let shown = 0;
    const threads = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Worker' || name === 'MessagePort').length;
    const before = threads();
    const run = await load({
      plan,
      program: compileProgram(plan),
      target: one.url,
      workers: 2,
      entry: COMPILED_ENTRY,
      signal: controller.signal,
      onProgress: ({ requests: count }) => {
        shown = count;
        if (count > 0) controller.abort('SIGINT');
      },
    });
    expect(run.end.reason).toBe('signal');
    expect(shown).toBeGreaterThan(0);
    expect(requests(run)).toBeGreaterThanOrEqual(shown);
    await expect.poll(threads).toBe(before);
  });

  it('are watched together: a rule over all of them ends the load', async () => {
    const one = await server(1);
    const plan = await planOf(one.url, '{ users: 4, for: 60s }');
    const until = {
      text: 'b: requests > 1',
      endpoint: 'b',
      phase: null,
      metric: 'requests',
      op: '>',
      value: 1,
    } as const;
    const run = await load({
      plan: { ...plan, tier: { ...plan.tier, until: [until] } },
      program: compileProgram(plan),
      target: one.url,
      workers: 2,
      entry: COMPILED_ENTRY,
    });
    expect(run.end).toMatchObject({ reason: 'until', condition: 'b: requests > 1' });
  });

  it('that die are a mistake of loadgate, told as such', async () => {
    const one = await server();
    const plan = await planOf(one.url, '{ users: 2, for: 1s }');
    const entry = join(folder, 'dies.mjs');
    writeFileSync(entry, 'process.exit(0);\n');
    await expect(
      load({ plan, program: compileProgram(plan), target: one.url, workers: 2, entry }),
    ).rejects.toThrow('a worker thread ended by itself');
  });
});
