import { describe, expect, it } from 'vitest';
import type { LatencyCell, LatencyMetric } from '../../../src/gate/cells.js';
import { enoughRecorded, tooFewRequests } from '../../../src/gate/eligibility.js';
import { madeRun, madeTier, steadyStage } from '../result/measured.js';

const cell = (metric: LatencyMetric, timed: readonly number[]): LatencyCell => ({
  kind: 'latency',
  endpoint: 'coupon',
  metric,
  runs: timed.map(() => 10),
  timed,
});
const runs = [madeRun({ seconds: 10, endpoints: {} })];

describe('tooFewRequests', () => {
  it.each([
    ['p50', 99, 100],
    ['p95', 499, 500],
    ['p99', 2499, 2500],
  ] as const)('%s: %d are too few, %d are enough', (metric, few, enough) => {
    expect(tooFewRequests(cell(metric, [few, 9999]), madeTier(), runs)).toContain('too few requests');
    expect(tooFewRequests(cell(metric, [enough, 9999]), madeTier(), runs)).toBeNull();
  });

  it('says how long the load must be, from the rate that was measured', () => {
    // 125 in 10 s: 500 take 40 s, and a tenth more for variation.
    expect(tooFewRequests(cell('p95', [125, 200]), madeTier(), runs)).toBe(
      'too few requests: 125 in a run, p95 needs 500 (`for: 44s` would be enough)',
    );
  });

  it('speaks of all judged phases where there are several', () => {
    const tier = madeTier({ stages: [steadyStage, { ...steadyStage, phase: 'later' }] });
    expect(tooFewRequests(cell('p95', [125]), tier, runs)).toContain(
      '`for: 44s` for the judged phases together',
    );
  });

  it('says how many iterations are needed where they decide', () => {
    expect(tooFewRequests(cell('p50', [50]), madeTier({ iterations: 1000 }), runs)).toContain(
      '`iterations: 2220` would be enough',
    );
  });

  it('has no advice when nothing was timed', () => {
    expect(tooFewRequests(cell('p50', [0, 200]), madeTier(), runs)).toBe(
      'too few requests: 0 in a run, p50 needs 100',
    );
  });
});

describe('enoughRecorded', () => {
  it('needs enough requests in every run of the job', () => {
    expect(enoughRecorded('p95', [500, 600])).toBe(true);
    expect(enoughRecorded('p95', [500, 499])).toBe(false);
    expect(enoughRecorded('p95', [])).toBe(false);
  });
});
