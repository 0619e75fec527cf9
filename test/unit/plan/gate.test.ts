import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/plan.js';
import { load, SMALL } from './scenario-folder.js';

const TIERS = `target: http://127.0.0.1:4010
journeys:
  visitor: { steps: [ { get: / }, { name: checkout, post: /pay } ] }
`;
const confirmOf = async (tier: string, keys: string, gate = ''): Promise<boolean> =>
  (await load(`${TIERS}tiers: { ${tier}: { load: { users: 1, for: 5s }${keys} } }\n${gate}`)).tier.confirm;
const gateOf = async (gate: string): Promise<Plan['gate']> => (await load(`${SMALL}gate: ${gate}\n`)).gate;
const waiversOf = async (waivers: string): Promise<Plan['waivers']> =>
  (await load(`${SMALL}waive:\n${waivers}\n`)).waivers;

describe('gate', () => {
  it('learns its bands unless told otherwise', async () => {
    const learned = { default: 'learned', overrides: [] };
    const floor = { relative: 0.15, absolute: 1 };
    expect((await load(SMALL)).gate).toEqual({
      metrics: ['p50', 'p95', 'throughput', 'capacity', 'errors'],
      band: learned,
      floor,
    });
    expect(await gateOf('{ band: learned }')).toMatchObject({ band: learned, floor });
    expect(await gateOf('{ floor: { relative: 20% } }')).toMatchObject({
      band: learned,
      floor: { relative: 0.2, absolute: 1 },
    });
  });

  it('takes fixed and learned bands beside each other', async () => {
    expect((await gateOf('{ band: 15% }')).band).toEqual({ default: 0.15, overrides: [] });
    expect((await gateOf('{ band: { p50: 10%, GET / p95: learned, GET /: 20% } }')).band).toEqual({
      default: 'learned',
      overrides: [
        { endpoint: null, metric: 'p50', band: 0.1 },
        { endpoint: 'GET /', metric: 'p95', band: 'learned' },
        { endpoint: 'GET /', metric: null, band: 0.2 },
      ],
    });
    expect((await gateOf('{ band: { default: 15%, p95: learned } }')).band.default).toBe(0.15);
  });
});

describe('confirm', () => {
  it.each([
    ['smoke', '', '', true],
    ['load', '', '', false],
    ['load', '', 'gate: { confirm: auto }', false],
    ['load', '', 'gate: { confirm: always }', true],
    ['smoke', '', 'gate: { confirm: off }', false],
    ['smoke', '', 'gate: { confirm: "off" }', false],
    ['smoke', '', 'gate: { confirm: false }', false],
    ['load', '', 'gate: { confirm: true }', true],
    ['smoke', ', confirm: off', 'gate: { confirm: always }', false],
    ['load', ', confirm: always', 'gate: { confirm: off }', true],
    ['load', ', confirm: auto', 'gate: { confirm: always }', false],
    ['smoke', ', confirm: auto', 'gate: { confirm: off }', true],
    ['load', ', confirm: true', '', true],
    ['smoke', ', confirm: false', '', false],
  ])('of tier %s%s with %j: %s', async (tier, keys, gate, confirm) => {
    expect(await confirmOf(tier, keys, gate)).toBe(confirm);
  });
});

describe('waive', () => {
  it('is empty by default', async () => {
    expect((await load(SMALL)).waivers).toEqual([]);
    expect(await waiversOf('  []')).toEqual([]);
  });

  it('keeps endpoint, metric, size, reason, day and place', async () => {
    const waivers = await waiversOf(
      "  - { endpoint: GET /, metric: errors, upTo: 1.5%, reason: ' told ', until: '2026-12-31' }\n" +
        '  - { endpoint: GET /, upTo: 130%, reason: 42, until: 2028-02-29 }',
    );
    expect(waivers).toEqual([
      {
        endpoint: 'GET /',
        metric: 'errors',
        upTo: 0.015,
        reason: 'told',
        until: '2026-12-31',
        at: { file: 'loadgate.yml', line: 9, column: 5 },
      },
      {
        endpoint: 'GET /',
        metric: null,
        upTo: 1.3,
        reason: '42',
        until: '2028-02-29',
        at: { file: 'loadgate.yml', line: 10, column: 5 },
      },
    ]);
  });

  it('stays valid when its day is over', async () => {
    expect(await waiversOf('  - { endpoint: GET /, upTo: 1%, reason: x, until: 2001-01-01 }')).toHaveLength(
      1,
    );
  });

  it('takes its values from the environment', async () => {
    const text = `${SMALL}waive: [ { endpoint: GET /, upTo: "\${UP:-20%}", reason: x, until: "\${DAY}" } ]\n`;
    const { waivers } = await load(text, { env: { DAY: '2026-12-31' } });
    expect(waivers[0]).toMatchObject({ upTo: 0.2, until: '2026-12-31' });
  });
});
