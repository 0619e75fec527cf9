import { closest, distance } from 'fastest-levenshtein';
import { ConfigError, type Problem } from '../model/errors.js';
import { COMMENT_MODES, type CommentMode } from './comment.js';

/** What the workflow asked for. */
export interface ActionInputs {
  readonly config: string;
  readonly tier: string;
  /** Null: the scenario file's. */
  readonly target: string | null;
  /** Another deployment to pair with; null: none. */
  readonly baseTarget: string | null;
  /** Null: the tier's. */
  readonly runs: number | null;
  /** `KEY=VALUE` each. */
  readonly set: readonly string[];
  readonly baseline: string;
  readonly mode: (typeof MODES)[number];
  readonly comment: CommentMode;
  /** Comments of the same group share one; null: a comment for each scenario file and tier. */
  readonly commentGroup: string | null;
  /** Whether a check run is made too. */
  readonly check: boolean;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly allowedHosts: readonly string[];
  /** A secret. Null: no call to the API. */
  readonly githubToken: string | null;
  readonly out: string;
  /** Files or folders that were measured earlier; empty: measure now. */
  readonly results: readonly string[];
  /** The label of a pull request by which a maintainer accepts a regression. */
  readonly acceptLabel: string;
}

const MODES = ['gate', 'measure', 'update-baseline', 'comment'] as const;
const FAIL_ON = ['regression', 'inconclusive', 'never'] as const;

/** The inputs by their names in `action.yml`, with the value that an absent or empty one has. */
export const INPUT_DEFAULTS = {
  config: 'loadgate.yml',
  tier: 'smoke',
  target: '',
  'base-target': '',
  runs: '',
  set: '',
  baseline: 'perf-baseline.json',
  mode: 'gate',
  comment: 'always',
  'comment-group': '',
  check: 'false',
  'fail-on': 'regression',
  'allowed-hosts': '',
  'github-token': '',
  out: 'loadgate-results',
  results: '',
  'accept-label': 'performance-accepted',
} as const;

type InputName = keyof typeof INPUT_DEFAULTS;

/** Reads the action's inputs from the runner's `INPUT_…` variables. Throws a ConfigError with all that is wrong. */
export function readInputs(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const problems: Problem[] = [];
  const text = (name: InputName): string => {
    const value = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
    return value === '' ? INPUT_DEFAULTS[name] : value;
  };
  const refuse = (name: InputName, message: string): void => {
    problems.push({ at: null, path: `input ${name}`, message });
  };
  const oneOf = <T extends string>(name: InputName, choices: readonly [T, ...T[]]): T => {
    const value = text(name);
    const choice = choices.find((one) => one === value);
    if (choice === undefined) refuse(name, notAChoice(value, choices));
    return choice ?? choices[0];
  };
  const inputs: ActionInputs = {
    config: text('config'),
    tier: text('tier'),
    target: orNull(text('target')),
    baseTarget: orNull(text('base-target')),
    runs: wholeNumber(text('runs'), (message) => {
      refuse('runs', message);
    }),
    set: assignments(text('set'), (message) => {
      refuse('set', message);
    }),
    baseline: text('baseline'),
    mode: oneOf('mode', MODES),
    comment: oneOf('comment', COMMENT_MODES),
    commentGroup: orNull(text('comment-group')),
    check: oneOf('check', ['true', 'false']) === 'true',
    failOn: oneOf('fail-on', FAIL_ON),
    allowedHosts: hosts(text('allowed-hosts'), (message) => {
      refuse('allowed-hosts', message);
    }),
    githubToken: orNull(text('github-token')),
    out: text('out'),
    results: nonEmpty(text('results').split(/\r?\n/)),
    acceptLabel: text('accept-label'),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return inputs;
}

type Refuse = (message: string) => void;

function notAChoice(value: string, choices: readonly string[]): string {
  const nearest = closest(value, choices);
  const hint = distance(value, nearest) <= 2 ? `; did you mean "${nearest}"?` : '';
  return `expected one of ${choices.join(', ')}, got ${JSON.stringify(value)}${hint}`;
}

function wholeNumber(value: string, refuse: Refuse): number | null {
  if (value === '') return null;
  if (/^\d{1,3}$/.test(value) && Number(value) > 0) return Number(value);
  refuse(`expected a whole number from 1 to 999, got ${JSON.stringify(value)}`);
  return null;
}

/** One assignment a line. Values may be secrets: only the key is quoted. */
function assignments(value: string, refuse: Refuse): readonly string[] {
  const lines = nonEmpty(value.split(/\r?\n/));
  lines.forEach((line, index) => {
    if (!/^[^=\s][^=]*=/.test(line)) refuse(`line ${index + 1}: expected KEY=VALUE, one a line`);
  });
  return lines;
}

function hosts(value: string, refuse: Refuse): readonly string[] {
  const entries = nonEmpty(value.split(/[,\r\n]/));
  for (const entry of entries)
    if (/[\s@?#]/.test(entry) || (entry.includes('/') && !/^[\da-f.:[\]]+\/\d+$/i.test(entry)))
      refuse(`expected host names between commas or on lines of their own, got ${JSON.stringify(entry)}`);
  return entries;
}

function nonEmpty(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}
