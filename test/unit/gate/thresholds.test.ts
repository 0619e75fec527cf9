import { describe, expect, it } from 'vitest';
import { judgeThresholds, meets } from '../../../src/gate/thresholds.js';
import type { ThresholdVerdict } from '../../../src/gate/verdict.js';
import type { ThresholdPlan } from '../../../src/plan/plan.js';
import { madeResult, madeThreshold, type MadeRun } from '../result/measured.js';

const run = (latency: number, part: Partial<MadeRun> = {}): MadeRun => ({
  endpoints: { 'GET /a': { latencies: Array.from({ length: 100 }, () => latency) } },
  ...part,
});
const judged = (
  runs: readonly MadeRun[],
  limit: Partial<ThresholdPlan>,
  part: object = {},
): ThresholdVerdict | undefined =>
  judgeThresholds(madeResult({ runs, tier: { thresholds: [madeThreshold(limit)] }, ...part }))[0];

describe('judgeThresholds', () => {
  it.each([
    [[100, 200, 300], 'PASS'],
    [[100, 200, 900], 'MARGINAL'],
    [[100, 800, 900], 'FAIL'],
    [[900], 'FAIL'],
  ])('p95 < 500ms with runs of %j ms: %s', (latencies, status) => {
    const found = judged(
      latencies.map((latency) => run(latency)),
      {},
    );
    expect(found?.status).toBe(status);
    expect(found?.line).toBe(30);
    expect(found?.runs).toHaveLength(latencies.length);
  });

  it('says how far the median run is, and how many miss', () => {
    expect(judged([run(100), run(200), run(900)], {})).toMatchObject({
      reason: '200 ms in the median run, but missed by 1 of 3 runs',
    });
    expect(judged([run(900)], {})?.reason).toBe('900 ms in the median run');
  });

  it.each([
    ['errors', '<', 0.01, 'FAIL', 0.2],
    ['success', '>', 0.99, 'FAIL', 0.8],
    ['errors', '<', 0.25, 'PASS', 0.2],
    ['requests', '>=', 125, 'PASS', 125],
    ['throughput', '>', 9, 'PASS', 10],
    ['max', '<=', 50.1, 'PASS', 50.015],
    ['p99.9', '<', 10, 'FAIL', 50.015],
  ] as const)('%s %s %s: %s with %s', (metric, op, value, status, actual) => {
    const endpoints = {
      'GET /a': { latencies: Array.from({ length: 100 }, () => 50), failures: { 'http-5xx': 25 } },
    };
    const found = judged([{ endpoints }], { metric, op, value });
    expect(found?.status).toBe(status);
    expect(found?.actual).toBeCloseTo(actual, 2);
  });

  it('is not applicable where the tier has no such phase or endpoint', () => {
    expect(judged([run(1)], { phase: 'spike' })).toMatchObject({
      status: 'not applicable',
      actual: null,
      reason: 'tier smoke has no phase spike',
    });
    expect(judged([run(1)], { endpoint: 'GET /z' })?.reason).toBe('tier smoke has no endpoint GET /z');
  });

  it('fails when it was planned but has no samples', () => {
    const found = judged([{ endpoints: { 'GET /a': { latencies: [] } } }], { endpoint: 'GET /a' });
    expect(found).toMatchObject({ status: 'FAIL', actual: null, reason: 'no requests to judge it by' });
  });

  it('is marginal when one run of three has no samples', () => {
    const none = { endpoints: { 'GET /a': { latencies: [] } } };
    expect(judged([run(1), run(1), none], {})?.status).toBe('MARGINAL');
    expect(judged([run(1), none, none], {})?.status).toBe('FAIL');
  });

  it('fails when it stopped the run, whatever the whole run looks like', () => {
    const aborted = run(1, { end: { reason: 'abort', condition: 'p95 < 500ms', after: 5000 } });
    expect(judged([aborted], { abort: true })).toMatchObject({ status: 'FAIL', reason: 'it stopped run 1' });
    expect(judged([aborted], { text: 'p99 < 1s' })?.status).toBe('PASS');
  });

  it('does not hold a phase against a run that ended before it on purpose', () => {
    const runs = [run(1, { phases: [], end: { reason: 'until', condition: 'errors > 5%', after: 1 } })];
    expect(judged(runs, { phase: 'steady' })?.status).toBe('not applicable');
  });

  it('leaves saturated and stopped runs out as long as there are others', () => {
    const saturated = run(900, { utilisation: 0.99 });
    const stopped = run(900, { end: { reason: 'signal', after: 1 } });
    expect(judged([run(100), saturated, stopped], {})?.status).toBe('PASS');
    expect(judged([saturated], {})?.status).toBe('FAIL');
    expect(judged([stopped], {})?.status).toBe('not applicable');
  });

  it('judges what a bound or the circuit breaker cut off', () => {
    const bounded = { reason: 'max-duration', limit: 9000, iterations: null, after: 9000 } as const;
    const breaker = { reason: 'breaker', failed: 1, within: 10_000, after: 12_000 } as const;
    for (const end of [bounded, breaker]) {
      expect(judged([run(900, { end })], {})?.status).toBe('FAIL');
      expect(judged([run(100, { end })], {})?.status).toBe('PASS');
    }
  });

  it('is not judged by runs whose requests this machine could not send', () => {
    const exhausted = { files: 30 };
    const abort = { reason: 'abort', condition: 'p95 < 500ms', after: 5000 } as const;
    expect(judged([run(900, { exhausted }), run(100)], {})?.status).toBe('PASS');
    expect(judged([run(900, { exhausted, end: abort })], { abort: true })).toMatchObject({
      status: 'not applicable',
      reason: 'no run can be judged by it',
    });
  });
});

describe('meets', () => {
  it.each([
    ['<', 4, true],
    ['<', 5, false],
    ['<=', 5, true],
    ['>', 5, false],
    ['>', 6, true],
    ['>=', 5, true],
    ['>=', 4, false],
  ] as const)('%s 5 for %d: %s', (op, value, expected) => {
    expect(meets({ op, value: 5 }, value)).toBe(expected);
  });
});
