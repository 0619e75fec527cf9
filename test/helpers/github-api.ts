import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkAnswer, checkRequest, smallestAnswer, type Operation } from './github-openapi.js';

export interface GithubApiOptions {
  /** Whom the token belongs to. `[bot]` at the end makes it an app: then `GET /user` is refused. */
  readonly login?: string;
  /** Every other token is refused. */
  readonly token?: string;
  /** `owner/name`. */
  readonly repository?: string;
  /** Numbers of the pull requests that exist. */
  readonly pullRequests?: readonly number[];
  /** Whether the query for the token's own login is answered. */
  readonly viewer?: boolean;
  /** Called before a request is answered, with `graphql` or the id of its operation. */
  readonly before?: (operation: string) => void;
}

export interface StoredComment {
  readonly id: number;
  readonly pullRequest: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
  body: string;
}

export interface SeenRequest {
  /** `issues/list-comments` …, or `graphql`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** ms since the start of the API. */
  readonly at: number;
}

export type Fault =
  /** What GitHub answers to a token that may not do this. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'locked' }
  /** A secondary rate limit; `retryAfter` in s. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  | { readonly kind: 'bad-gateway' }
  /** Does what is asked for, but the answer is lost. */
  | { readonly kind: 'lost-answer' }
  /** Answers after so many ms. */
  | { readonly kind: 'slow'; readonly delay: number }
  | { readonly kind: 'reset' };

export interface GithubApi {
  /** Without a trailing slash. */
  readonly url: string;
  readonly token: string;
  /** In the order of their ids. A test may change them. */
  readonly comments: StoredComment[];
  readonly requests: readonly SeenRequest[];
  /** What requests did wrong by GitHub's description; each was answered with 599. */
  readonly violations: readonly string[];
  addComment(comment: { login: string; body: string; pullRequest?: number }): StoredComment;
  /** The next requests fail in this way: `times` of them (1 by default), of one operation or of all. */
  fail(fault: Fault, scope?: { readonly times?: number; readonly operation?: string }): void;
  close(): Promise<void>;
}

