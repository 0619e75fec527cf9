import { warning, type Note } from '../model/notes.js';
import { describeApiFailures, type ApiFailure } from './api-failure.js';
import type { GithubClient } from './client.js';
import { CommentApi } from './comment-api.js';
import type { CommentKey, CommentVerdict } from './comment-marker.js';
import type { CommentMode } from './comment-step.js';
import type { CommentPart } from './comment-text.js';
import type { GithubContext } from './context.js';
import { StickyComment, type StickyOutcome, type StickyRequest } from './sticky-comment.js';
import { fitMarkdown } from './summary.js';

export { COMMENT_MODES, shouldComment, type CommentMode } from './comment-step.js';
export type { CommentVerdict } from './comment-marker.js';

export interface CommentRequest {
  /** With a group: this job writes its part of the comment that the group shares. */
  readonly key: CommentKey;
  readonly mode: CommentMode;
  readonly verdict: CommentVerdict;
  /** Markdown, secrets masked; or what renders it into at most so many bytes. */
  readonly body: string | ((maxBytes: number) => string);
  /** Markdown in front of the parts of a shared comment. */
  readonly headline?: (parts: readonly CommentPart[]) => string;
}

export type CommentOutcome =
  StickyOutcome | { readonly kind: 'failed'; readonly note: Note; readonly failure: ApiFailure };

/**
 * Writes the sticky comment of this job's pull request: the comment with this key is brought up to date; a new one
 * is made where there is none, and where the verdict turned red, since an edit notifies nobody. Never throws: what
 * GitHub refuses comes back as one warning.
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
  const work: { sticky: StickyComment | null } = { sticky: null };
  try {
    return await client.call((octokit, pause) => {
      const api = new CommentApi(octokit, context.repository, pullRequest);
      work.sticky = new StickyComment(api, pause, stickyRequest(context, request));
      return work.sticky.write();
    });
  } catch (error) {
    // What stands is no failure, whatever came after it.
    const written = work.sticky?.outcome ?? null;
    if (written !== null) return written;
    const failure = { ...WRITING, error };
    return { kind: 'failed', note: warning(describeApiFailures([failure], context.readOnly)), failure };
  }
}

const WRITING = { what: 'Could not comment on the pull request', permission: 'pull-requests: write' };

/** A comment may have 65,536 characters. */
const MOST_BYTES = 60_000;

function stickyRequest(context: GithubContext, request: CommentRequest): StickyRequest {
  const { key, mode, verdict, body } = request;
  const mine = {
    key: { config: key.config, tier: key.tier },
    stamp: { sha: context.headSha, run: context.runId, attempt: context.runAttempt },
    verdict,
    markdown: '',
  };
  const render = typeof body === 'string' ? (bytes: number) => fitMarkdown(body, bytes) : body;
  const headline = request.headline ?? ((): string => `## loadgate ${key.group ?? ''}`);
  return { key, mode, mine, layout: { maxBytes: MOST_BYTES, mine: { part: mine, render }, headline } };
}

function skipped(reason: string): CommentOutcome {
  return { kind: 'skipped', reason };
}
