import type { FoundRoutes } from './find-routes.js';
import type { Target } from './places.js';

/** What became of a file. */
export type Written =
  | { readonly name: string; readonly what: 'written' }
  | { readonly name: string; readonly what: 'extended'; readonly added: readonly string[] }
  | { readonly name: string; readonly what: 'left'; readonly why?: string };

export interface InitOutcome {
  readonly written: readonly Written[];
  readonly target: Target;
  /** Null: nothing was asked. */
  readonly found: FoundRoutes | null;
  /** Whether the scenario is new and says how the service is started; null: it was there already. */
  readonly isStarted: boolean | null;
  /** What measures the smoke tier. */
  readonly run: string;
}

/** What `loadgate init` did, and the next two steps. Ends with a newline. */
export function tellInit(outcome: InitOutcome): string {
  const { written, found, target } = outcome;
  const lines = [
    ...(found === null ? [] : foundLines(found, target)),
    ...written.map(writtenLine),
    '',
    'Next:',
    `  1. ${firstStep(outcome)}`,
    `  2. ${secondStep(outcome)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function foundLines({ routes, health, locked, description }: FoundRoutes, target: Target): readonly string[] {
  const from = description === null ? '' : `, described at ${description}`;
  const many = routes.length === 0 ? 'no GET route answers' : `${routes.length} GET routes answer`;
  const count = routes.length === 1 ? '1 GET route answers' : many;
  return [
    `${target.url}: ${count} with 2xx${from}${health === null ? '' : `; health check at ${health}`}.`,
    ...(locked.length === 0
      ? []
      : [`${locked.length} more behind a login: loadgate.yml names them in a comment.`]),
  ];
}

function writtenLine(one: Written): string {
  switch (one.what) {
    case 'written':
      return `+ ${one.name}`;
    case 'extended':
      return `+ ${one.name}: ${one.added.join(', ')}`;
    case 'left':
      return `  ${one.name} is left as it is${one.why === undefined ? ': it is there already' : `: ${one.why}`}`;
  }
}

function firstStep({ target, found, isStarted, run }: InitOutcome): string {
  if (found !== null && found.routes.length === 0 && found.health === null)
    return `name a route that answers in loadgate.yml, then: ${run}`;
  if (found !== null || isStarted !== true || !target.isLocal)
    return `${run}      measures it, in about a minute`;
  return `set \`ready:\` and the routes in loadgate.yml, then: ${run}`;
}

function secondStep({ target, isStarted }: InitOutcome): string {
  const start =
    target.isLocal && isStarted === false ? 'say under `server:` how the service is started, then ' : '';
  return `${start}commit these files and open a pull request: the workflow judges it`;
}
