import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBaselines } from '../../../src/gate/baseline-merge.js';
import { BASELINE_SCHEMA, MOST_JOBS, type Baseline } from '../../../src/gate/baseline-schema.js';
import { serialiseBaseline } from '../../../src/gate/baseline-text.js';
import { dayOf, madeEntry, madeJob } from './baseline-jobs.js';

const baseline = (...numbers: number[]): Baseline => ({
  schema: BASELINE_SCHEMA,
  entries:
    numbers.length === 0
      ? []
      : [madeEntry(numbers.map((number) => madeJob(number, { endpoints: { a: [20, 21, 22] } })))],
});
const ids = ({ entries }: Baseline): readonly string[] =>
  entries.flatMap(({ jobs }) => jobs.map(({ id }) => id));

describe('mergeBaselines', () => {
  const some = fc
    .uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: MOST_JOBS })
    .map((all) => all.sort((a, b) => a - b));

  it('has the newest jobs of both, each once, whoever comes first', () => {
    fc.assert(
      fc.property(some, some, (left, right) => {
        const merged = mergeBaselines(baseline(...left), baseline(...right));
        const all = [...new Set([...left, ...right])].sort((a, b) => a - b).slice(-MOST_JOBS);
        expect(ids(merged)).toEqual(all.map((number) => `job-${number}`));
        expect(ids(mergeBaselines(baseline(...right), baseline(...left)))).toEqual(ids(merged));
        const again = mergeBaselines(merged, baseline(...right));
        expect(serialiseBaseline(again)).toBe(serialiseBaseline(merged));
      }),
      { numRuns: 30 },
    );
  });

  it('takes the job of the base where both know it', () => {
    const changed = madeEntry([madeJob(1, { endpoints: { a: [99] } })]);
    const merged = mergeBaselines(baseline(1), { schema: BASELINE_SCHEMA, entries: [changed] });
    expect(merged).toEqual(baseline(1));
  });

  it('keeps tiers apart, and takes the newer scenario', () => {
    const load = { ...madeEntry([madeJob(1, { endpoints: { a: [20] } })]), tier: 'load' };
    const renewed = { ...madeEntry([madeJob(9, { endpoints: { a: [20] } })]), scenario: 'def' };
    const other: Baseline = { schema: BASELINE_SCHEMA, entries: [load, renewed] };
    expect(mergeBaselines(baseline(1, 2), other).entries).toEqual([renewed, load]);
    expect(mergeBaselines(baseline(10), other).entries.map(({ scenario }) => scenario)).toEqual([
      'abc',
      'abc',
    ]);
  });

  it('keeps the better anchor of each cell', () => {
    const anchor = (value: number): NonNullable<Baseline['entries'][number]['anchors']>[number] => ({
      endpoint: 'a',
      metric: 'p50',
      value,
      recordedAt: dayOf(1),
    });
    const withAnchor = (number: number, value: number): Baseline => ({
      schema: BASELINE_SCHEMA,
      entries: [madeEntry([madeJob(number, { endpoints: { a: [20] } })], [anchor(value)])],
    });
    const merged = mergeBaselines(withAnchor(2, 12), withAnchor(3, 10));
    expect(merged.entries[0]?.anchors).toEqual([anchor(10)]);
  });
});
