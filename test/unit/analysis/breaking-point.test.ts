import { describe, expect, it } from 'vitest';
import { analyseCapacity, type CapacityAnalysis } from '../../../src/analysis/capacity.js';
import type { Break } from '../../../src/analysis/breaking-point.js';
import { madeThreshold } from '../result/measured.js';
import { steppedResult, type Answer, type Planted } from './stepped.js';

const SEEDS = Array.from({ length: 10 }, (_, index) => 1 + index * 7919);
const LOADS = [50, 100, 150, 200, 250, 300, 350, 400];
const P95_UNDER_200 = [madeThreshold({ text: 'p95 < 200ms', value: 200 })];

/** 20 ms each, at most `pool` at once: what is more waits. Users ask again at once. */
function pooledAt(pool: number, service = 20): (users: number) => Answer {
  return (users) => ({
    throughput: (Math.min(users, pool) * 1000) / service,
    mean: service * Math.max(1, users / pool),
  });
}

function analysed(planted: Planted): CapacityAnalysis {
  const found = analyseCapacity(steppedResult(planted));
  if (found === null) throw new Error('nothing was analysed');
  return found;
}

function of(cause: Break['cause'], { breaking }: CapacityAnalysis): Break | undefined {
  return breaking.whole.find((one) => one.cause === cause);
}

function expectNear(at: number | null | undefined, planted: number): void {
  expect(Math.abs((at ?? NaN) / planted - 1)).toBeLessThan(0.15);
}

describe('a planted breaking point is found within 15 %, whatever the seed', () => {
  it.each(SEEDS)('where throughput stops growing: a pool, seed %i', (seed) => {
    const found = of(
      'throughput',
      analysed({ loads: LOADS.map((load) => load / 10), seed, seconds: 6, answer: pooledAt(22) }),
    );
    expectNear(found?.at, 22);
    expectNear(found?.throughput, 1100);
    expect(found?.low).toBeLessThanOrEqual(22 * 1.05);
    expect(found?.high).toBeGreaterThanOrEqual(22 * 0.95);
  });

  it.each(SEEDS)('where throughput stops growing at a rate: seed %i', (seed) => {
    const answer = (rate: number): Answer => ({
      throughput: Math.min(rate, 270),
      mean: rate < 270 ? 15 : 400,
    });
    const found = of('throughput', analysed({ loads: LOADS, seed, seconds: 6, model: 'open', answer }));
    expectNear(found?.at, 270);
  });

  it.each(SEEDS)('where the p95 goes over its limit: an M/M/1 queue, seed %i', (seed) => {
    // Response times are exponential with the mean 1 ÷ (μ − λ): their p95 is three times that, here with a floor.
    const mean = (rate: number): number => 1000 / (420 - Math.min(rate, 410));
    const p95 = (rate: number): number => mean(rate) * (0.2 + 0.8 * Math.log(20));
    const at = 420 - 1000 / (50 / (p95(0) / mean(0)));
    const found = analysed({
      loads: LOADS,
      seed,
      seconds: 8,
      model: 'open',
      answer: (rate) => ({ throughput: rate, mean: mean(rate) }),
      tier: { thresholds: [madeThreshold({ text: 'p95 < 50ms', value: 50 })] },
    });
    expectNear(of('p95', found)?.at, at);
    expect(found.breaking.whole.map(({ cause }) => cause)).toEqual(['p95']);
  });

  it.each(SEEDS)('where errors cross 5 %: seed %i', (seed) => {
    const errorRate = (rate: number): number => Math.max(0, (rate - 180) / 1000);
    const found = analysed({
      loads: LOADS,
      seed,
      model: 'open',
      answer: (rate) => ({ throughput: rate, mean: 10, errorRate: errorRate(rate) }),
      tier: { thresholds: P95_UNDER_200 },
    });
    expectNear(of('errors', found)?.at, 230);
  });

  it.each(SEEDS)('in a ramp, from its timeline: seed %i', (seed) => {
    const found = of(
      'throughput',
      analysed({ loads: [{ from: 0, to: 40, seconds: 60 }], seed, answer: pooledAt(18) }),
    );
    expectNear(found?.at, 18);
  });

  it.each(SEEDS)('nothing on a healthy service: seed %i', (seed) => {
    const found = analysed({
      loads: LOADS,
      seed,
      seconds: 6,
      model: 'open',
      answer: (rate) => ({ throughput: rate, mean: 10 + rate / 100 }),
    });
    expect(found.breaking.whole).toEqual([]);
    expect(found.breaking.endpoints).toEqual([]);
    expect(found.notes.map(({ note }) => note)).toEqual(['OK']);
  });
});

describe('the endpoint that breaks first', () => {
  it.each(SEEDS)('is the bottleneck: seed %i', (seed) => {
    const steady = (rate: number): Answer => ({ throughput: rate, mean: 10 });
    const slow = (rate: number): Answer => ({
      throughput: rate,
      mean: rate < 230 ? 12 : 12 + (rate - 230) * 3,
    });
    const found = analysed({
      loads: LOADS,
      seed,
      model: 'open',
      endpoints: {
        'GET /': { share: 0.6, answer: steady },
        'POST /orders': { share: 0.3, answer: slow },
        'GET /health': { share: 0.1, answer: steady },
      },
      tier: { thresholds: P95_UNDER_200 },
    });
    expect(found.notes.map(({ name, note }) => [name, note])).toEqual([
      ['GET /', 'OK'],
      ['POST /orders', 'bottleneck'],
      ['GET /health', 'OK'],
    ]);
    expect(found.breaking.endpoints.map(({ name }) => name)).toEqual(['POST /orders']);
  });

  it('is not one that is asked for under high load only: when it got slow is not known', () => {
    const found = analysed({
      loads: LOADS,
      model: 'open',
      endpoints: {
        'GET /': { share: 0.9, answer: (rate) => ({ throughput: rate, mean: rate < 300 ? 10 : 400 }) },
        'GET /overflow': {
          share: 0.1,
          answer: (rate) => ({ throughput: rate < 250 ? 0 : rate, mean: 500 }),
        },
      },
      tier: { thresholds: P95_UNDER_200 },
    });
    expect(found.notes.map(({ name, note }) => [name, note])).toEqual([
      ['GET /', 'bottleneck'],
      ['GET /overflow', 'watch'],
    ]);
  });
});
