import { LoadgateError } from '../model/errors.js';
import { warning, type Note } from '../model/notes.js';
import { answeredStatus, describeApiFailure, type ApiAttempt } from './api-failure.js';
import { BASELINE_BRANCH, BaselineBranch, type BranchState } from './baseline-branch.js';
import type { GithubClient, Octokit } from './client.js';
import type { GithubContext } from './context.js';
import { ensureLabel, type Label } from './labels.js';

/** A baseline that is to be merged by a person. */
export interface BaselineDraft {
  readonly text: string;
  /** False: the base has all of it. */
  readonly changed: boolean;
  /** Whether a pull request is worth it; without one the jobs wait on the branch. */
  readonly due: boolean;
  /** Whether pull requests would be compared with slower figures. */
  readonly worse: boolean;
  /** Of the commit and the pull request; the body is markdown, with secrets masked. */
  readonly message: string;
  readonly title: string;
  readonly body: string;
}

export interface BaselineRequest {
  /** The branch that the baseline is for. */
  readonly base: string;
  /** The baseline in the repository. */
  readonly path: string;
  /** The baseline out of what stands on the base and what waits on the branch: asked again whenever one moved. */
  readonly rebuild: (base: string | null, waiting: string | null) => BaselineDraft;
}

export type BaselineOutcome =
  /** The base holds all of it already. */
  | { readonly kind: 'contained' }
  /** On the branch; no pull request is due. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'opened' | 'updated'; readonly url: string; readonly notes: readonly Note[] }
  | { readonly kind: 'failed'; readonly reason: string };

export const WORSE_LABEL: Label = {
  name: 'performance-baseline-worse',
  color: 'd93f0b',
  description: 'Accepts a slower performance baseline',
};
export const BASELINE_LABEL: Label = {
  name: 'performance-baseline',
  color: '0e8a16',
  description: 'Updates the performance baseline',
};

/**
 * Puts the jobs on the branch of the baseline and opens its one pull request, or brings it up to date. Never throws
 * for what GitHub refuses: that comes back as one sentence. Throws what `rebuild` throws.
 */
export async function publishBaseline(
  client: GithubClient,
  context: GithubContext,
  request: BaselineRequest,
): Promise<BaselineOutcome> {
  const progress = { attempt: READING };
  try {
    return await client.call((octokit) => new Publication(octokit, context, request, progress).publish());
  } catch (error) {
    if (error instanceof LoadgateError) throw error;
    return { kind: 'failed', reason: describeApiFailure(error, progress.attempt, context.readOnly) };
  }
}

const READING: ApiAttempt = {
  what: 'Could not read the baseline of the repository',
  permission: 'contents: write',
  thing: 'this repository',
};
const WRITING: ApiAttempt = {
  what: `Could not write the branch ${BASELINE_BRANCH}`,
  permission: 'contents: write',
  thing: 'this repository',
  refused: `A rule protects the branch: leave ${BASELINE_BRANCH} out of it, or let the App of the token bypass it.`,
};
const PROPOSING: ApiAttempt = {
  what: 'Could not open the pull request of the baseline',
  permission: 'pull-requests: write',
  thing: 'this repository',
};

/** Jobs that end at the same time take turns: each of them starts over at most so often. */
const MOST_ATTEMPTS = 8;

class Publication {
  readonly #octokit: Octokit;
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #branch: BaselineBranch;
  readonly #request: BaselineRequest;
  readonly #progress: { attempt: ApiAttempt };

  constructor(
    octokit: Octokit,
    context: GithubContext,
    request: BaselineRequest,
    progress: { attempt: ApiAttempt },
  ) {
    this.#octokit = octokit;
    this.#place = { owner: context.repository.owner, repo: context.repository.name };
    this.#branch = new BaselineBranch(octokit, context.repository, request.base, request.path);
    this.#request = request;
    this.#progress = progress;
  }

