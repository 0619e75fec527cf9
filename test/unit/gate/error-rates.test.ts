import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorCount } from '../../../src/gate/cells.js';
import { compareErrors, type ErrorsComparison } from '../../../src/gate/error-rates.js';

type Pair = readonly [number, number];
const counts = (pairs: readonly Pair[]): ErrorCount[] => pairs.map(([failed, total]) => ({ failed, total }));
const compare = (now: readonly Pair[], before: readonly Pair[], tested = 1): ErrorsComparison =>
  compareErrors({ now: counts(now), before: counts(before), beforeName: 'in the baseline', tested }, 0.005);

describe('compareErrors', () => {
  it.each([
    // z = 0.02 ÷ √(0.01 · 0.99 · 2/1000) = 4.49
    [[20, 1000], [0, 1000], 'regression'],
    [[0, 1000], [20, 1000], 'improved'],
    // Ten times as many, but only 0.09 percentage points.
    [[10, 10_000], [1, 10_000], 'pass'],
    // One percentage point, but z = 0.01 ÷ √(0.005 · 0.995 · 2/100) = 1.00
    [[1, 100], [0, 100], 'pass'],
    // z = 0.005 ÷ √(0.0025 · 0.9975 · 2/2000) = 3.17 and exactly half a percentage point.
    [[10, 2000], [0, 2000], 'regression'],
    [[0, 1000], [0, 1000], 'pass'],
    [[1000, 1000], [1000, 1000], 'pass'],
  ] as const)('%j failed against %j: %s', (now, before, verdict) => {
    expect(compare([now], [before]).verdict).toBe(verdict);
  });

  it('pools the runs', () => {
    const run = [5, 500] as const;
    const found = compare([run, run], [run, [0, 500]]);
    expect(found).toMatchObject({ value: 0.01, baseline: 0.005 });
    expect(found.reason).toBe(
      '10 of 1,000 failed (1 %), 5 of 1,000 (0.5 %) in the baseline: may well be chance',
    );
  });

  it('doubts what a single run shows', () => {
    // 30 failures are z = 5.50 when spread evenly; in one of three runs of 1,000 each:
    // φ = (10² + 10² + 20²) ÷ (1000 · 0.01 · 0.99) ÷ 2 = 30.3, z = 5.50 ÷ √30.3 = 1.00
    const none = [
      [0, 1000],
      [0, 1000],
      [0, 1000],
    ] as const;
    expect(
      compare(
        [
          [10, 1000],
          [10, 1000],
          [10, 1000],
        ],
        none,
      ).verdict,
    ).toBe('regression');
    expect(
      compare(
        [
          [0, 1000],
          [0, 1000],
          [30, 1000],
        ],
        none,
      ).verdict,
    ).toBe('pass');
  });

  it('is not talked out of a regression by one run that is even worse', () => {
    const none = [
      [0, 1000],
      [0, 1000],
      [0, 1000],
    ] as const;
    expect(
      compare(
        [
          [20, 1000],
          [20, 1000],
          [900, 1000],
        ],
        none,
      ).verdict,
    ).toBe('regression');
  });

  it('asks for more where many endpoints are tested', () => {
    // z = 0.012 ÷ √(0.006 · 0.994 · 2/1000) = 3.47: p = 0.00026, above 0.01 ÷ 50.
    expect(compare([[12, 1000]], [[0, 1000]]).verdict).toBe('regression');
    expect(compare([[12, 1000]], [[0, 1000]], 50).verdict).toBe('pass');
  });

  it('can not compare without requests', () => {
    expect(compare([[0, 0]], [[1, 10]])).toMatchObject({
      verdict: 'not-compared',
      value: null,
      change: null,
    });
  });

  const run = fc.integer({ min: 1, max: 5000 }).chain((total) => fc.tuple(fc.nat(total), fc.constant(total)));
  const runs = fc.array(run, { minLength: 1, maxLength: 7 });

  it('equal runs pass, the order does not matter, nothing is NaN', () => {
    fc.assert(
      fc.property(runs, runs, (now, before) => {
        expect(compare(now, now).verdict).toBe('pass');
        const found = compare(now, before);
        expect(compare([...now].reverse(), [...before].reverse()).verdict).toBe(found.verdict);
        expect(JSON.stringify(found)).not.toContain('NaN');
      }),
    );
  });

  it('when every run is worse alike, a regression stays one', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(600), (failed, more, before) => {
        const order = ['improved', 'pass', 'regression'];
        const one = compare(
          [
            [failed, 1000],
            [failed, 1000],
          ],
          [[before, 1000]],
        );
        const worse = compare(
          [
            [failed + more, 1000],
            [failed + more, 1000],
          ],
          [[before, 1000]],
        );
        expect(order.indexOf(worse.verdict)).toBeGreaterThanOrEqual(order.indexOf(one.verdict));
      }),
    );
  });
});
