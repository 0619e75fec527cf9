import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario, loadPlan } from '../../../src/plan/load.js';
import type { RequestPlan, StepPlan } from '../../../src/plan/plan.js';
import { folderWith, load, problemsOf, SMALL, withSteps } from './scenario-folder.js';
import { SHOP } from './shop-scenario.js';

describe('loadPlan', () => {
  it('reads every form of the scenario file', async () => {
    const plan = await load(SHOP, { tier: 'spike' });
    const told = JSON.stringify({ ...plan, directory: '' }, null, 2).replaceAll('\\\\', '/');
    await expect(`${told}\n`).toMatchFileSnapshot('golden/plan-of-the-shop.json');
  });

  it('gives the same plan for JSON, for a byte order mark and for other line ends', async () => {
    const plan = await load(SMALL);
    const json = {
      tiers: { smoke: { load: { for: '5s', users: 2 } } },
      journeys: { visitor: { steps: [{ get: '/' }] } },
      target: 'http://127.0.0.1:4010',
    };
    const asJson = await load({ 'loadgate.yml': JSON.stringify(json, null, '\t') });
    const others = await load(`\uFEFF${SMALL.replaceAll('\n', '\r\n')}`);
    expect([asJson.scenarioHash, others.scenarioHash]).toEqual([plan.scenarioHash, plan.scenarioHash]);
    expect(asJson.tier.stages).toEqual(plan.tier.stages);
  });

  it('reads JSON on a single line, however long', async () => {
    const steps = Array.from({ length: 300 }, (_, number) => ({ get: `/${number}`, timeout: '1s' }));
    const text = JSON.stringify({
      target: 'http://127.0.0.1:4010',
      journeys: { visitor: { steps } },
      tiers: { smoke: { load: { users: 2, for: '5s' } } },
    });
    expect((await load(text)).journeys[0]?.steps).toHaveLength(300);
  });

  it('freezes the plan to its depths', async () => {
    const plan = await load(SHOP);
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(plan)).toBe(true);
  });

  it('fills in defaults', async () => {
    const { http, tier, gate, server, targetOverridden, seed } = await load(SMALL);
    expect({ http, tier: { ...tier, at: null }, gate, server, targetOverridden }).toMatchInlineSnapshot(`
      {
        "gate": {
          "band": {
            "default": "learned",
            "overrides": [],
          },
          "floor": {
            "absolute": 1,
            "relative": 0.15,
          },
          "metrics": [
            "p50",
            "p95",
            "throughput",
            "capacity",
            "errors",
          ],
        },
        "http": {
          "connections": "per-user",
          "cookies": true,
          "headers": {},
          "http2": false,
          "keepAlive": true,
          "proxy": null,
          "redirects": 0,
          "timeout": 10000,
          "tls": null,
        },
        "server": null,
        "targetOverridden": false,
        "tier": {
          "arrivals": "constant",
          "at": null,
          "breaker": {
            "failures": 0.9,
            "within": 10000,
          },
          "confirm": true,
          "gracefulStop": 5000,
          "iterations": null,
          "maxDuration": null,
          "maxInFlight": 1000,
          "model": "closed",
          "name": "smoke",
          "runs": 3,
          "stages": [
            {
              "duration": 5000,
              "from": 2,
              "judge": true,
              "phase": "steady",
              "to": 2,
            },
          ],
          "think": "as-written",
          "thresholds": [],
          "until": [],
          "warmup": 0,
        },
      }
    `);
    expect(Number.isSafeInteger(seed)).toBe(true);
  });

  it('takes tier, target, runs and seed from the request', async () => {
    const plan = await load(SHOP, { tier: 'soak', target: 'https://test.example/shop/', runs: 2, seed: 7 });
    expect([plan.tier.name, plan.target, plan.targetOverridden, plan.tier.runs, plan.seed]).toEqual([
      'soak',
      'https://test.example/shop',
      true,
      2,
      7,
    ]);
  });

  it('takes the only tier when there is no smoke tier', async () => {
    expect((await load(SMALL.replace('smoke:', 'nightly:'))).tier.name).toBe('nightly');
  });

  it('makes one run of a soak or breakpoint tier', async () => {
    const long = await load(SMALL.replace('smoke:', 'breakpoint:'));
    expect(long.tier.runs).toBe(1);
  });

  it('applies --set before anything is checked', async () => {
    const plan = await load(SHOP, {
      set: [
        'tiers.smoke.load.users=4',
        'journeys.shopper.steps.0.timeout=2s',
        'thresholds=[p99 < 1s]',
        'http.cookies=false',
      ],
    });
    expect(plan.tier.stages[0]?.from).toBe(4);
    expect(plan.tier.thresholds.map((one) => one.text)).toEqual(['p99 < 1s']);
    expect(plan.http.cookies).toBe(false);
    expect((plan.journeys[0]?.steps[0] as RequestPlan).timeout).toBe(2000);
  });

  it('knows a target that comes from outside the file', async () => {
    const set = await load(SHOP, { set: ['target=http://10.0.0.1'] });
    const env = await load(SHOP, { env: { BASE_URL: 'http://10.0.0.2/' } });
    const file = await load(SHOP);
    expect([set, env, file].map((plan) => [plan.target, plan.targetOverridden])).toEqual([
      ['http://10.0.0.1', true],
      ['http://10.0.0.2', true],
      ['http://127.0.0.1:4010', false],
    ]);
  });

  it('needs no target when it starts the server itself', async () => {
    const plan = await load(
      SMALL.replace('target: http://127.0.0.1:4010', 'server: { command: npm start, port: 81 }'),
    );
    expect([plan.target, plan.server?.ready.path]).toEqual(['http://127.0.0.1:81', '/']);
  });

  it('looks at a server that it does not start', async () => {
    const text = SMALL.replace(
      'journeys:',
      `server: { pid: "\${SERVER_PID}", metrics: { url: /metrics, series: ['up{job="a"}'] } }\njourneys:`,
    );
    const plan = await load(text, { env: { SERVER_PID: '4711' } });
    expect(plan.server).toBeNull();
    expect(plan.observed).toEqual({
      pid: 4711,
      metrics: {
        url: '/metrics',
        every: 1000,
        series: [{ text: 'up{job="a"}', name: 'up', matchers: [{ label: 'job', op: '=', value: 'a' }] }],
      },
    });
    const given = await load(text, { env: { SERVER_PID: '4711' }, serverPid: 12 });
    expect(given.observed.pid).toBe(12);
  });

  it('looks at the metrics of a server that it starts', async () => {
    const plan = await load(
      SMALL.replace(
        'journeys:',
        'server: { command: npm start, metrics: { url: "http://localhost:9090/metrics", every: 5s, series: [up] } }\njourneys:',
      ),
    );
    expect([plan.server?.command, plan.observed.metrics?.every]).toEqual(['npm start', 5000]);
  });

  it('reads the file from the folder that it is called in', async () => {
    const cwd = folderWith({
      'perf/loadgate.yml': withSteps('      - { post: /, bodyFile: ../body.txt }'),
      'body.txt': 'x',
    });
    const none = { env: {}, tier: null, target: null, runs: null, seed: null, set: [] };
    const plan = await loadPlan({ file: 'perf/loadgate.yml', cwd, ...none });
    expect((plan.journeys[0]?.steps[0] as RequestPlan).body).toEqual({
      kind: 'file',
      path: join(cwd, 'body.txt'),
    });
    expect([plan.file, plan.directory]).toEqual(['perf/loadgate.yml', join(cwd, 'perf')]);
  });
});

