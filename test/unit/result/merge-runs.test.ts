import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { Distribution } from '../../../src/result/distribution.js';
import { mergeRuns } from '../../../src/result/merge-runs.js';
import { Recorder, type Closing, type Sample } from '../../../src/result/recorder.js';
import type { LoadRun } from '../../../src/result/result.js';
import { sample, steady } from './measured.js';

const phases = [
  { ...steady(10), name: 'ramp' },
  { ...steady(20), start: 10_000 },
];
const closing: Closing = {
  number: 1,
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: 20_000,
  end: { reason: 'finished' },
  utilisation: 0.5,
  cpu: 0.4,
  steal: null,
  gc: { total: 3, longest: 2 },
  exhausted: { files: 0, ports: 0 },
  notes: [],
  phases,
};
const recorder = (): Recorder =>
  new Recorder({
    endpoints: ['GET /a', 'GET /b'],
    journeys: ['shopper', 'admin'],
    phases,
    model: 'open',
    warmup: 0,
    watched: [],
  });

const samples = fc.array(
  fc.record({
    endpoint: fc.integer({ min: 0, max: 1 }),
    phase: fc.integer({ min: -1, max: 1 }),
    failure: fc.constantFrom(null, 'timeout' as const, 'http-5xx' as const),
    status: fc.constantFrom(200, 201, 503),
    micros: fc.integer({ min: 1, max: 3_000_000 }),
    at: fc.integer({ min: 0, max: 20_000_000 }),
  }),
  { maxLength: 40 },
);

function take(into: Recorder, made: typeof samples extends fc.Arbitrary<infer T> ? T : never): void {
  for (const { micros, at, ...rest } of made) {
    const times: Partial<Sample> = {
      finishedAt: us(at),
      connect: us(micros % 3),
      tls: us(micros % 2),
      firstByte: us(micros),
      service: us(micros),
      response: us(micros + 5),
      bytesReceived: micros % 7,
    };
    into.record(sample({ ...rest, ...times }));
    into.lag(us(micros % 50));
    into.iteration(rest.endpoint, 'started');
  }
}

/** Encoded histograms of the same counts may differ in the highest value that they could hold. */
function inPlain(run: LoadRun): unknown {
  return JSON.parse(JSON.stringify(run), (key, value: unknown) =>
    typeof value === 'string' && ['connect', 'tls', 'firstByte', 'service', 'response', 'lag'].includes(key)
      ? countsOf(Distribution.of([value]))
      : value,
  );
}

function countsOf(times: Distribution): unknown {
  const percentiles = [0, 10, 25, 50, 75, 90, 95, 99, 100].map((p) => times.percentile(p));
  return [times.count, times.mean, ...percentiles];
}

describe('mergeRuns', () => {
  it('gives exactly what one recorder of everything would have given, whatever the shares', () => {
    fc.assert(
      fc.property(fc.array(samples, { minLength: 1, maxLength: 4 }), (shares) => {
        const whole = recorder();
        const runs = shares.map((share) => {
          const part = recorder();
          take(part, share);
          take(whole, share);
          return part.close(closing);
        });
        const [first, ...rest] = runs as [LoadRun, ...LoadRun[]];
        const expected = whole.close(closing);
        const merged = mergeRuns(first, rest);
        expect(inPlain(merged)).toEqual(
          inPlain({ ...expected, generator: { ...expected.generator, workers: shares.length } }),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('takes the busiest worker for the whole', () => {
    const run = (utilisation: number): LoadRun => recorder().close({ ...closing, utilisation });
    expect(mergeRuns(run(0.2), [run(0.95), run(0.4)]).generator).toMatchObject({
      workers: 3,
      utilisation: 0.95,
      cpu: 0.4,
    });
  });
});
