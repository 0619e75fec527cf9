import { describe, expect, it } from 'vitest';
import { combineResults } from '../../../src/result/measurement.js';
import { madeResult, type MadeResult } from './measured.js';

const measured = (part: Partial<MadeResult> = {}): ReturnType<typeof madeResult> =>
  madeResult({ runs: [{ endpoints: { 'GET /a': { latencies: [1, 2] } } }], ...part });

describe('combineResults', () => {
  it('puts the runs one after the other', () => {
    const both = combineResults([measured(), measured({ id: 'job-2' })]);
    expect(both.runs.map((run) => run.number)).toEqual([1, 2]);
    expect(both.notes).toEqual([]);
  });

  it('leaves a single result as it is', () => {
    const one = measured();
    expect(combineResults([one])).toBe(one);
  });

  it('says when the results come from different machines', () => {
    const both = combineResults([measured(), measured({ id: 'b', environment: { cpu: 'Slow CPU' } })]);
    expect(both.notes.map(({ text }) => text)).toEqual([
      "The results come from different machines: Fast CPU 3000 (4 cores), Slow CPU (4 cores). The first one's is shown.",
    ]);
  });

  it('is partial when one of them is', () => {
    expect(combineResults([measured(), measured({ id: 'b', interrupted: 'SIGINT' })]).interrupted).toBe(
      'SIGINT',
    );
  });

  it.each([
    [[], 'no result to judge'],
    [[measured(), measured({ tier: { name: 'load' } })], 'of different tiers: smoke and load'],
    [[measured(), measured({ hash: 'b'.repeat(64) })], 'different scenarios (aaaaaaaaaaaa and bbbbbbbbbbbb)'],
    [[measured(), measured()], 'is given twice'],
  ])('refuses what does not belong together (%#)', (results, message) => {
    expect(() => combineResults(results)).toThrow(message);
  });
});

describe('combineResults with pairs', () => {
  const endpoints = { 'GET /a': { latencies: [1, 2] } };
  const looks = [3, 5, 7];
  const pairs = (id: string, count: number): ReturnType<typeof madeResult> =>
    measured({
      id,
      evidence: { approach: { kind: 'pairs', looks } },
      runs: Array.from({ length: count }, (_, index) => index + 1).flatMap((pair) => [
        { endpoints, side: 'base' as const, pair },
        { endpoints, side: 'head' as const, pair },
      ]),
    });

  it('numbers the pairs anew, and looks once more at all of them', () => {
    const both = combineResults([pairs('one', 3), pairs('two', 3)]);
    expect(both.runs.map(({ pair }) => pair)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
    expect(both.runs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(both.evidence.approach).toEqual({ kind: 'pairs', looks: [3, 5, 6] });
  });

  it('adds up the runs of the plan', () => {
    const runs = { approach: { kind: 'screen-then-runs', runs: 3, upTo: 7 } } as const;
    const both = combineResults([measured({ evidence: runs }), measured({ id: 'b', evidence: runs })]);
    expect(both.evidence.approach).toEqual({ kind: 'screen-then-runs', runs: 6, upTo: 14 });
  });

  it('refuses results that were gathered in different ways', () => {
    expect(() => combineResults([measured(), pairs('two', 3)])).toThrow(
      'gathered in different ways: runs and pairs',
    );
  });
});
