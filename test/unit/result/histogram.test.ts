import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { build, decodeFromCompressedBase64, encodeIntoCompressedBase64 } from 'hdr-histogram-js';
import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { readEncoded } from '../../../src/result/histogram-codec.js';
import { Histogram } from '../../../src/result/histogram.js';

const filled = (values: readonly number[]): Histogram => {
  const histogram = new Histogram();
  for (const value of values) histogram.record(us(value));
  return histogram;
};
const times = fc.array(fc.integer({ min: 1, max: 3_600_000_000 }), { minLength: 1, maxLength: 200 });
const shape = (histogram: Histogram): unknown => [
  histogram.count,
  ...[0, 1, 50, 90, 95, 99, 99.9, 100].map((p) => histogram.percentile(p)),
];

describe('Histogram', () => {
  it('has no figures when it is empty', () => {
    const empty = new Histogram();
    expect([empty.count, empty.percentile(50)]).toEqual([0, null]);
  });

  it('gives milliseconds', () => {
    const histogram = filled(Array.from({ length: 100 }, (_, index) => (index + 1) * 10));
    expect(histogram.count).toBe(100);
    expect(histogram.percentile(50)).toBe(0.5);
    expect(histogram.percentile(95)).toBe(0.95);
    expect(histogram.percentile(0)).toBe(0.01);
    expect(histogram.percentile(100)).toBe(1);
  });

  it('keeps three significant digits over the whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_600_000_000 }), (value) => {
        const found = (filled([value]).percentile(50) ?? 0) * 1000;
        expect(Math.abs(found - value) / value).toBeLessThanOrEqual(0.001);
      }),
    );
  });

  it.each([0, -5, Number.NaN, 0.2])('counts %s as the shortest time', (value) => {
    expect(filled([value]).percentile(100)).toBe(0.001);
  });

  it('counts what is longer than an hour as an hour', () => {
    for (const value of [4e9, 1e18, Infinity])
      expect(filled([value]).percentile(100)).toBeCloseTo(3_600_000, -4);
  });

  it('merges to the histogram of all values, in any order', () => {
    fc.assert(
      fc.property(times, times, (left, right) => {
        const both = filled(left);
        both.add(filled(right));
        const turned = filled(right);
        turned.add(filled(left));
        expect(shape(both)).toEqual(shape(filled([...left, ...right])));
        expect(shape(turned)).toEqual(shape(both));
      }),
    );
  });

  it('is unchanged by adding an empty one', () => {
    const histogram = filled([5, 10]);
    histogram.add(new Histogram());
    expect(shape(histogram)).toEqual(shape(filled([5, 10])));
  });
});

describe('encoding', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(times, (values) => {
        const histogram = filled(values);
        expect(shape(Histogram.decode(histogram.encode()))).toEqual(shape(histogram));
      }),
    );
  });

  it('can be added to after decoding', () => {
    const histogram = Histogram.decode(filled([10]).encode());
    histogram.add(filled([3_000_000_000]));
    histogram.record(us(3_500_000_000));
    expect(histogram.count).toBe(3);
  });

  it('is read by the plain library', () => {
    const plain = decodeFromCompressedBase64(filled([100, 200, 300]).encode());
    expect(plain.totalCount).toBe(3);
    expect(plain.getValueAtPercentile(50)).toBe(200);
  });

  it('reads what the plain library and other implementations write', () => {
    const plain = build({ numberOfSignificantValueDigits: 3 });
    for (const value of [100, 200, 70_000]) plain.recordValue(value);
    expect(Histogram.decode(encodeIntoCompressedBase64(plain)).percentile(50)).toBe(0.2);
  });

  it('has the header of the V2 format: cookies, offset 0, three digits from 1 µs, ratio 1.0', () => {
    const data = Buffer.from(filled([100, 5000]).encode(), 'base64');
    expect(data.readUInt32BE(0)).toBe(0x1c849314);
    expect(data.readUInt32BE(4)).toBe(data.length - 8);
    const plain = inflated(filled([100, 5000]));
    expect(plain.readUInt32BE(0)).toBe(0x1c849313);
    expect(plain.readUInt32BE(4)).toBe(plain.length - 40);
    expect(plain.readUInt32BE(8)).toBe(0);
    expect(plain.readUInt32BE(12)).toBe(3);
    expect(plain.readBigUInt64BE(16)).toBe(1n);
    expect(plain.readDoubleBE(32)).toBe(1);
  });
});

describe('decoding hostile text', () => {
  const good = filled([100, 5000, 900_000]);

  it.each([
    ['', /not a compressed/],
    ['not base64!', /not base64/],
    ['AAAA', /not a compressed/],
    [Buffer.from('this is just some text, no histogram').toString('base64'), /not a compressed/],
    ['A'.repeat(2_000_000), /too large/],
  ])('%.20j is refused', (text, message) => {
    expect(() => Histogram.decode(text)).toThrow(RangeError);
    expect(() => Histogram.decode(text)).toThrow(message);
  });

  it('refuses a cut-off histogram', () => {
    const data = Buffer.from(good.encode(), 'base64');
    expect(() => Histogram.decode(data.subarray(0, data.length - 6).toString('base64'))).toThrow(/cut off/);
  });

  it('refuses a bomb without inflating it', () => {
    expect(() => Histogram.decode(wrapped(Buffer.alloc(50_000_000)))).toThrow(/can't be decompressed/);
  });

  it('refuses a payload that claims to be longer than it is', () => {
    const plain = inflated(good);
    plain.writeUInt32BE(0xffff_fff0, 4);
    expect(() => Histogram.decode(wrapped(plain))).toThrow(/cut off/);
  });

  it('refuses another precision and an absurd range', () => {
    const digits = inflated(good);
    digits.writeUInt32BE(5, 12);
    expect(() => Histogram.decode(wrapped(digits))).toThrow(/precision/);
    const range = inflated(good);
    range.writeBigUInt64BE(2n ** 63n, 24);
    expect(() => Histogram.decode(wrapped(range))).toThrow(/out of bounds/);
  });

  it('refuses more counts than the range has', () => {
    const plain = inflated(good);
    const zeros = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]);
    const grown = Buffer.concat([plain.subarray(0, 40), zeros]);
    grown.writeUInt32BE(zeros.length, 4);
    expect(() => Histogram.decode(wrapped(grown))).toThrow(/more than its range/);
  });

  it('never does anything but decode or throw a RangeError, whatever bytes are changed', () => {
    const plain = inflated(good);
    const changes = fc.array(
      fc.tuple(fc.integer({ min: 0, max: plain.length - 1 }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(changes, (edits) => {
        const damaged = Buffer.from(plain);
        for (const [at, byte] of edits) damaged[at] = byte;
        const text = wrapped(damaged);
        if (refusal(text) === null) expect(Histogram.decode(text).count).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});

function refusal(text: string): string | null {
  try {
    readEncoded(text, () => undefined);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as RangeError).message;
  }
}

function inflated(histogram: Histogram): Buffer {
  const data = Buffer.from(histogram.encode(), 'base64');
  return Buffer.from(inflateSync(data.subarray(8)));
}

function wrapped(plain: Buffer): string {
  const compressed = deflateSync(plain);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(0x1c849314, 0);
  header.writeUInt32BE(compressed.length, 4);
  return Buffer.concat([header, compressed]).toString('base64');
}
