import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/model/errors.js';
import { readBaseRules, sameWork, type BaseScenario } from '../../../src/plan/base-rules.js';
import type { Plan } from '../../../src/plan/plan.js';
import { underRules, type Ruled } from '../../../src/plan/rules.js';
import { folderWith, load } from './scenario-folder.js';

const scenario = (
  more: string,
  load = '{ users: 2, for: 5s }',
  steps = '{ get: / }, { name: pay, post: /pay }',
) =>
  `target: http://127.0.0.1:4010
journeys: { visitor: { steps: [ ${steps} ] } }
tiers:
  smoke:
    load: ${load}
    ${/^ {4}/m.test(more) ? more.trim() : ''}
${/^ {4}/m.test(more) ? '' : more}`;

const request = (text: string): BaseScenario => ({
  text,
  tier: 'smoke',
  file: 'loadgate.yml',
  cwd: folderWith({}),
  env: {},
  set: [],
  target: null,
});

async function ruled(base: string, head: string, tier?: string): Promise<Ruled<Plan>> {
  return underRules(
    await load(head, tier === undefined ? {} : { tier }),
    readBaseRules({ ...request(base), tier: tier ?? 'smoke' }),
  );
}

const limits = ({ plan }: Ruled<Plan>): readonly string[] =>
  plan.tier.thresholds.map(({ text, abort }) => `${text}${abort ? ' (stops)' : ''}`);

describe('a pull request that leaves its rules alone', () => {
  it('changes nothing, wherever its lines are, however they are written', async () => {
    const base = scenario(
      'thresholds: [p95 < 500ms, errors < 1%]\ngate: { band: { p95: 15%, pay: 20% }, metrics: [p50, p95] }',
    );
    const head = scenario(
      'gate: { metrics: [p95, p50], band: { pay: "20%", p95: 15% } }\nthresholds:\n  - errors < 1%\n  - p95   < 0.5s',
    );
    const { changed, plan, added } = await ruled(base, head);
    expect(changed).toEqual([]);
    expect(added).toEqual([]);
    expect(plan.tier.thresholds.map(({ at }) => at?.line)).toEqual([10, 9]);
  });

  it('may change its load: that stays its own', async () => {
    const { changed, plan } = await ruled(
      scenario('thresholds: [p95 < 500ms]'),
      scenario('thresholds: [p95 < 500ms]', '{ users: 50, for: 1m }'),
    );
    expect(changed).toEqual([]);
    expect(plan.tier.stages[0]).toMatchObject({ from: 50, duration: 60_000 });
  });
});

describe('a pull request that moves its goalposts', () => {
  it('is held to the limits of the base', async () => {
    const found = await ruled(
      scenario('thresholds: [p95 < 500ms, errors < 1%]'),
      scenario('thresholds: [p95 < 9s]'),
    );
    expect(limits(found)).toEqual(['p95 < 500ms', 'errors < 1%']);
    expect(found.changed).toEqual(['thresholds']);
    expect(found.proposed.thresholds.map(({ text }) => text)).toEqual(['p95 < 9s']);
  });

  it('is held to the limits of its tier, even when it gives the tier a list of its own', async () => {
    const found = await ruled(scenario('    thresholds: [p95 < 500ms]'), scenario('    thresholds: []'));
    expect(limits(found)).toEqual(['p95 < 500ms']);
  });

  it('is held to the gate and the waivers of the base', async () => {
    const waiver = 'waive: [ { endpoint: pay, upTo: 90%, reason: because, until: 2027-01-01 } ]\n';
    const found = await ruled(
      scenario('gate: { band: 10% }'),
      scenario(`${waiver}gate: { band: 80%, metrics: [errors] }`),
    );
    expect(found.changed).toEqual(['gate', 'waivers']);
    expect(found.plan.gate).toMatchObject({
      band: { default: 0.1 },
      metrics: ['p50', 'p95', 'throughput', 'capacity', 'errors'],
    });
    expect(found.plan.waivers).toEqual([]);
    expect(found.proposed.waivers).toHaveLength(1);
    expect(found.proposed.gate.band.default).toBe(0.8);
  });

  it('can’t switch its confirmation off, in the gate or in its tier', async () => {
    for (const head of [scenario('gate: { confirm: off }'), scenario('    confirm: off')]) {
      const { changed, plan } = await ruled(scenario(''), head);
      expect(changed).toEqual(['gate']);
      expect(plan.tier.confirm).toBe(true);
    }
  });
});

describe('limits that stop the load', () => {
  it('stop it as the head says, and are judged as the base says', async () => {
    const found = await ruled(
      scenario('thresholds: ["errors < 5% or abort"]'),
      scenario('thresholds: [errors < 5%]'),
    );
    expect(found.plan.tier.thresholds).toMatchObject([{ value: 0.05, abort: false }]);
    expect(found.changed).toEqual([]);
  });

  it('are judged where only the head has them: a run that was cut off must not pass', async () => {
    const found = await ruled(
      scenario('thresholds: [p95 < 500ms]'),
      scenario('thresholds: ["errors < 0.1% or abort"]'),
    );
    expect(limits(found)).toEqual(['p95 < 500ms', 'errors < 0.1% or abort (stops)']);
    expect(found.changed).toEqual(['thresholds']);
  });
});

