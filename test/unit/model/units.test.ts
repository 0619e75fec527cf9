import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAbout,
  formatBytes,
  formatChange,
  formatDuration,
  formatMs,
  formatPercent,
  formatRate,
  ms,
  msToUs,
  parseDuration,
  parsePercent,
  parseRange,
  parseRate,
  parseSize,
  us,
  usToMs,
} from '../../../src/model/units.js';

describe('parseDuration', () => {
  it.each([
    ['300ms', 300],
    ['30s', 30_000],
    ['1.5s', 1500],
    ['10m', 600_000],
    ['2h', 7_200_000],
    ['250us', 0.25],
    ['1h30m', 5_400_000],
    ['1m 30s', 90_000],
    [' 0s ', 0],
  ])('reads %j as %d ms', (text, expected) => {
    expect(parseDuration(text)).toBeCloseTo(expected, 9);
  });

  it.each(['', '30', 's', '-5s', '1 0s', '30 sec', '5s5s', '30s1m', '1e3s', 'NaNs', '1..2s'])(
    'refuses %j',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it('reads back what formatDuration writes, to the second or better', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (value) => {
        const read = parseDuration(formatDuration(value));
        const resolution = value < 1000 ? 0 : value < 60_000 ? 50 : 500;
        expect(Math.abs((read ?? NaN) - value)).toBeLessThanOrEqual(resolution);
      }),
    );
  });

  it('never reads a number from text that is no duration', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseDuration(text);
        expect(read === null || (Number.isFinite(read) && read >= 0)).toBe(true);
      }),
    );
  });
});

describe('parseRate', () => {
  it.each([
    ['50/s', 50],
    ['600/m', 10],
    ['36 / h', 0.01],
    ['0.5/s', 0.5],
  ])('reads %j as %d per second', (text, expected) => {
    expect(parseRate(text)).toBeCloseTo(expected, 12);
  });

  it.each(['50', '50/d', '/s', '-1/s', '1/2/s'])('refuses %j', (text) => {
    expect(parseRate(text)).toBeNull();
  });

  it('reads back what formatRate writes below 1000/s', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 999, noNaN: true }), (value) => {
        expect(parseRate(formatRate(value)) ?? NaN).toBeCloseTo(value, value < 10 ? 1.9 : 0.9);
      }),
    );
  });
});

describe('parsePercent and parseSize', () => {
  it.each([
    ['30%', 0.3],
    ['0.5 %', 0.005],
    ['150%', 1.5],
  ])('reads %j as %d', (text, expected) => {
    expect(parsePercent(text)).toBeCloseTo(expected, 12);
  });

  it('reads back what formatPercent writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        expect(parsePercent(formatPercent(tenths / 1000)) ?? NaN).toBeCloseTo(tenths / 1000, 9);
      }),
    );
  });

  it.each([
    ['512B', 512],
    ['10KB', 10_000],
    ['1.5 mb', 1_500_000],
  ])('reads %j as %d bytes', (text, expected) => {
    expect(parseSize(text)).toBe(expected);
  });

  it('refuses what has no unit', () => {
    expect([parsePercent('30'), parseSize('30'), parseSize('30TB')]).toEqual([null, null, null]);
  });
});

describe('parseRange', () => {
  it('reads both ends with the given parser', () => {
    expect(parseRange('1s..3s', parseDuration)).toEqual([1000, 3000]);
    expect(parseRange('10/s..500/s', parseRate)).toEqual([10, 500]);
  });

  it.each(['1s', '1s..', '..3s', '1s..2s..3s', '1s-3s'])('refuses %j', (text) => {
    expect(parseRange(text, parseDuration)).toBeNull();
  });
});

describe('formatting', () => {
  it.each([
    [0, '0 ms'],
    [0.0004, '0 ms'],
    [0.123, '0.12 ms'],
    [4.5, '4.5 ms'],
    [42.25, '42.3 ms'],
    [420.4, '420 ms'],
    [9_999, '9999 ms'],
    [12_345, '12.3 s'],
    [NaN, '–'],
  ])('writes %d ms as %j', (value, expected) => {
    expect(formatMs(value)).toBe(expected);
  });

  it('writes changes with their sign', () => {
    expect([0.253, -0.04, 0, 0.0001, Infinity].map(formatChange)).toEqual([
      '+25.3 %',
      '−4 %',
      '±0 %',
      '±0 %',
      '–',
    ]);
  });

  it('writes durations, rates and bytes for people', () => {
    expect([300, 1500, 90_000, 5_400_000].map(formatDuration)).toEqual(['300ms', '1.5s', '1m30s', '1h30m']);
    expect([0.5, 42.34, 1250].map(formatRate)).toEqual(['0.5/s', '42.3/s', '1,250/s']);
    expect([12, 1500, 2e6, 3.25e9].map(formatBytes)).toEqual(['12 B', '1.5 KB', '2 MB', '3.3 GB']);
  });

  it('converts between milliseconds and microseconds', () => {
    expect(msToUs(ms(1.5))).toBe(1500);
    expect(usToMs(us(2500))).toBe(2.5);
  });
});

describe('formatAbout', () => {
  it.each([
    [40_000, '40 s'],
    [25 * 60_000, '25 minutes'],
    [9.2 * 3_600_000, '9 h'],
    [837_000_000, '10 days'],
    [200 * 86_400_000, '7 months'],
    [1e30, 'more than a year'],
    [Number.POSITIVE_INFINITY, 'more than a year'],
    [Number.NaN, 'more than a year'],
  ])('%d ms is %s', (value, text) => {
    expect(formatAbout(value)).toBe(text);
  });
});

describe('large figures', () => {
  it('have no exponent', () => {
    expect(formatBytes(3.4e13)).toBe('34 TB');
    expect(formatPercent(1e22)).not.toContain('e');
    expect(formatChange(12.345)).toBe('+1,235 %');
  });
});
