import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/gate/cells.js';
import { invalidReasons } from '../../../src/gate/generator-validity.js';
import { judgeThresholds } from '../../../src/gate/thresholds.js';
import { searchCapacity } from '../../../src/app/search-capacity.js';
import { ms, msToUs } from '../../../src/model/units.js';
import type { SearchPlan, TierPlan } from '../../../src/plan/plan.js';
import type { LoadRun, Result, RunEnd } from '../../../src/result/result.js';
import { Histogram } from '../../../src/result/histogram.js';
import { resultSchema } from '../../../src/result/result-schema.js';
import { courseOf } from '../../../src/analysis/course.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import { analyseCapacity } from '../../../src/analysis/capacity.js';
import { steppedResult, type Answer } from '../analysis/stepped.js';
import { madeThreshold, madeTier } from '../result/measured.js';

const SEARCH: SearchPlan = {
  from: 50,
  to: 2000,
  each: ms(6000),
  growth: 1.5,
  precision: 0.05,
  pause: ms(3000),
};

interface Simulated {
  readonly answer: (rate: number) => Answer;
  readonly tier?: Partial<TierPlan>;
  readonly end?: (rate: number) => RunEnd | null;
  readonly strained?: (run: LoadRun) => string | null;
  readonly signal?: AbortSignal;
  readonly lag?: Histogram;
  /** Whether each step tells how it began: with as many requests as its number. */
  readonly opening?: boolean;
}

/** A search against a made-up service on a clock of its own. */
async function searched(
  made: Simulated,
): Promise<{ readonly result: Result; readonly run: LoadRun; readonly pauses: number[] }> {
  const tier = madeTier({ name: 'breakpoint', model: 'open', search: SEARCH, ...made.tier });
  let clock = 0;
  const pauses: number[] = [];
  let any: Result | null = null;
  const run = await searchCapacity({
    tier,
    search: SEARCH,
    signal: made.signal ?? new AbortController().signal,
    runStep: (step, index) => {
      const [stage] = step.stages;
      const rate = stage?.from ?? 0;
      any = steppedResult({
        loads: [rate],
        model: 'open',
        seconds: SEARCH.each / 1000,
        seed: index + 1,
        answer: made.answer,
      });
      const [one] = any.runs;
      if (!one) throw new Error('no run');
      const startedAt = new Date(Date.UTC(2026, 0, 1) + clock + step.warmup).toISOString();
      clock += step.warmup + SEARCH.each;
      const name = stage?.phase ?? '';
      const phases = one.phases.map((phase) => ({ ...phase, name }));
      const endpoints = one.endpoints.map((endpoint) => ({
        ...endpoint,
        phases: endpoint.phases.map((tally) => ({ ...tally, phase: name })),
      }));
      const generator = { ...one.generator, lag: made.lag?.encode() ?? one.generator.lag };
      return Promise.resolve({
        ...{ ...one, startedAt, phases, endpoints, generator },
        ...(made.opening ? { opening: { seconds: [{ requests: index + 1, failed: 0, latency: [] }] } } : {}),
        end: made.end?.(rate) ?? one.end,
      });
    },
    strained: made.strained ?? (() => null),
    pause: (length) => {
      clock += length;
      pauses.push(length);
      return Promise.resolve();
    },
    now: () => clock,
    tell: () => undefined,
  });
  const last = any as Result | null;
  if (last === null) throw new Error('no step was made');
  const whole = { ...run, side: 'head' as const, pair: null, calibration: null, resources: null };
  return { result: { ...last, scenario: { ...last.scenario, tier }, runs: [whole] }, run, pauses };
}

/** Answers in 10 ms up to its limit, then it falls behind. */
const upTo =
  (limit: number) =>
  (rate: number): Answer => ({ throughput: Math.min(rate, limit), mean: rate <= limit ? 10 : 400 });

