import { smallestAnswer } from '../github-openapi.js';
import { notFound, paged, type Answerer } from './answers.js';
import { shownLabel } from './labels.js';
import { simpleUser } from './people.js';
import type { GithubState, StoredComment } from './state.js';

/** Comments of pull requests and issues. */
export const commentAnswers: Readonly<Record<string, Answerer>> = {
  'issues/list-comments': (state, { operation, url, behind }) => {
    const number = Number(operation.path.get('issue_number'));
    if (!exists(state, number)) return notFound();
    const seen = (behind === 0 ? undefined : state.pastComments.at(-behind)) ?? state.comments;
    const all = seen.filter((comment) => comment.pullRequest === number);
    return paged(
      url,
      all.map((comment) => shown(state, comment)),
    );
  },
  'issues/create-comment': (state, { operation, body }) => {
    const number = Number(operation.path.get('issue_number'));
    if (!exists(state, number)) return notFound();
    remember(state);
    return { status: 201, body: shown(state, state.addComment(number, state.login, String(body.body))) };
  },
  'issues/get-comment': (state, { operation }) => {
    const comment = commentOf(state, operation.path);
    return comment ? { status: 200, body: shown(state, comment) } : notFound();
  },
  'issues/update-comment': (state, { operation, body }) => {
    const comment = commentOf(state, operation.path);
    if (!comment) return notFound();
    remember(state);
    comment.body = String(body.body);
    return { status: 200, body: shown(state, comment) };
  },
  'issues/delete-comment': (state, { operation }) => {
    const comment = commentOf(state, operation.path);
    if (!comment) return notFound();
    remember(state);
    state.comments.splice(state.comments.indexOf(comment), 1);
    return { status: 204, body: undefined };
  },
};

/** Pull requests as far as comments need them. */
export const pullAnswers: Readonly<Record<string, Answerer>> = {
  'pulls/get': (state, { operation }) => {
    const pull = state.pull(Number(operation.path.get('pull_number')));
    if (pull === null) return notFound();
    const { head, base, number, title, body, state: open } = pull;
    const fields = {
      number,
      title,
      body,
      state: open,
      labels: pull.labels.map(shownLabel),
      head: { ref: head.ref, sha: head.sha, repo: { full_name: head.repository } },
      base: { ref: base.ref, sha: base.sha, repo: { full_name: state.repository } },
    };
    return { status: 200, body: smallestAnswer('pulls/get', 200, fields) };
  },
};

function exists(state: GithubState, number: number): boolean {
  return state.pull(number) !== null || state.issue(number) !== null;
}

function remember(state: GithubState): void {
  state.pastComments.push(state.comments.map((comment) => ({ ...comment })));
}

function commentOf(state: GithubState, path: ReadonlyMap<string, string>): StoredComment | null {
  return state.comments.find(({ id }) => id === Number(path.get('comment_id'))) ?? null;
}

function shown(state: GithubState, comment: StoredComment): object {
  const time = new Date(Date.UTC(2026, 0, 1) + comment.id * 1000).toISOString().replace('.000', '');
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${state.url}/repos/${state.repository}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${state.repository}/pull/${comment.pullRequest}#issuecomment-${comment.id}`,
    issue_url: `${state.url}/repos/${state.repository}/issues/${comment.pullRequest}`,
    body: comment.body,
    user: simpleUser(comment.login, comment.type),
    created_at: time,
    updated_at: time,
    author_association: 'NONE',
    performed_via_github_app: null,
    ...(state.minimize
      ? { minimized: comment.minimized === null ? null : { reason: comment.minimized.toLowerCase() } }
      : {}),
  };
}