describe('environment variables', () => {
  const text = withSteps(
    '      - { post: /, json: { pin: "${PIN}", token: "{{ env.API_TOKEN }}" } }',
  ).replace('users: 2', 'users: "${USERS:-3}"');

  it('are typed like scalars of the file', async () => {
    const plan = await load(text, { env: { PIN: '12', API_TOKEN: 'abcdef', USERS: '5' } });
    expect(plan.tier.stages[0]?.to).toBe(5);
    expect((plan.journeys[0]?.steps[0] as RequestPlan).body).toMatchObject({ value: { pin: 12 } });
    expect((await load(text, { env: { PIN: '012', API_TOKEN: 'x' } })).tier.stages[0]?.to).toBe(3);
  });

  it('that templates name travel with the plan, secret ones are known as such', async () => {
    const env = { PIN: '1', API_TOKEN: 'abcdef', OTHER: 'x' };
    const plan = await load(text, { env });
    expect([plan.env, plan.secrets]).toEqual([{ API_TOKEN: 'abcdef' }, ['abcdef']]);
  });

  it('in headers keep their digits', async () => {
    const plan = await load(
      withSteps('      - { get: /, headers: { v: 1.10, w: "${W}" }, query: { p: 1.0, q: true } }'),
      {
        env: { W: '2.50' },
      },
    );
    const step = plan.journeys[0]?.steps[0] as RequestPlan;
    expect([step.headers, step.query]).toEqual([
      { v: '1.10', w: '2.50' },
      { p: '1.0', q: true },
    ]);
  });

  it('that are secret stay secret in a target', async () => {
    const plan = await load(SMALL, { target: 'http://me:pass%20word@127.0.0.1' });
    expect(plan.secrets).toEqual(['me:pass%20word', 'pass%20word', 'me:pass word', 'pass word']);
  });
});

