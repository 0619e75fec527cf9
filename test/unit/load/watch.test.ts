import { afterEach, describe, expect, it, vi } from 'vitest';
import { boundOf, stopNow, type Window } from '../../../src/load/watch.js';
import { ms } from '../../../src/model/units.js';
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

describe('the circuit breaker', () => {
  const BREAKER = { failures: 0.9, within: ms(10_000) };
  const FAILING: Window = { ...WINDOW, requests: 100, failed: 91 };
  const look = (window: Partial<Window>, seconds = 60): unknown =>
    stopNow({ until: [], thresholds: [], breaker: BREAKER }, { ...NOW, seconds }, () => ({
      ...FAILING,
      ...window,
    }));

  it('trips when more than its share of the requests failed', () => {
    expect(look({})).toEqual({ reason: 'breaker', failed: 0.91, within: 10_000 });
    expect(look({ failed: 90 })).toBeNull();
  });

  it('waits for its whole time, and for twenty requests', () => {
    expect(look({ seconds: 9.9 })).toBeNull();
    expect(look({}, 9.9)).toBeNull();
    expect(look({ requests: 19, failed: 19 })).toBeNull();
    expect(look({ requests: 20, failed: 20 })).not.toBeNull();
    expect(look({}, 10)).not.toBeNull();
  });

  it('does not take arrivals without a free slot for failures of a target that answers', () => {
    expect(look({ requests: 100, failed: 905, dropped: 900 })).toBeNull();
    expect(look({ requests: 100, failed: 995, dropped: 900 })).toMatchObject({ failed: 0.95 });
  });

  it('looks at all requests of its own time', () => {
    const asked: unknown[] = [];
    const breaker = { failures: 0.5, within: ms(25_000) };
    stopNow({ until: [], thresholds: [], breaker }, NOW, (...of) => {
      asked.push(of);
      return null;
    });
    expect(asked).toEqual([[null, 25]]);
  });

  it('leaves the last word to until, then to limits of the user', () => {
    const until = [condition('errors', '>', 0.5)];
    const thresholds: ThresholdPlan[] = [{ ...condition('errors', '<', 0.2), abort: true, at: null }];
    const stop = (tier: Partial<Parameters<typeof stopNow>[0]>): unknown =>
      stopNow({ until: [], thresholds: [], breaker: BREAKER, ...tier }, NOW, () => FAILING);
    expect(stop({ until, thresholds })).toMatchObject({ reason: 'until' });
    expect(stop({ thresholds })).toMatchObject({ reason: 'abort' });
    expect(stop({})).toMatchObject({ reason: 'breaker' });
    expect(stop({ breaker: null })).toBeNull();
  });
});

describe('boundOf', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends the run at its bound, once', () => {
    vi.useFakeTimers();
    const end = vi.fn();
    boundOf({ maxDuration: ms(600_000), iterations: 50 }, end);
    vi.advanceTimersByTime(599_999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000_000);
    expect(end.mock.calls).toEqual([
      [{ reason: 'max-duration', limit: 600_000, iterations: 50, after: 600_000 }],
    ]);
  });

  it('has no timer without a bound, and none that ends at once for a very long one', () => {
    vi.useFakeTimers();
    const end = vi.fn();
    expect(boundOf({ maxDuration: null, iterations: null }, end)).toEqual([]);
    boundOf({ maxDuration: ms(1e11), iterations: null }, end);
    vi.advanceTimersByTime(86_400_000);
    expect(end).not.toHaveBeenCalled();
  });
});