describe('what only the head has', () => {
  it('keeps the head’s limits: for its new endpoints and phases', async () => {
    const steps = '{ get: / }, { name: pay, post: /pay }, { name: new, get: /new }';
    const load = '[ { phase: ramp, users: 0..2, for: 1s }, { phase: hold, users: 2, for: 5s } ]';
    const head = scenario('thresholds: ["new: p95 < 1s", p95 < 2s in hold, "pay: p95 < 9s"]', load, steps);
    const found = await ruled(scenario('thresholds: [p95 < 500ms]'), head);
    expect(limits(found)).toEqual(['p95 < 500ms', 'new: p95 < 1s', 'p95 < 2s in hold']);
    expect(found.added.map(({ text }) => text)).toEqual(['new: p95 < 1s', 'p95 < 2s in hold']);
  });

  it('keeps the head’s limits: for a new tier; the gate is still that of the base', async () => {
    const tiers = scenario('gate: { band: 80% }\nthresholds: [p95 < 500ms]').replace(
      'tiers:',
      'tiers:\n  load: { load: { users: 9, for: 5s }, thresholds: [p95 < 9s] }',
    );
    const found = await ruled(scenario('gate: { band: 10% }\nthresholds: [p95 < 500ms]'), tiers, 'load');
    expect(limits(found)).toEqual(['p95 < 9s']);
    expect(found.changed).toEqual(['gate']);
    expect(found.plan.gate.band.default).toBe(0.1);
  });
});

describe('whatever limits the two have', () => {
  const POOL = [
    'p95 < 500ms',
    'p95 < 9s',
    'errors < 1%',
    '"errors < 5% or abort"',
    'errors < 5%',
    '"pay: p50 < 1s"',
    '"pay: success > 99% or abort"',
  ];
  const subset = fc.subarray(POOL);
  const bare = (text: string): string => text.replace(/ or abort$/, '');

  it('every limit of the base is judged, and none of the head’s besides that can’t stop the load', async () => {
    await fc.assert(
      fc.asyncProperty(subset, subset, async (base, head) => {
        const list = (limits: readonly string[]): string => scenario(`thresholds: [${limits.join(', ')}]`);
        const { plan, changed } = await ruled(list(base), list(head));
        const plain = (limits: readonly string[]): readonly string[] =>
          limits.map((one) => bare(one.replaceAll('"', '')));
        const judged = plan.tier.thresholds.map(({ text }) => bare(text));
        expect(judged).toEqual(expect.arrayContaining([...plain(base)]));
        for (const { text, abort } of plan.tier.thresholds)
          if (!plain(base).includes(bare(text))) expect(abort).toBe(true);
        const sameMeaning =
          new Set(judged).size === new Set(plain(head)).size &&
          plain(head).every((one) => judged.includes(one));
        if (changed.length === 0) expect(sameMeaning).toBe(true);
        for (const { text, abort } of plan.tier.thresholds)
          if (abort)
            expect(head.some((one) => one.includes('or abort') && one.includes(bare(text)))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('reading the rules of a base', () => {
  it('asks for nothing but its rules: files it names may be gone, variables unset, settings unknown', async () => {
    const text = `${scenario('thresholds: [p95 < 500ms]')}
data: { account: { file: gone.csv } }
http: { headers: { x-key: "\${NOT_SET}" } }
server: { command: node s.js, ready: GET /, future: 1 }
`;
    const found = underRules(await load(scenario('')), readBaseRules(request(text)));
    expect(limits(found)).toEqual(['p95 < 500ms']);
  });

  it.each([
    ['broken YAML', 'tiers: ['],
    ['an empty file', '# nothing\n'],
    ['a limit that is none', scenario('thresholds: [p95 is fine]')],
    ['a gate of another version', scenario('gate: { strategy: newest }')],
    ['a waiver without an end', scenario('waive: [ { endpoint: pay, upTo: 90%, reason: because } ]')],
    ['a tier that can’t be read', scenario('', 'none')],
  ])('refuses %s', (_, text) => {
    expect(() => readBaseRules(request(text))).toThrow(ConfigError);
  });

  it('masks secrets in what it refuses', () => {
    const text = scenario('thresholds: ["${API_TOKEN}"]');
    const read = (): unknown => readBaseRules({ ...request(text), env: { API_TOKEN: 'hunter2hunter2' } });
    expect(read).toThrow(/thresholds/);
    expect(read).not.toThrow(/hunter2/);
  });

  it('takes flags of the workflow as the head does', () => {
    const rules = readBaseRules({
      ...request(scenario('gate: { band: 10% }')),
      set: ['gate.band=25%', 'tiers.gone.runs=1'],
    });
    expect(rules.gate.band.default).toBe(0.25);
  });
});

describe('whether two scenario files ask for the same work', () => {
  it('does not look at what judges', () => {
    const one = scenario('thresholds: [p95 < 500ms]');
    expect(sameWork(request(''), [one, scenario('thresholds: [p95 < 9s]\ngate: { band: 80% }')])).toBe(true);
    expect(sameWork(request(''), [one, scenario('', '{ users: 3, for: 5s }')])).toBe(false);
    expect(sameWork(request(''), [one, scenario('', undefined, '{ get: /other }')])).toBe(false);
  });
});
