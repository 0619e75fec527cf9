import { z } from 'zod';
import type { Ms } from '../model/units.js';
import { ms, parseDuration, parsePercent } from '../model/units.js';
import type { JsonValue } from './plan.js';
import { mismatch, Refusal } from './refusal.js';
import { didYouMean } from './suggest.js';

/** What the JSON Schema says of a scalar: its type, pattern and examples. */
export type SchemaHints = Readonly<Record<string, JsonValue>>;

/** A validator of one value. `read` gives null for what it can't read: the message then tells what is expected. */
export function scalar<T>(
  expected: string,
  hints: SchemaHints,
  read: (value: unknown) => T | Refusal | null,
) {
  return z
    .unknown()
    .meta(hints)
    .transform((value, context): T => {
      const found = read(value);
      if (found !== null && !(found instanceof Refusal)) return found;
      const message = found instanceof Refusal ? found.message : mismatch(expected, value);
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

const DURATION = {
  type: 'string',
  pattern: '^\\s*(\\d+(\\.\\d+)?\\s*(us|ms|s|m|h))+\\s*$',
  examples: ['300ms', '30s', '10m', '2h'],
};

/** A length of time such as `300ms`, `30s` or `1h30m`; `positive` refuses `0s`. */
export function duration(description: string, positive = false) {
  return scalar('a duration such as 300ms or 30s', { ...DURATION, description }, (value) =>
    readDuration(value, positive),
  );
}

function readDuration(value: unknown, positive: boolean): Ms | Refusal | null {
  if (typeof value === 'number') {
    const advice = value < 0 ? 'a duration is not negative' : `write the unit, such as ${value}s`;
    return new Refusal(`${mismatch('a duration such as 300ms or 30s', value)}: ${advice}`);
  }
  if (typeof value !== 'string') return null;
  const read = parseDuration(value);
  if (read === null) {
    const negative = value.trim().startsWith('-') && parseDuration(value.trim().slice(1)) !== null;
    const found = mismatch('a duration such as 300ms or 30s', value);
    if (negative) return new Refusal(`${found}: a duration is not negative`);
    return /^\s*[\d.]+\s*$/.test(value)
      ? new Refusal(`${found}: write the unit, such as ${value.trim()}s`)
      : null;
  }
  if (positive && read === 0) return new Refusal(`expected more than ${value}`);
  return ms(read);
}

const PERCENT = { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$', examples: ['15%', '30%'] };

/** A percentage such as `30%`, as a fraction. */
export function percent(description: string, most = Infinity) {
  return scalar('a percentage such as 30%', { ...PERCENT, description }, (value) => {
    if (typeof value === 'number') {
      return new Refusal(`${mismatch('a percentage such as 30%', value)}: write it with the sign %`);
    }
    const read = typeof value === 'string' ? parsePercent(value) : null;
    if (read === null || read <= most) return read;
    return new Refusal(mismatch(`at most ${most * 100}%`, value));
  });
}

/** A number; `whole` ones have no fraction. */
export function number(
  description: string,
  limits: { readonly min?: number; readonly max?: number; readonly whole?: boolean } = {},
) {
  const { min, max, whole = false } = limits;
  const kind = whole ? 'a whole number' : 'a number';
  const hints = {
    type: whole ? 'integer' : 'number',
    description,
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  return scalar(kind, hints, (value) => {
    if (typeof value !== 'number') return null;
    if (whole && !Number.isSafeInteger(value)) return null;
    if (min !== undefined && value < min)
      return new Refusal(`expected ${kind} of at least ${min}, got ${value}`);
    if (max !== undefined && value > max)
      return new Refusal(`expected ${kind} of at most ${max}, got ${value}`);
    return value;
  });
}

/** A text; numbers and true or false are taken as they are written. */
export function text(expected: string, hints: SchemaHints) {
  return scalar(expected, { type: ['string', 'number', 'boolean'], ...hints }, (value) => {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return typeof value === 'string' ? value : null;
  });
}

/** A text with something in it. */
export function filledText(expected: string, hints: SchemaHints) {
  return scalar(expected, { type: ['string', 'number', 'boolean'], minLength: 1, ...hints }, (value) => {
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? text : null;
  });
}

/** One of several words. */
export function word<const W extends string>(words: readonly W[], description: string) {
  const expected = words.length === 2 ? words.join(' or ') : `one of ${words.join(', ')}`;
  return scalar(expected, { enum: [...words], description }, (value): W | Refusal | null => {
    const found = words.find((one) => one === value);
    if (found !== undefined) return found;
    return typeof value === 'string'
      ? new Refusal(`${mismatch(expected, value)}${didYouMean(value, words)}`)
      : null;
  });
}

/** true or false. */
export function flag(description: string) {
  return scalar('true or false', { type: 'boolean', description }, (value) =>
    typeof value === 'boolean' ? value : null,
  );
}

/** Anything that JSON can hold. */
export function anyJson(description: string) {
  return scalar('a value', { description }, (value) => ({ json: value as JsonValue }));
}
