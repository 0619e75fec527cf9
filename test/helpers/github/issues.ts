import { smallestAnswer, smallestItem } from '../github-openapi.js';
import { notFound, paged, refusal, type Answer, type Answerer } from './answers.js';
import { simpleUser } from './people.js';
import type { GithubState, StoredIssue } from './state.js';

/** Issues, and the labels of issues and pull requests. */
export const issueAnswers: Readonly<Record<string, Answerer>> = {
  'issues/list-for-repo': (state, { url }) => {
    const wanted = (name: string): string | null => url.searchParams.get(name);
    const open = wanted('state') ?? 'open';
    const labels = (wanted('labels') ?? '').split(',').filter((label) => label !== '');
    const key = (issue: StoredIssue): string =>
      wanted('sort') === 'updated' ? issue.updatedAt : String(issue.number).padStart(9, '0');
    const issues = state.issues
      .filter((issue) => open === 'all' || issue.state === open)
      .filter((issue) => labels.every((label) => issue.labels.includes(label)))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1) * (wanted('direction') === 'asc' ? 1 : -1));
    return paged(
      url,
      issues.map((issue) => smallestItem('issues/list-for-repo', 200, shown(state, issue))),
    );
  },
  'issues/create': (state, { body }) => {
    const issue: StoredIssue = {
      number: state.newNumber(),
      login: state.login,
      title: String(body.title),
      body: typeof body.body === 'string' ? body.body : '',
      state: 'open',
      stateReason: null,
      labels: namesOf(body.labels),
      updatedAt: state.tick(),
    };
    for (const label of issue.labels) state.labels.add(label);
    state.issues.push(issue);
    return { status: 201, body: smallestAnswer('issues/create', 201, shown(state, issue)) };
  },
  'issues/get': (state, { operation }) => {
    const issue = state.issue(Number(operation.path.get('issue_number')));
    return issue ? { status: 200, body: smallestAnswer('issues/get', 200, shown(state, issue)) } : notFound();
  },
  'issues/update': (state, { operation, body }) => {
    const issue = state.issue(Number(operation.path.get('issue_number')));
    if (issue === null) return notFound();
    if (typeof body.title === 'string') issue.title = body.title;
    if (typeof body.body === 'string') issue.body = body.body;
    if (body.state === 'closed' && issue.state === 'open') {
      issue.state = 'closed';
      issue.stateReason = body.state_reason === 'not_planned' ? 'not_planned' : 'completed';
    } else if (body.state === 'open' && issue.state === 'closed') {
      issue.state = 'open';
      issue.stateReason = 'reopened';
    }
    issue.updatedAt = state.tick();
    return { status: 200, body: smallestAnswer('issues/update', 200, shown(state, issue)) };
  },
  'issues/add-labels': (state, { operation, body }) => {
    const labels = labelsOf(state, Number(operation.path.get('issue_number')));
    if (labels === null) return notFound();
    for (const name of namesOf(body.labels)) {
      state.labels.add(name);
      if (!labels.includes(name)) labels.push(name);
    }
    return { status: 200, body: labels.map(shownLabel) };
  },
  'issues/remove-label': (state, { operation }) => {
    const labels = labelsOf(state, Number(operation.path.get('issue_number')));
    const index = labels?.indexOf(operation.path.get('name') ?? '') ?? -1;
    if (labels === null || index < 0) return refusal(404, 'Label does not exist');
    labels.splice(index, 1);
    return { status: 200, body: labels.map(shownLabel) };
  },
  'issues/create-label': (state, { body }) => {
    const name = String(body.name);
    if (state.labels.has(name)) return alreadyExists();
    state.labels.add(name);
    return { status: 201, body: shownLabel(name) };
  },
};

function labelsOf(state: GithubState, number: number): string[] | null {
  return (state.pull(number) ?? state.issue(number))?.labels ?? null;
}

function namesOf(labels: unknown): string[] {
  return (Array.isArray(labels) ? labels : []).map(String);
}

function alreadyExists(): Answer {
  const { body } = refusal(422, 'Validation Failed');
  const errors = [{ resource: 'Label', code: 'already_exists', field: 'name' }];
  return { status: 422, body: { ...Object(body), errors } };
}

function shownLabel(name: string): object {
  const url = 'https://example.com/';
  return { id: 1, node_id: 'L_1', url, name, description: '', color: 'ededed', default: false };
}

function shown(state: GithubState, issue: StoredIssue): object {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    html_url: `https://github.com/${state.repository}/issues/${issue.number}`,
    labels: issue.labels.map(shownLabel),
    user: simpleUser(issue.login, issue.login.endsWith('[bot]') ? 'Bot' : 'User'),
    updated_at: issue.updatedAt,
    closed_at: issue.state === 'closed' ? issue.updatedAt : null,
  };
}
