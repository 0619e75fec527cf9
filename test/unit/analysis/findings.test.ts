import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/analysis/finding.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import type { Rule } from '../../../src/analysis/rule.js';
import { ms } from '../../../src/model/units.js';
import type { Result } from '../../../src/result/result.js';
import { phasesOf, plantedResult, requestsOf, type Planted } from '../../helpers/planted.js';

const steady: Planted = {
  seed: 1,
  endpoints: ['GET /a', 'POST /b', 'GET /c'],
  phases: phasesOf(['steady', 20, 20, 70]),
  second: (_t, _level, chance) => ({
    requests: [0, 1, 2].flatMap((endpoint) => requestsOf(6, 30, chance, endpoint)),
  }),
};

/** A quiet load test of 70 s with a warm-up and think time, changed as told. */
function quiet(change: (result: Result) => Result = (result) => result): Result {
  const result = plantedResult(steady);
  const tier = { ...result.scenario.tier, warmup: ms(5000) };
  return change({ ...result, scenario: { ...result.scenario, tier } });
}
const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);

describe('what is said of the test itself', () => {
  it('is nothing when it is well made', () => {
    expect(rulesOf(findingsOf(quiet()))).toEqual([]);
  });

  const changed = (result: Result, scenario: Partial<Result['scenario']>): Result => ({
    ...result,
    scenario: { ...result.scenario, ...scenario },
  });
  it.each<[string, (result: Result) => Result]>([
    ['no-think-time', (result) => changed(result, { hasThinkTime: false })],
    [
      'shared-account',
      (result) =>
        changed(result, { journeys: [{ name: 'shopper', weight: 1, every: null, login: 'shared' }] }),
    ],
    ['data-exhausted', (result) => ({ ...result, exhaustedData: ['coupon'] })],
    ['no-ramp', (result) => changed(result, { tier: { ...result.scenario.tier, warmup: ms(0) } })],
    ['too-short', (result) => changed(result, { tier: { ...result.scenario.tier, name: 'soak' } })],
    [
      'generator-near-limit',
      (result) => ({
        ...result,
        runs: result.runs.map((run) => ({ ...run, generator: { ...run.generator, utilisation: 0.85 } })),
      }),
    ],
    [
      'single-endpoint',
      (result) => ({
        ...result,
        runs: result.runs.map((run) => ({ ...run, endpoints: run.endpoints.slice(0, 1) })),
      }),
    ],
  ])('%s', (rule, change) => {
    expect(rulesOf(findingsOf(quiet(change)))).toEqual([rule]);
  });

  it('names the endpoint that takes most of the time', () => {
    const slow: Planted = {
      ...steady,
      second: (_t, _level, chance) => ({
        requests: [0, 1, 2].flatMap((endpoint) => requestsOf(6, endpoint === 1 ? 300 : 30, chance, endpoint)),
      }),
    };
    const result = plantedResult(slow);
    const tier = { ...result.scenario.tier, warmup: ms(5000) };
    const found = findingsOf({ ...result, scenario: { ...result.scenario, tier } });
    expect(rulesOf(found)).toEqual(['dominant-endpoint']);
    expect(found[0]?.title).toMatch(/^POST \/b takes 8\d(\.\d)? %/);
  });

  it('leaves a smoke test alone', () => {
    const result = plantedResult({ ...steady, phases: phasesOf(['steady', 20, 20, 15]) });
    const tier = { ...result.scenario.tier, name: 'smoke' };
    expect(
      rulesOf(findingsOf({ ...result, scenario: { ...result.scenario, hasThinkTime: false, tier } })),
    ).toEqual([]);
  });
});

describe('a soak of two minutes', () => {
  const growing = (tripled: boolean): readonly string[] => {
    const result = plantedResult({
      ...steady,
      phases: phasesOf(['steady', 20, 20, 130]),
      second: (t, _level, chance) => ({
        requests: [0, 1, 2].flatMap((endpoint) => requestsOf(6, 30, chance, endpoint)),
        rss: 80e6 + (tripled ? 4.5e6 : 0.3e6) * t,
      }),
    });
    return rulesOf(findingsOf(result)).filter((rule) => rule === 'memory-leak');
  };

  it('is long enough for a leak that triples the memory, and for no other', () => {
    expect(growing(true)).toEqual(['memory-leak']);
    expect(growing(false)).toEqual([]);
  });
});

