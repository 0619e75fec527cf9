import type { StorageFault, StoredArtifact } from './artifacts.js';
import type { Fault } from './faults.js';
import { GitStore } from './git-store.js';

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
  /** Whether comments may be folded away, and whether they tell that they are. */
  readonly minimize?: boolean;
  /** Called before a request is answered, with `graphql` or the id of its operation; the answer waits for it. */
  readonly before?: (operation: string) => void | Promise<void>;
}

export interface StoredComment {
  readonly id: number;
  /** Of the pull request or issue. */
  readonly pullRequest: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
  body: string;
  /** Why it is folded away, such as `OUTDATED`; null when it is not. */
  minimized: string | null;
}

export interface StoredCheckRun {
  readonly id: number;
  readonly headSha: string;
  name: string;
  externalId: string;
  conclusion: string | null;
  title: string;
  summary: string;
  detailsUrl: string | null;
  readonly annotations: Readonly<Record<string, unknown>>[];
}

export interface StoredPull {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  /** `owner/name` may be a fork. */
  head: { repository: string; ref: string; sha: string };
  base: { ref: string; sha: string };
}

export interface StoredIssue {
  readonly number: number;
  readonly login: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'reopened' | null;
  labels: string[];
  updatedAt: string;
}

/** A run of a workflow, as far as tests need it. */
export interface StoredRun {
  readonly id: number;
  /** Name of the file. */
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly conclusion: 'success' | 'failure';
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

/** Everything that the API of the tests knows. */
export class GithubState {
  readonly login: string;
  readonly token: string;
  readonly repository: string;
  readonly viewer: boolean;
  readonly minimize: boolean;
  readonly before: (operation: string) => void | Promise<void>;
  readonly comments: StoredComment[] = [];
  /** The comments as they were before each change that a request made, oldest first. */
  readonly pastComments: (readonly StoredComment[])[] = [];
  readonly checkRuns: StoredCheckRun[] = [];
  readonly pulls: StoredPull[];
  readonly issues: StoredIssue[] = [];
  readonly runs: StoredRun[] = [];
  readonly labels = new Set<string>();
  readonly git = new GitStore();
  readonly artifacts: StoredArtifact[] = [];
  storageFault: StorageFault | null = null;
  storageUrl = '';
  defaultBranch = 'main';
  archived = false;
  readonly requests: SeenRequest[] = [];
  readonly violations: string[] = [];
  readonly faults: { fault: Fault; left: number; operation: string | null }[] = [];
  readonly startedAt = performance.now();
  url = '';
  #nextId = 1001;
  #time = Date.UTC(2026, 0, 1);

  constructor(options: GithubApiOptions) {
    this.login = options.login ?? 'github-actions[bot]';
    this.token = options.token ?? 'ghs_test';
    this.repository = options.repository ?? 'octo/shop';
    this.viewer = options.viewer ?? true;
    this.minimize = options.minimize ?? true;
    this.before = options.before ?? (() => undefined);
    this.pulls = (options.pullRequests ?? [7]).map((number) => ({
      number,
      title: `Change ${number}`,
      body: '',
      state: 'open',
      labels: [],
      head: { repository: this.repository, ref: 'feature', sha: '1'.repeat(40) },
      base: { ref: 'main', sha: '0'.repeat(40) },
    }));
  }

  get isApp(): boolean {
    return this.login.endsWith('[bot]');
  }

  /** A number that no comment, issue, check run … has. */
  newId(): number {
    return this.#nextId++;
  }

  pull(number: number): StoredPull | null {
    return this.pulls.find((one) => one.number === number) ?? null;
  }

  issue(number: number): StoredIssue | null {
    return this.issues.find((one) => one.number === number) ?? null;
  }

  /** Issues and pull requests are numbered together. */
  newNumber(): number {
    return (
      Math.max(0, ...this.pulls.map(({ number }) => number), ...this.issues.map(({ number }) => number)) + 1
    );
  }

  /** The time of the next change; a day passes between two when a test says so with `daysLater`. */
  tick(): string {
    this.#time += 1000;
    return new Date(this.#time).toISOString().replace('.000', '');
  }

  daysLater(days: number): void {
    this.#time += days * 86_400_000;
  }

  addComment(pullRequest: number, login: string, body: string): StoredComment {
    const comment: StoredComment = {
      id: this.newId(),
      pullRequest,
      login,
      type: login.endsWith('[bot]') ? 'Bot' : 'User',
      body,
      minimized: null,
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
