import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkAnswer, checkRequest, type Operation } from './github-openapi.js';
import { notFound, refusal, type Answer, type Answerer, type Call } from './github/answers.js';
import { checkAnswers } from './github/checks.js';
import {
  artifactAnswers,
  startStorage,
  storeArtifact,
  type NewArtifact,
  type StorageFault,
  type StoredArtifact,
} from './github/artifacts.js';
import { commentAnswers, pullAnswers } from './github/comments.js';
import { contentsAnswers } from './github/contents.js';
import { failure, type Fault } from './github/faults.js';
import type { GitStore } from './github/git-store.js';
import { gitDataAnswers } from './github/git-data.js';
import { answerQuery, checkQuery, GRAPHQL } from './github/graphql.js';
import { issueAnswers } from './github/issues.js';
import { publicUser } from './github/people.js';
import { proposalAnswers } from './github/pulls.js';
import { repositoryAnswers } from './github/repository.js';
import {
  GithubState,
  type GithubApiOptions,
  type SeenRequest,
  type StoredCheckRun,
  type StoredComment,
  type StoredIssue,
  type StoredPull,
  type StoredRun,
} from './github/state.js';

export type { Fault } from './github/faults.js';
export type { GithubApiOptions, SeenRequest, StoredComment } from './github/state.js';

/** By the id of the operation. */
const ANSWERS: Readonly<Record<string, Answerer>> = {
  ...commentAnswers,
  ...pullAnswers,
  ...contentsAnswers,
  ...checkAnswers,
  ...artifactAnswers,
  ...gitDataAnswers,
  ...issueAnswers,
  ...proposalAnswers,
  ...repositoryAnswers,
};

export interface GithubApi {
  /** Without a trailing slash. */
  readonly url: string;
  readonly token: string;
  /** In the order of their ids. A test may change them. */
  readonly comments: StoredComment[];
  /** A test may change them. */
  readonly pulls: StoredPull[];
  readonly issues: StoredIssue[];
  readonly runs: StoredRun[];
  /** Names of the labels that exist. */
  readonly labels: Set<string>;
  readonly git: GitStore;
  readonly checkRuns: readonly StoredCheckRun[];
  readonly artifacts: StoredArtifact[];
  readonly state: GithubState;
  readonly requests: readonly SeenRequest[];
  /** What requests did wrong by GitHub's description; each was answered with 599. */
  readonly violations: readonly string[];
  addComment(comment: { login: string; body: string; pullRequest?: number }): StoredComment;
  /** The next requests fail in this way: `times` of them (1 by default), of one operation or of all. */
  fail(fault: Fault, scope?: { readonly times?: number; readonly operation?: string }): void;
  addArtifact(artifact: NewArtifact): StoredArtifact;
  /** How downloads go wrong from now on. */
  failStorage(fault: StorageFault): void;
  close(): Promise<void>;
}

/** Starts a GitHub API on loopback that holds comments and refuses whatever GitHub's own description does not know. */
export async function startGithubApi(options: GithubApiOptions = {}): Promise<GithubApi> {
  const state = new GithubState(options);
  const server = createServer((request, response) => {
    void answer(state, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const storage = await startStorage(state);
  state.storageUrl = storage.url;
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: state.url,
    token: state.token,
    comments: state.comments,
    pulls: state.pulls,
    issues: state.issues,
    runs: state.runs,
    labels: state.labels,
    git: state.git,
    checkRuns: state.checkRuns,
    artifacts: state.artifacts,
    state,
    requests: state.requests,
    violations: state.violations,
    addComment: ({ login, body, pullRequest }) =>
      state.addComment(pullRequest ?? state.pulls[0]?.number ?? 0, login, body),
    fail: (fault, scope = {}) => {
      state.faults.push({ fault, left: scope.times ?? 1, operation: scope.operation ?? null });
    },
    addArtifact: (artifact) => storeArtifact(state, artifact),
    failStorage: (fault) => {
      state.storageFault = fault;
    },
    close: async () => {
      await storage.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

async function answer(state: GithubState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.url);
  const method = request.method ?? 'GET';
  const text = await readText(request);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  let operation: Operation;
  try {
    operation = url.pathname === '/graphql' ? checkQuery(method, body) : checkRequest({ method, url, body });
  } catch (error) {
    const violation = error instanceof Error ? error.message : String(error);
    state.violations.push(violation);
    send(response, { status: 599, body: { message: `test error: ${violation}` } });
    return;
  }
  const at = performance.now() - state.startedAt;
  state.requests.push({ operation: operation.id, method, path: `${url.pathname}${url.search}`, body, at });
  await state.before(operation.id);
  const fault = state.takeFault(operation.id);
  if (fault?.kind === 'reset') return void request.socket.resetAndDestroy();
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delay));
  const failed = fault === null ? null : failure(fault);
  const behind = fault?.kind === 'stale' ? fault.behind : 0;
  const call = { operation, url, body: recordOf(body), accept: request.headers.accept ?? '', behind };
  const done = failed ?? authorized(state, request) ?? perform(state, call);
  if (fault?.kind === 'lost-answer') return void request.socket.resetAndDestroy();
  send(response, failed === null && done.status < 300 ? checked(state, operation.id, done) : done);
}

/** The fake must not lie either: its own answers are held against the description. */
function checked(state: GithubState, operation: string, done: Answer): Answer {
  if (operation === GRAPHQL || done.raw !== undefined) return done;
  try {
    checkAnswer(operation, done.status, done.body);
    return done;
  } catch (error) {
    const violation = error instanceof Error ? error.message : String(error);
    state.violations.push(violation);
    return { status: 599, body: { message: `test error: ${violation}` } };
  }
}

function authorized(state: GithubState, request: IncomingMessage): Answer | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  const known = /^(token|bearer)$/i.test(scheme ?? '') && token === state.token;
  return known ? null : refusal(401, 'Bad credentials');
}

function perform(state: GithubState, call: Call): Answer {
  const { operation } = call;
  if (operation.id === GRAPHQL) return answerQuery(state, call);
  if (operation.id === 'users/get-authenticated')
    return state.isApp
      ? refusal(403, 'Resource not accessible by integration')
      : { status: 200, body: publicUser(state.login) };
  const repository = `${operation.path.get('owner') ?? ''}/${operation.path.get('repo') ?? ''}`;
  if (repository !== state.repository) return notFound();
  return ANSWERS[operation.id]?.(state, call) ?? refusal(501, `not built: ${operation.id}`);
}

function recordOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}

function send(response: ServerResponse, { status, body, headers, raw }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '990',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
    ...headers,
  });
  response.end(raw ?? (body === undefined ? undefined : JSON.stringify(body)));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}
