import type { CellVerdict } from '../gate/verdict.js';
import { warning, type Note } from '../model/notes.js';
import { answeredStatus, describeApiFailure } from './api-failure.js';
import type { GithubClient, Octokit } from './client.js';
import {
  formatMarker,
  isNewer,
  parseMarker,
  sameKey,
  type CommentKey,
  type RunStamp,
} from './comment-marker.js';
import type { GithubContext, Repository } from './context.js';

export interface CommentRequest {
  readonly key: CommentKey;
  readonly mode: CommentMode;
  readonly verdict: CellVerdict;
  /** Markdown, at most 65,000 characters, secrets masked. */
  readonly body: string;
}

export const COMMENT_MODES = ['always', 'changes', 'regression', 'off'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

export type CommentOutcome =
  | { readonly kind: 'created'; readonly url: string }
  | { readonly kind: 'updated'; readonly url: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly note: Note };

/**
 * Writes the sticky comment of this job's pull request: the comment with this key is updated where there is
 * one, else created. Never throws: what GitHub refuses comes back as one warning.
 */
export async function upsertComment(
  client: GithubClient | null,
  context: GithubContext,
  request: CommentRequest,
): Promise<CommentOutcome> {
  const { pullRequest } = context;
  if (request.mode === 'off') return skipped('comments are switched off');
  if (pullRequest === null) return skipped('this job does not belong to a pull request');
  if (client === null) return skipped('the input github-token is empty');
  try {
    return await client.call((octokit) =>
      new StickyComment(octokit, context, pullRequest, request.key).write(request),
    );
  } catch (error) {
    return { kind: 'failed', note: warning(describeApiFailure(error, WRITING, context.readOnly)) };
  }
}

/**
 * Whether a comment is written. One that exists is always brought up to date: the verdict of an older commit
 * would mislead.
 */
export function shouldComment(mode: CommentMode, verdict: CellVerdict, exists: boolean): boolean {
  switch (mode) {
    case 'off':
      return false;
    case 'always':
      return true;
    case 'regression':
      return exists || verdict === 'regression';
    case 'changes':
      return exists || verdict === 'regression' || verdict === 'improved';
  }
}

const WRITING = { what: 'Could not comment on the pull request', permission: 'pull-requests: write' };

/** Who comments with the job's own token. */
const ACTIONS_BOT = 'github-actions[bot]';

interface Found {
  readonly id: number;
  readonly url: string;
  readonly stamp: RunStamp;
}

/**
 * The comment with one key on one pull request. Jobs that run at the same time, and creations that are made
 * again after a lost answer, can leave several: the oldest stays, and each job removes what it added.
 */
class StickyComment {
  readonly #octokit: Octokit;
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #pullRequest: number;
  readonly #key: CommentKey;
  readonly #stamp: RunStamp;

  constructor(octokit: Octokit, context: GithubContext, pullRequest: number, key: CommentKey) {
    this.#octokit = octokit;
    this.#place = placeOf(context.repository);
    this.#pullRequest = pullRequest;
    this.#key = key;
    this.#stamp = { sha: context.headSha, run: context.runId, attempt: context.runAttempt };
  }

  async write(request: CommentRequest): Promise<CommentOutcome> {
    const existing = await this.#find(await this.#author());
    if (!shouldComment(request.mode, request.verdict, existing.length > 0))
      return skipped(`comment: ${request.mode}, and the verdict is ${request.verdict}`);
    const body = `${formatMarker(this.#key, this.#stamp)}\n${request.body}`;
    if (existing.length > 0) return await this.#settle(existing, null, body);
    const { data } = await this.#octokit.rest.issues.createComment({
      ...this.#place,
      issue_number: this.#pullRequest,
      body,
    });
    const own: Found = { id: data.id, url: data.html_url, stamp: this.#stamp };
    const all = await this.#findAgain(data.user?.login ?? ACTIONS_BOT);
    return await this.#settle([own, ...all.filter(({ id }) => id !== own.id)], own, body);
  }

  /** Leaves one comment, with the text of the newest run. */
  async #settle(found: readonly Found[], own: Found | null, body: string): Promise<CommentOutcome> {
    const keeper = found.reduce((oldest, one) => (one.id < oldest.id ? one : oldest));
    const outdated = found.some(({ stamp }) => isNewer(stamp, this.#stamp));
    const outcome = await this.#keep(keeper, own, outdated, body);
    for (const one of found)
      if (one !== keeper && !isNewer(one.stamp, this.#stamp)) await this.#remove(one.id);
    return outcome;
  }

  async #keep(keeper: Found, own: Found | null, outdated: boolean, body: string): Promise<CommentOutcome> {
    if (keeper === own) return { kind: 'created', url: keeper.url };
    if (outdated) return skipped('a newer run of this workflow has commented already');
    const comment = { ...this.#place, comment_id: keeper.id, body };
    const { data } = await this.#octokit.rest.issues.updateComment(comment);
    return { kind: 'updated', url: data.html_url };
  }

  async #find(author: string): Promise<readonly Found[]> {
    const comments = await this.#octokit.paginate(this.#octokit.rest.issues.listComments, {
      ...this.#place,
      issue_number: this.#pullRequest,
      per_page: 100,
    });
    return comments.flatMap((comment) => {
      const marker = parseMarker(comment.body ?? '');
      const ours = marker !== null && sameKey(marker.key, this.#key) && comment.user?.login === author;
      return ours ? [{ id: comment.id, url: comment.html_url, stamp: marker.stamp }] : [];
    });
  }

  /** The token's own login. `GET /user` refuses tokens of apps, the job's own among them; this query does not. */
  async #author(): Promise<string> {
    try {
      const { viewer } = await this.#octokit.graphql<{ viewer: { login: string } }>(
        'query { viewer { login } }',
      );
      return viewer.login;
    } catch (error) {
      if (isRefusal(error)) return ACTIONS_BOT;
      throw error;
    }
  }

  /** The comment stands already: a duplicate that is not found now is found by the next run. */
  async #findAgain(author: string): Promise<readonly Found[]> {
    try {
      return await this.#find(author);
    } catch {
      return [];
    }
  }

  /** Someone else may have removed it meanwhile; what stays is removed by the next run. */
  async #remove(id: number): Promise<void> {
    try {
      await this.#octokit.rest.issues.deleteComment({ ...this.#place, comment_id: id });
    } catch (error) {
      if (answeredStatus(error) === null) throw error;
    }
  }
}

/** A refused query is answered with status 200 and a list of errors, or with 403 or 404 where GraphQL is shut. */
function isRefusal(error: unknown): boolean {
  if (error instanceof Error && error.name === 'GraphqlResponseError') return true;
  const status = answeredStatus(error);
  return status === 403 || status === 404;
}

function placeOf(repository: Repository): { readonly owner: string; readonly repo: string } {
  return { owner: repository.owner, repo: repository.name };
}

function skipped(reason: string): CommentOutcome {
  return { kind: 'skipped', reason };
}