/** Starts a GitHub API on loopback that holds comments and refuses whatever GitHub's own description does not know. */
export async function startGithubApi(options: GithubApiOptions = {}): Promise<GithubApi> {
  const state = new State(options);
  const server = createServer((request, response) => {
    void answer(state, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: state.url,
    token: state.token,
    comments: state.comments,
    requests: state.requests,
    violations: state.violations,
    addComment: ({ login, body, pullRequest }) =>
      state.add(pullRequest ?? state.firstPullRequest, login, body),
    fail: (fault, scope = {}) => {
      state.faults.push({ fault, left: scope.times ?? 1, operation: scope.operation ?? null });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

class State {
  readonly login: string;
  readonly token: string;
  readonly repository: string;
  readonly pullRequests: readonly number[];
  readonly viewer: boolean;
  readonly before: (operation: string) => void;
  readonly comments: StoredComment[] = [];
  readonly requests: SeenRequest[] = [];
  readonly violations: string[] = [];
  readonly faults: { fault: Fault; left: number; operation: string | null }[] = [];
  readonly startedAt = performance.now();
  url = '';
  #nextId = 1001;

  constructor(options: GithubApiOptions) {
    this.login = options.login ?? 'github-actions[bot]';
    this.token = options.token ?? 'ghs_test';
    this.repository = options.repository ?? 'octo/shop';
    this.pullRequests = options.pullRequests ?? [7];
    this.viewer = options.viewer ?? true;
    this.before = options.before ?? (() => undefined);
  }

  get firstPullRequest(): number {
    return this.pullRequests[0] ?? 0;
  }

  get isApp(): boolean {
    return this.login.endsWith('[bot]');
  }

  add(pullRequest: number, login: string, body: string): StoredComment {
    const comment: StoredComment = {
      id: this.#nextId++,
      pullRequest,
      login,
      type: login.endsWith('[bot]') ? 'Bot' : 'User',
      body,
    };
    this.comments.push(comment);
    return comment;
  }

  takeFault(operation: string): Fault | null {
    const next = this.faults.find(
      (one) => one.left > 0 && (one.operation === null || one.operation === operation),
    );
    if (next === undefined) return null;
    next.left -= 1;
    return next.fault;
  }
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.url);
  const method = request.method ?? 'GET';
  const text = await readText(request);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  let operation: Operation;
  try {
    operation =
      url.pathname === '/graphql' ? checkViewerQuery(method, body) : checkRequest({ method, url, body });
  } catch (error) {
    const violation = error instanceof Error ? error.message : String(error);
    state.violations.push(violation);
    send(response, { status: 599, body: { message: `test error: ${violation}` } });
    return;
  }
  const at = performance.now() - state.startedAt;
  state.requests.push({ operation: operation.id, method, path: `${url.pathname}${url.search}`, body, at });
  state.before(operation.id);
  const fault = state.takeFault(operation.id);
  if (fault?.kind === 'reset') return void request.socket.resetAndDestroy();
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delay));
  const failed = fault === null ? null : failure(fault);
  const done = failed ?? authorized(state, request) ?? perform(state, operation, url, body);
  if (fault?.kind === 'lost-answer') return void request.socket.resetAndDestroy();
  send(response, failed === null && done.status < 300 ? checked(state, operation.id, done) : done);
}

/** The fake must not lie either: its own answers are held against the description. */
function checked(state: State, operation: string, done: Answer): Answer {
  if (operation === GRAPHQL) return done;
  try {
    checkAnswer(operation, done.status, done.body);
    return done;
  } catch (error) {
    const violation = error instanceof Error ? error.message : String(error);
    state.violations.push(violation);
    return { status: 599, body: { message: `test error: ${violation}` } };
  }
}

function failure(fault: Fault): Answer | null {
  switch (fault.kind) {
    case 'forbidden':
      return refusal(403, 'Resource not accessible by integration');
    case 'not-found':
      return refusal(404, 'Not Found');
    case 'locked':
      return refusal(403, 'Unable to create comment because issue is locked.');
    case 'invalid':
      return {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [
            { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long' },
          ],
          documentation_url: DOCUMENTATION,
          status: '422',
        },
      };
    case 'rate-limit':
      return {
        ...refusal(
          429,
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
        headers: { 'retry-after': String(fault.retryAfter) },
      };
    case 'bad-gateway':
      return { status: 502, body: { message: 'Server Error' } };
    case 'lost-answer':
    case 'slow':
    case 'reset':
      return null;
  }
}

function authorized(state: State, request: IncomingMessage): Answer | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  const known = /^(token|bearer)$/i.test(scheme ?? '') && token === state.token;
  return known ? null : refusal(401, 'Bad credentials');
}

function perform(state: State, operation: Operation, url: URL, body: unknown): Answer {
  if (operation.id === GRAPHQL) return viewer(state);
  if (operation.id === 'users/get-authenticated')
    return state.isApp
      ? refusal(403, 'Resource not accessible by integration')
      : { status: 200, body: publicUser(state) };
  const repository = `${operation.path.get('owner') ?? ''}/${operation.path.get('repo') ?? ''}`;
  if (repository !== state.repository) return refusal(404, 'Not Found');
  const pullRequest = Number(operation.path.get('issue_number') ?? operation.path.get('pull_number'));
  const comment = state.comments.find(({ id }) => id === Number(operation.path.get('comment_id')));
  switch (operation.id) {
    case 'issues/list-comments':
      return state.pullRequests.includes(pullRequest)
        ? listComments(state, pullRequest, url)
        : refusal(404, 'Not Found');
    case 'issues/create-comment':
      return state.pullRequests.includes(pullRequest)
        ? { status: 201, body: shown(state, state.add(pullRequest, state.login, bodyText(body))) }
        : refusal(404, 'Not Found');
    case 'pulls/get':
      return state.pullRequests.includes(pullRequest)
        ? {
            status: 200,
            body: smallestAnswer('pulls/get', 200, {
              number: pullRequest,
              head: { repo: { full_name: state.repository } },
              base: { ref: 'main', repo: { full_name: state.repository } },
            }),
          }
        : refusal(404, 'Not Found');
    case 'issues/get-comment':
      return comment ? { status: 200, body: shown(state, comment) } : refusal(404, 'Not Found');
    case 'issues/update-comment':
      if (!comment) return refusal(404, 'Not Found');
      comment.body = bodyText(body);
      return { status: 200, body: shown(state, comment) };
    case 'issues/delete-comment':
      if (!comment) return refusal(404, 'Not Found');
      state.comments.splice(state.comments.indexOf(comment), 1);
      return { status: 204, body: undefined };
    default:
      return refusal(501, `not built: ${operation.id}`);
  }
}

function listComments(state: State, pullRequest: number, url: URL): Answer {
  const all = state.comments.filter((comment) => comment.pullRequest === pullRequest);
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (number: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    status: 200,
    body: all.slice((page - 1) * size, page * size).map((comment) => shown(state, comment)),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

const GRAPHQL = 'graphql';
const DOCUMENTATION = 'https://docs.github.com/rest/issues/comments';

/** GraphQL is not in the description of the REST API: the one query in use is known here. */
function checkViewerQuery(method: string, body: unknown): Operation {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  if (method !== 'POST' || typeof query !== 'string' || !/^query \{ viewer \{ login \} \}$/.test(query))
    throw new Error(`unknown GraphQL query: ${method} ${JSON.stringify(body)}`);
  return { id: GRAPHQL, path: new Map() };
}

function viewer(state: State): Answer {
  if (state.viewer) return { status: 200, body: { data: { viewer: { login: state.login } } } };
  const error = { type: 'FORBIDDEN', path: ['viewer'], message: 'Resource not accessible by integration' };
  return { status: 200, body: { data: null, errors: [error] } };
}

function refusal(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

function bodyText(body: unknown): string {
  return typeof body === 'object' && body !== null && 'body' in body ? String(body.body) : '';
}

function shown(state: State, comment: StoredComment): object {
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
  };
}

function simpleUser(login: string, type: 'User' | 'Bot'): object {
  const api = `https://api.github.com/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: 41,
    node_id: 'U_41',
    avatar_url: 'https://avatars.githubusercontent.com/u/41',
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    site_admin: false,
  };
}

function publicUser(state: State): object {
  return {
    ...simpleUser(state.login, 'User'),
    user_view_type: 'public',
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '990',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}
