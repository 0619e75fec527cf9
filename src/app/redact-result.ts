import type { Redact } from '../model/redact.js';
import type { Result } from '../result/result.js';

const HISTOGRAMS = new Set(['connect', 'tls', 'firstByte', 'service', 'response', 'lag']);

/** The result with every secret masked, in whatever text it may have slipped into. */
export function redactResult(result: Result, redact: Redact): Result {
  return masked(result, redact);
}

/** Base64 of a histogram may contain a short secret's letters by chance: masking it would destroy the measurement. */
function masked<T>(value: T, redact: Redact): T;
function masked(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      HISTOGRAMS.has(key) && typeof item === 'string' ? item : masked(item, redact),
    ]),
  );
}
