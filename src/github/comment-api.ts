import { answeredStatus } from './api-failure.js';
import type { Octokit } from './client.js';
import type { CommentKey } from './comment-marker.js';
import type { Standing } from './comment-step.js';
import { parseComment } from './comment-text.js';
import type { Repository } from './context.js';

/** A comment as GitHub knows it. */
export interface Found extends Standing {
  readonly nodeId: string;
  readonly url: string;
}

/** Who comments with the job's own token. */
export const ACTIONS_BOT = 'github-actions[bot]';

/** The requests that a comment takes. Everything rejects with what GitHub answered. */
export class CommentApi {
  readonly #octokit: Octokit;
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #pullRequest: number;

  constructor(octokit: Octokit, repository: Repository, pullRequest: number) {
    this.#octokit = octokit;
    this.#place = { owner: repository.owner, repo: repository.name };
    this.#pullRequest = pullRequest;
  }

  /** The token's own login. `GET /user` refuses tokens of apps, the job's own among them; this query does not. */
  async author(): Promise<string> {
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

  /** The author's comments with this key. */
  async find(author: string, key: CommentKey): Promise<readonly Found[]> {
    const comments = await this.#octokit.paginate(this.#octokit.rest.issues.listComments, {
      ...this.#place,
      issue_number: this.#pullRequest,
      per_page: 100,
    });
    return comments.flatMap((comment) => {
      const text = comment.user?.login === author ? parseComment(comment.body ?? '', key) : null;
      if (text === null) return [];
      // Older servers do not tell.
      const minimized = 'minimized' in comment && comment.minimized !== null;
      return [{ id: comment.id, nodeId: comment.node_id, url: comment.html_url, minimized, text }];
    });
  }

  async create(
    body: string,
  ): Promise<{ readonly id: number; readonly url: string; readonly author: string }> {
    const { data } = await this.#octokit.rest.issues.createComment({
      ...this.#place,
      issue_number: this.#pullRequest,
      body,
    });
    return { id: data.id, url: data.html_url, author: data.user?.login ?? ACTIONS_BOT };
  }

  /** False: there is no such comment any more. */
  async update(id: number, body: string): Promise<boolean> {
    try {
      await this.#octokit.rest.issues.updateComment({ ...this.#place, comment_id: id, body });
      return true;
    } catch (error) {
      if (answeredStatus(error) === 404) return false;
      throw error;
    }
  }

  /** Someone else may have removed it meanwhile; what stays is removed by the next run. */
  async remove(id: number): Promise<void> {
    try {
      await this.#octokit.rest.issues.deleteComment({ ...this.#place, comment_id: id });
    } catch (error) {
      if (answeredStatus(error) === null) throw error;
    }
  }

  /** Folds a comment away. */
  async minimize(nodeId: string): Promise<void> {
    await this.#octokit.graphql(MINIMIZE, { id: nodeId });
  }
}

const MINIMIZE =
  'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }';

/** A refused query is answered with status 200 and a list of errors, or with 403 or 404 where GraphQL is shut. */
function isRefusal(error: unknown): boolean {
  if (error instanceof Error && error.name === 'GraphqlResponseError') return true;
  const status = answeredStatus(error);
  return status === 403 || status === 404;
}
