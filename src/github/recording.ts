import { readFileSync } from 'node:fs';
import { MeasureError } from '../model/errors.js';
import { answeredStatus, describeApiFailure, type ApiAttempt } from './api-failure.js';
import type { GithubClient } from './client.js';
import type { GithubContext } from './context.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Why what this job measures is of no branch that a baseline is kept for; null where its event allows it. */
export function whyNotRecorded({ event }: Pick<GithubContext, 'event'>, env: Env): string | null {
  if (isOfPullRequest(event)) return `this job runs on the event ${event}: its code is not merged yet`;
  if (event !== 'workflow_run') return null;
  const trigger = eventField(env, 'workflow_run', 'event');
  if (trigger === null || isOfPullRequest(trigger))
    return `the workflow that this one follows ran on ${trigger ?? 'an unknown event'}: its code is not merged yet`;
  return null;
}

/**
 * The default branch of the repository.
 * @throws {MeasureError} when it can't be known, or nothing can be written to the repository.
 */
export async function defaultBranch(client: GithubClient, context: GithubContext): Promise<string> {
  const { owner, name: repo } = context.repository;
  const { data } = await asked(context, () =>
    client.call((octokit) => octokit.rest.repos.get({ owner, repo })),
  );
  if (data.archived) throw new MeasureError(`${owner}/${repo} is archived: its baseline can't be updated`);
  return data.default_branch;
}

/** Whether a commit is part of a branch. */
export async function isOnBranch(
  client: GithubClient,
  context: GithubContext,
  commit: string,
  branch: string,
): Promise<boolean> {
  const { owner, name: repo } = context.repository;
  const basehead = `${commit}...${branch}`;
  return await asked(context, async () => {
    try {
      const { data } = await client.call((octokit) =>
        octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 }),
      );
      return data.behind_by === 0;
    } catch (error) {
      if (answeredStatus(error) === 404) return false;
      throw error;
    }
  });
}

async function asked<T>(context: GithubContext, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new MeasureError(describeApiFailure(error, READING, context.readOnly), { cause: error });
  }
}

const READING: ApiAttempt = {
  what: 'Could not read the repository',
  permission: 'contents: write',
  thing: 'this repository',
};

function isOfPullRequest(event: string): boolean {
  return event.startsWith('pull_request') || event === 'merge_group';
}

/** A text in the event file; null where it is not there. */
export function eventField(env: Env, object: string, field: string): string | null {
  try {
    const payload: unknown = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
    const found = isRecord(payload) ? payload[object] : null;
    const value = isRecord(found) ? found[field] : null;
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
