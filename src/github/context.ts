import type { Note } from '../model/notes.js';
import { at, readPayload, text, wholeNumber } from './payload.js';

/** Where in GitHub this job runs. What the runner or the event file did not tell is null. */
export interface GithubContext {
  /** Name of the event, such as `pull_request`; empty when unknown. */
  readonly event: string;
  readonly repository: Repository;
  /** The commit that was checked out: on a pull request the merge commit. */
  readonly sha: string | null;
  /** The commit that the author pushed. */
  readonly headSha: string | null;
  readonly pullRequest: number | null;
  /** Branch that the pull request wants to go to. */
  readonly baseRef: string | null;
  readonly runId: number | null;
  readonly runAttempt: number;
  /** Without a trailing slash. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly runUrl: string | null;
  readonly actor: string | null;
  /** Why the job's token can only read, whatever `permissions` says; null when it follows `permissions`. */
  readonly readOnly: 'fork' | 'dependabot' | null;
  readonly notes: readonly Note[];
}

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the runner's variables and the event file. Null outside of GitHub Actions. Never throws. */
export function readContext(env: Env): GithubContext | null {
  const repository = parseRepository(env.GITHUB_REPOSITORY);
  if (repository === null) return null;
  const notes: Note[] = [];
  const payload = readPayload(env.GITHUB_EVENT_PATH, (note) => notes.push(note));
  const sha = text(env.GITHUB_SHA);
  const runId = wholeNumber(env.GITHUB_RUN_ID);
  const serverUrl = trimSlash(env.GITHUB_SERVER_URL, 'https://github.com');
  const event = env.GITHUB_EVENT_NAME ?? '';
  const repositoryName = `${repository.owner}/${repository.name}`;
  return {
    event,
    repository,
    sha,
    headSha: text(at(payload, 'pull_request', 'head', 'sha')) ?? sha,
    pullRequest: pullRequestNumber(payload, env.GITHUB_REF),
    baseRef: text(env.GITHUB_BASE_REF) ?? text(at(payload, 'pull_request', 'base', 'ref')),
    runId,
    runAttempt: wholeNumber(env.GITHUB_RUN_ATTEMPT) ?? 1,
    serverUrl,
    apiUrl: trimSlash(env.GITHUB_API_URL, 'https://api.github.com'),
    runUrl: runId === null ? null : `${serverUrl}/${repositoryName}/actions/runs/${runId}`,
    actor: text(env.GITHUB_ACTOR),
    readOnly: readOnlyToken(event, payload, repositoryName, env.GITHUB_ACTOR),
    notes,
  };
}

function parseRepository(value: string | undefined): Repository | null {
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(value ?? '');
  return match ? { owner: match[1] ?? '', name: match[2] ?? '' } : null;
}

/** The event file knows it best; the ref `refs/pull/12/merge` is what remains without it. */
function pullRequestNumber(payload: unknown, ref: string | undefined): number | null {
  const fromPayload = wholeNumber(at(payload, 'pull_request', 'number'));
  return fromPayload ?? wholeNumber(/^refs\/pull\/(\d+)\//.exec(ref ?? '')?.[1]);
}

/** `pull_request_target` and `workflow_run` run in the base repository: their token follows `permissions`. */
function readOnlyToken(
  event: string,
  payload: unknown,
  repository: string,
  actor: string | undefined,
): GithubContext['readOnly'] {
  if (actor === 'dependabot[bot]') return 'dependabot';
  const head = at(payload, 'pull_request', 'head');
  if (!/^pull_request(_review(_comment)?)?$/.test(event) || head === null) return null;
  // The head repository of a deleted fork is null.
  const name = text(at(head, 'repo', 'full_name'));
  return name?.toLowerCase() === repository.toLowerCase() ? null : 'fork';
}

function trimSlash(value: string | undefined, otherwise: string): string {
  return (text(value) ?? otherwise).replace(/\/+$/, '');
}
