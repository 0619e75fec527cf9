import type { Result } from './result.js';

/** 100 runs can be asked for, in pairs. */
const MOST_RUNS = 200;
/** Endpoints × phases × runs: each has up to five histograms to decode. */
const MOST_TALLIES = 20_000;
/** Endpoints × runs that are told over time: each has up to five lists of 300 numbers. */
const MOST_COURSES = 20_000;
const LONGEST_TIER = 100;
const LONGEST_TEXT = 10_000;
const MOST_ITEMS = 20_000;
const LARGEST_NUMBER = 1e18;
const HISTOGRAMS = new Set(['connect', 'tls', 'firstByte', 'service', 'response', 'lag']);

/**
 * Why a result that satisfies the schema is not of a measurement, as the end of a sentence about it; null when it may
 * be of one. For results from outside: what passes can be judged and shown at little cost.
 */
export function implausibility(result: Result): string | null {
  const { name } = result.scenario.tier;
  if (name.trim() === '' || name.length > LONGEST_TIER || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(name))
    return 'has a tier whose name no scenario would have';
  const { length } = result.runs;
  if (length > MOST_RUNS) return `tells of ${length} runs, more than ${MOST_RUNS}`;
  const tallies = result.runs
    .flatMap(({ endpoints }) => endpoints)
    .reduce((sum, { phases }) => sum + phases.length, 0);
  if (tallies > MOST_TALLIES) return `has ${tallies} sets of figures, more than ${MOST_TALLIES}`;
  return oddCourse(result) ?? oddValue(result, []);
}

/** Courses are read by the place of their endpoint: more of them than endpoints would be of nothing. */
function oddCourse({ runs }: Result): string | null {
  const odd = runs.find(({ timeline, endpoints }) => (timeline.endpoints ?? []).length > endpoints.length);
  if (odd !== undefined) return `tells how more endpoints went over time than run ${odd.number} has`;
  const courses = runs.reduce((sum, { timeline }) => sum + (timeline.endpoints ?? []).length, 0);
  return courses > MOST_COURSES ? `tells ${courses} courses of endpoints, more than ${MOST_COURSES}` : null;
}

type Path = readonly (string | number)[];

/** What is too long, too much or too large in there, and where. */
function oddValue(value: unknown, path: Path): string | null {
  if (typeof value === 'string') return oddText(value, path);
  if (typeof value === 'number')
    return Math.abs(value) <= LARGEST_NUMBER ? null : `has an impossible number at ${shown(path)}`;
  if (typeof value !== 'object' || value === null) return null;
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length > MOST_ITEMS)
    return `has ${entries.length} values at ${shown(path)}, more than ${MOST_ITEMS}`;
  for (const [key, item] of entries) {
    const odd = isList ? null : oddText(key, [...path, '…']);
    const problem = odd ?? oddValue(item, [...path, isList ? Number(key) : key]);
    if (problem !== null) return problem;
  }
  return null;
}

function oddText(text: string, path: Path): string | null {
  if (text.length <= LONGEST_TEXT || HISTOGRAMS.has(String(path.at(-1)))) return null;
  return `has a text of ${text.length} characters at ${shown(path)}`;
}

/** Keys of the schema, and keys from outside: those are cut. */
function shown(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part.slice(0, 40)}`))
    .join('')
    .replace(/^\./, '');
}
