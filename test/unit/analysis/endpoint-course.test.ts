import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/analysis/course.js';
import { endpointCourse } from '../../../src/analysis/endpoint-course.js';
import { analyseCapacity, type CapacityAnalysis } from '../../../src/analysis/capacity.js';
import type { Run } from '../../../src/result/result.js';
import { phasesOf, plantedResult } from '../../helpers/planted.js';
import { steppedResult, type Answer, type Planted } from './stepped.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LOADS = [50, 100, 150, 200, 250, 300, 350, 400];

function runOf(): Run {
  const [run] = plantedResult({
    seed: 1,
    endpoints: ['GET /a', 'POST /b'],
    phases: phasesOf(['steady', 2, 2, 10]),
    second: (t) => ({
      requests: [
        { time: 100 },
        { time: 300 },
        ...(t < 5 ? [{ time: 50, endpoint: 1, failure: 'http-5xx' as const }] : []),
      ],
      dropped: t === 9 ? 2 : 0,
    }),
  }).runs;
  if (!run) throw new Error('no run');
  return run;
}

describe('endpointCourse', () => {
  it('tells rate, mean time, errors and how many were under way, second by second', () => {
    const course = endpointCourse(runOf(), 'GET /a');
    expect(course?.points).toHaveLength(10);
    expect(course?.points[0]).toEqual({
      at: 0,
      rate: 2,
      goodput: 2,
      failed: 0,
      mean: 200,
      concurrency: 0.4,
    });
    expect(course?.points[9]).toMatchObject({ failed: 0.5 });
    const other = endpointCourse(runOf(), 'POST /b');
    expect(other?.points[0]).toMatchObject({ rate: 1, goodput: 0, failed: 1, mean: null, concurrency: null });
    expect(other?.points[5]).toMatchObject({ rate: 0, failed: null, mean: null });
  });

  it('adds up to the course of the run, as the worker threads and longer buckets give it', () => {
    const run = runOf();
    const { points, endpoints } = courseOf(run);
    points.forEach(({ rate }, index) => {
      const sum = endpoints.reduce((total, one) => total + (one.points[index]?.rate ?? 0), 0);
      expect(sum).toBeCloseTo(rate, 9);
    });
  });

  it('is not there for an endpoint or a result that does not have it', () => {
    const run = runOf();
    expect(endpointCourse(run, 'GET /c')).toBeNull();
    const { bucket, buckets } = run.timeline;
    expect(endpointCourse({ ...run, timeline: { bucket, buckets } }, 'GET /a')).toBeNull();
  });
});

function analysed(planted: Planted): CapacityAnalysis {
  const found = analyseCapacity(steppedResult(planted));
  if (found === null) throw new Error('nothing was analysed');
  return found;
}

const steady = (rate: number): Answer => ({ throughput: rate, mean: 10 });

describe.each(SEEDS)('an endpoint under a growing load, seed %i', (seed) => {
  it('breaks on a ramp by its errors', () => {
    const failing = (rate: number): Answer => ({
      ...steady(rate),
      errorRate: Math.max(0, (rate - 180) / 400),
    });
    const { breaking, notes, stages } = analysed({
      loads: [{ from: 0, to: 400, seconds: 60 }],
      seed,
      model: 'open',
      endpoints: { 'GET /': { share: 0.6, answer: steady }, 'POST /x': { share: 0.4, answer: failing } },
    });
    expect(breaking.endpoints.map(({ name }) => name)).toEqual(['POST /x']);
    const at = breaking.endpoints[0]?.breaks.find(({ cause }) => cause === 'errors')?.at ?? NaN;
    expect(Math.abs(at / 200 - 1)).toBeLessThan(0.15);
    expect(notes.map(({ name, p95 }) => [name, p95.lowest])).toEqual([
      ['GET /', null],
      ['POST /x', null],
    ]);
    expect(stages[4]?.endpoints[1]).toMatchObject({ name: 'POST /x', p95: null });
  });

  it.each(['steps', 'a ramp'])('stops growing by itself in the open model, on %s', (kind) => {
    const full = (rate: number): Answer => ({
      throughput: Math.min(rate, 220),
      mean: rate < 220 ? 15 : 15 + (rate - 220) * 20,
    });
    const { breaking, sustained } = analysed({
      loads: kind === 'steps' ? LOADS : [{ from: 0, to: 400, seconds: 80 }],
      seed,
      seconds: 6,
      model: 'open',
      endpoints: { 'GET /': { share: 0.7, answer: steady }, 'POST /x': { share: 0.3, answer: full } },
      tier: { breaks: { p95: null, errors: null } },
    });
    const own = breaking.endpoints.find(({ name }) => name === 'POST /x')?.breaks;
    const at = own?.find(({ cause }) => cause === 'throughput')?.at ?? NaN;
    expect(Math.abs(at / 220 - 1)).toBeLessThan(0.15);
    expect(breaking.endpoints.flatMap(({ name }) => (name === 'GET /' ? [name] : []))).toEqual([]);
    const [first, second] = sustained?.endpoints ?? [];
    expect((first?.throughput ?? NaN) / (sustained?.load ?? NaN)).toBeCloseTo(0.7, 1);
    expect(second?.throughput).toBeLessThan(0.3 * 220 * 1.15);
  });

  it('does not break where it is only asked less often', () => {
    // Its requests come behind others that are full: neither more of them nor slower ones.
    const behind = (rate: number): Answer => ({ throughput: Math.min(rate, 220), mean: 10 });
    const { breaking } = analysed({
      loads: LOADS,
      seed,
      model: 'open',
      endpoints: { 'GET /': { share: 0.5, answer: steady }, 'POST /x': { share: 0.5, answer: behind } },
    });
    expect(breaking.endpoints).toEqual([]);
  });
});

describe('what the mix sustains', () => {
  it('is the load below the first break, with the part of each endpoint', () => {
    const failing = (rate: number): Answer => ({ ...steady(rate), errorRate: rate > 260 ? 0.08 : 0 });
    const { sustained } = analysed({
      loads: LOADS,
      endpoints: { 'GET /': { share: 0.6, answer: failing }, 'POST /x': { share: 0.4, answer: failing } },
    });
    expect(sustained).toMatchObject({ load: 250, atLeast: false });
    const parts = sustained?.endpoints.map(({ throughput }) => throughput ?? NaN) ?? [];
    expect(parts[0]).toBeGreaterThan(140);
    expect(parts[0]).toBeLessThan(160);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(sustained?.throughput ?? NaN, 6);
  });

  it('is the highest load at least where nothing broke, and nothing where the lowest was too much', () => {
    expect(analysed({ loads: LOADS, answer: steady }).sustained).toMatchObject({ load: 400, atLeast: true });
    const broken = (rate: number): Answer => ({ ...steady(rate), errorRate: 0.5 });
    expect(analysed({ loads: LOADS, answer: broken }).sustained).toBeNull();
  });
});
