import { describe, expect, it } from 'vitest';
import { endpointsOf, hasThinkTime } from '../../../src/plan/endpoints.js';
import type { DataPlan, TierPlan } from '../../../src/plan/plan.js';
import { load, SMALL, withSteps, withTiers, type Files } from './scenario-folder.js';
import { SHOP } from './shop-scenario.js';

const tierOf = async (text: string): Promise<TierPlan> => (await load(withTiers(`  smoke: ${text}`))).tier;
const dataOf = async (data: string, files: Files = {}): Promise<DataPlan | undefined> =>
  (await load({ ...files, 'loadgate.yml': withSteps('      - get: /', `data: { it: ${data} }\n`) })).data[0];

describe('loads', () => {
  it('are one phase, named after what it does', async () => {
    expect(await tierOf('{ load: { rate: 600/m, for: 30s } }')).toMatchObject({
      model: 'open',
      stages: [{ phase: 'steady', from: 10, to: 10, duration: 30_000, judge: true }],
    });
  });

  it('are phases, of which the gate judges those of constant load', async () => {
    const { stages } = await tierOf(
      '{ load: [ { users: 0..5, for: 1s }, { users: 5, for: 1s }, { users: 5..9, for: 1s }, { users: 9, for: 1s, judge: false } ] }',
    );
    expect(stages.map(({ phase, judge }) => [phase, judge])).toEqual([
      ['ramp', false],
      ['steady', true],
      ['ramp 2', false],
      ['steady 2', false],
    ]);
  });

  it('are judged as a whole when there is no constant load', async () => {
    const { stages } = await tierOf('{ load: [ { users: 0..5, for: 1s }, { users: 5..0, for: 1s } ] }');
    expect(stages.map((stage) => stage.judge)).toEqual([true, true]);
  });

  it('are stairs', async () => {
    const users = await tierOf('{ load: { steps: { users: 100..350 by 100, each: 5m } } }');
    expect(users.stages.map(({ phase, to, duration }) => [phase, to, duration])).toEqual([
      ['step 100', 100, 300_000],
      ['step 200', 200, 300_000],
      ['step 300', 300, 300_000],
    ]);
    const rate = await tierOf('{ load: { steps: { rate: 2..1/s by 0.5, each: 1s } } }');
    expect(rate.stages.map(({ phase, from }) => [phase, from])).toEqual([
      ['step 2/s', 2],
      ['step 1.5/s', 1.5],
      ['step 1/s', 1],
    ]);
  });

  it.each([
    [
      'instant',
      [
        ['baseline', 10, 10, 30],
        ['spike', 500, 500, 20],
        ['recovery', 10, 10, 60],
      ],
    ],
    [
      'gradual',
      [
        ['baseline', 10, 10, 30],
        ['rise', 10, 500, 30],
        ['spike', 500, 500, 20],
        ['fall', 500, 10, 30],
        ['recovery', 10, 10, 60],
      ],
    ],
    [
      'double',
      [
        ['baseline', 10, 10, 30],
        ['spike 1', 500, 500, 20],
        ['between', 10, 10, 20],
        ['spike 2', 500, 500, 20],
        ['recovery', 10, 10, 60],
      ],
    ],
    [
      'plateau',
      [
        ['baseline', 10, 10, 30],
        ['rise', 10, 500, 10],
        ['plateau', 500, 500, 20],
        ['fall', 500, 10, 10],
        ['recovery', 10, 10, 60],
      ],
    ],
  ])('are spikes by their name: %s', async (kind, phases) => {
    const tier = await tierOf(`{ load: { spike: { kind: ${kind}, from: 10/s, to: 500/s, hold: 20s } } }`);
    expect(tier.model).toBe('open');
    expect(
      tier.stages.map(({ phase, from, to, duration }) => [phase, from, to, Number(duration) / 1000]),
    ).toEqual(phases);
    expect(tier.stages.filter(({ judge }) => judge).every(({ from, to }) => from === to)).toBe(true);
    const users = await tierOf(`{ load: { spike: { kind: ${kind}, from: 2, to: 20 } } }`);
    expect(users.model).toBe('closed');
  });

  it.each(['{ load: { users: 2, iterations: 50 } }', '{ iterations: 50, load: { users: 2 } }'])(
    'end after iterations: %s',
    async (text) => {
      expect(await tierOf(text)).toMatchObject({ iterations: 50, stages: [{ duration: null }] });
    },
  );

  it('arrive evenly unless told otherwise', async () => {
    expect((await tierOf('{ load: { rate: 1/s, for: 5s } }')).arrivals).toBe('constant');
    expect((await tierOf('{ load: { rate: 1/s, for: 5s }, arrivals: poisson }')).arrivals).toBe('poisson');
  });

  it.each([
    ['', { failures: 0.9, within: 10_000 }],
    [', breaker: { failures: 50% }', { failures: 0.5, within: 10_000 }],
    [', breaker: { failures: 99.5%, within: 30s }', { failures: 0.995, within: 30_000 }],
    [', breaker: off', null],
    [', breaker: false', null],
  ])('are given up by a breaker%s', async (written, breaker) => {
    expect((await tierOf(`{ load: { users: 1, for: 5s }${written} }`)).breaker).toEqual(breaker);
  });

  it('have a bound, of the file or of the flag', async () => {
    const bounded = withTiers('  smoke: { load: { users: 1, for: 5s }, maxDuration: 1m30s }');
    expect((await load(bounded)).tier.maxDuration).toBe(90_000);
    expect((await load(bounded, { maxDuration: '2s' })).tier.maxDuration).toBe(2000);
    expect((await load(SMALL)).tier.maxDuration).toBeNull();
  });

  it('take until and their own thresholds', async () => {
    const plan = await load(SHOP, { tier: 'stress' });
    expect(plan.tier.until.map((one) => one.text)).toEqual(['errors > 5%', 'p95 > 2s']);
    expect(plan.tier.thresholds).toEqual([]);
  });
});