describe('steps', () => {
  const stepsOf = async (steps: string): Promise<readonly StepPlan[]> =>
    (await load(withSteps(steps))).journeys[0]?.steps ?? [];

  it('name their endpoints by name, or method and path template, behind their groups', async () => {
    const steps = await stepsOf(`      - get: /api/items?page=2
      - post: "/api/cart/{{ user.id }}/{{ between(1, 3) }}?x={{ iteration }}"
      - { request: { method: propfind, path: / }, name: list files }
      - group: buy
        steps:
          - group: pay
            steps: [ { post: /pay } ]`);
    const names = JSON.stringify(steps).match(/"endpoint":"[^"]*"/g);
    expect(names).toEqual([
      '"endpoint":"GET /api/items"',
      '"endpoint":"POST /api/cart/{user.id}/{between}"',
      '"endpoint":"list files"',
      '"endpoint":"buy / pay / POST /pay"',
    ]);
  });

  it('expect a status in every form', async () => {
    const steps = await stepsOf(`      - { get: /, expect: 200 }
      - { get: /, expect: 2XX }
      - { get: /, expect: [200, 3xx] }
      - { get: /, expect: { status: [404], headers: { X-Id: /\\d+/ }, within: 1s, size: { min: 1, max: 2KB } } }`);
    expect(steps.map((step) => (step as RequestPlan).expect)).toEqual([
      { status: [200], body: null, headers: {}, within: null, size: null },
      { status: ['2xx'], body: null, headers: {}, within: null, size: null },
      { status: [200, '3xx'], body: null, headers: {}, within: null, size: null },
      { status: [404], body: null, headers: { 'x-id': '/\\d+/' }, within: 1000, size: { min: 1, max: 2000 } },
    ]);
  });

  it('may use what a step before them, or a script, has set', async () => {
    const files = {
      'loadgate.yml': withSteps(`      - { chance: 10%, steps: [ { get: /, capture: { maybe: $.id } } ] }
      - { get: "/{{ maybe }}", when: "maybe != ''" }
      - script: ./hooks.mjs#sign
      - { get: "/{{ signature }}" }`),
      'hooks.mjs': 'export function sign() {}',
    };
    expect(await problemsOf(files)).toBe('no problem\n');
  });
});

describe('checkScenario', () => {
  it('lists what the file holds', async () => {
    const contents = await checkScenario({ file: 'loadgate.yml', cwd: folderWith(SHOP), env: {} });
    expect(contents).toMatchInlineSnapshot(`
      {
        "endpoints": [
          "login",
          "GET /api/products",
          "add to cart",
          "coupon",
          "checkout",
          "GET /api/cart/{product}/coupons",
          "g / GET /x",
          "g / PROPFIND /",
          "GET /health",
        ],
        "journeys": [
          "shopper",
          "admin",
          "health",
        ],
        "tiers": [
          "smoke",
          "load",
          "stress",
          "spike",
          "soak",
        ],
      }
    `);
  });

  it('finds problems in every tier', async () => {
    const cwd = folderWith({ 'loadgate.yml': SMALL });
    writeFileSync(join(cwd, 'loadgate.yml'), `${SMALL}  other: { load: { users: 0, for: 1s } }\n`);
    await expect(checkScenario({ file: 'loadgate.yml', cwd, env: {} })).rejects.toThrow(
      'tiers.other.load: no load',
    );
  });
});
