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
