import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pacerOf, type Pacer } from '../../../src/load/pacer.js';

type Span = Parameters<typeof pacerOf>[0][number];

const evenPacer = (list: readonly Span[]): Pacer => pacerOf(list, 'constant', 7);
const poissonPacer = (list: readonly Span[], seed = 7): Pacer => pacerOf(list, 'poisson', seed);

const rate = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 2000, noNaN: true }));

/** Consecutive spans of at least 1 ms. */
const spans = fc
  .array(fc.record({ from: rate, to: rate, duration: fc.integer({ min: 1, max: 600_000 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((stages) => {
    let start = 0;
    return stages.map(({ from, to, duration }): Span => {
      const span = { from, to, start, end: start + duration };
      start = span.end;
      return span;
    });
  });

const end = (list: readonly Span[]): number => list.at(-1)?.end ?? 0;
const area = ({ from, to, start, end: until }: Span): number => ((from + to) / 2) * ((until - start) / 1000);

describe('a constant pacer', () => {
  it('has as many arrivals as the area under the rate', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const total = list.reduce((sum, span) => sum + area(span), 0);
        expect(evenPacer(list).arrivals(end(list))).toBeCloseTo(total, 5);
      }),
    );
  });

  it('dueAt is the inverse of arrivals, half an arrival in', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const pacer = evenPacer(list);
        const count = Math.floor(pacer.arrivals(end(list)));
        fc.pre(count > 0);
        const n = Math.min(Math.floor(share * count), count - 1);
        expect(pacer.arrivals(pacer.dueAt(n))).toBeCloseTo(n + 0.5, 3);
      }),
    );
  });

  it('never goes back in time', () => {
    fc.assert(
      fc.property(spans, fc.nat({ max: 5000 }), (list, n) => {
        const pacer = evenPacer(list);
        expect(pacer.dueAt(n + 1)).toBeGreaterThanOrEqual(pacer.dueAt(n));
      }),
    );
  });

  it('starts the rounded area of every span within that span', () => {
    const pacer = evenPacer([
      { start: 0, end: 1000, from: 10, to: 10 },
      { start: 1000, end: 2000, from: 10, to: 30 },
      { start: 2000, end: 3000, from: 30, to: 0 },
    ]);
    const due = Array.from({ length: 50 }, (_, n) => pacer.dueAt(n)).filter(Number.isFinite);
    expect(due.filter((t) => t < 1000)).toHaveLength(10);
    expect(due.filter((t) => t >= 1000 && t < 2000)).toHaveLength(20);
    expect(due.filter((t) => t >= 2000)).toHaveLength(15);
    expect(due[0]).toBe(50);
    expect(due[1]).toBe(150);
  });

  it('waits where the rate is 0, and has no arrival behind the end', () => {
    const pacer = evenPacer([
      { start: 0, end: 1000, from: 0, to: 0 },
      { start: 1000, end: 2000, from: 1, to: 1 },
    ]);
    expect(pacer.dueAt(0)).toBe(1500);
    expect(pacer.dueAt(1)).toBe(Infinity);
    expect(evenPacer([]).dueAt(0)).toBe(Infinity);
    expect(evenPacer([{ start: 0, end: Infinity, from: 4, to: 4 }]).dueAt(9)).toBe(2375);
  });
});

describe('any pacer', () => {
  const kinds = fc.constantFrom('constant' as const, 'poisson' as const);

  it('gives the same time for the same arrival, in whatever order and steps it is asked', () => {
    const asked = fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(spans, kinds, fc.nat(), asked, (list, arrivals, seed, numbers) => {
        const one = pacerOf(list, arrivals, seed);
        for (const n of numbers) expect(one.dueAt(n)).toBe(pacerOf(list, arrivals, seed).dueAt(n));
      }),
    );
  });

  it('is shared out among workers without a gap: each takes every n-th arrival', () => {
    fc.assert(
      fc.property(spans, kinds, fc.integer({ min: 1, max: 5 }), (list, arrivals, workers) => {
        const alone = pacerOf(list, arrivals, 3);
        const shares = Array.from({ length: workers }, () => pacerOf(list, arrivals, 3));
        for (let n = 0; n < 200; n++) expect(shares[n % workers]?.dueAt(n)).toBe(alone.dueAt(n));
      }),
    );
  });

  it('finds its way through a thousand stages', () => {
    const stages = Array.from({ length: 1000 }, (_, i): Span => {
      return { start: i * 1000, end: (i + 1) * 1000, from: 10, to: 10 };
    });
    const pacer = evenPacer(stages);
    for (let n = 0; n < 10_000; n++) expect(pacer.dueAt(n)).toBeCloseTo(n * 100 + 50, 6);
    expect(pacer.dueAt(10_000)).toBe(Infinity);
    expect(pacer.dueAt(3)).toBeCloseTo(350, 6);
  });
});

