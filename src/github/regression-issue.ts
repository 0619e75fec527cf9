import { info, warning, type Note } from '../model/notes.js';
import { describeApiFailure, type ApiAttempt } from './api-failure.js';
import type { GithubClient, Octokit } from './client.js';
import {
  formatMarker,
  isNewer,
  parseMarker,
  sameKey,
  type CommentKey,
  type RunStamp,
} from './comment-marker.js';
import type { GithubContext } from './context.js';
import { differenceOf, formatState, parseState, type IssueState } from './issue-state.js';
import { ensureLabel, type Label } from './labels.js';
import { commitsSince, lastGoodCommit, type CommitsBetween } from './last-good.js';
import { tokenLogin } from './token-login.js';

/** What a scheduled run has to tell. The texts are markdown with secrets masked. */
export interface RegressionReport {
  readonly key: CommentKey;
  /** Names of what is red; empty: all is well. */
  readonly red: readonly string[];
  /** Whether an issue may be opened; else only one that is open is brought up to date. */
  readonly mayOpen: boolean;
  readonly now: Date;
  /** Where the last good run is looked for; null: nowhere. */
  readonly workflow: { readonly file: string; readonly branch: string } | null;
  /** The commit that counts as good where no good run is known. */
  readonly baselineCommit: string | null;
  readonly title: string;
  readonly body: (history: IssueHistory) => string;
  readonly changed: (added: readonly string[], gone: readonly string[]) => string;
  readonly gone: string;
  readonly back: string;
}

interface IssueHistory {
  readonly since: string;
  readonly runs: number;
  readonly commits: CommitsBetween | null;
}

export const ISSUE_LABEL: Label = {
  name: 'performance',
  color: 'fbca04',
  description: 'Something got slower',
};

/**
 * Keeps the one issue of a scenario file and tier: opened or brought up to date while something is red, closed when
 * it is gone. Null where there is nothing to tell. Never throws: what GitHub refuses comes back as one warning.
 */
export async function reportRegression(
  client: GithubClient,
  context: GithubContext,
  report: RegressionReport,
): Promise<Note | null> {
  try {
    return await client.call((octokit) => new RegressionIssue(octokit, context, report).report());
  } catch (error) {
    return warning(describeApiFailure(error, WRITING, context.readOnly));
  }
}

const WRITING: ApiAttempt = {
  what: 'Could not keep the issue of the scheduled runs',
  permission: 'issues: write',
  thing: 'the issues of this repository',
};

/** A regression that comes back later than this is another one. */
const REOPEN_DAYS = 14;
const DAY_MS = 86_400_000;

interface Found {
  readonly number: number;
  readonly url: string;
  readonly stamp: RunStamp;
  readonly state: IssueState | null;
  readonly closedAt: string | null;
  readonly notPlanned: boolean;
}

class RegressionIssue {
  readonly #octokit: Octokit;
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #sha: string | null;
  readonly #stamp: RunStamp;
  readonly #report: RegressionReport;

  constructor(octokit: Octokit, context: GithubContext, report: RegressionReport) {
    this.#octokit = octokit;
    this.#place = { owner: context.repository.owner, repo: context.repository.name };
    this.#sha = context.sha;
    this.#stamp = { sha: context.sha, run: context.runId, attempt: context.runAttempt };
    this.#report = report;
  }

