import { createHash } from 'node:crypto';
import type { JsonValue } from './plan.js';

/**
 * The hash of what decides the work: this tier's load, the journeys, the data and the `http` settings as they
 * are written, before `${}` is filled in, and the contents of the files they name. 16 hexadecimal digits.
 */
export function scenarioHash(
  written: JsonValue,
  tier: string,
  contents: ReadonlyMap<string, string>,
): string {
  const load = member(member(written, 'tiers'), tier);
  const stages = member(load, 'load') ?? null;
  const decisive = {
    http: member(written, 'http') ?? {},
    data: member(written, 'data') ?? {},
    journeys: member(written, 'journeys') ?? {},
    load: Array.isArray(stages) || isOneLoad(stages) ? stages : [stages],
    warmup: member(load, 'warmup') ?? '0s',
    think: member(load, 'think') ?? 'as-written',
    iterations: member(load, 'iterations') ?? null,
    maxInFlight: member(load, 'maxInFlight') ?? null,
    ...unlessDefault('arrivals', member(load, 'arrivals'), 'constant'),
    // What counts as too much decides what a search finds.
    ...(isSearch(stages) ? unlessDefault('breaks', member(load, 'breaks'), null) : {}),
    files: Object.fromEntries(contents),
  };
  return createHash('sha256').update(canonicalJson(decisive)).digest('hex').slice(0, 16);
}

/** JSON whose keys are sorted: the same for the same value, however it was written. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, JsonValue>>);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** Settings that came later: files without them keep their hash. */
function unlessDefault(
  key: string,
  value: JsonValue | undefined,
  usual: JsonValue,
): Record<string, JsonValue> {
  return value === undefined || value === usual ? {} : { [key]: value };
}

function isOneLoad(stages: JsonValue): boolean {
  return member(stages, 'steps') !== undefined || isSearch(stages);
}

function isSearch(stages: JsonValue): boolean {
  return member(stages, 'search') !== undefined;
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = value as Readonly<Record<string, JsonValue>>;
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
