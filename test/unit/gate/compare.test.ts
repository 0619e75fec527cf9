import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLatency, compareThroughput } from '../../../src/gate/compare.js';

const latency = (
  now: readonly number[],
  jobs: readonly (readonly number[])[],
  band = 0.15,
  floor = 1,
): ReturnType<typeof compareLatency> => compareLatency({ now, jobs }, band, floor);

describe('compareLatency', () => {
  it('compares the median of the runs with the median of the job medians', () => {
    // Jobs have medians 100, 104 and 102; the runs have the median 120.
    const found = latency([90, 120, 400], [[100, 99, 500], [104, 104, 104], [102]]);
    expect(found).toMatchObject({ verdict: 'regression', value: 120, baseline: 102 });
    expect(found.change).toBeCloseTo(18 / 102, 10);
    expect(found.reason).toBe('102 ms → 120 ms, +17.6 % (band ±15 %)');
  });

  it.each([
    [114.9, 'pass'],
    [115, 'pass'],
    [115.1, 'regression'],
    [85, 'pass'],
    [84.9, 'improved'],
    [100, 'pass'],
  ])('100 → %s ms within ±15 %%: %s', (now, verdict) => {
    expect(latency([now], [[100]]).verdict).toBe(verdict);
  });

  it.each([
    [2.9, 'pass'],
    [3, 'regression'],
    [1.1, 'pass'],
    [0.9, 'improved'],
  ])('2 → %s ms with a floor of 1 ms: %s', (now, verdict) => {
    expect(latency([now], [[2]]).verdict).toBe(verdict);
  });

  it('can not compare with zero, or with nothing', () => {
    expect(latency([5], [[0]])).toMatchObject({ verdict: 'not-compared', change: null });
    expect(latency([5], [])).toMatchObject({ verdict: 'not-compared', baseline: null });
    expect(latency([], [[5]])).toMatchObject({ verdict: 'not-compared', value: null });
    expect(latency([Number.NaN], [[5]]).verdict).toBe('not-compared');
    expect(latency([5], [[-5]]).verdict).toBe('not-compared');
  });
});

describe('compareThroughput', () => {
  it.each([
    [[86], [100], 'pass'],
    [[84], [100], 'regression'],
    [[116], [100], 'improved'],
    // 20 % less, but only 4 req/s.
    [[16], [20], 'pass'],
  ])('%j req/s against %j: %s', (now, before, verdict) => {
    expect(compareThroughput({ now, jobs: [before] }, 0.15).verdict).toBe(verdict);
  });
});

describe('for any values', () => {
  const value = fc.double({ min: 0.001, max: 60_000, noNaN: true });
  const runs = fc.array(value, { minLength: 1, maxLength: 7 });
  const jobs = fc.array(runs, { minLength: 1, maxLength: 10 });

  it('the order of runs and jobs does not matter', () => {
    fc.assert(
      fc.property(runs, jobs, (now, before) => {
        const turned = [...before].reverse().map((job) => [...job].reverse());
        expect(latency([...now].reverse(), turned)).toEqual(latency(now, before));
      }),
    );
  });

  it('equal data pass', () => {
    fc.assert(
      fc.property(runs, (now) => {
        expect(latency(now, [now, now]).verdict).toBe('pass');
      }),
    );
  });

  it('worse never turns a regression into anything else', () => {
    fc.assert(
      fc.property(runs, jobs, fc.double({ min: 1, max: 10, noNaN: true }), (now, before, factor) => {
        const order = ['improved', 'pass', 'regression'];
        const better = order.indexOf(latency(now, before).verdict);
        const worse = order.indexOf(
          latency(
            now.map((time) => time * factor),
            before,
          ).verdict,
        );
        expect(worse).toBeGreaterThanOrEqual(better);
      }),
    );
  });

  it('scaling all times by a constant keeps the verdict, the floor apart', () => {
    fc.assert(
      fc.property(runs, jobs, fc.constantFrom(0.125, 0.5, 2, 64), (now, before, factor) => {
        const scaled = latency(
          now.map((time) => time * factor),
          before.map((job) => job.map((time) => time * factor)),
          0.15,
          0,
        );
        expect(scaled.verdict).toBe(latency(now, before, 0.15, 0).verdict);
      }),
    );
  });

  it('never gives NaN', () => {
    const any = fc.double({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(fc.array(any), fc.array(fc.array(any)), (now, before) => {
        for (const found of [latency(now, before), compareThroughput({ now, jobs: before }, 0.15)]) {
          expect(found.change).not.toBeNaN();
          expect(found.reason).not.toContain('NaN');
        }
      }),
    );
  });
});
