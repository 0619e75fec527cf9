import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beyondFloor,
  DEFAULT_FLOOR,
  figureChange,
  figureOf,
  logRatio,
  logValue,
  worseBy,
  type LogRatio,
  type LogValue,
  type RatioMetric,
} from '../../../src/gate/log-scale.js';
import { ms } from '../../../src/model/units.js';

const log = (metric: RatioMetric, value: number): LogValue => {
  const result = logValue(metric, value);
  if (result === null) throw new Error(`${value} is no measurement`);
  return result;
};
const moved = (metric: RatioMetric, before: number, now: number): 'worse' | 'better' | null =>
  beyondFloor(metric, logRatio(log(metric, now), log(metric, before)), log(metric, before), DEFAULT_FLOOR);

describe('logValue', () => {
  it('makes worse positive', () => {
    expect(logRatio(log('p95', 120), log('p95', 100))).toBeCloseTo(Math.log(1.2), 12);
    expect(logRatio(log('throughput', 80), log('throughput', 100))).toBeCloseTo(Math.log(1.25), 12);
  });

  it('counts zero as the smallest figure, and negative or broken ones as no measurement', () => {
    expect(logValue('p50', 0)).toBe(Math.log(0.001));
    expect(log('throughput', 0)).toBeGreaterThan(log('throughput', 1));
    for (const value of [-1, NaN, Infinity, null, undefined]) expect(logValue('p50', value)).toBeNull();
  });

  it('can be turned back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (value) => {
        for (const metric of ['p50', 'throughput'] as const)
          expect(figureOf(metric, log(metric, value)) / value).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('changes', () => {
  it('are told in the figure, worse or not', () => {
    expect(worseBy(Math.log(1.2))).toBeCloseTo(0.2, 12);
    expect(figureChange('p50', Math.log(1.2))).toBeCloseTo(0.2, 12);
    expect(figureChange('throughput', Math.log(1.25))).toBeCloseTo(-0.2, 12);
    expect(Number.isFinite(worseBy(1e6))).toBe(true);
  });
});

describe('beyondFloor', () => {
  it('asks for more than 15 %', () => {
    expect(moved('p50', 100, 115)).toBeNull();
    expect(moved('p50', 100, 115.1)).toBe('worse');
    expect(moved('p50', 115.1, 100)).toBe('better');
    expect(moved('throughput', 115.1, 100)).toBe('worse');
  });

  it('asks for a millisecond, or 5 requests per second', () => {
    expect(moved('p50', 2, 2.9)).toBeNull();
    expect(moved('p50', 2, 3)).toBe('worse');
    expect(moved('p50', 3, 2.1)).toBeNull();
    expect(moved('throughput', 20, 15.5)).toBeNull();
    expect(moved('throughput', 20, 15)).toBe('worse');
    expect(moved('throughput', 15, 20)).toBe('better');
  });

  it('never asks for less than the clock can tell', () => {
    const floor = { ...DEFAULT_FLOOR, latency: ms(0) };
    const before = log('p50', 0.005);
    expect(beyondFloor('p50', Math.log(1.3) as LogRatio, before, floor)).toBeNull();
    expect(beyondFloor('p50', Math.log(1.5) as LogRatio, before, floor)).toBe('worse');
  });
});
