import { describe, expect, it } from 'vitest';
import { stopNow, type Window } from '../../../src/load/watch.js';
import type { Condition, ThresholdMetric, ThresholdPlan } from '../../../src/plan/plan.js';

const WINDOW: Window = {
  requests: 100,
  failed: 30,
  dropped: 0,
  seconds: 10,
  percentile: (p) => p * 10,
  mean: 400,
  min: 5,
  max: 2000,
};

const NOW = { phase: 'steady', seconds: 60, secondsInPhase: 30 };

function condition(
  metric: ThresholdMetric,
  op: Condition['op'],
  value: number,
  phase: string | null = null,
): Condition {
  return { text: `${metric} ${op} ${value}`, endpoint: null, phase, metric, op, value };
}

function until(met: Condition, window: Window | null = WINDOW, now = NOW): boolean {
  return stopNow({ until: [met], thresholds: [], breaker: null }, now, () => window)?.reason === 'until';
}

describe('stopNow', () => {
  it.each([
    ['errors', 0.3],
    ['success', 0.7],
    ['p50', 500],
    ['p95', 950],
    ['p99.9', 999],
    ['mean', 400],
    ['min', 5],
    ['max', 2000],
    ['throughput', 10],
    ['requests', 10],
  ] as const)('knows %s', (metric, value) => {
    expect(until(condition(metric, '>', value - 0.01))).toBe(true);
    expect(until(condition(metric, '<', value + 0.01))).toBe(true);
    expect(until(condition(metric, '>', value + 0.01))).toBe(false);
    expect(until(condition(metric, '<', value - 0.01))).toBe(false);
  });

  it('aborts when a threshold with abort is missed, and only then', () => {
    const threshold: ThresholdPlan = { ...condition('errors', '<', 0.2), abort: true, at: null };
    const stop = (plan: ThresholdPlan): unknown =>
      stopNow({ until: [], thresholds: [plan], breaker: null }, NOW, () => WINDOW);
    expect(stop(threshold)).toEqual({ reason: 'abort', condition: 'errors < 0.2' });
    expect(stop({ ...threshold, abort: false })).toBeNull();
    expect(stop({ ...threshold, value: 0.4 })).toBeNull();
  });

  it('decides nothing on too little', () => {
    const failing = condition('errors', '>', 0.1);
    expect(until(failing, { ...WINDOW, requests: 19, failed: 19 })).toBe(false);
    expect(until(failing, { ...WINDOW, requests: 20, failed: 20 })).toBe(true);
    expect(until(failing, { ...WINDOW, requests: 0, failed: 20, dropped: 20 })).toBe(true);
    expect(until(failing, { ...WINDOW, seconds: 1.9 })).toBe(false);
    expect(until(failing, WINDOW, { ...NOW, seconds: 1.9 })).toBe(false);
    expect(until(failing, null)).toBe(false);
    expect(until(condition('throughput', '<', 1), { ...WINDOW, requests: 0 })).toBe(true);
    expect(until(condition('p95', '>', 1), { ...WINDOW, percentile: () => null })).toBe(false);
  });

  it('looks at the phase of a condition while it lasts, and at no more than its part', () => {
    const asked: number[] = [];
    const look = (phase: string, secondsInPhase: number): boolean =>
      stopNow(
        { until: [condition('errors', '>', 0.1, 'steady')], thresholds: [], breaker: null },
        { phase, seconds: 60, secondsInPhase },
        (_, seconds) => {
          asked.push(seconds);
          return WINDOW;
        },
      ) !== null;
    expect(look('ramp', 30)).toBe(false);
    expect(look('steady', 1)).toBe(false);
    expect(look('steady', 4)).toBe(true);
    expect(look('steady', 30)).toBe(true);
    expect(asked).toEqual([4, 10]);
  });
});
