import { z } from 'zod';
import type { Path, Problems } from './problems.js';
import { mismatch } from './refusal.js';
import { didYouMean } from './suggest.js';

/** A map with these keys and no others. */
export function map<S extends z.core.$ZodShape>(expected: string, shape: S) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownKey(key, Object.keys(shape))).join('\n')
        : mismatch(expected, issue.input),
  });
}

/** A map from names that the user chooses to values of one kind. */
export function mapOf<T extends z.ZodType>(expected: string, value: T) {
  return z.record(z.string(), value, { error: (issue) => mismatch(expected, issue.input) });
}

export function listOf<T extends z.ZodType>(expected: string, item: T) {
  return z.array(item, { error: (issue) => mismatch(expected, issue.input) });
}

/** A key list longer than this helps nobody. */
const MOST_LISTED = 12;

/** `unknown key "wieght", did you mean "weight"?` */
function unknownKey(key: string, known: readonly string[]): string {
  const guess = didYouMean(key, known);
  const list = known.length > MOST_LISTED ? '' : `: expected ${known.join(', ')}`;
  return `unknown key ${JSON.stringify(key)}${guess === '' ? list : guess}`;
}

/** Checks a part of the scenario; null when it has problems, which are then reported with their places. */
export function check<T extends z.ZodType>(
  schema: T,
  value: unknown,
  path: Path,
  problems: Problems,
): z.output<T> | null {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) report(issue, path, problems);
  return null;
}

/**
 * Checks a map of the scenario and goes on without the entries that have problems: what else is wrong is then
 * found in the same go. Null when too little is left.
 */
export function checkEntries<T extends z.ZodType>(
  schema: T,
  value: unknown,
  path: Path,
  problems: Problems,
): z.output<T> | null {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const bad = new Set<PropertyKey>();
  for (const issue of read.error.issues) {
    report(issue, path, problems);
    const [entry] = issue.path;
    if (entry !== undefined) bad.add(entry);
    else if (issue.code === 'unrecognized_keys') issue.keys.forEach((key) => bad.add(key));
  }
  if (typeof value !== 'object' || value === null || bad.size === 0) return null;
  const left = schema.safeParse(Object.fromEntries(Object.entries(value).filter(([key]) => !bad.has(key))));
  return left.success ? left.data : null;
}

function report(issue: z.core.$ZodIssue, path: Path, problems: Problems): void {
  const at = [...path, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code !== 'unrecognized_keys') {
    problems.add(at, issue.message);
    return;
  }
  const messages = issue.message.split('\n');
  issue.keys.forEach((key, index) => {
    problems.add([...at, key], messages[index] ?? issue.message);
  });
}
