import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pacerOf } from '../../../src/load/pacer.js';

type Span = Parameters<typeof pacerOf>[0][number];

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

describe('pacerOf', () => {
  it('has as many arrivals as the area under the rate', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const total = list.reduce((sum, span) => sum + area(span), 0);
        expect(pacerOf(list).arrivals(end(list))).toBeCloseTo(total, 5);
      }),
    );
  });

  it('dueAt is the inverse of arrivals, half an arrival in', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const pacer = pacerOf(list);
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
        const pacer = pacerOf(list);
        expect(pacer.dueAt(n + 1)).toBeGreaterThanOrEqual(pacer.dueAt(n));
      }),
    );
  });

  it('starts the rounded area of every span within that span', () => {
    const pacer = pacerOf([
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
    const pacer = pacerOf([
      { start: 0, end: 1000, from: 0, to: 0 },
      { start: 1000, end: 2000, from: 1, to: 1 },
    ]);
    expect(pacer.dueAt(0)).toBe(1500);
    expect(pacer.dueAt(1)).toBe(Infinity);
    expect(pacerOf([]).dueAt(0)).toBe(Infinity);
    expect(pacerOf([{ start: 0, end: Infinity, from: 4, to: 4 }]).dueAt(9)).toBe(2375);
  });
});