  async report(): Promise<Note | null> {
    const author = await tokenLogin(this.#octokit);
    const [issue, ...duplicates] = (await this.#find(author, 'open')).sort((a, b) => a.number - b.number);
    if (issue === undefined) return this.#report.red.length === 0 ? null : await this.#open(author);
    if ([issue, ...duplicates].some(({ stamp }) => isNewer(stamp, this.#stamp))) return null;
    for (const { number } of duplicates) await this.#closeDuplicate(number, issue.number);
    return this.#report.red.length === 0 ? await this.#close(issue) : await this.#update(issue);
  }

  async #update(issue: Found): Promise<Note> {
    const { red, changed } = this.#report;
    const repeated = issue.stamp.run !== null && issue.stamp.run === this.#stamp.run;
    const state: IssueState = {
      red,
      since: issue.state?.since ?? this.#now(),
      runs: (issue.state?.runs ?? 0) + (repeated && issue.state !== null ? 0 : 1),
      good: issue.state?.good ?? (await this.#lastGood()),
    };
    await this.#write(issue.number, state, {});
    const { added, gone } = differenceOf(issue.state?.red ?? red, red);
    if (added.length + gone.length > 0) await this.#comment(issue.number, changed(added, gone));
    return info(`Brought the issue ${issue.url} up to date.`);
  }

  async #close(issue: Found): Promise<Note> {
    const { number, url } = issue;
    await this.#comment(number, this.#report.gone);
    const state: IssueState = { ...(issue.state ?? this.#fresh(null)), red: [], good: goodCommit(this.#sha) };
    const { data } = await this.#octokit.rest.issues.get({ ...this.#place, issue_number: number });
    // What it told stays readable: only the hidden lines change.
    const body = `${this.#hidden(state)}\n${visible(data.body ?? '')}`;
    const closed = { state: 'closed', state_reason: 'completed' } as const;
    await this.#octokit.rest.issues.update({ ...this.#place, issue_number: number, body, ...closed });
    return info(`Closed the issue ${url}: it is gone.`);
  }

  async #open(author: string): Promise<Note | null> {
    const { red, mayOpen, title, back } = this.#report;
    if (!mayOpen) return null;
    const closed = await this.#find(author, 'closed');
    const last = closed.sort((a, b) => b.number - a.number)[0];
    if (last?.notPlanned === true && differenceOf(last.state?.red ?? [], red).added.length === 0)
      return info(
        `The issue ${last.url} was closed as not planned: it stays closed until something else is red.`,
      );
    if (last !== undefined && !last.notPlanned && this.#isRecent(last)) {
      const state = this.#fresh(last.state?.good ?? (await this.#lastGood()));
      await this.#write(last.number, state, { state: 'open' });
      await this.#comment(last.number, back);
      return warning(`Reopened the issue ${last.url}.`);
    }
    await ensureLabel(this.#octokit, this.#place, ISSUE_LABEL);
    const state = this.#fresh(await this.#lastGood());
    const body = await this.#text(state);
    const labels = [ISSUE_LABEL.name];
    const { data } = await this.#octokit.rest.issues.create({ ...this.#place, title, body, labels });
    return await this.#opened(data.number, data.html_url, data.user?.login ?? author);
  }

  /** Another job, or a first attempt whose answer was lost, may have opened one too: the older stays. */
  async #opened(number: number, url: string, author: string): Promise<Note> {
    const older = (await this.#find(author, 'open')).filter((one) => one.number < number);
    const [oldest] = older.sort((a, b) => a.number - b.number);
    if (oldest === undefined) return warning(`Opened the issue ${url}.`);
    await this.#closeDuplicate(number, oldest.number);
    return warning(`The issue ${oldest.url} tells of it.`);
  }

  async #find(author: string, state: 'open' | 'closed'): Promise<Found[]> {
    const query = { ...this.#place, state, labels: ISSUE_LABEL.name, per_page: 100 };
    const { listForRepo } = this.#octokit.rest.issues;
    // Of the closed ones the last that changed are enough.
    const issues =
      state === 'open'
        ? await this.#octokit.paginate(listForRepo, query)
        : (await listForRepo({ ...query, sort: 'updated', direction: 'desc' })).data;
    return issues.flatMap((issue) => {
      const marker = parseMarker(issue.body ?? '');
      const ours = marker !== null && sameKey(marker.key, this.#report.key) && issue.user?.login === author;
      if (!ours || issue.pull_request !== undefined) return [];
      return [
        {
          number: issue.number,
          url: issue.html_url,
          stamp: marker.stamp,
          state: parseState(issue.body ?? ''),
          closedAt: issue.closed_at,
          notPlanned: issue.state_reason === 'not_planned',
        },
      ];
    });
  }

  async #write(number: number, state: IssueState, change: { readonly state?: 'open' }): Promise<void> {
    const { title } = this.#report;
    const body = await this.#text(state);
    await this.#octokit.rest.issues.update({ ...this.#place, issue_number: number, title, body, ...change });
  }

  async #text(state: IssueState): Promise<string> {
    const commits =
      state.good === null || this.#sha === null
        ? null
        : await commitsSince(this.#octokit, this.#place, state.good, this.#sha);
    const { since, runs } = state;
    return `${this.#hidden(state)}\n${this.#report.body({ since, runs, commits })}`;
  }

  #hidden(state: IssueState): string {
    return `${formatMarker(this.#report.key, this.#stamp)}\n${formatState(state)}`;
  }

  async #comment(number: number, body: string): Promise<void> {
    await this.#octokit.rest.issues.createComment({ ...this.#place, issue_number: number, body });
  }

  async #closeDuplicate(number: number, original: number): Promise<void> {
    await this.#comment(number, `The same as #${original}.`);
    const closed = { state: 'closed', state_reason: 'not_planned' } as const;
    // Without its marker it is no issue of this tier any more.
    const body = `The same as #${original}.`;
    await this.#octokit.rest.issues.update({ ...this.#place, issue_number: number, body, ...closed });
  }

  async #lastGood(): Promise<string | null> {
    const { workflow, baselineCommit } = this.#report;
    const found = workflow === null ? null : await lastGoodCommit(this.#octokit, this.#place, workflow);
    return goodCommit(found ?? baselineCommit);
  }

  #fresh(good: string | null): IssueState {
    return { red: this.#report.red, since: this.#now(), runs: 1, good };
  }

  #isRecent({ closedAt }: Found): boolean {
    return closedAt !== null && this.#report.now.getTime() - Date.parse(closedAt) < REOPEN_DAYS * DAY_MS;
  }

  #now(): string {
    return this.#report.now.toISOString();
  }
}

function visible(body: string): string {
  return body.replace(/^(<!-- loadgate[^\n]* -->\n)+/, '');
}

function goodCommit(sha: string | null): string | null {
  return sha !== null && /^[0-9a-f]{7,64}$/.test(sha) ? sha : null;
}
