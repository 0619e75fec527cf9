import fc from 'fast-check';
import { build, encodeIntoCompressedBase64, type Histogram as HdrHistogram } from 'hdr-histogram-js';
import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { Distribution } from '../../../src/result/distribution.js';
import { Histogram } from '../../../src/result/histogram.js';

/** µs: short and long ones, few and many, the same one again. */
const times = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 3000 }),
    fc.integer({ min: 1, max: 3_600_000_000 }),
    fc.constantFrom(1, 2047, 2048, 4095, 4096, 1_000_000, 3_600_000_000),
  ),
  { minLength: 1, maxLength: 200 },
);
const encoded = (values: readonly number[]): string => {
  const histogram = new Histogram();
  for (const value of values) histogram.record(us(value));
  return histogram.encode();
};
const byLibrary = (values: readonly number[]): HdrHistogram => {
  const plain = build({ bitBucketSize: 32, autoResize: true, numberOfSignificantValueDigits: 3 });
  for (const value of values) plain.recordValue(value);
  return plain;
};
const PERCENTS = [0, 0.1, 1, 25, 50, 66.6, 90, 95, 99, 99.9, 99.99, 100];

describe('Distribution', () => {
  it('has no figures without times', () => {
    for (const none of [Distribution.of([]), Distribution.of([new Histogram().encode()])])
      expect([none.count, none.percentile(50), none.mean, none.min, none.max]).toEqual([
        0,
        null,
        null,
        null,
        null,
      ]);
  });

  it('gives milliseconds', () => {
    const found = Distribution.of([encoded([10, 20, 30, 1000])]);
    expect([found.count, found.min, found.percentile(50), found.max]).toEqual([4, 0.01, 0.02, 1]);
    expect(found.mean).toBeCloseTo(0.265, 10);
  });

  it('has the percentiles and the mean that the library has', () => {
    fc.assert(
      fc.property(times, fc.double({ min: 0, max: 100, noNaN: true }), (values, any) => {
        const found = Distribution.of([encoded(values)]);
        const plain = byLibrary(values);
        expect(found.count).toBe(plain.totalCount);
        for (const p of [...PERCENTS, any])
          expect([p, found.percentile(p)]).toEqual([p, plain.getValueAtPercentile(p) / 1000]);
        expect(Math.abs((found.mean ?? 0) - plain.mean / 1000)).toBeLessThanOrEqual(1e-9 * plain.mean);
      }),
    );
  });

  it('reads what the library writes, a time of zero too', () => {
    const plain = byLibrary([0, 0, 70_000]);
    const found = Distribution.of([encodeIntoCompressedBase64(plain)]);
    expect([found.count, found.min, found.percentile(50)]).toEqual([3, 0, 0]);
    expect(found.max).toBe(plain.getValueAtPercentile(100) / 1000);
  });

  it('is of several encoded ones what it is of all their times, however they are put together', () => {
    const shape = (found: Distribution): unknown => [
      found.count,
      found.mean,
      ...PERCENTS.map((p) => found.percentile(p)),
    ];
    fc.assert(
      fc.property(times, times, (left, right) => {
        const all = shape(Distribution.of([encoded([...left, ...right])]));
        expect(shape(Distribution.of([encoded(left), encoded(right)]))).toEqual(all);
        const [a, b] = [Distribution.of([encoded(right)]), Distribution.of([encoded(left)])];
        expect(shape(Distribution.together([a, b]))).toEqual(all);
      }),
    );
  });

  it('refuses what is no histogram', () => {
    expect(() => Distribution.of([encoded([5]), 'AAAA'])).toThrow(RangeError);
  });
});