  async publish(): Promise<BaselineOutcome> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      this.#progress.attempt = READING;
      const state = await this.#branch.read();
      const draft = this.#request.rebuild(state.base, state.waiting);
      if (!draft.changed) return { kind: 'contained' };
      const tip = await this.#write(state, draft);
      if (tip !== null) return await this.#propose(draft, tip);
    }
    return {
      kind: 'failed',
      reason: `${WRITING.what}: other jobs changed it ${MOST_ATTEMPTS} times meanwhile. Let one run at a time (\`concurrency:\`).`,
    };
  }

  async #write(state: BranchState, draft: BaselineDraft): Promise<string | null> {
    if (draft.text === state.waiting && !state.behind) return state.tip;
    this.#progress.attempt = WRITING;
    return await this.#branch.write(state, draft.text, draft.message);
  }

  /** Another job may add to the branch while this one describes it: what is said last is of what stands there last. */
  async #propose(draft: BaselineDraft, tip: string): Promise<BaselineOutcome> {
    let described = { draft, tip };
    let outcome = await this.#upsert(draft);
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      const now = await this.#branch.tip();
      if (now === null || now === described.tip) break;
      const state = await this.#branch.read();
      const next = this.#request.rebuild(state.base, state.waiting);
      if (!next.changed || state.tip === null) break;
      described = { draft: next, tip: state.tip };
      const again = await this.#upsert(next);
      outcome = outcome.kind === 'opened' && again.kind === 'updated' ? { ...again, kind: 'opened' } : again;
    }
    return outcome;
  }

  async #upsert(draft: BaselineDraft): Promise<BaselineOutcome> {
    this.#progress.attempt = PROPOSING;
    const open = await this.#open();
    if (open === null && !draft.due) return { kind: 'waiting' };
    const { title, body } = draft;
    if (open === null) {
      const created = await this.#create(draft);
      if (created === null) return await this.#upsert(draft);
      return { kind: 'opened', url: created.html_url, notes: await this.#label(created, draft) };
    }
    if (open.title !== title || open.body !== body)
      await this.#octokit.rest.pulls.update({ ...this.#place, pull_number: open.number, title, body });
    return { kind: 'updated', url: open.html_url, notes: await this.#label(open, draft) };
  }

  async #open(): Promise<Pull | null> {
    const { data } = await this.#octokit.rest.pulls.list({
      ...this.#place,
      state: 'open',
      head: `${this.#place.owner}:${BASELINE_BRANCH}`,
      base: this.#request.base,
    });
    return data[0] ?? null;
  }

  /** Null: another job was quicker. */
  async #create({ title, body }: BaselineDraft): Promise<Pull | null> {
    try {
      const pull = { ...this.#place, head: BASELINE_BRANCH, base: this.#request.base, title, body };
      return (await this.#octokit.rest.pulls.create(pull)).data;
    } catch (error) {
      if (answeredStatus(error) !== 422 || (await this.#open()) === null) throw error;
      return null;
    }
  }

  /** A pull request without its label does its work too. */
  async #label({ number, labels }: Pull, { worse }: BaselineDraft): Promise<readonly Note[]> {
    const wanted = worse ? WORSE_LABEL : BASELINE_LABEL;
    const other = worse ? BASELINE_LABEL : WORSE_LABEL;
    const { issues } = this.#octokit.rest;
    const has = (label: Label): boolean => labels.some(({ name }) => name === label.name);
    try {
      if (!has(wanted)) {
        await ensureLabel(this.#octokit, this.#place, wanted);
        await issues.addLabels({ ...this.#place, issue_number: number, labels: [wanted.name] });
      }
      if (has(other)) await issues.removeLabel({ ...this.#place, issue_number: number, name: other.name });
      return [];
    } catch (error) {
      if (answeredStatus(error) === null) throw error;
      const attempt = {
        ...PROPOSING,
        what: `Could not label the pull request of the baseline ${wanted.name}`,
      };
      return [warning(describeApiFailure(error, attempt, null))];
    }
  }
}

interface Pull {
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body: string | null;
  readonly labels: readonly { readonly name?: string }[];
}