describe('a search', () => {
  it('is slow where it goes too far: nothing hangs', () => {
    const planted: Planted = {
      ...steady,
      model: 'open',
      phases: phasesOf(['step 1', 20, 20, 20], ['step 2', 30, 30, 5]).map((span) => ({
        ...span,
        judged: span.name === 'step 1',
      })),
      second: (_t, level, chance) => ({
        requests:
          level > 20 ? Array.from({ length: 10 }, () => ({ time: 1365 })) : requestsOf(30, 30, chance),
      }),
    };
    const result = plantedResult(planted);
    const search = { steps: [], found: { kind: 'nothing' as const, why: 'no step was made' } };
    const searched = { ...result, runs: result.runs.map((run) => ({ ...run, search })) };
    const hangs = (of: Result): boolean => rulesOf(findingsOf(of)).includes('hanging-dependency');
    expect(hangs(result)).toBe(true);
    expect(hangs(searched)).toBe(false);
  });
});

describe('several runs', () => {
  const rule = (sizes: ReadonlyMap<number, number>): Rule => ({
    name: 'made-up',
    see: (of) => {
      const size = sizes.get(of.run.number);
      if (size === undefined) return [];
      return [
        {
          severity: 'hint',
          subject: null,
          title: `size ${size}`,
          evidence: [],
          action: '',
          moment: { from: 0, to: 1 },
          size,
        },
      ];
    },
  });
  const three = quiet((result) => ({
    ...result,
    runs: [1, 2, 3].flatMap((number) => result.runs.map((run) => ({ ...run, number }))),
  }));

  it('agree by majority, and the one in the middle is told', () => {
    expect(findingsOf(three, [rule(new Map([[2, 5]]))])).toEqual([]);
    const found = findingsOf(three, [
      rule(
        new Map([
          [1, 9],
          [2, 5],
          [3, 7],
        ]),
      ),
    ]);
    expect(found).toMatchObject([{ title: 'size 7', moment: { run: 3 } }]);
  });

  it('of the base tell nothing', () => {
    const paired = { ...three, runs: three.runs.map((run) => ({ ...run, side: 'base' as const })) };
    expect(
      findingsOf(paired, [
        rule(
          new Map([
            [1, 9],
            [2, 5],
            [3, 7],
          ]),
        ),
      ]),
    ).toEqual([]);
  });
});

describe('whatever a result holds', () => {
  const odd = fc.record({
    seed: fc.nat(),
    model: fc.constantFrom('open' as const, 'closed' as const),
    phases: fc
      .array(
        fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 20 })),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((parts) =>
        phasesOf(
          ...parts.map(([name, from, to, seconds], index) => [`${name}${index}`, from, to, seconds] as const),
        ),
      ),
    rate: fc.nat(8),
    failing: fc.constantFrom(0, 0.5, 1),
    time: fc.constantFrom(0, 0.001, 20, 5000),
    resources: fc.boolean(),
    silent: fc.nat(5),
  });

  it('the findings are sentences with numbers in them', () => {
    fc.assert(
      fc.property(odd, ({ seed, model, phases, rate, failing, time, resources, silent }) => {
        const result = plantedResult({
          seed,
          model,
          phases,
          second: (t, _level, chance) => ({
            requests:
              t % 6 < silent
                ? []
                : requestsOf(rate, time, chance).map((request) =>
                    chance() < failing ? { ...request, failure: 'http-5xx' as const, status: 500 } : request,
                  ),
            ...(resources ? { cpu: 0, rss: 100 } : {}),
          }),
        });
        const findings = findingsOf(result);
        expect(JSON.stringify(findings)).not.toMatch(/NaN|Infinity|undefined|–/);
        for (const { title, action } of findings) {
          expect(title).not.toBe('');
          expect(action).not.toBe('');
        }
      }),
    );
  });

  it('nothing is found in a run that is over at once', () => {
    const result = plantedResult({ ...steady, phases: phasesOf(['steady', 20, 20, 2]) });
    expect(findingsOf(result)).toEqual([]);
  });
});
