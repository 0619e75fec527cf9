import { z } from 'zod';

/** What an issue remembers from run to run, in a hidden line. */
export interface IssueState {
  /** Names of what was red; empty: nothing any more. */
  readonly red: readonly string[];
  /** When it was first red: ISO 8601. */
  readonly since: string;
  /** Red runs in a row. */
  readonly runs: number;
  /** Commit of the last good run. */
  readonly good: string | null;
}

/** More names than this would fill the issue. */
const MOST_NAMES = 200;
const LONGEST_NAME = 200;

export function formatState(state: IssueState): string {
  const red = state.red
    .slice(0, MOST_NAMES)
    .map((name) => Buffer.from(name.slice(0, LONGEST_NAME)).toString());
  // An HTML comment may not hold `--`.
  const text = encodeURIComponent(JSON.stringify({ ...state, red })).replaceAll('-', '%2D');
  return `<!-- loadgate-state ${text} -->`;
}

/** Null: the text has no state that can be read. */
export function parseState(body: string): IssueState | null {
  const match = /^<!-- loadgate-state (\S+) -->$/m.exec(body);
  if (!match) return null;
  try {
    return schema.parse(JSON.parse(decodeURIComponent(match[1] ?? '')));
  } catch {
    return null;
  }
}

const schema = z.object({
  red: z.array(z.string()).max(MOST_NAMES),
  since: z.iso.datetime(),
  runs: z.int().positive(),
  good: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .nullable(),
});

/** What came and what went. */
export function differenceOf(
  before: readonly string[],
  now: readonly string[],
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const kept = (names: readonly string[]): readonly string[] =>
    names.map((name) => name.slice(0, LONGEST_NAME));
  const [old, young] = [new Set(kept(before)), new Set(kept(now))];
  return {
    added: [...young].filter((name) => !old.has(name)),
    gone: [...old].filter((name) => !young.has(name)),
  };
}
