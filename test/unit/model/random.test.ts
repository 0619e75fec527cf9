import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixSeeds, randomInteger, seededRandom, seedOfText } from '../../../src/model/random.js';

const draw = (seed: number, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seededRandom', () => {
  it('gives the same stream for the same seed, on every machine', () => {
    expect(draw(42, 3)).toEqual(draw(42, 3));
    expect(draw(42, 2).map((value) => value.toFixed(8))).toMatchInlineSnapshot(`
      [
        "0.00886850",
        "0.63602560",
      ]
    `);
  });

  it('gives another stream for another seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(draw(seed, 4)).not.toEqual(draw(seed + 1, 4));
      }),
    );
  });

  it('starts anew when reseeded', () => {
    const random = seededRandom(1);
    random.next();
    random.reseed(7);
    expect([random.next(), random.next()]).toEqual(draw(7, 2));
  });

  it('is uniform: every tenth gets its share of 100,000 draws', () => {
    const bins = Array.from({ length: 10 }, () => 0);
    for (const value of draw(3, 100_000)) {
      const bin = Math.floor(value * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('mixSeeds and seedOfText', () => {
  it('tells close inputs and their order apart', () => {
    const seeds = [
      mixSeeds(1, 2),
      mixSeeds(2, 1),
      mixSeeds(1, 3),
      mixSeeds(1),
      seedOfText('a'),
      seedOfText('b'),
    ];
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  it('gives 32-bit seeds', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 4 }), (parts) => {
        const seed = mixSeeds(...parts);
        expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
      }),
    );
  });
});

describe('randomInteger', () => {
  it('stays within its bounds and reaches both', () => {
    const random = seededRandom(5);
    const drawn = new Set(Array.from({ length: 200 }, () => randomInteger(random, -1, 2)));
    expect([...drawn].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
  });
});
