import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockCounts, journeyMix } from '../../../src/journey/mix.js';

const count = (weights: readonly number[], seed: number, from: number, length: number): number[] => {
  const journeyOf = journeyMix(weights, seed);
  const counts = weights.map(() => 0);
  for (let k = from; k < from + length; k++) {
    const journey = journeyOf(k);
    counts[journey] = (counts[journey] ?? 0) + 1;
  }
  return counts;
};

describe('blockCounts', () => {
  it.each([
    [
      [70, 20, 10],
      [7, 2, 1],
    ],
    [[1], [1]],
    [
      [5, 0],
      [1, 0],
    ],
    [
      [0.5, 0.25, 0.25],
      [2, 1, 1],
    ],
    [
      [70.5, 29.5],
      [141, 59],
    ],
    [
      [33.3, 33.3, 33.4],
      [333, 333, 334],
    ],
    [
      [1, 999],
      [1, 999],
    ],
    [
      [1, 1, 1],
      [1, 1, 1],
    ],
    [
      [1 / 3, 2 / 3],
      [3333, 6667],
    ],
    [
      [30_001, 30_001, 1],
      [5000, 5000, 0],
    ],
  ])('%j makes %j', (weights, counts) => {
    expect(blockCounts(weights)).toEqual(counts);
  });
});

describe('journeyMix', () => {
  it('has 70, 20 and 10 of every hundred, and 7, 2 and 1 of every ten', () => {
    expect(count([70, 20, 10], 5, 300, 100)).toEqual([70, 20, 10]);
    expect(count([70, 20, 10], 5, 40, 10)).toEqual([7, 2, 1]);
  });

  it('has the exact shares in every block', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 })
          .filter((w) => w.some((x) => x > 0)),
        fc.integer(),
        fc.nat({ max: 50 }),
        (weights, seed, block) => {
          const counts = blockCounts(weights);
          const length = counts.reduce((a, b) => a + b, 0);
          const total = weights.reduce((a, b) => a + b, 0);
          expect(count(weights, seed, block * length, length)).toEqual(counts);
          counts.forEach((n, i) => {
            expect(n * total).toBe((weights[i] ?? 0) * length);
          });
        },
      ),
    );
  });

  it('depends on nothing but the seed and the number of the iteration', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat({ max: 5000 }), { maxLength: 30 }), (seed, iterations) => {
        const [once, again] = [journeyMix([3, 2, 2], seed), journeyMix([3, 2, 2], seed)];
        const inOrder = new Map([...iterations].sort((a, b) => a - b).map((k) => [k, once(k)]));
        for (const k of iterations) expect(again(k)).toBe(inOrder.get(k));
      }),
    );
  });

  it('shuffles each block, and each seed, anew', () => {
    const order = (seed: number, block: number): string =>
      Array.from({ length: 20 }, (_, i) => journeyMix([10, 10], seed)(block * 2 + i)).join('');
    expect(new Set([order(1, 0), order(1, 40), order(2, 0), order(3, 0)]).size).toBe(4);
  });
});
