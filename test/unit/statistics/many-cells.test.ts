import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/statistics/benjamini-hochberg.js';
import { binomialInterval } from '../../../src/statistics/binomial-interval.js';
import { satterthwaiteDf } from '../../../src/statistics/satterthwaite.js';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('benjaminiHochberg', () => {
  it('rejects the first four of the example of the paper', () => {
    // Benjamini and Hochberg (1995), section 3.2: 15 p-values, q = 0.05.
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p, 0.05).filter(Boolean)).toHaveLength(4);
  });

  it('rejects a p-value above its own line when a larger one is below its line', () => {
    // Lines at q = 0.3: 0.1, 0.2, 0.3. 0.15 is above the first, 0.16 below the second.
    expect(benjaminiHochberg([0.16, 0.9, 0.15], 0.3)).toEqual([true, false, true]);
  });

  it('never rejects NaN, and counts it', () => {
    expect(benjaminiHochberg([NaN, 0.03], 0.05)).toEqual([false, false]);
    expect(benjaminiHochberg([0.03], 0.05)).toEqual([true]);
    expect(benjaminiHochberg([], 0.05)).toEqual([]);
  });

  it('rejects more at a larger rate, and nobody is worse off for a smaller p-value', () => {
    fc.assert(
      fc.property(pValues, fc.nat(39), fc.double({ min: 0, max: 1, noNaN: true }), (p, index, shrink) => {
        const strict = benjaminiHochberg(p, 0.05);
        const loose = benjaminiHochberg(p, 0.2);
        const smaller = benjaminiHochberg(
          p.map((value, i) => (i === index ? value * shrink : value)),
          0.05,
        );
        strict.forEach((rejected, i) => {
          if (rejected) expect([loose[i], smaller[i]]).toEqual([true, true]);
        });
      }),
    );
  });

  it('lies between Bonferroni and no correction', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        benjaminiHochberg(p, 0.05).forEach((rejected, i) => {
          const value = p[i] ?? 1;
          if (value <= 0.05 / p.length) expect(rejected).toBe(true);
          if (value > 0.05) expect(rejected).toBe(false);
        });
      }),
    );
  });
});

describe('satterthwaiteDf', () => {
  it('is the Welch formula', () => {
    // (4 + 1)² / (4²/8 + 1²/2) = 25 / 2.5
    expect(
      satterthwaiteDf([
        { variance: 4, df: 8 },
        { variance: 1, df: 2 },
      ]),
    ).toBeCloseTo(10, 12);
  });

  it('is that of the only part that varies', () => {
    expect(
      satterthwaiteDf([
        { variance: 3, df: 7 },
        { variance: 0, df: 2 },
      ]),
    ).toBeCloseTo(7, 12);
    expect(
      satterthwaiteDf([
        { variance: 0, df: 7 },
        { variance: 0, df: 2 },
      ]),
    ).toBe(9);
  });

  it('lies between the smallest and the sum', () => {
    const part = fc.record({
      variance: fc.double({ min: 1e-200, max: 1e200, noNaN: true }),
      df: fc.double({ min: 0.5, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const df = satterthwaiteDf(parts);
        expect(df).toBeGreaterThanOrEqual(Math.min(...parts.map((one) => one.df)) * (1 - 1e-9));
        expect(df).toBeLessThanOrEqual(parts.reduce((sum, one) => sum + one.df, 0) * (1 + 1e-9));
      }),
    );
  });
});

describe('binomialInterval', () => {
  it('has closed forms at the ends', () => {
    // None of n: the upper end solves (1 − p)^n = 0.025.
    expect(binomialInterval(0, 20)).toEqual({
      low: 0,
      high: expect.closeTo(1 - 0.025 ** (1 / 20), 10) as number,
    });
    expect(binomialInterval(20, 20)).toEqual({
      low: expect.closeTo(0.025 ** (1 / 20), 10) as number,
      high: 1,
    });
    expect(binomialInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('is in the tables: 8 of 20', () => {
    const { low, high } = binomialInterval(8, 20);
    expect(low).toBeCloseTo(0.1912, 4);
    expect(high).toBeCloseTo(0.6395, 4);
  });

  it('holds the rate, and mirrors it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const successes = Math.round(trials * share);
          const { low, high } = binomialInterval(successes, trials);
          expect(low).toBeLessThanOrEqual(successes / trials);
          expect(high).toBeGreaterThanOrEqual(successes / trials);
          expect(binomialInterval(trials - successes, trials).high).toBeCloseTo(1 - low, 9);
        },
      ),
      { numRuns: 40 },
    );
  });
});
