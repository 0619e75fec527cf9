import { at, readPayload, text, wholeNumber } from './payload.js';

/** What the event that started a workflow means for a job that measures. */
export type EventMeaning =
  | ({ readonly kind: 'measure' } & EventFacts)
  /** `reason`: a sentence, also below. */
  | { readonly kind: 'nothing-to-do'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

export interface EventFacts {
  /** Where the change wants to go to: what judges it comes from there. Null: the checkout is judged by its own files. */
  readonly base: { readonly sha: string | null; readonly ref: string | null } | null;
  /** The commit that the branch was at before a push; null where there was none, or on other events. */
  readonly before: string | null;
  /** What was just deployed; null on other events. */
  readonly deployment: { readonly environment: string; readonly url: string | null } | null;
  /** What the person who started the workflow by hand has chosen. */
  readonly chosen: Chosen;
  /** The change that a maintainer may have labelled; null when there is none. */
  readonly labelled: LabelledChange | null;
}

/** Inputs of `workflow_dispatch` that loadgate knows. Null: not given, or empty. */
export interface Chosen {
  readonly tier: string | null;
  readonly target: string | null;
  readonly users: string | null;
  readonly rate: string | null;
  readonly duration: string | null;
}

export interface LabelledChange {
  readonly pullRequest: number;
  /** As they were when the event happened; null where the event does not tell. */
  readonly labels: readonly string[] | null;
  /** The label that this very event is about, and who set it. */
  readonly set: { readonly label: string; readonly by: string | null } | null;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the event of this job. What can't be read means what any unknown event means: measure what is checked out. */
export function readEvent(env: Env): EventMeaning {
  const payload = readPayload(env.GITHUB_EVENT_PATH, () => undefined);
  const meaning = meaningOf(env.GITHUB_EVENT_NAME ?? '', payload);
  const branch = text(env.GITHUB_BASE_REF);
  // Only pull requests have it: without their payload this is what is left of them.
  if (meaning.kind !== 'measure' || meaning.base !== null || branch === null) return meaning;
  return { ...meaning, base: { sha: null, ref: branch } };
}

/** What an event means, by its name and its payload as GitHub sends it. */
export function meaningOf(event: string, payload: unknown): EventMeaning {
  switch (event) {
    case 'pull_request_target':
      return refused('`pull_request_target`');
    case 'workflow_run':
      return isOfFork(payload) ? refused("`workflow_run` of a fork's pull request") : measure({});
    case 'deployment_status':
      return deployed(payload);
    case 'merge_group':
      return measure({ base: baseOfGroup(payload), labelled: changeOfGroup(payload) });
    case 'push':
      return measure({ before: commit(at(payload, 'before')) });
    case 'workflow_dispatch':
      return measure({ chosen: chosenBy(payload) });
    default:
      // `pull_request`, and reviews of one; `schedule` and whatever else has no pull request.
      return measure({ base: baseOfPullRequest(payload), labelled: labelledChange(payload) });
  }
}

const NOTHING_CHOSEN: Chosen = { tier: null, target: null, users: null, rate: null, duration: null };

function measure(facts: Partial<EventFacts>): EventMeaning {
  return {
    kind: 'measure',
    base: null,
    before: null,
    deployment: null,
    chosen: NOTHING_CHOSEN,
    labelled: null,
    ...facts,
  };
}

/** Both run with the secrets and the token of the base repository: code of a fork must not run there. */
function refused(event: string): EventMeaning {
  return {
    kind: 'refused',
    reason: `loadgate does not measure on ${event}, where the code of a fork would run with this repository's secrets and token: measure on \`pull_request\`, and report it with \`mode: comment\` in a second workflow on \`workflow_run\`.`,
  };
}

function isOfFork(payload: unknown): boolean {
  const run = at(payload, 'workflow_run');
  const event = text(at(run, 'event')) ?? '';
  const head = text(at(run, 'head_repository', 'full_name'))?.toLowerCase();
  const own = text(at(payload, 'repository', 'full_name'))?.toLowerCase();
  return event.startsWith('pull_request') && (head === undefined || head !== own);
}

function deployed(payload: unknown): EventMeaning {
  const status = at(payload, 'deployment_status');
  const environment =
    text(at(status, 'environment')) ?? text(at(payload, 'deployment', 'environment')) ?? 'unknown';
  const state = text(at(status, 'state')) ?? 'unknown';
  if (state !== 'success')
    return {
      kind: 'nothing-to-do',
      reason: `The deployment to ${environment} is not there to be measured: its state is ${state}, not success.`,
    };
  const url = webAddress(at(status, 'environment_url')) ?? webAddress(at(status, 'target_url'));
  return measure({ deployment: { environment, url } });
}

function webAddress(value: unknown): string | null {
  const written = text(value);
  if (written === null || !URL.canParse(written)) return null;
  return /^https?:$/.test(new URL(written).protocol) ? written : null;
}

function baseOfPullRequest(payload: unknown): EventFacts['base'] {
  const base = at(payload, 'pull_request', 'base');
  return base === null ? null : { sha: commit(at(base, 'sha')), ref: text(at(base, 'ref')) };
}

function labelledChange(payload: unknown): LabelledChange | null {
  const pullRequest = wholeNumber(at(payload, 'pull_request', 'number'));
  if (pullRequest === null) return null;
  const labels = at(payload, 'pull_request', 'labels');
  const label = text(at(payload, 'action')) === 'labeled' ? text(at(payload, 'label', 'name')) : null;
  return {
    pullRequest,
    labels: Array.isArray(labels) ? labels.flatMap((one) => text(at(one, 'name')) ?? []) : null,
    set: label === null ? null : { label, by: text(at(payload, 'sender', 'login')) },
  };
}

function baseOfGroup(payload: unknown): EventFacts['base'] {
  const group = at(payload, 'merge_group');
  const ref = text(at(group, 'base_ref'))?.replace(/^refs\/heads\//, '') ?? null;
  return { sha: commit(at(group, 'base_sha')), ref };
}

/** A merge queue names its branches after the pull request on top: `gh-readonly-queue/main/pr-104-929f82…`. */
function changeOfGroup(payload: unknown): LabelledChange | null {
  const ref = text(at(payload, 'merge_group', 'head_ref')) ?? '';
  const pullRequest = wholeNumber(/\/pr-(\d+)-[0-9a-f]{40,64}$/.exec(ref)?.[1]);
  return pullRequest === null ? null : { pullRequest, labels: null, set: null };
}

function chosenBy(payload: unknown): Chosen {
  const choice = (name: keyof Chosen): string | null => {
    const value = at(payload, 'inputs', name);
    return text(typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : null);
  };
  return {
    tier: choice('tier'),
    target: choice('target'),
    users: choice('users'),
    rate: choice('rate'),
    duration: choice('duration'),
  };
}

/** Nothing but zeros stands for "there was none". */
function commit(value: unknown): string | null {
  const sha = text(value);
  return sha !== null && /^[0-9a-f]{40,64}$/.test(sha) && !/^0+$/.test(sha) ? sha : null;
}
