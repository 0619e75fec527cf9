import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LevelRecorder, type LevelRow } from '../../../src/result/level-recorder.js';
import { resourcesSchema } from '../../../src/result/resources-schema.js';

const SECOND = 1000;

/** One sample a second from `from` on. */
function recorded(values: readonly (number | null)[], from = 0): LevelRecorder<'a'> {
  const recorder = new LevelRecorder(['a']);
  values.forEach((a, index) => {
    recorder.add(from + index * SECOND, from + (index + 1) * SECOND, { a });
  });
  return recorder;
}

function levels(rows: readonly LevelRow<'a'>[]): unknown[] {
  return rows.map(({ start, levels: { a } }) => [start, a?.mean ?? null, a?.max ?? null]);
}

describe('LevelRecorder', () => {
  it('puts samples on the grid of the counted part, and leaves out what is before and behind it', () => {
    const recorder = recorded([100, 100, 1, 2, 3, 100], 5000);
    const rows = recorder.close({ origin: 7040, length: 3000, bucket: SECOND });
    expect(levels(rows)).toEqual([
      [0, 1, 1],
      [1000, 2, 2],
      [2000, 3, 3],
    ]);
  });

  it('keeps mean and maximum where a bucket has several samples', () => {
    const rows = recorded([1, 3, 5, 5]).close({ origin: 0, length: 4000, bucket: 2000 });
    expect(levels(rows)).toEqual([
      [0, 2, 3],
      [2000, 5, 5],
    ]);
  });

  it('weighs by time', () => {
    const recorder = new LevelRecorder(['a']);
    recorder.add(0, 900, { a: 1 });
    recorder.add(900, 1000, { a: 11 });
    expect(levels(recorder.close({ origin: 0, length: 1000, bucket: 1000 }))).toEqual([[0, 2, 11]]);
  });

  it('knows figures apart, and which are not known', () => {
    const recorder = new LevelRecorder(['a', 'b']);
    recorder.add(0, 1000, { a: null, b: 4 });
    recorder.add(1000, 2000, { a: 6, b: null });
    expect(recorder.close({ origin: 0, length: 2000, bucket: 1000 })).toEqual([
      { start: 0, levels: { a: null, b: { mean: 4, max: 4 } } },
      { start: 1000, levels: { a: { mean: 6, max: 6 }, b: null } },
    ]);
    expect(recorder.close({ origin: 0, length: 2000, bucket: 2000 })).toEqual([
      { start: 0, levels: { a: { mean: 6, max: 6 }, b: { mean: 4, max: 4 } } },
    ]);
  });

  it('stays small over eight hours, and keeps the grid even', () => {
    const hours = 8 * 3600;
    const recorder = new LevelRecorder(['a']);
    let most = 0;
    for (let second = 0; second < hours; second++) {
      recorder.add(second * SECOND, (second + 1) * SECOND, { a: second });
      most = Math.max(most, recorder.size);
    }
    expect(most).toBeLessThanOrEqual(1200);
    const bucket = 128_000;
    const rows = recorder.close({ origin: 0, length: hours * SECOND, bucket });
    expect(rows).toHaveLength(225);
    for (const {
      start,
      levels: { a },
    } of rows) {
      // A merged sample may lie across two buckets by half its length.
      expect(Math.abs((a?.mean ?? NaN) * SECOND - (start + bucket / 2))).toBeLessThanOrEqual(bucket / 4);
    }
    expect(rows.at(-1)?.levels.a?.max).toBe(hours - 1);
  });

  it('loses neither the mean nor the maximum by merging', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 4000 }),
        (values) => {
          const length = values.length * SECOND;
          const [row] = recorded(values).close({ origin: 0, length, bucket: length });
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          expect(row?.levels.a?.max).toBe(Math.max(...values));
          expect(row?.levels.a?.mean).toBeCloseTo(mean, 2);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives finite levels in ascending buckets, whatever the samples and the grid', () => {
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
    const grid = fc.record({
      origin: fc.integer({ min: 0, max: 5000 }),
      length: fc.integer({ min: 0, max: 100_000 }),
      bucket: fc.constantFrom(1000, 2000, 64_000),
    });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 100 }), grid, (values, place) => {
        const rows = recorded(values).close(place);
        const starts = rows.map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        const metrics = [
          {
            series: 'a',
            rows: rows.flatMap(({ start, levels: { a } }) => (a === null ? [] : [{ start, ...a }])),
          },
        ];
        expect(resourcesSchema.safeParse({ bucket: place.bucket, processes: null, metrics }).success).toBe(
          true,
        );
        for (const {
          levels: { a },
        } of rows)
          expect(a === null || a.mean <= a.max).toBe(true);
      }),
    );
  });
});
