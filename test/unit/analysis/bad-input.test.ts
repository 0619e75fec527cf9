import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCapacity } from '../../../src/analysis/capacity.js';
import { findHinge } from '../../../src/analysis/hinge.js';
import { crossingOf } from '../../../src/analysis/crossing.js';
import { madeResult } from '../result/measured.js';
import { steppedResult } from './stepped.js';

const LOADS = [10, 20, 30, 40, 50];

/** Whether every number in it is one. */
function isSound(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isSound);
}

describe('results that can hardly be analysed', () => {
  it('have nothing to say with one stage, two, or none', () => {
    expect(analyseCapacity(madeResult({ runs: [] }))).toBeNull();
    expect(
      analyseCapacity(madeResult({ runs: [{ endpoints: { a: { latencies: [1, 2, 3] } } }] })),
    ).toBeNull();
    expect(analyseCapacity(steppedResult({ loads: [10, 20] }))).toBeNull();
    expect(analyseCapacity(steppedResult({ loads: [{ from: 0, to: 50, seconds: 4 }] }))).toBeNull();
  });

  it('break at once when all requests fail', () => {
    const found = analyseCapacity(
      steppedResult({ loads: LOADS, answer: () => ({ throughput: 50, mean: 5, errorRate: 1 }) }),
    );
    expect(found?.breaking.whole).toMatchObject([{ cause: 'errors', at: null, low: null, high: 10 }]);
    expect(found?.scalability).toMatchObject({
      fitted: false,
      reason: '0 loads are too few for a curve: it takes 4',
    });
    expect(isSound(found)).toBe(true);
  });

  it('break nowhere when every load gives the same', () => {
    const found = analyseCapacity(
      steppedResult({ loads: LOADS, model: 'open', answer: (rate) => ({ throughput: rate, mean: 5 }) }),
    );
    expect(found?.breaking.whole).toEqual([]);
  });

  it('leave out phases without a request', () => {
    const found = analyseCapacity(
      steppedResult({
        loads: LOADS,
        answer: (load) => ({ throughput: load === 30 ? 0 : load * 10, mean: 5 }),
      }),
    );
    expect(found?.stages.map(({ load }) => load)).toEqual([10, 20, 40, 50]);
  });

  it('give sound figures, whatever the service did', () => {
    const answer = fc.record({
      throughput: fc.integer({ min: 0, max: 60 }),
      mean: fc.double({ min: 0, max: 1e5, noNaN: true }),
      errorRate: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const load = fc.oneof(
      fc.integer({ min: 0, max: 500 }),
      fc.record({
        from: fc.integer({ min: 0, max: 9 }),
        to: fc.integer({ min: 0, max: 90 }),
        seconds: fc.integer({ min: 1, max: 20 }),
      }),
    );
    const model = fc.constantFrom('open' as const, 'closed' as const);
    fc.assert(
      fc.property(
        fc.array(load, { maxLength: 7 }),
        fc.array(answer, { minLength: 1, maxLength: 7 }),
        model,
        (loads, answers, kind) => {
          const found = analyseCapacity(
            steppedResult({
              loads,
              model: kind,
              seconds: 3,
              answer: (at) => answers[Math.floor(at) % answers.length] ?? { throughput: 1, mean: 1 },
            }),
          );
          expect(isSound(found)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('findHinge and crossingOf', () => {
  it('give numbers or nothing', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    const points = fc
      .array(fc.record({ load: number, throughput: number }), { maxLength: 12 })
      .map((made) => made.sort((a, b) => a.load - b.load));
    fc.assert(
      fc.property(points, number, (made, limit) => {
        expect(isSound(findHinge(made))).toBe(true);
        const values = made.map(({ load, throughput }) => ({ load, value: throughput }));
        expect(isSound(crossingOf(values, limit, 'logarithmic'))).toBe(true);
        expect(isSound(crossingOf(values, limit, 'linear'))).toBe(true);
      }),
    );
  });

  it('put the crossing between the stages around it', () => {
    const points = [1, 2, 3, 4].map((load) => ({ load, value: load * load }));
    expect(crossingOf(points, 6.5, 'linear')).toEqual({ at: 2.5, low: 2, high: 3, lastOnly: false });
    expect(crossingOf(points, 12, 'logarithmic')).toMatchObject({ low: 3, high: 4, lastOnly: true });
    expect(crossingOf(points, 20, 'linear')).toBeNull();
    expect(crossingOf(points, 0.5, 'linear')).toMatchObject({ at: null, low: null, high: 1 });
  });

  it('takes one stage over the limit for chance', () => {
    const values = [1, 9, 1, 1].map((value, index) => ({ load: index, value }));
    expect(crossingOf(values, 5, 'linear')).toBeNull();
  });
});
