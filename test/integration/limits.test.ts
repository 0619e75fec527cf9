import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { invalidReasons } from '../../src/gate/generator-validity.js';
import { targetFailure } from '../../src/gate/validity.js';
import { ms } from '../../src/model/units.js';
import { parseResult } from '../../src/result/result-file.js';
import type { LoadRun, Run } from '../../src/result/result.js';
import { COMPILED_ENTRY } from '../helpers/compiled-entry.js';
import { httpServer, loggingServer, type TestServer } from '../helpers/servers.js';
import { failures, journey, load, plan, program, request, requests, stage } from '../helpers/servers-load.js';

const servers: TestServer[] = [];
const folders: string[] = [];

async function use<T extends TestServer>(starting: Promise<T>): Promise<T> {
  const server = await starting;
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const BREAKER = { failures: 0.9, within: ms(2000) };
const broken = (): Promise<TestServer> => httpServer((_, response) => response.writeHead(503).end());
/** Twenty requests in a second and user, so that a failing server is not hammered. */
const calm = program([journey([request('/'), { op: 'think', duration: () => ms(20) }])]);
const asRun = (run: LoadRun): Run => ({
  ...run,
  side: 'head',
  pair: null,
  calibration: null,
  resources: null,
});

describe('the circuit breaker', () => {
  it('gives a run up, as a failure of the target, when nearly all requests fail', async () => {
    const server = await use(broken());
    const run = await load({
      plan: plan({ stages: [stage(2, 2, 30_000)], breaker: BREAKER }),
      program: calm,
      target: server.url,
    });
    expect(run.end).toMatchObject({ reason: 'breaker', failed: 1, within: 2000 });
    expect(run.duration).toBeGreaterThanOrEqual(2000);
    expect(run.duration).toBeLessThan(15_000);
    expect(failures(run)['http-5xx']).toBeGreaterThan(20);
    expect(targetFailure({ runs: [asRun(run)] })).toMatch(
      /^the target failed 100 % of the requests of 2s \(mostly http-5xx\)/,
    );
  });

  it('lets a service go on that answers one request in five', async () => {
    let n = 0;
    const server = await use(
      httpServer((_, response) => response.writeHead(n++ % 5 === 0 ? 200 : 503).end()),
    );
    const run = await load({
      plan: plan({ stages: [stage(2, 2, 4500)], breaker: BREAKER }),
      program: calm,
      target: server.url,
    });
    expect(run.end.reason).toBe('finished');
  });

  it('leaves the end to until where that holds', async () => {
    const server = await use(broken());
    const condition = { endpoint: null, phase: null, metric: 'errors' as const, value: 0.5 };
    const run = await load({
      plan: plan({
        stages: [stage(2, 2, 30_000)],
        breaker: BREAKER,
        until: [{ ...condition, text: 'errors > 50%', op: '>' }],
        thresholds: [{ ...condition, text: 'errors < 50% or abort', op: '<', abort: true, at: null }],
      }),
      program: calm,
      target: server.url,
    });
    expect(run.end).toMatchObject({ reason: 'until', condition: 'errors > 50%' });
  });
});

describe('maxDuration', () => {
  it('counts from the start of the warm-up, and waits for what is under way', async () => {
    const server = await use(loggingServer(() => 150));
    const run = await load({
      plan: plan({
        warmup: ms(300),
        stages: [stage(3, 3, 30_000)],
        maxDuration: ms(1500),
        gracefulStop: ms(10_000),
      }),
      program: calm,
      target: server.url,
    });
    expect(run.end).toMatchObject({ reason: 'max-duration', limit: 1500, iterations: null });
    expect(run.duration).toBeLessThan(5000);
    expect(failures(run)).toEqual({});
    expect(requests(run)).toBeGreaterThan(0);
    expect(run.phases[0]?.end).toBe(run.duration);
  });

  it('bounds iterations', async () => {
    const server = await use(loggingServer(() => 50));
    const run = await load({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 10_000, maxDuration: ms(500) }),
      program: calm,
      target: server.url,
    });
    expect(targetFailure({ runs: [asRun(run)] })).toBe(
      'run 0 did not get its 10,000 iterations done within maxDuration (500ms)',
    );
  });

  it('is no hindrance to a run that is done before', async () => {
    const server = await use(loggingServer(() => 0));
    const tier = { stages: [stage(1, 1, null)], iterations: 3, maxDuration: ms(30_000) };
    const run = await load({ plan: plan(tier), program: calm, target: server.url });
    expect(run.end.reason).toBe('finished');
    expect(requests(run)).toBe(3);
  });
});

describe('Poisson arrivals', () => {
  it('are the same in every run with the same seed', async () => {
    const server = await use(loggingServer(() => 0));
    // Without load at the end, so that a slow machine cuts no arrival off.
    const stages = [stage(80, 80, 700), stage(0, 0, 1000, 'rest')];
    const tier = { model: 'open', arrivals: 'poisson', stages } as const;
    const counts: number[] = [];
    for (const seed of [7, 7, 8]) {
      const run = await load({
        plan: plan({ ...tier, warmup: ms(100) }),
        program: program([journey([request('/')])]),
        target: server.url,
        run: { id: 'test', number: 0, of: 1, env: {}, seed },
      });
      expect(run.generator.gc.longest).toBeLessThanOrEqual(run.generator.gc.total);
      counts.push(run.journeys[0]?.started ?? 0);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeGreaterThan(20);
    expect(counts[2]).not.toBe(counts[0]);
  });
});

/** Runs `loadgate run` where only so many files may be open: its own modules need some two hundred at once. */
function runWithFewFiles(
  limit: number,
  cwd: string,
): Promise<{ readonly code: number; readonly stdout: string }> {
  const command = `ulimit -n ${limit} && exec "$0" "$1" run --runs 1 --out out --quiet`;
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', command, process.execPath, COMPILED_ENTRY],
      { cwd, timeout: 100_000 },
      (error, stdout) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout });
      },
    );
  });
}

describe.skipIf(process.platform === 'win32')('a machine without open files left', () => {
  it('makes the measurement invalid, not the service slow or wrong', async () => {
    const server = await use(loggingServer(() => 100));
    const cwd = mkdtempSync(join(tmpdir(), 'loadgate-limits-'));
    folders.push(cwd);
    writeFileSync(
      join(cwd, 'loadgate.yml'),
      `target: ${server.url}
journeys: { visitor: { steps: [ { get: / } ] } }
tiers: { smoke: { load: { users: 500, for: 1s } } }
thresholds: [ errors < 1%, errors < 20% or abort ]
`,
    );
    const { code, stdout } = await runWithFewFiles(400, cwd);
    const result = parseResult(readFileSync(join(cwd, 'out', 'result.json'), 'utf8'), 'result.json');
    const run = result.runs[0];
    expect(run?.generator.exhausted.files).toBeGreaterThan(0);
    expect(run && failures(run).refused).toBeGreaterThan(0);
    expect(run && invalidReasons(run, result.scenario)[0]).toMatch(/no open file was left/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/not judged: this machine could not send [\d,]+ requests/);
    expect(stdout).toContain('ulimit -n');
    expect(code).toBe(3);
  }, 120_000);
});
