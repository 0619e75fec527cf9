import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf, portionOf, WHOLE } from '../../../src/load/portion.js';

const workers = fc.integer({ min: 1, max: 16 });
const indexes = (of: number): number[] => Array.from({ length: of }, (_, index) => index);

describe('portions', () => {
  it('give every thing to exactly one worker, the same number to each but one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), workers, (count, of) => {
        const numbers = indexes(of).flatMap((index) =>
          Array.from({ length: portionOf(count, { index, of }) }, (_, local) =>
            numberOf(local, { index, of }),
          ),
        );
        expect(numbers.sort((a, b) => a - b)).toEqual(indexes(count));
        const sizes = indexes(of).map((index) => portionOf(count, { index, of }));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are everything for a worker alone', () => {
    expect(portionOf(7, WHOLE)).toBe(7);
    expect(numberOf(3, WHOLE)).toBe(3);
  });
});
