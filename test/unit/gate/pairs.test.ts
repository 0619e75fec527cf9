import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FLOOR, type LogRatio, type LogValue } from '../../../src/gate/log-scale.js';
import { lookAtPairs, LOOKS, type PairedCell } from '../../../src/gate/pairs.js';
import { studentTQuantile } from '../../../src/statistics/student-t.js';

const BEFORE = Math.log(100) as LogValue;

function cell(differences: readonly number[], change: Partial<PairedCell> = {}): PairedCell {
  return {
    id: 'a',
    metric: 'p50',
    differences: differences.map((difference) => difference as LogRatio),
    before: BEFORE,
    within: { variance: 0.075 ** 2, df: 4 },
    ...change,
  };
}
const look = (cells: readonly PairedCell[], pairs: number, looks: readonly number[] = LOOKS) =>
  lookAtPairs(cells, pairs, looks, DEFAULT_FLOOR);
const verdicts = (cells: readonly PairedCell[], pairs: number, looks: readonly number[] = LOOKS) =>
  look(cells, pairs, looks).cells.map(({ verdict }) => verdict);

describe('lookAtPairs', () => {
  it('estimates what can be computed by hand', () => {
    const { factor, cells } = look([cell([0.2, 0.3, 0.25])], 3);
    const [estimate] = cells;
    expect(estimate?.estimate).toBe(0.25);
    // Distances 0.05, 0.1, 0.05: Shamos² = (0.05 ÷ 0.95387)² ÷ 2.2 = 0.001249; ν = 0.86·2 = 1.72.
    // (4·2·0.005625 + 1.72·0.001249) ÷ 5.72 = 0.008243
    expect(estimate?.sd).toBeCloseTo(Math.sqrt(0.008243), 5);
    expect(estimate?.se).toBeCloseTo(Math.sqrt(0.008243 * 0.449), 5);
    expect(estimate?.df).toBeCloseTo(5.72, 12);
    const half = studentTQuantile(0.975, 5.72) * 0.060836;
    expect(estimate?.interval.low).toBeCloseTo(0.25 - half, 4);
    expect(estimate?.interval.high).toBeCloseTo(0.25 + half, 4);
    // √(0.210 ÷ 0.449) ÷ 1.1
    expect(factor).toBeCloseTo(0.62172, 5);
    expect(estimate?.zAdjusted).toBeCloseTo((estimate?.z ?? NaN) * factor, 12);
    // t = 4.11 with 5.72 degrees of freedom is as unlikely as z = 2.66.
    expect(estimate?.z).toBeCloseTo(2.66, 1);
  });

  it('states what the whole plan would have seen', () => {
    const noisy = { variance: 0.03, df: 200 };
    const [one] = look([cell([0, 0, 0, 0, 0, 0, 0], { within: noisy })], 7).cells;
    const lastSe = Math.sqrt(((2 * 0.03 * 200) / 205.16) * 0.21);
    // t = 1.652 with 205.16 degrees of freedom; with the looks' penalty, z = 1.1 · 1.645, it is 1.82.
    expect(one?.noise).toBeCloseTo(Math.exp((1.652 + 0.84) * lastSe) - 1, 3);
    expect(one?.detectable).toBeCloseTo(Math.exp((1.82 + 0.84) * lastSe) - 1, 2);
    // Little noise: the floor, and the chance to be beyond it after three pairs.
    const calm = cell([0, 0, 0], { within: { variance: 0.0001, df: 200 } });
    const expected = 1.15 * Math.exp(0.84 * Math.sqrt((0.0002 * 200 * 0.449) / 201.72)) - 1;
    expect(look([calm], 3).cells[0]?.detectable).toBeCloseTo(expected, 9);
  });

  it('is strict early and nearly unadjusted at the last look', () => {
    const factors = LOOKS.map((pairs) => look([cell([0])], pairs).factor);
    expect(factors[0]).toBeCloseTo(0.6217, 4);
    expect(factors[1]).toBeCloseTo(0.7776, 4);
    expect(factors[2]).toBeCloseTo(1 / 1.1, 12);
    expect(look([cell([0])], 5, [5]).factor).toBeCloseTo(1 / 1.1, 12);
  });

  it('finds a clear regression at the first look and stops', () => {
    const found = look([cell([0.4, 0.42, 0.38]), cell([0, 0.01, -0.01], { id: 'b' })], 3);
    expect(found.cells.map(({ verdict }) => verdict)).toEqual(['regression', 'pass']);
    expect(found.decision).toBe('stop');
  });

  it('asks for more where a cell is beyond the floor and undecided', () => {
    expect(look([cell([0.2, 0.18, 0.25])], 3).decision).toBe('continue');
    expect(look([cell([0.2, 0.18, 0.25])], 3, [3]).decision).toBe('stop');
    expect(look([cell([0.1, 0.12, 0.09])], 3).decision).toBe('stop');
    // Better by as much is not worth the time.
    expect(look([cell([-0.2, -0.18, -0.25])], 3).decision).toBe('stop');
  });

  it('asks for more where hardly anything could have been seen', () => {
    const noisy = cell([-0.9, 0, 0.9]);
    expect(look([noisy], 3).cells[0]?.noise).toBeGreaterThan(0.4);
    expect(look([noisy], 3).decision).toBe('continue');
    expect(look([cell([-0.9, 0, 0.9, -0.8, 0.7, 0.8, -0.7])], 7)).toMatchObject({
      decision: 'stop',
      cells: [{ verdict: 'inconclusive' }],
    });
  });

  it('mirrors a regression as an improvement', () => {
    expect(verdicts([cell([-0.4, -0.42, -0.38])], 3)).toEqual(['improved']);
  });

  it('is inconclusive where a change beyond the floor is likely but not found', () => {
    // t = 0.16 ÷ (σ_d √0.210): suspicious on its own at 10 %, not after the looks' adjustment.
    const doubtful = cell([0.16, 0.02, 0.3, 0.17, 0.05, 0.16, 0.4], { within: { variance: 0.02, df: 12 } });
    const last = look([doubtful, cell([0, 0, 0, 0, 0, 0, 0], { id: 'b' })], 7);
    expect(last.cells[0]?.verdict).toBe('inconclusive');
    expect(last.cells[0]?.noise).toBeLessThan(0.4);
  });

  it('needs the absolute floor, too', () => {
    const tiny = { before: Math.log(2) as LogValue };
    expect(verdicts([cell([0.4, 0.4, 0.4], tiny)], 3)).toEqual(['pass']);
    expect(verdicts([cell([0.5, 0.5, 0.5], tiny)], 3)).toEqual(['regression']);
  });

  it('asks more of a cell among many', () => {
    const weak = cell([0.2, 0.21, 0.19, 0.2, 0.2, 0.2, 0.2], { within: { variance: 0.02, df: 12 } });
    const rest = Array.from({ length: 40 }, (_, i) => cell([0, 0, 0, 0, 0, 0, 0], { id: `rest ${i}` }));
    expect(verdicts([weak], 7)).toEqual(['regression']);
    expect(verdicts([weak, ...rest], 7)[0]).not.toBe('regression');
  });

  it('judges by what it has where a cell misses pairs', () => {
    const [one] = look([cell([0.3])], 3).cells;
    expect(one?.df).toBe(4);
    expect(one?.sd).toBeCloseTo(Math.sqrt(2) * 0.075, 12);
  });

  const differences = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 7, maxLength: 7 });

  it('never turns a regression into anything milder when all pairs get worse', () => {
    fc.assert(
      fc.property(
        fc.array(differences, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (all, more) => {
          const cells = all.map((values, i) => cell(values, { id: `${i}` }));
          const worse = all.map((values, i) =>
            cell(i === 0 ? values.map((d) => d + more) : values, { id: `${i}` }),
          );
          if (verdicts(cells, 7)[0] === 'regression') expect(verdicts(worse, 7)[0]).toBe('regression');
        },
      ),
    );
  });

  it('does not depend on the order of pairs and cells, and is always finite', () => {
    fc.assert(
      fc.property(fc.array(differences, { minLength: 1, maxLength: 5 }), (all) => {
        const cells = all.map((values, i) => cell(values, { id: `${i}` }));
        const turned = all.map((values, i) => cell(values.toReversed(), { id: `${i}` })).toReversed();
        expect(verdicts(turned, 7).toReversed()).toEqual(verdicts(cells, 7));
        for (const { id, verdict, beyondFloor, interval, ...numbers } of look(cells, 7).cells)
          for (const value of [...Object.values(numbers), interval.low, interval.high])
            expect(Number.isFinite(value), `${id} ${verdict} ${String(beyondFloor)}`).toBe(true);
      }),
    );
  });
});
