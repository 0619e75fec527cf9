import { usageError } from '../model/errors.js';
import { answeredStatus } from './api-failure.js';
import type { Octokit } from './client.js';
import type { Repository } from './context.js';

/** Where jobs wait until a pull request with them is merged. */
export const BASELINE_BRANCH = 'loadgate/baseline';

export interface BranchState {
  /** Commit of the branch that the baseline is for. */
  readonly baseTip: string;
  /** The baseline there; null: there is none. */
  readonly base: string | null;
  /** Commit of the branch with the waiting jobs; null: it does not exist. */
  readonly tip: string | null;
  /** The baseline there. */
  readonly waiting: string | null;
  /** Whether the branch lacks commits of the base. */
  readonly behind: boolean;
}

/** The branch of the baseline's pull request, through the git data API: nothing is checked out or pushed. */
export class BaselineBranch {
  readonly #octokit: Octokit;
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #base: string;
  readonly #path: string;

  /** `base`: the branch that the baseline is for; `path`: the baseline in the repository. */
  constructor(octokit: Octokit, { owner, name }: Repository, base: string, path: string) {
    this.#octokit = octokit;
    this.#place = { owner, repo: name };
    this.#base = base;
    this.#path = path;
  }

  /** Both branches as they are now. */
  async read(): Promise<BranchState> {
    const { data } = await this.#octokit.rest.git.getRef({ ...this.#place, ref: `heads/${this.#base}` });
    const baseTip = data.object.sha;
    const tip = await this.tip();
    const base = await this.#text(baseTip);
    if (tip === null) return { baseTip, base, tip, waiting: null, behind: false };
    const compared = await this.#octokit.rest.repos.compareCommitsWithBasehead({
      ...this.#place,
      basehead: `${baseTip}...${tip}`,
      per_page: 1,
    });
    const behind = compared.data.behind_by > 0;
    return { baseTip, base, tip, waiting: await this.#text(tip), behind };
  }

  /** The branch's commit; null: it does not exist. */
  async tip(): Promise<string | null> {
    return await unlessMissing(async () => {
      const { data } = await this.#octokit.rest.git.getRef({
        ...this.#place,
        ref: `heads/${BASELINE_BRANCH}`,
      });
      return data.object.sha;
    });
  }

  /**
   * Puts the text on the branch, as one commit on top of what is there; with the base's commits where it lacks
   * them, so that the pull request has no conflicts. Gives the commit, or null when the branch is not any more
   * what `state` says: never is anybody else's commit lost.
   */
  async write(state: BranchState, text: string, message: string): Promise<string | null> {
    const { git } = this.#octokit.rest;
    const tree = await git.createTree({
      ...this.#place,
      base_tree: state.tip === null || state.behind ? state.baseTip : state.tip,
      tree: [{ path: this.#path, mode: '100644', type: 'blob', content: text }],
    });
    const parents =
      state.tip === null ? [state.baseTip] : [state.tip, ...(state.behind ? [state.baseTip] : [])];
    // Without an author of its own the commit is the token's, and GitHub signs it.
    const commit = await git.createCommit({ ...this.#place, message, tree: tree.data.sha, parents });
    const { sha } = commit.data;
    try {
      if (state.tip === null)
        await git.createRef({ ...this.#place, ref: `refs/heads/${BASELINE_BRANCH}`, sha });
      else await git.updateRef({ ...this.#place, ref: `heads/${BASELINE_BRANCH}`, sha, force: false });
      return sha;
    } catch (error) {
      // The same status stands for "it moved" and for "a rule forbids it": the branch itself tells which.
      if (answeredStatus(error) !== 422) throw error;
      const now = await this.tip();
      if (now === sha) return sha;
      if (now === state.tip) throw error;
      return null;
    }
  }

  async #text(ref: string): Promise<string | null> {
    const file = await unlessMissing(async () => {
      const { data } = await this.#octokit.rest.repos.getContent({ ...this.#place, path: this.#path, ref });
      return data;
    });
    if (file === null) return null;
    if (Array.isArray(file) || file.type !== 'file')
      throw usageError(`${this.#path} is no file on ${this.#base}`);
    // Files of more than 1 MB come without their content.
    if (file.encoding === 'base64') return decoded(file.content);
    const blob = await this.#octokit.rest.git.getBlob({ ...this.#place, file_sha: file.sha });
    return decoded(blob.data.content);
  }
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString();
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (answeredStatus(error) === 404) return null;
    throw error;
  }
}
