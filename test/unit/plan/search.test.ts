import { describe, expect, it } from 'vitest';
import { readCapacitySettings } from '../../../src/plan/capacity-settings.js';
import { folderWith, load, problemsOf, SMALL } from './scenario-folder.js';

const TIERS = /tiers:[\s\S]*/;

function withTier(tier: string): string {
  return SMALL.replace(TIERS, `tiers: { breakpoint: ${tier} }\n`);
}

describe('load: { search: … }', () => {
  it('is an open load that begins with its lowest rate, in one run', async () => {
    const { tier, scenarioHash } = await load(
      withTier('{ load: { search: { rate: 20/s..900/s, each: 10s } } }'),
    );
    expect(tier).toMatchObject({
      model: 'open',
      runs: 1,
      stages: [{ phase: 'search', from: 20, to: 20, duration: 10_000, judge: true }],
      search: { from: 20, to: 900, each: 10_000, growth: 1.5, precision: 0.05, pause: 5000 },
    });
    const limited = await load(
      withTier('{ breaks: { p95: 300ms, errors: 2% }, load: { search: { rate: 20/s..900/s, each: 10s } } }'),
    );
    expect(limited.tier.breaks).toEqual({ p95: 300, errors: 0.02 });
    expect(limited.scenarioHash).not.toBe(scenarioHash);
  });

  it('keeps the hash of other loads, whatever breaks them', async () => {
    const plain = await load(withTier('{ load: { users: 2, for: 5s } }'));
    const limited = await load(withTier('{ breaks: { p95: 300ms }, load: { users: 2, for: 5s } }'));
    expect(limited.scenarioHash).toBe(plain.scenarioHash);
  });

  it.each([
    ['{ rate: 900/s..20/s, each: 10s }', /expected a range that grows/],
    ['{ rate: 20/s, each: 10s }', /expected a range of rates such as 10\/s..2000\/s, got "20\/s"/],
    ['{ rate: 20/s..90/s, each: 2s }', /expected 5s or more, got 2s/],
    ['{ rate: 1/s..90/s, each: 10s }', /1\/s for 10s makes fewer than 50 journeys/],
    ['{ rate: 20/s..90/s, each: 10s, precision: 0.1% }', /expected 1% or more/],
    ['{ rate: 20/s..90/s, each: 10s, step: 5 }', /unknown key "step"/],
    ['{ rate: 20/s..90/s }', /missing: expected a duration/],
  ])('refuses %s', async (search, message) => {
    expect(await problemsOf(withTier(`{ load: { search: ${search} } }`))).toMatch(message);
  });

  it('refuses what does not go with it', async () => {
    const search = 'load: { search: { rate: 20/s..90/s, each: 10s } }';
    expect(await problemsOf(withTier(`{ iterations: 5, ${search} }`))).toMatch(
      /iterations do not go with a search/,
    );
    expect(await problemsOf(withTier(`{ breaks: { p99: 1s }, ${search} }`))).toMatch(/unknown key "p99"/);
  });
});

describe('capacity:', () => {
  const read = (text: string): ReturnType<typeof readCapacitySettings> =>
    readCapacitySettings({ file: 'loadgate.yml', cwd: folderWith({ 'loadgate.yml': text }), env: {} });

  it('has usual values for what is left out, and needs nothing else of the file', () => {
    expect(read(SMALL)).toEqual({ instances: 1, cost: null, currency: '', headroom: 0.2, maximum: null });
    expect(
      read(
        'target: ${MISSING}\ncapacity: { instances: 3, cost: 45, currency: EUR, headroom: 30%, maximum: 8 }\n',
      ),
    ).toEqual({
      instances: 3,
      cost: 45,
      currency: 'EUR',
      headroom: 0.3,
      maximum: 8,
    });
  });

  it('is checked with the rest of the file', async () => {
    expect(await problemsOf(`${SMALL}capacity: { instances: 0 }\n`)).toMatch(
      /capacity.instances: expected a whole number/,
    );
    expect(() => read('capacity: { price: 4 }\n')).toThrow(/unknown key "price"/);
  });
});
