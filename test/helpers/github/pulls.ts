import { smallestAnswer, smallestItem } from '../github-openapi.js';
import { notFound, paged, refusal, type Answer, type Answerer } from './answers.js';
import { shownLabel } from './labels.js';
import type { GithubState, StoredPull } from './state.js';

/** Pull requests that are listed, opened and changed. */
export const proposalAnswers: Readonly<Record<string, Answerer>> = {
  'pulls/list': (state, { url }) => {
    const wanted = (name: string): string | null => url.searchParams.get(name);
    const open = wanted('state') ?? 'open';
    const pulls = state.pulls.filter(
      (pull) =>
        (open === 'all' || pull.state === open) &&
        (wanted('base') ?? pull.base.ref) === pull.base.ref &&
        (wanted('head') ?? headOf(pull)) === headOf(pull),
    );
    return paged(
      url,
      pulls.map((pull) => smallestItem('pulls/list', 200, shown(state, pull))),
    );
  },
  'pulls/create': (state, { body }) => {
    const head = state.git.resolve(String(body.head));
    const base = state.git.resolve(String(body.base));
    if (!head || !base) return invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
    const ref = String(body.head);
    const same = state.pulls.find(
      (pull) => pull.state === 'open' && pull.head.ref === ref && pull.base.ref === body.base,
    );
    const owner = state.repository.split('/')[0] ?? '';
    if (same !== undefined) return custom(`A pull request already exists for ${owner}:${ref}.`);
    if (state.git.history(base.sha).has(head.sha))
      return custom(`No commits between ${String(body.base)} and ${ref}`);
    const pull: StoredPull = {
      number: state.newNumber(),
      title: String(body.title),
      body: typeof body.body === 'string' ? body.body : '',
      state: 'open',
      labels: [],
      head: { repository: state.repository, ref, sha: head.sha },
      base: { ref: String(body.base), sha: base.sha },
    };
    state.pulls.push(pull);
    return { status: 201, body: smallestAnswer('pulls/create', 201, shown(state, pull)) };
  },
  'pulls/update': (state, { operation, body }) => {
    const pull = state.pull(Number(operation.path.get('pull_number')));
    if (pull === null) return notFound();
    if (typeof body.title === 'string') pull.title = body.title;
    if (typeof body.body === 'string') pull.body = body.body;
    if (body.state === 'open' || body.state === 'closed') pull.state = body.state;
    return { status: 200, body: smallestAnswer('pulls/update', 200, shown(state, pull)) };
  },
};

function headOf({ head }: StoredPull): string {
  return `${head.repository.split('/')[0] ?? ''}:${head.ref}`;
}

function shown(
  state: GithubState,
  { number, title, body, state: open, labels, head, base }: StoredPull,
): object {
  return {
    number,
    title,
    body,
    state: open,
    html_url: `https://github.com/${state.repository}/pull/${number}`,
    labels: labels.map(shownLabel),
    head: { ref: head.ref, sha: head.sha, repo: { full_name: head.repository } },
    base: { ref: base.ref, sha: base.sha, repo: { full_name: state.repository } },
  };
}

function custom(message: string): Answer {
  return invalid({ resource: 'PullRequest', code: 'custom', message });
}

function invalid(error: object): Answer {
  const { body } = refusal(422, 'Validation Failed');
  return { status: 422, body: { ...Object(body), errors: [error] } };
}
