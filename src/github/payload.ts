import { readFileSync } from 'node:fs';
import { errorText } from '../model/error-text.js';
import { warning, type Note } from '../model/notes.js';

/** The parsed event file of a job; null, and a note, when there is none. Never throws. */
export function readPayload(path: string | undefined, note: (note: Note) => void): unknown {
  if (path === undefined || path === '') {
    note(warning('GITHUB_EVENT_PATH is not set: the pull request of this job is unknown.'));
    return null;
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'it is not JSON' : errorText(error);
    note(warning(`The event file of this job can't be read: ${what}. Its pull request may be unknown.`));
    return null;
  }
}

/** What stands at a path of keys; null where there is nothing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return null;
    current = new Map<string, unknown>(Object.entries(current)).get(key) ?? null;
  }
  return current;
}

/** Text that is not empty; null for everything else. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A number above 0, also as text; null for everything else. */
export function wholeNumber(value: unknown): number | null {
  if (typeof value === 'string' && !/^\d+$/.test(value)) return null;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}
