import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/model/errors.js';
import { chosenLoad, type ChosenLoad } from '../../../src/plan/chosen-load.js';
import { load, withTiers } from './scenario-folder.js';

const NONE: ChosenLoad = { users: null, rate: null, duration: null };

/** The load of the only tier after a person's choice. */
async function chosen(tier: string, choice: Partial<ChosenLoad>): Promise<object> {
  const text = withTiers(`  smoke: ${tier}`);
  const set = chosenLoad((await load(text)).tier, { ...NONE, ...choice });
  const { model, stages } = (await load(text, { set })).tier;
  return { model, stages };
}

async function refusal(tier: string, choice: Partial<ChosenLoad>): Promise<string> {
  return chosen(tier, choice).then(
    () => 'accepted',
    (error: unknown) => (error instanceof ConfigError ? error.message : String(error)),
  );
}

const CLOSED = '{ load: { users: 8, for: 15s } }';
const OPEN = '{ load: [ { phase: hold, rate: 50/s, for: 1m, judge: false } ] }';

describe('chosenLoad', () => {
  it('changes nothing that nobody asked for', async () => {
    const { tier } = await load(withTiers(`  smoke: ${CLOSED}`));
    expect(chosenLoad(tier, NONE)).toEqual([]);
  });

  it('changes users and length of a constant load', async () => {
    expect(await chosen(CLOSED, { users: '20' })).toEqual({
      model: 'closed',
      stages: [{ phase: 'steady', from: 20, to: 20, duration: 15_000, judge: true }],
    });
    expect(await chosen(CLOSED, { users: '20', duration: '2m' })).toMatchObject({
      stages: [{ from: 20, duration: 120_000 }],
    });
  });

  it('changes rate and length, and keeps the name of the phase and whether it is judged', async () => {
    expect(await chosen(OPEN, { rate: '600/m' })).toEqual({
      model: 'open',
      stages: [{ phase: 'hold', from: 10, to: 10, duration: 60_000, judge: false }],
    });
    expect(await chosen(OPEN, { duration: '90s' })).toMatchObject({
      stages: [{ from: 50, duration: 90_000 }],
    });
  });

  it.each([
    '{ load: { users: 0..50, for: 15s } }',
    '{ load: [ { users: 0..8, for: 5s }, { users: 8, for: 15s } ] }',
    '{ load: { steps: { users: 10..30 by 10, each: 5s } } }',
    '{ load: { users: 8, iterations: 100 } }',
  ])('refuses to change %s', async (tier) => {
    expect(await refusal(tier, { users: '20', duration: '1m' })).toMatch(
      /^loadgate\.yml:\d+:\d+ input users, duration: the load of tier smoke is not a single constant phase/,
    );
  });

  it('says everything that is wrong with a choice', async () => {
    expect(await refusal(CLOSED, { users: 'many', rate: '50/s', duration: 'long' })).toBe(
      [
        'input users: expected a whole number of users such as 8, got "many"',
        'input rate: tier smoke has users (8), no rate',
        'input duration: expected a duration such as 15s, got "long"',
      ].join('\n'),
    );
    expect(await refusal(OPEN, { users: '8', rate: '50' })).toBe(
      [
        'input users: tier smoke has a rate (50/s), no users',
        'input rate: expected a rate such as 50/s or 600/m, got "50"',
      ].join('\n'),
    );
    for (const duration of ['0s', '-1s', '15'])
      expect(await refusal(CLOSED, { duration })).toContain('input duration');
    for (const users of ['0', '1.5', '-3', '1e3', '9999999'])
      expect(await refusal(CLOSED, { users })).toContain('input users');
  });
});
