import { formatPercent } from '../model/units.js';

/** `+0.2260`, with a minus sign that is as wide as the plus. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${number(Math.abs(value))}`;
}

/** Four significant digits, without an exponent unless it is tiny; a dash for what is no number. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const text = Math.abs(value) < 1e-4 ? value.toExponential(2) : value.toPrecision(4);
  return text.replace('-', '−');
}

export function percent(fraction: number): string {
  return formatPercent(fraction);
}