/** The arrivals of a Poisson pacer, until its end. */
function arrivalsOf(list: readonly Span[], seed: number): number[] {
  const pacer = poissonPacer(list, seed);
  const times: number[] = [];
  for (let n = 0; pacer.dueAt(n) < Infinity; n++) times.push(pacer.dueAt(n));
  return times;
}

/** Kolmogorov and Smirnov's distance between a sample and a distribution. */
function distance(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return Math.max(
    ...sorted.map((x, i) => Math.max(cdf(x) - i / sorted.length, (i + 1) / sorted.length - cdf(x))),
  );
}

/** Beyond this distance a sample of n is of another distribution, at the level of 0.1 %. */
const critical = (n: number): number => 1.95 / Math.sqrt(n);

const MINUTE: readonly Span[] = [{ start: 0, end: 60_000, from: 100, to: 100 }];

describe('a Poisson pacer', () => {
  it('has exponential gaps', () => {
    const times = arrivalsOf(MINUTE, 1);
    const gaps = times.map((t, i) => t - (times[i - 1] ?? 0));
    expect(distance(gaps, (gap) => 1 - Math.exp(-gap / 10))).toBeLessThan(critical(gaps.length));
    // An even pacer's are not, so that the test can tell.
    const even = evenPacer(MINUTE);
    const evenGaps = gaps.map((_, n) => even.dueAt(n + 1) - even.dueAt(n));
    expect(distance(evenGaps, (gap) => 1 - Math.exp(-gap / 10))).toBeGreaterThan(critical(gaps.length));
  });

  it('has counts whose mean and variance are the area', () => {
    const second: Span[] = [{ start: 0, end: 1000, from: 40, to: 40 }];
    const counts = Array.from({ length: 4000 }, (_, seed) => arrivalsOf(second, seed).length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
    // Four standard errors each: √(λ/n), and λ·√(2/n) and a little.
    expect(Math.abs(mean - 40)).toBeLessThan(0.4);
    expect(Math.abs(variance - 40)).toBeLessThan(4);
  });

  it('follows the area of ramps: stretched by it, the arrivals are spread evenly', () => {
    const ramps: readonly Span[] = [
      { start: 0, end: 20_000, from: 0, to: 200 },
      { start: 20_000, end: 30_000, from: 0, to: 0 },
      { start: 30_000, end: 50_000, from: 200, to: 50 },
    ];
    const times = arrivalsOf(ramps, 5);
    const area = poissonPacer(ramps);
    const total = area.arrivals(50_000);
    expect(total).toBeCloseTo(4500, 6);
    expect(Math.abs(times.length - total)).toBeLessThan(4 * Math.sqrt(total));
    expect(distance(times, (t) => area.arrivals(t) / total)).toBeLessThan(critical(times.length));
    expect(times.filter((t) => t > 20_000 && t < 30_000)).toEqual([]);
  });

  it('never goes back in time', () => {
    fc.assert(
      fc.property(spans, fc.nat(), fc.nat({ max: 5000 }), (list, seed, n) => {
        const pacer = poissonPacer(list, seed);
        expect(pacer.dueAt(n + 1)).toBeGreaterThanOrEqual(pacer.dueAt(n));
      }),
    );
  });

  it('gives another seed, and the warm-up, other arrivals', () => {
    const warmup: readonly Span[] = [{ start: -60_000, end: 0, from: 100, to: 100 }];
    expect(arrivalsOf(MINUTE, 1)).not.toEqual(arrivalsOf(MINUTE, 2));
    expect(arrivalsOf(MINUTE, 1)).toEqual(arrivalsOf(MINUTE, 1));
    expect(arrivalsOf(warmup, 1).map((t) => t + 60_000)).not.toEqual(arrivalsOf(MINUTE, 1));
  });
});
