import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { BINS, Sketch, binOf, boundsOf, percentileOf } from '../../../src/result/sketch.js';

const time = fc.integer({ min: 1, max: 3_600_000_000 });

describe('bins', () => {
  it('cover every time without gaps or overlaps', () => {
    for (let bin = 0; bin < BINS - 1; bin++) expect(boundsOf(bin).high).toBe(boundsOf(bin + 1).low);
    expect(boundsOf(0).low).toBe(0);
    expect(boundsOf(BINS - 1).high).toBeGreaterThan(3_600_000_000);
  });

  it('hold the times that are counted in them', () => {
    fc.assert(
      fc.property(time, (value) => {
        const { low, high } = boundsOf(binOf(us(value)));
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThan(high);
      }),
    );
  });

  it('are at most 1/16 of their value wide from 16 µs on', () => {
    for (let bin = 16; bin < BINS; bin++) {
      const { low, high } = boundsOf(bin);
      expect((high - low) / low).toBeLessThanOrEqual(1 / 16);
    }
  });

  it('take in what is out of range at their ends', () => {
    expect([us(-1), us(Number.NaN), us(0)].map(binOf)).toEqual([0, 0, 0]);
    expect([us(1e18), us(Infinity)].map(binOf)).toEqual([BINS - 1, BINS - 1]);
  });
});

describe('Sketch', () => {
  it('gives percentiles within 3.2 % or half a µs of the exact ones', () => {
    const percent = fc.constantFrom(1, 50, 90, 95, 99, 100);
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 100 }), percent, (values, p) => {
        const sketch = new Sketch();
        for (const value of values) sketch.record(us(value));
        const sorted = [...values].sort((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil((p / 100) * values.length - 1e-9) - 1)] ?? 0;
        const found = (sketch.percentile(p) ?? 0) * 1000;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(0.5, exact * 0.032));
      }),
    );
  });

  it('merges to the sketch of all values', () => {
    fc.assert(
      fc.property(fc.array(time), fc.array(time), (left, right) => {
        const [a, b, both] = [new Sketch(), new Sketch(), new Sketch()];
        for (const value of left) a.record(us(value));
        for (const value of right) b.record(us(value));
        for (const value of [...left, ...right]) both.record(us(value));
        a.add(b);
        expect(a.pairs()).toEqual(both.pairs());
      }),
    );
  });

  it('has no percentile without values, also after being cleared', () => {
    const sketch = new Sketch();
    expect(sketch.percentile(50)).toBeNull();
    sketch.record(us(5));
    sketch.clear();
    expect(sketch.pairs()).toEqual([]);
    expect(percentileOf([], 99)).toBeNull();
  });
});
