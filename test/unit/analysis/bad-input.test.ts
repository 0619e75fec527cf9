import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCapacity } from '../../../src/analysis/capacity.js';
import { findHinge } from '../../../src/analysis/hinge.js';
import { crossingOf } from '../../../src/analysis/crossing.js';
import { courseOf, type Course, type Point } from '../../../src/analysis/course.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import { ObservedRun } from '../../../src/analysis/observed-run.js';
import { saturationEvidence } from '../../../src/analysis/saturation-words.js';
import { saturationOf } from '../../../src/analysis/saturation.js';
import type { FailureKind } from '../../../src/model/failures.js';
import type { Result } from '../../../src/result/result.js';
import { phasesOf, plantedResult, requestsOf } from '../../helpers/planted.js';
import { madeResult } from '../result/measured.js';
import { steppedResult } from './stepped.js';

const LOADS = [10, 20, 30, 40, 50];

/** Whether every number in it is one. */
function isSound(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isSound);
}

describe('results that can hardly be analysed', () => {
  it('have nothing to say with one stage, two, or none', () => {
    expect(analyseCapacity(madeResult({ runs: [] }))).toBeNull();
    expect(
      analyseCapacity(madeResult({ runs: [{ endpoints: { a: { latencies: [1, 2, 3] } } }] })),
    ).toBeNull();
    expect(analyseCapacity(steppedResult({ loads: [10, 20] }))).toBeNull();
    expect(analyseCapacity(steppedResult({ loads: [{ from: 0, to: 50, seconds: 4 }] }))).toBeNull();
  });

  it('break at once when all requests fail', () => {
    const found = analyseCapacity(
      steppedResult({ loads: LOADS, answer: () => ({ throughput: 50, mean: 5, errorRate: 1 }) }),
    );
    expect(found?.breaking.whole).toMatchObject([{ cause: 'errors', at: null, low: null, high: 10 }]);
    expect(found?.scalability).toMatchObject({
      fitted: false,
      reason: '0 loads are too few for a curve: it takes 4',
    });
    expect(isSound(found)).toBe(true);
  });

  it('break nowhere when every load gives the same', () => {
    const found = analyseCapacity(
      steppedResult({ loads: LOADS, model: 'open', answer: (rate) => ({ throughput: rate, mean: 5 }) }),
    );
    expect(found?.breaking.whole).toEqual([]);
  });

  it('leave out phases without a request', () => {
    const found = analyseCapacity(
      steppedResult({
        loads: LOADS,
        answer: (load) => ({ throughput: load === 30 ? 0 : load * 10, mean: 5 }),
      }),
    );
    expect(found?.stages.map(({ load }) => load)).toEqual([10, 20, 40, 50]);
  });

  it('give sound figures, whatever the service did', () => {
    const answer = fc.record({
      throughput: fc.integer({ min: 0, max: 60 }),
      mean: fc.double({ min: 0, max: 1e5, noNaN: true }),
      errorRate: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const load = fc.oneof(
      fc.integer({ min: 0, max: 500 }),
      fc.record({
        from: fc.integer({ min: 0, max: 9 }),
        to: fc.integer({ min: 0, max: 90 }),
        seconds: fc.integer({ min: 1, max: 20 }),
      }),
    );
    const model = fc.constantFrom('open' as const, 'closed' as const);
    fc.assert(
      fc.property(
        fc.array(load, { maxLength: 7 }),
        fc.array(answer, { minLength: 1, maxLength: 7 }),
        model,
        (loads, answers, kind) => {
          const found = analyseCapacity(
            steppedResult({
              loads,
              model: kind,
              seconds: 3,
              answer: (at) => answers[Math.floor(at) % answers.length] ?? { throughput: 1, mean: 1 },
            }),
          );
          expect(isSound(found)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('findHinge and crossingOf', () => {
  it('give numbers or nothing', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    const points = fc
      .array(fc.record({ load: number, throughput: number }), { maxLength: 12 })
      .map((made) => made.sort((a, b) => a.load - b.load));
    fc.assert(
      fc.property(points, number, (made, limit) => {
        expect(isSound(findHinge(made))).toBe(true);
        const values = made.map(({ load, throughput }) => ({ load, value: throughput }));
        expect(isSound(crossingOf(values, limit, 'logarithmic'))).toBe(true);
        expect(isSound(crossingOf(values, limit, 'linear'))).toBe(true);
      }),
    );
  });

  it('put the crossing between the stages around it', () => {
    const points = [1, 2, 3, 4].map((load) => ({ load, value: load * load }));
    expect(crossingOf(points, 6.5, 'linear')).toEqual({ at: 2.5, low: 2, high: 3, lastOnly: false });
    expect(crossingOf(points, 12, 'logarithmic')).toMatchObject({ low: 3, high: 4, lastOnly: true });
    expect(crossingOf(points, 20, 'linear')).toBeNull();
    expect(crossingOf(points, 0.5, 'linear')).toMatchObject({ at: null, low: null, high: 1 });
  });

  it('takes one stage over the limit for chance', () => {
    const values = [1, 9, 1, 1].map((value, index) => ({ load: index, value }));
    expect(crossingOf(values, 5, 'linear')).toBeNull();
  });
});

/** What a resource may do over time; undefined: not known in that second. */
const SHAPES: readonly ((t: number, level: number, chance: () => number) => number | undefined)[] = [
  () => undefined,
  () => 0,
  () => 20,
  () => 1.5e308,
  (t) => t * 10,
  (t) => (t % 3 === 0 ? undefined : t),
  (t) => (t < 10 ? undefined : 7),
  (_t, level) => Math.min(20, level / 2),
  (_t, level) => Math.min(5, level),
  (_t, _level, chance) => chance() * 100,
];
const KINDS: readonly FailureKind[] = ['refused', 'reset', 'timeout', 'http-4xx', 'http-5xx', 'check'];

const odd = fc.record({
  seed: fc.nat(),
  model: fc.constantFrom('open' as const, 'closed' as const),
  phases: fc
    .array(fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 3 })
    .map((parts) =>
      phasesOf(...parts.map(([from, to, seconds], index) => [`p${index}`, from, to, seconds] as const)),
    ),
  most: fc.nat(30),
  time: fc.constantFrom(0, 0.001, 20, 700, 10_000),
  kind: fc.constantFrom(...KINDS),
  status: fc.constantFrom(0, 429, 500, 504),
  failing: fc.constantFrom(0, 0.1, 1),
  shapes: fc.array(fc.nat(SHAPES.length - 1), { minLength: 7, maxLength: 7 }),
  /** Every n-th bucket and row is missing. */
  gaps: fc.constantFrom(0, 2, 5),
});

function withGaps(result: Result, gaps: number): Result {
  const keep = <T>(all: readonly T[]): readonly T[] =>
    gaps === 0 ? all : all.filter((_, index) => index % gaps !== 1);
  const runs = result.runs.map((run) => {
    const { resources, timeline } = run;
    const processes = resources?.processes ?? null;
    return {
      ...run,
      timeline: { ...timeline, buckets: keep(timeline.buckets) },
      resources: resources && {
        ...resources,
        processes: processes && { ...processes, rows: processes.rows.filter((_, index) => index % 4 !== 2) },
        metrics: resources.metrics.map((one) => ({ ...one, rows: keep(one.rows) })),
      },
    };
  });
  return { ...result, runs };
}

describe('findings', () => {
  it('are sentences without odd numbers, whatever the resources and the answers did', () => {
    fc.assert(
      fc.property(odd, ({ seed, model, phases, most, time, kind, status, failing, shapes, gaps }) => {
        const planted = plantedResult({
          seed,
          model,
          phases,
          second: (t, level, chance) => {
            const value = (index: number): number | undefined =>
              SHAPES[shapes[index] ?? 0]?.(t, level, chance);
            const entries = { pool: value(5), lone_total: value(6) };
            return {
              requests: requestsOf(Math.min(level, most), time, chance).map((request) =>
                chance() < failing ? { ...request, failure: kind, status } : request,
              ),
              ...known({
                cpu: value(0),
                files: value(1),
                connections: value(2),
                closeWait: value(3),
                threads: value(4),
              }),
              metrics: known(entries),
            };
          },
        });
        const result = withGaps(planted, gaps);
        const findings = findingsOf(result);
        expect(JSON.stringify(findings)).not.toMatch(/NaN|Infinity|undefined|-0\b|null (?:users|journeys)/);
        for (const run of result.runs) {
          const of = new ObservedRun(result, run);
          const saturation = of.saturation();
          expect(isSound(saturation)).toBe(true);
          if (saturation !== null)
            expect(saturationEvidence(of, saturation).join(' ')).not.toMatch(/NaN|Infinity|undefined|at -/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function known(values: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

describe('saturationOf', () => {
  const courseWith = (points: number, change: (index: number) => Partial<Point>): Course => {
    const result = plantedResult({
      seed: 1,
      phases: phasesOf(['ramp', 1, 100, points]),
      second: (_t, level, chance) => ({ requests: requestsOf(level, 20, chance) }),
    });
    const [run] = result.runs;
    if (run === undefined) throw new Error('no run');
    const course = courseOf(run);
    return { ...course, points: course.points.map((point, index) => ({ ...point, ...change(index) })) };
  };

  it.each<[string, Course]>([
    ['a course without points', { bucket: 1000, points: [], metrics: ['pool'], endpoints: [] }],
    ['too few points', courseWith(5, (index) => ({ cpu: Math.min(1, index / 2) }))],
    ['nothing known', courseWith(60, () => ({}))],
    ['everything at zero', courseWith(60, () => ({ cpu: 0, threads: 0, goodput: 0 }))],
    [
      'what never moves',
      courseWith(60, () => ({ cpu: 1, threads: 8, files: 50, connections: 9, goodput: 5 })),
    ],
    ['a load that never grows', courseWith(60, (index) => ({ level: 10, cpu: Math.min(1, index / 20) }))],
    [
      'something known in a few seconds only',
      courseWith(60, (index) => ({
        goodput: Math.min(50, index),
        threads: index % 20 === 0 ? Math.min(8, index) : null,
      })),
    ],
  ])('names nothing for %s', (_, course) => {
    expect(saturationOf(course, 2)).toBeNull();
  });
});