describe('searchCapacity', () => {
  it.each(Array.from({ length: 10 }, (_, i) => 130 + i * 83))(
    'finds a capacity of %i req/s within 15 percent',
    async (limit) => {
      const { run } = await searched({ answer: upTo(limit) });
      const found = run.search?.found;
      expect(found?.kind).toBe('found');
      expect(Math.abs((found?.kind === 'found' ? found.capacity : 0) / limit - 1)).toBeLessThan(0.15);
    },
  );

  it('gives one run: phases apart, one judged, and a timeline that fits them', async () => {
    const { run, result, pauses } = await searched({ answer: upTo(400) });
    const steps = run.search?.steps ?? [];
    expect(run.phases.map(({ name }) => name)).toEqual(steps.map(({ phase }) => phase));
    expect(run.phases.filter(({ judged }) => judged)).toHaveLength(1);
    run.phases.forEach((phase, i) => {
      expect(phase.start).toBeGreaterThanOrEqual(run.phases[i - 1]?.end ?? 0);
    });
    expect(run.timeline.buckets.length).toBeLessThanOrEqual(300);
    const counted = run.timeline.buckets.reduce((sum, { requests }) => sum + requests, 0);
    const sent = run.endpoints
      .flatMap(({ phases }) => phases)
      .reduce((sum, { requests }) => sum + requests, 0);
    expect(counted).toBe(sent);
    expect(pauses.length).toBeGreaterThan(0);
    expect(resultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
    expect(analyseCapacity(result)?.search?.found.kind).toBe('found');
  });

  it('is one cell for the gate, and its limits are those of what it sustains', async () => {
    const tier = { thresholds: [madeThreshold({ text: 'p95 < 100ms', value: 100 })] };
    const { result } = await searched({ answer: upTo(400), tier });
    const cells = cellsOf(result.scenario, result.runs, ['p50', 'p95', 'throughput', 'capacity', 'errors']);
    expect(cells).toMatchObject([{ kind: 'throughput', endpoint: null, metric: 'capacity' }]);
    expect(judgeThresholds(result)).toMatchObject([{ status: 'PASS' }]);
    expect(result.runs.flatMap((run) => invalidReasons(run, result.scenario))).toEqual([]);
  });

  it('ends at its range, and says that it holds there at least', async () => {
    const { run } = await searched({ answer: upTo(9999) });
    expect(run.search?.found).toMatchObject({ kind: 'at-least', bound: 'range', rate: 2000 });
  });

  it('is invalid where the generator bounds it', async () => {
    const { run, result } = await searched({ answer: upTo(400), strained: () => 'loadgate itself was late' });
    expect(run.search?.found).toMatchObject({ kind: 'at-least', bound: 'generator' });
    expect(invalidReasons(run, result.scenario)).toHaveLength(1);
  });

  it('takes its pauses for what they are: no standstill, no load; and its opening from the first step', async () => {
    const { result, run } = await searched({ answer: upTo(400), opening: true });
    const rules = findingsOf(result).map(({ rule }) => rule);
    for (const rule of ['stall', 'no-ramp', 'no-think-time']) expect(rules).not.toContain(rule);
    expect(run.opening?.seconds).toEqual([{ requests: 1, failed: 0, latency: [] }]);
    const [whole] = result.runs;
    if (!whole) throw new Error('no run');
    const { points, bucket } = courseOf(whole);
    const within = (at: number): boolean =>
      run.phases.some(({ start, end }) => at + bucket > start && at < end);
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter(({ at, rate }) => rate === 0 || !within(at))).toEqual([]);
    // That the service stands still while load is on is told all the same.
    const [first] = run.phases;
    const silent = run.timeline.buckets.map((one) =>
      one.start >= 2000 && one.start < (first?.end ?? 0) - 1000
        ? { ...one, requests: 0, failed: 0, latency: [] }
        : one,
    );
    const stood = { ...whole, timeline: { ...run.timeline, buckets: silent } };
    expect(findingsOf({ ...result, runs: [stood] }).map(({ rule }) => rule)).toContain('stall');
  });

  it('judges a step whose outcome the generator can not have changed, however late it was', async () => {
    const late = { answer: upTo(400), strained: () => 'loadgate itself was late' };
    const lag = new Histogram();
    for (let i = 0; i < 1000; i++) lag.record(msToUs(ms(i < 950 ? 0.01 : 8)));
    const { run, result } = await searched({ ...late, lag });
    expect(run.search?.found).toMatchObject({ kind: 'found' });
    expect(run.search?.steps.map(({ outcome }) => outcome)).not.toContain('unclear');
    expect(invalidReasons(run, result.scenario)).toEqual([]);
    // As late as the limit is above what was measured, nothing is certain any more.
    lag.record(msToUs(ms(3000)));
    const { run: unsure } = await searched({ ...late, lag });
    expect(unsure.search?.found).toMatchObject({ kind: 'at-least', bound: 'generator' });
  });

  it('says so when everything is too much', async () => {
    const { run, result } = await searched({ answer: () => ({ throughput: 50, mean: 10, errorRate: 1 }) });
    expect(run.search?.found.kind).toBe('nothing');
    expect(JSON.stringify(run.search?.found)).toContain('is too much already: 100 % errors');
    expect(cellsOf(result.scenario, result.runs, ['capacity'])).toEqual([]);
  });

  it('ends when the server dies, when it is stopped, and at maxDuration', async () => {
    const died = await searched({
      answer: upTo(9999),
      end: (rate) => (rate > 300 ? { reason: 'server-died', detail: 'exit code 1', after: 10 } : null),
    });
    expect(died.run.end.reason).toBe('server-died');
    expect(died.run.search?.found).toMatchObject({ kind: 'at-least', bound: 'time' });
    const stopped = await searched({
      answer: upTo(400),
      signal: AbortSignal.abort('SIGINT'),
      end: () => ({ reason: 'signal', after: 5 }),
    });
    expect(stopped.run.search?.steps).toHaveLength(1);
    expect(stopped.run.search?.found.kind).toBe('nothing');
    const bounded = await searched({ answer: upTo(9999), tier: { maxDuration: ms(30_000) } });
    expect(bounded.run.search?.found).toMatchObject({ bound: 'time', why: 'maxDuration (30s) was used up' });
  });
});
