import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from 'simple-statistics';
import { medianVariance } from '../../../src/statistics/median-variance.js';
import {
  degreesOfFreedom,
  SHAMOS_CONSISTENCY,
  shamosScale,
  shamosVariance,
} from '../../../src/statistics/shamos.js';
import { normalQuantile } from '../../../src/statistics/normal.js';
import { seededRandom } from '../../../src/model/random.js';

const random = seededRandom(20_26);
const normal = (): number => normalQuantile(random.next() || 0.5);
const sample = (n: number): number[] => Array.from({ length: n }, normal);
const average = (times: number, draw: () => number): number =>
  Array.from({ length: times }, draw).reduce((sum, value) => sum + value, 0) / times;

describe('medianVariance', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13])('of %i normal values is what simulation gives', (n) => {
    const measured = average(20_000, () => median(sample(n)) ** 2);
    expect(medianVariance(n) / measured).toBeGreaterThan(0.95);
    expect(medianVariance(n) / measured).toBeLessThan(1.05);
  });

  it('falls with every two more values, and has no meaning without values', () => {
    for (let n = 1; n < 60; n++) expect(medianVariance(n + 2)).toBeLessThan(medianVariance(n));
    expect(medianVariance(0)).toBeNaN();
    expect(medianVariance(NaN)).toBeNaN();
  });
});

describe('shamosScale', () => {
  it('is the median distance over 0.954', () => {
    // Distances 1, 3, 2: the median is 2.
    expect(shamosScale([[0, 1, 3]])).toBeCloseTo(2 / 0.9538725524, 12);
    expect(SHAMOS_CONSISTENCY).toBeCloseTo(Math.SQRT2 * normalQuantile(0.75), 9);
  });

  it('compares within the groups only', () => {
    expect(shamosScale([[0, 1], [100, 101], [7]])).toBeCloseTo(1 / SHAMOS_CONSISTENCY, 12);
  });

  it('does not mind one absurd value of seven', () => {
    expect(shamosScale([[1, 2, 3, 4, 5, 6, 1e9]])).toBeLessThan(5);
  });

  it('says nothing where nothing can be compared', () => {
    expect(shamosScale([])).toBeNaN();
    expect(shamosScale([[1], [2]])).toBeNaN();
    expect(shamosScale([[3, 3, 3]])).toBe(0);
  });

  it('moves with the scale and not with the place', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (xs, shift, factor) => {
          const moved = xs.map((x) => x * factor + shift);
          expect(shamosScale([moved])).toBeCloseTo(factor * shamosScale([xs]), 8);
          expect(shamosScale([xs.toReversed()])).toBe(shamosScale([xs]));
        },
      ),
    );
  });
});

describe('shamosVariance', () => {
  it.each([[[2]], [[3]], [[5]], [[7]], [[10]], [[3, 3]], [[3, 3, 3, 3, 3]], [[5, 3, 2]]])(
    'of normal groups of %j is unbiased',
    (sizes) => {
      const measured = average(20_000, () => shamosVariance(sizes.map(sample)));
      expect(measured).toBeGreaterThan(0.93);
      expect(measured).toBeLessThan(1.07);
    },
  );

  it('counts what is free', () => {
    expect(degreesOfFreedom([[1, 2, 3], [1], [], [4, 5]])).toBe(3);
  });
});
