import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCapacity } from '../../../src/analysis/capacity.js';
import { courseOf } from '../../../src/analysis/course.js';
import { endpointCourse } from '../../../src/analysis/endpoint-course.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import { noisyNeighbour } from '../../../src/analysis/rules/noisy-neighbour.js';
import type { EndpointTimeline, Result, Timeline } from '../../../src/result/result.js';
import { phasesOf, plantedResult, requestsOf, type Planted } from '../../helpers/planted.js';

/** Whether every number in it is one. */
function isSound(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isSound);
}

const endpoints = ['GET /a', 'POST /b'];

function expectSound(result: Result): void {
  for (const run of result.runs) {
    expect(isSound(courseOf(run))).toBe(true);
    expect(isSound(endpointCourse(run, 'POST /b'))).toBe(true);
  }
  expect(isSound(analyseCapacity(result))).toBe(true);
  expect(JSON.stringify(findingsOf(result, [noisyNeighbour]))).not.toMatch(/NaN|Infinity|undefined/);
}

function withTimeline(result: Result, change: (timeline: Timeline) => Timeline): Result {
  return { ...result, runs: result.runs.map((run) => ({ ...run, timeline: change(run.timeline) })) };
}

describe('courses of endpoints that tell little', () => {
  const phases = phasesOf(['ramp', 1, 20, 30], ['steady', 20, 20, 40]);
  it.each<[string, Planted['second']]>([
    ['gaps', (t, _level, chance) => ({ requests: t % 7 < 4 ? [] : requestsOf(5, 20, chance, t % 2) })],
    [
      'nothing but errors',
      () => ({ requests: [0, 1].map((endpoint) => ({ time: 1, endpoint, failure: 'reset' as const })) }),
    ],
    ['the same all along', () => ({ requests: [0, 1].map((endpoint) => ({ time: 10, endpoint })) })],
    ['no time at all', () => ({ requests: [0, 1].map((endpoint) => ({ time: 0, endpoint })) })],
    ['one endpoint only', (_t, level, chance) => ({ requests: requestsOf(level, 20, chance, 1) })],
    ['nothing but dropped arrivals', () => ({ requests: [], dropped: 3 })],
    ['nothing', () => ({ requests: [] })],
    ['one request', (t) => ({ requests: t === 50 ? [{ time: 1e6, endpoint: 1 }] : [] })],
  ])('%s', (_name, second) => {
    for (const model of ['open', 'closed'] as const)
      expectSound(plantedResult({ seed: 1, endpoints, model, phases, second }));
  });

  it('one bucket', () => {
    const second: Planted['second'] = (_t, level, chance) => ({ requests: requestsOf(level, 20, chance, 1) });
    expectSound(plantedResult({ seed: 1, endpoints, phases: phasesOf(['a', 5, 5, 1]), second }));
  });

  const planted = plantedResult({
    seed: 1,
    endpoints,
    phases,
    second: (_t, level, chance) => ({
      requests: [0, 1].flatMap((one) => requestsOf(level, 20, chance, one)),
    }),
  });

  it('results without them have stages without endpoints, as before', () => {
    const old = withTimeline(planted, ({ bucket, buckets }) => ({ bucket, buckets }));
    expectSound(old);
    expect(courseOf(old.runs[0] ?? fail()).endpoints).toEqual([]);
    const slices = analyseCapacity(old)?.stages.filter(({ kind }) => kind === 'slice') ?? [];
    expect(slices.length).toBeGreaterThan(2);
    expect(slices.flatMap((slice) => slice.endpoints)).toEqual([]);
  });

  it('lists of any length and with any counts', () => {
    const counts = fc.array(fc.nat(1e6), { maxLength: 80 });
    const line: fc.Arbitrary<EndpointTimeline> = fc.record({
      requests: counts,
      failed: counts,
      dropped: counts,
      timed: counts,
      time: counts,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (made) => {
        expectSound(withTimeline(planted, (timeline) => ({ ...timeline, endpoints: made })));
      }),
      { numRuns: 25 },
    );
  });
});

function fail(): never {
  throw new Error('no run');
}
