import { describe, expect, it } from 'vitest';
import { parseBaseline, type BaselineFile } from '../../../src/gate/baseline.js';
import { updateBaseline } from '../../../src/gate/baseline-update.js';
import { judge } from '../../../src/gate/judge.js';
import type { Verdict } from '../../../src/gate/verdict.js';
import { parseResult, serialiseResult } from '../../../src/result/result-file.js';
import type { Result, RulesOrigin } from '../../../src/result/result.js';
import { madeResult, madeThreshold, spread, type MadeRun } from '../result/measured.js';

const NOW = new Date('2026-06-02T00:00:00Z');
const ORIGIN = { commit: '1a2b3c4d5e6f', why: 'first parent of the merge commit' };
const runs = (typical: number): MadeRun[] =>
  Array.from({ length: 3 }, () => ({ endpoints: { pay: { latencies: spread(typical, typical * 2) } } }));
const baselineOf = (typical: number): BaselineFile => {
  const before = madeResult({ id: `before-${typical}`, runs: runs(typical) });
  const file = 'perf-baseline.json';
  return { file, baseline: parseBaseline(updateBaseline(null, [before], NOW).text, file) };
};
const limit = (value: number) => madeThreshold({ text: `p95 < ${value}ms`, metric: 'p95', value });

/** What was measured, judged by these limits of the base. */
function measured(typical: number, limits: readonly number[], rules?: Partial<RulesOrigin>): Result {
  const result = madeResult({ id: 'now', runs: runs(typical), tier: { thresholds: limits.map(limit) } });
  const origin: RulesOrigin = { ...ORIGIN, changed: [], proposed: null, ...rules };
  return rules === undefined ? result : { ...result, scenario: { ...result.scenario, rules: origin } };
}

const proposal = (limits: readonly number[]): Partial<RulesOrigin> => {
  const { gate, waivers } = madeResult({ runs: [] }).scenario;
  return { changed: ['thresholds'], proposed: { gate, waivers, thresholds: limits.map(limit) } };
};

const verdictOf = (result: Result, ...baselines: [BaselineFile, BaselineFile?]): Verdict =>
  judge(result, baselines[0], NOW, baselines[1] ?? null);

describe('a verdict', () => {
  it('says nothing of a base where there is none', () => {
    expect(verdictOf(measured(100, [500]), baselineOf(100)).rules).toBeUndefined();
  });

  it('has no second verdict where the base has the same rules', () => {
    const { rules, overall } = verdictOf(measured(100, [500], {}), baselineOf(100));
    expect(overall).toBe('pass');
    expect(rules).toEqual({ ...ORIGIN, changed: [], proposed: null });
  });

  it('is that of the base, and tells what the looser limit of the pull request would say', () => {
    const { rules, overall, thresholds } = verdictOf(measured(100, [150], proposal([9000])), baselineOf(100));
    expect(overall).toBe('regression');
    expect(thresholds).toMatchObject([{ text: 'p95 < 150ms', status: 'FAIL' }]);
    expect(rules?.proposed).toEqual({
      overall: 'pass',
      headline: expect.stringMatching(/^No regression/) as string,
    });
  });

  it('and what a stricter one would say', () => {
    const { rules, overall } = verdictOf(measured(100, [9000], proposal([150])), baselineOf(100));
    expect(overall).toBe('pass');
    expect(rules?.proposed?.overall).toBe('regression');
  });

  it('is by the baseline of the base, beside that by the one of the pull request', () => {
    const result = measured(200, [], { changed: ['baseline'] });
    const { rules, overall } = verdictOf(result, baselineOf(100), baselineOf(200));
    expect(overall).toBe('regression');
    expect(rules?.proposed?.overall).toBe('pass');
  });

  it('leaves the second verdict out where the baseline of the pull request is not at hand', () => {
    const { rules } = verdictOf(measured(200, [], { changed: ['baseline'] }), baselineOf(100));
    expect(rules).toEqual({ ...ORIGIN, changed: ['baseline'], proposed: null });
  });

  it('comes out the same from a saved result', () => {
    const result = measured(100, [150], proposal([9000]));
    const saved = parseResult(serialiseResult(result), 'result.json');
    expect(saved.scenario.rules).toEqual(result.scenario.rules);
    expect(verdictOf(saved, baselineOf(100))).toEqual(verdictOf(result, baselineOf(100)));
  });

  it('comes from older results without rules too', () => {
    const old = measured(100, [500]);
    expect(parseResult(serialiseResult(old), 'result.json').scenario).not.toHaveProperty('rules');
  });
});
