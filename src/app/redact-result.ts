import type { Redact } from '../model/redact.js';
import type { Result } from '../result/result.js';

/** The result with every secret masked, in whatever text it may have slipped into. */
export function redactResult(result: Result, redact: Redact): Result {
  return redactTexts(result, redact);
}

/**
 * A value with every text in it masked; numbers and keys stay. So do histograms, hashes and times: they may contain a
 * short secret's letters by chance, and masking them would destroy the measurement.
 */
export function redactTexts<T>(value: T, redact: Redact): T;
export function redactTexts(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => redactTexts(item, redact));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      KEPT.has(key) && typeof item === 'string' ? item : redactTexts(item, redact),
    ]),
  );
}

const KEPT = new Set([
  ...['connect', 'tls', 'firstByte', 'service', 'failedService', 'response', 'lag'],
  ...['schema', 'hash', 'commit', 'createdAt', 'startedAt'],
]);
