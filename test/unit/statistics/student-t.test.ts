import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/statistics/normal.js';
import { studentTCdf, studentTQuantile, studentTUpperTail } from '../../../src/statistics/student-t.js';

const dfs = fc.double({ min: 0.5, max: 2000, noNaN: true });

describe('studentTQuantile', () => {
  // The usual table (Abramowitz and Stegun 26.10), upper 5 %, 2.5 %, 0.5 % points.
  it.each([
    [1, 6.314, 12.706, 63.657],
    [2, 2.92, 4.303, 9.925],
    [4, 2.132, 2.776, 4.604],
    [10, 1.812, 2.228, 3.169],
    [30, 1.697, 2.042, 2.75],
    [120, 1.658, 1.98, 2.617],
  ])('with %i degrees of freedom is in the table', (df, p95, p975, p995) => {
    expect(studentTQuantile(0.95, df)).toBeCloseTo(p95, 3);
    expect(studentTQuantile(0.975, df)).toBeCloseTo(p975, 3);
    expect(studentTQuantile(0.995, df)).toBeCloseTo(p995, 3);
  });

  it('has a closed form for 1 and 2 degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        const cauchy = Math.tan(Math.PI * (p - 0.5));
        const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
        expect(Math.abs(studentTQuantile(p, 1) - cauchy)).toBeLessThanOrEqual(
          1e-8 * Math.max(1, Math.abs(cauchy)),
        );
        expect(Math.abs(studentTQuantile(p, 2) - two)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(two)));
      }),
    );
  });

  it('turns the cdf back, for any real number of degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1 - 1e-8, noNaN: true }), dfs, (p, df) => {
        expect(studentTCdf(studentTQuantile(p, df), df)).toBeCloseTo(p, 10);
      }),
    );
  });

  it('is symmetric, and wider than the normal distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.501, max: 0.9999, noNaN: true }), dfs, (p, df) => {
        expect(studentTQuantile(1 - p, df)).toBeCloseTo(-studentTQuantile(p, df), 6);
        expect(studentTQuantile(p, df)).toBeGreaterThan(normalQuantile(p) * (1 - 1e-9));
      }),
    );
  });

  it('is the normal quantile for very many degrees of freedom', () => {
    expect(studentTQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 5);
  });

  it('has ends, and says nothing without degrees of freedom', () => {
    expect(studentTQuantile(1, 3)).toBe(Infinity);
    expect(studentTQuantile(0, 3)).toBe(-Infinity);
    expect(studentTQuantile(0.9, 0)).toBeNaN();
    expect(studentTQuantile(2, 3)).toBeNaN();
  });
});

describe('studentTUpperTail', () => {
  it('keeps its digits far out', () => {
    // For 2 degrees of freedom: 1/2 − t / (2 √(2 + t²)), about 1/(2 t²).
    expect(studentTUpperTail(1e6, 2) * 2e12).toBeCloseTo(1, 9);
    expect(studentTUpperTail(Infinity, 4)).toBe(0);
    expect(studentTUpperTail(-Infinity, 4)).toBe(1);
  });

  it('is one half in the middle, and falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        dfs,
        (t, step, df) => {
          expect(studentTUpperTail(0, df)).toBe(0.5);
          expect(studentTUpperTail(t, df) + studentTUpperTail(-t, df)).toBeCloseTo(1, 12);
          expect(studentTUpperTail(t + step, df)).toBeLessThanOrEqual(studentTUpperTail(t, df) + 1e-12);
        },
      ),
    );
  });
});
