import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta, incompleteBetaInverse } from '../../../src/statistics/incomplete-beta.js';

const parameters = fc.double({ min: 0.1, max: 300, noNaN: true });
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('incompleteBeta', () => {
  it('is the sum of binomial probabilities for whole parameters', () => {
    // I_x(a, b) = P(at least a of a + b − 1 successes): here 3 of 5 with x = 0.4.
    const exact = 10 * 0.4 ** 3 * 0.6 ** 2 + 5 * 0.4 ** 4 * 0.6 + 0.4 ** 5;
    expect(incompleteBeta(0.4, 3, 3)).toBeCloseTo(exact, 13);
  });

  it('has closed forms where a parameter is 1, or both are one half', () => {
    fc.assert(
      fc.property(unit, parameters, (x, a) => {
        expect(incompleteBeta(x, a, 1)).toBeCloseTo(x ** a, 11);
        // The arc sine itself loses digits near 1.
        const inner = Math.min(x, 0.99);
        expect(incompleteBeta(inner, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(inner)), 11);
      }),
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), parameters, parameters, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('says nothing outside its range', () => {
    expect(incompleteBeta(-0.1, 1, 1)).toBeNaN();
    expect(incompleteBeta(0.5, 0, 1)).toBeNaN();
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});

describe('incompleteBetaInverse', () => {
  it('turns it back', () => {
    const moderate = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), moderate, moderate, (p, a, b) => {
        expect(incompleteBeta(incompleteBetaInverse(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });
});
