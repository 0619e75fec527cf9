import type { Operation } from '../github-openapi.js';
import type { Answer, Answerer } from './answers.js';
import type { GithubState } from './state.js';

/** GraphQL is not in the description of the REST API: the queries in use are known here. */
export function checkQuery(method: string, body: unknown): Operation {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  const found = typeof query === 'string' ? QUERIES.find(({ pattern }) => pattern.test(query)) : undefined;
  const variables = typeof body === 'object' && body !== null && 'variables' in body ? body.variables : {};
  const known = found?.variables === namesOf(variables);
  if (method !== 'POST' || !known)
    throw new Error(`unknown GraphQL query: ${method} ${JSON.stringify(body)}`);
  return { id: GRAPHQL, path: new Map() };
}

export const GRAPHQL = 'graphql';

export const answerQuery: Answerer = (state, call) => {
  const query = String(call.body.query);
  const found = QUERIES.find(({ pattern }) => pattern.test(query));
  return found === undefined ? { status: 400, body: {} } : found.answer(state, call);
};

interface Query {
  readonly pattern: RegExp;
  /** Names of its variables, all of them text. */
  readonly variables: string;
  readonly answer: Answerer;
}

const QUERIES: readonly Query[] = [
  { pattern: /^query \{ viewer \{ login \} \}$/, variables: '', answer: (state) => viewer(state) },
  {
    pattern:
      /^mutation \(\$id: ID!\) \{ minimizeComment\(input: \{ subjectId: \$id, classifier: OUTDATED \}\) \{ minimizedComment \{ isMinimized \} \} \}$/,
    variables: 'id',
    answer: (state, { body }) => minimize(state, body.variables),
  },
];

function namesOf(variables: unknown): string {
  const entries = typeof variables === 'object' && variables !== null ? Object.entries(variables) : [];
  return entries.map(([name, value]) => (typeof value === 'string' ? name : `${name}?`)).join();
}

/** An app may fold away its own comments. */
function minimize(state: GithubState, variables: unknown): Answer {
  const id = typeof variables === 'object' && variables !== null && 'id' in variables ? variables.id : null;
  const comment = state.comments.find((one) => `IC_${one.id}` === id);
  if (comment === undefined)
    return refused(
      'minimizeComment',
      'NOT_FOUND',
      `Could not resolve to a node with the global id of '${String(id)}'`,
    );
  if (comment.login !== state.login || !state.minimize)
    return refused('minimizeComment', 'FORBIDDEN', 'Resource not accessible by integration');
  comment.minimized = 'OUTDATED';
  return { status: 200, body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } } };
}

function refused(field: string, type: string, message: string): Answer {
  return { status: 200, body: { data: { [field]: null }, errors: [{ type, path: [field], message }] } };
}

function viewer(state: GithubState): Answer {
  if (state.viewer) return { status: 200, body: { data: { viewer: { login: state.login } } } };
  return refused('viewer', 'FORBIDDEN', 'Resource not accessible by integration');
}
