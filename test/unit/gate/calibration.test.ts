import { describe, expect, it } from 'vitest';
import { calibrationScore, calibrationShift, driftOf } from '../../../src/gate/calibration.js';
import { baselineOf } from './gathering.js';
import type { Calibration } from '../../../src/result/result.js';
import { madeRun, spread, type MadeRun } from '../result/measured.js';

const of = (integer: number, memory: number, echo: number): Calibration => ({ integer, memory, echo });
const made = (before: Calibration, after = before): MadeRun => ({
  endpoints: { 'GET /a': { latencies: spread(10, 20) } },
  calibration: { before, after },
});

describe('calibrationScore', () => {
  it('is the geometric mean of the six times', () => {
    // (1 · 10 · 100 · 4 · 40 · 400)^(1/6) = (64 · 10⁶)^(1/6) = 20
    expect(calibrationScore(madeRun(made(of(1, 10, 100), of(4, 40, 400))))).toBeCloseTo(20, 9);
  });

  it('is unknown where nothing, or nothing sensible, was measured', () => {
    expect(calibrationScore({ calibration: null })).toBeNull();
    expect(calibrationScore(madeRun(made(of(0, 1, 1))))).toBeNull();
    expect(driftOf({ calibration: null })).toBeNull();
    expect(driftOf(madeRun(made(of(1, 1, 0))))).toBeNull();
  });
});

describe('driftOf', () => {
  it('is the change of processor and loopback together, in either direction, whatever memory did', () => {
    // √(10 · 10) = 10 before, √(16 · 6.25) = 10 after: nothing changed on the whole
    expect(driftOf(madeRun(made(of(10, 10, 10), of(16, 90, 6.25))))).toBeCloseTo(0, 9);
    // √(12 · 12) = 12
    expect(driftOf(madeRun(made(of(10, 10, 10), of(12, 1, 12))))).toBeCloseTo(0.2, 9);
    expect(driftOf(madeRun(made(of(12, 1, 12), of(10, 10, 10))))).toBeCloseTo(0.2, 9);
    expect(driftOf(madeRun(made(of(10, 10, 10))))).toBe(0);
  });
});

describe('calibrationShift', () => {
  const slow = madeRun(made(of(12, 12, 12)));

  it('compares the median run with the median job', () => {
    const file = baselineOf([[made(of(10, 10, 10))], [made(of(8, 8, 8))], [made(of(11, 11, 11))]]);
    const entry = file.baseline?.entries[0] ?? null;
    expect(calibrationShift([slow], entry)).toBeCloseTo(0.2, 2);
  });

  it('is unknown where one side was not calibrated', () => {
    expect(calibrationShift([slow], null)).toBeNull();
    const plain = baselineOf([[{ endpoints: { 'GET /a': { latencies: spread(10, 20) } } }]]);
    expect(calibrationShift([slow], plain.baseline?.entries[0] ?? null)).toBeNull();
    expect(calibrationShift([], plain.baseline?.entries[0] ?? null)).toBeNull();
  });
});
