import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/result/figures.js';
import { median } from '../../../src/result/median.js';
import { madeRun, steady } from './measured.js';

const ramp = { ...steady(5), name: 'ramp', judged: false };
const phases = [ramp, { ...steady(15), start: 5000 }];
const run = madeRun({
  seconds: 15,
  phases,
  endpoints: {
    'GET /a': { latencies: [10, 20, 30, 40], phase: 1, failures: { 'http-5xx': 3, timeout: 1 }, dropped: 2 },
    'GET /b': { latencies: [1, 1, 1], phase: 0 },
  },
});

describe('figures', () => {
  it('counts failures of every kind, and dropped arrivals among the attempts', () => {
    const a = figures(run, { endpoint: 'GET /a', phases: 'judged' });
    expect(a).toMatchObject({ requests: 8, failed: 6, dropped: 2, timed: 4 });
    expect(a.failuresByKind).toEqual({ 'http-5xx': 3, timeout: 1, dropped: 2 });
    expect(a.errorRate).toBe(0.6);
  });

  it('gives rates over the length of the selected phases: successes as throughput, everything sent as rate', () => {
    const a = figures(run, { endpoint: 'GET /a', phases: 'judged' });
    expect(a.duration).toBe(10_000);
    expect(a.throughput).toBe(0.4);
    expect(a.rate).toBe(0.8);
    expect(figures(run, { endpoint: null, phases: 'all' })).toMatchObject({ duration: 15_000, requests: 11 });
  });

  it('gives times in ms', () => {
    const a = figures(run, { endpoint: 'GET /a', phases: 'all' });
    expect(a.percentile(50)).toBeCloseTo(20, 1);
    expect(a.min).toBeCloseTo(10, 1);
    expect(a.max).toBeCloseTo(40, 1);
    expect(a.mean).toBeCloseTo(25, 1);
    expect(a.firstByte.percentile(50)).toBeCloseTo(20, 1);
    expect(a.statuses).toEqual({ 200: 4, 500: 4 });
  });

  it('selects one phase by name', () => {
    expect(figures(run, { endpoint: null, phases: 'ramp' })).toMatchObject({ requests: 3, duration: 5000 });
    expect(figures(run, { endpoint: 'GET /b', phases: 'steady' }).requests).toBe(0);
  });

  it('has no figures where nothing was measured', () => {
    for (const phases of ['judged', 'nowhere']) {
      const none = figures(run, { endpoint: 'GET /none', phases });
      expect([none.percentile(95), none.errorRate, none.mean, none.service.max]).toEqual([
        null,
        null,
        null,
        null,
      ]);
    }
    expect(figures(run, { endpoint: null, phases: 'nowhere' }).throughput).toBeNull();
  });

  it('pools the times of all endpoints', () => {
    const all = figures(run, { endpoint: null, phases: 'all' });
    expect(all.timed).toBe(7);
    expect(all.percentile(100)).toBeCloseTo(40, 1);
    expect(all.percentile(10)).toBe(1);
  });
});

describe('median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[3, 1], 2],
    [[9, 1, 5], 5],
  ])('of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
