/** A length of time in milliseconds. */
export type Ms = number & { readonly unit: 'ms' };

/** A point or a length of time in microseconds, on a monotonic clock. */
export type Us = number & { readonly unit: 'us' };

export const ms = (value: number): Ms => value as Ms;
export const us = (value: number): Us => value as Us;
export const msToUs = (value: Ms): Us => us(value * 1000);
export const usToMs = (value: Us): Ms => ms(value / 1000);

const DURATION = /^(?:\d+(?:\.\d+)?\s*(?:us|ms|s|m|h)\s*)+$/;
const DURATION_PART = /(\d+(?:\.\d+)?)\s*(us|ms|s|m|h)/g;
const DURATION_FACTOR: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Reads `300ms`, `30s`, `10m`, `2h` or `1h30m` (larger units first); null for anything else. */
export function parseDuration(text: string): Ms | null {
  const trimmed = text.trim();
  if (!DURATION.test(trimmed)) return null;
  let total = 0;
  let smallest = Infinity;
  for (const [, count, unit] of trimmed.matchAll(DURATION_PART)) {
    const factor = DURATION_FACTOR[unit ?? ''] ?? NaN;
    if (factor >= smallest) return null;
    smallest = factor;
    total += Number(count) * factor;
  }
  return ms(total);
}

const RATE = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/;
const RATE_DIVISOR: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** Reads `50/s`, `600/m` or `100/h` as events per second; null for anything else. */
export function parseRate(text: string): number | null {
  const match = RATE.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) / (RATE_DIVISOR[match[2] ?? ''] ?? NaN);
}

const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;

/** Reads `30%` as the fraction 0.3; null for anything else. */
export function parsePercent(text: string): number | null {
  const match = PERCENT.exec(text.trim());
  return match ? Number(match[1]) / 100 : null;
}

const SIZE = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)$/i;
const SIZE_FACTOR: Readonly<Record<string, number>> = { B: 1, KB: 1000, MB: 1_000_000, GB: 1_000_000_000 };

/** Reads `512B`, `10KB` or `2MB` as bytes (decimal factors); null for anything else. */
export function parseSize(text: string): number | null {
  const match = SIZE.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * (SIZE_FACTOR[(match[2] ?? '').toUpperCase()] ?? NaN);
}

/** Splits `a..b` and reads both ends with `parse`; null unless both are readable. */
export function parseRange<T>(text: string, parse: (part: string) => T | null): readonly [T, T] | null {
  const parts = text.split('..');
  if (parts.length !== 2) return null;
  const from = parse((parts[0] ?? '').trim());
  const to = parse((parts[1] ?? '').trim());
  return from === null || to === null ? null : [from, to];
}

/** Writes milliseconds for people: three significant digits below 100 ms, whole ms below 10 s, then seconds. */
export function formatMs(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value < 0.0005) return '0 ms';
  if (value < 1) return `${trimZeros(value.toPrecision(2))} ms`;
  if (value < 10) return `${trimZeros(value.toFixed(2))} ms`;
  if (value < 100) return `${trimZeros(value.toFixed(1))} ms`;
  if (value < 10_000) return `${value.toFixed(0)} ms`;
  return `${trimZeros((value / 1000).toFixed(1))} s`;
}

/** Writes a length of time as the scenario file would: `300ms`, `30s`, `10m`, `1h30m`. */
export function formatDuration(value: number): string {
  if (value < 1000) return `${trimZeros(value.toFixed(0))}ms`;
  if (value < 60_000) return `${trimZeros((value / 1000).toFixed(1))}s`;
  const seconds = Math.round(value / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ] as const;
  return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
}

/**
 * Writes a length of time that was projected, as far as it can be known: `40 s`, `25 minutes`, `9 h`, `10 days`,
 * `7 months`; beyond a year only that it is.
 */
export function formatAbout(value: number): string {
  const seconds = value / 1000;
  if (!(seconds < YEAR)) return 'more than a year';
  if (seconds >= 60 * DAY) return `${Math.round(seconds / (30.4 * DAY))} months`;
  if (seconds >= 2 * DAY) return `${Math.round(seconds / DAY)} days`;
  if (seconds >= 5400) return `${Math.round(seconds / 3600)} h`;
  if (seconds >= 90) return `${Math.round(seconds / 60)} minutes`;
  return `${Math.round(seconds)} s`;
}

const DAY = 86_400;
const YEAR = 365 * DAY;

/** The first two digits of a figure: all that a slope of some minutes is worth. */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** Writes a rate in events per second: `0.5/s`, `42.3/s`, `1,250/s`. */
export function formatRate(perSecond: number): string {
  if (!Number.isFinite(perSecond)) return '–';
  if (perSecond >= 1000) return `${formatCount(Math.round(perSecond))}/s`;
  return `${trimZeros(perSecond.toFixed(perSecond < 10 ? 2 : 1))}/s`;
}

/** Writes a fraction as a percentage with a sensible number of digits: 0.0123 is `1.23 %`. */
export function formatPercent(fraction: number): string {
  if (!Number.isFinite(fraction)) return '–';
  const percent = fraction * 100;
  if (Math.abs(percent) >= 1000) return `${formatCount(Math.round(percent))} %`;
  const digits = Math.abs(percent) >= 10 ? 1 : 2;
  return `${trimZeros(percent.toFixed(digits))} %`;
}

/** Writes a relative change with its sign: 0.253 is `+25.3 %`, -0.04 is `−4 %`. */
export function formatChange(fraction: number): string {
  if (!Number.isFinite(fraction)) return '–';
  const percent = Math.abs(fraction) * 100;
  const rounded = percent >= 1000 ? formatCount(Math.round(percent)) : trimZeros(percent.toFixed(1));
  if (rounded === '0') return '±0 %';
  return `${fraction < 0 ? '−' : '+'}${rounded} %`;
}

/** Writes a count with thousands separators. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** Writes bytes with a decimal unit. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return '–';
  if (bytes >= 1e12) return `${formatCount(Number((bytes / 1e12).toPrecision(3)))} TB`;
  if (bytes >= 1e9) return `${trimZeros((bytes / 1e9).toFixed(1))} GB`;
  if (bytes >= 1e6) return `${trimZeros((bytes / 1e6).toFixed(1))} MB`;
  if (bytes >= 1e3) return `${trimZeros((bytes / 1e3).toFixed(1))} KB`;
  return `${bytes} B`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
