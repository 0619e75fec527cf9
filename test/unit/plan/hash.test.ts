import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/plan/hash.js';
import type { JsonValue } from '../../../src/plan/plan.js';
import { load, SMALL } from './scenario-folder.js';
import { SHOP } from './shop-scenario.js';

const shop = SHOP['loadgate.yml']?.toString() ?? '';
const hashOf = async (text: string, more: Parameters<typeof load>[1] = {}): Promise<string> =>
  (await load({ ...SHOP, 'loadgate.yml': text }, more)).scenarioHash;

/** The same value with the keys of every map in another order. */
function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries<JsonValue>(value as Readonly<Record<string, JsonValue>>);
  return Object.fromEntries(entries.reverse().map(([key, item]) => [key, reversed(item)]));
}

describe('scenarioHash', () => {
  it('does not depend on comments, spaces and the order of keys', async () => {
    const turned = SMALL.split('\n')
      .filter((line) => !line.startsWith('target'))
      .join('\n # remark\n');
    expect((await load(`${turned}\ntarget: "http://127.0.0.1:4010"`)).scenarioHash).toBe(
      (await load(SMALL)).scenarioHash,
    );
  });

  it.each([
    ['target', shop.replace('4010', '4011')],
    ['thresholds', shop.replace('p95 < 500ms\n', 'p95 < 700ms\n')],
    ['gate', shop.replace('default: 15%', 'default: 25%')],
    ['waivers', shop.slice(0, shop.indexOf('waive:'))],
    ['whether it confirms', shop.replace('smoke:  {', 'smoke:  { confirm: off,')],
    ['another tier', shop.replace('for: 2h', 'for: 1h')],
    ['server', shop.replace('npm run db:reset', 'true')],
    ['runs of this tier', shop.replace('smoke:  {', 'smoke:  { runs: 5,')],
  ])('stays the same when this differs: %s', async (_, text) => {
    expect(await hashOf(text)).toBe(await hashOf(shop));
  });

  it.each([
    ['load', shop.replace('users: 8', 'users: 9')],
    ['warm-up', shop.replace('warmup: 3s', 'warmup: 4s')],
    ['think time', shop.replace('think: off', 'think: as-written')],
    ['weight', shop.replace('weight: 70', 'weight: 71')],
    ['step', shop.replace('category=sale', 'category=all')],
    ['data', shop.replace('[1, 500]', '[1, 501]')],
    ['http settings', shop.replace('timeout: 10s, headers', 'timeout: 11s, headers')],
  ])('changes with this: %s', async (_, text) => {
    expect(text).not.toBe(shop);
    expect(await hashOf(text)).not.toBe(await hashOf(shop));
  });

  it('covers the contents of data files, whatever their line ends', async () => {
    const csv = String(SHOP['data/accounts.csv']);
    const windows = await load({ ...SHOP, 'data/accounts.csv': csv.replaceAll('\n', '\r\n') });
    const other = await load({ ...SHOP, 'data/accounts.csv': csv.replace('one', 'two') });
    expect(windows.scenarioHash).toBe(await hashOf(shop));
    expect(other.scenarioHash).not.toBe(await hashOf(shop));
  });

  it('is taken before variables are filled in, and decides the default seed', async () => {
    const text = shop.replace('category=sale', 'category=${CATEGORY:-sale}');
    const plans = await Promise.all(
      ['a', 'b'].map((CATEGORY) => load({ ...SHOP, 'loadgate.yml': text }, { env: { CATEGORY } })),
    );
    expect(new Set(plans.map((plan) => `${plan.scenarioHash} ${plan.seed}`)).size).toBe(1);
    expect(plans[0]?.scenarioHash).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('scenarioHash of a tier', () => {
  it('knows how arrivals follow one another, and no bounds', async () => {
    const tier = (more: string): string =>
      SMALL.replace('{ load: { users: 2, for: 5s } }', `{ load: { rate: 2/s, for: 5s }${more} }`);
    const plain = await hashOf(tier(''));
    expect(await hashOf(tier(', arrivals: constant'))).toBe(plain);
    expect(await hashOf(tier(', arrivals: poisson'))).not.toBe(plain);
    expect(await hashOf(tier(', breaker: off, maxDuration: 1m'))).toBe(plain);
  });

  it('is the same whether its defaults are written or not', async () => {
    const written = SMALL.replace(
      '{ load: { users: 2, for: 5s } }',
      '{ warmup: 0s, think: as-written, load: [ { users: 2, for: 5s } ] }',
    );
    expect(written).not.toBe(SMALL);
    expect((await load(written)).scenarioHash).toBe((await load(SMALL)).scenarioHash);
  });
});

describe('canonicalJson', () => {
  it('is the same for every order of keys, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (generated) => {
        const value = JSON.parse(JSON.stringify(generated)) as JsonValue;
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });
});