describe('data', () => {
  it('keeps the text of CSV files, quoted values and Unicode', async () => {
    const files = { 'a.csv': '\uFEFFid,name\r\n007,"Åsa, ""A"""\r\n\r\n8,\r\n' };
    expect(await dataOf('{ file: a.csv }', files)).toEqual({
      name: 'it',
      pick: 'per-user',
      source: {
        kind: 'rows',
        rows: [
          { id: '007', name: 'Åsa, "A"' },
          { id: '8', name: '' },
        ],
        weights: null,
      },
    });
  });

  it('reads JSON files and weights', async () => {
    const files = { 'a.json': '[{"id":1,"share":3},{"id":2,"share":0}]' };
    expect(await dataOf('{ file: a.json, weight: share }', files)).toMatchObject({
      pick: 'random',
      source: { rows: [{ id: 1 }, { id: 2 }], weights: [3, 0] },
    });
    expect(await dataOf('{ oneOf: [a, b], weights: [3, 1] }')).toMatchObject({ source: { weights: [3, 1] } });
  });

  it('is a range', async () => {
    expect(await dataOf('{ from: [-5, 5], pick: unique }')).toEqual({
      name: 'it',
      pick: 'unique',
      source: { kind: 'range', from: -5, to: 5 },
    });
  });
});

describe('gate', () => {
  it('reads bands by metric, endpoint, and both', async () => {
    const band = '{ default: 20%, p95: 25%, checkout: 30%, "GET / p95": 40% }';
    const plan = await load(
      withTiers('  smoke: { load: { users: 1, for: 5s } }', `gate: { band: ${band} }\n`),
    );
    expect(plan.gate.band).toEqual({
      default: 0.2,
      overrides: [
        { endpoint: null, metric: 'p95', band: 0.25 },
        { endpoint: 'checkout', metric: null, band: 0.3 },
        { endpoint: 'GET /', metric: 'p95', band: 0.4 },
      ],
    });
  });
});

describe('endpointsOf and hasThinkTime', () => {
  it('lists each endpoint once, in the order of the file, with its line', async () => {
    const plan = await load(
      withSteps('      - get: /b\n      - { group: g, steps: [ { get: /a } ] }\n      - get: /b').replace(
        '    steps:',
        '    login: { steps: [ { post: /login } ] }\n    steps:',
      ),
    );
    expect(endpointsOf(plan)).toEqual([
      { name: 'POST /login', journey: 'visitor', line: 4 },
      { name: 'GET /b', journey: 'visitor', line: 6 },
      { name: 'g / GET /a', journey: 'visitor', line: 7 },
    ]);
  });

  it('sees think time where it counts', async () => {
    const waiting = withSteps('      - get: /\n      - { chance: 5%, steps: [ { think: 1s } ] }');
    const off = waiting.replace('load:', 'think: off, load:');
    const found = await Promise.all(
      [waiting, off, SMALL].map(async (text) => hasThinkTime(await load(text))),
    );
    expect(found).toEqual([true, false, false]);
  });
});
