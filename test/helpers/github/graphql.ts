import type { Operation } from '../github-openapi.js';
import type { Answer, Answerer } from './answers.js';
import type { GithubState } from './state.js';

/** GraphQL is not in the description of the REST API: the queries in use are known here. */
export function checkQuery(method: string, body: unknown): Operation {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  const known = typeof query === 'string' && QUERIES.some(({ pattern }) => pattern.test(query));
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

const QUERIES: readonly { readonly pattern: RegExp; readonly answer: Answerer }[] = [
  { pattern: /^query \{ viewer \{ login \} \}$/, answer: (state) => viewer(state) },
];

function viewer(state: GithubState): Answer {
  if (state.viewer) return { status: 200, body: { data: { viewer: { login: state.login } } } };
  const error = { type: 'FORBIDDEN', path: ['viewer'], message: 'Resource not accessible by integration' };
  return { status: 200, body: { data: null, errors: [error] } };
}
