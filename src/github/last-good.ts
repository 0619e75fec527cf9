import { answeredStatus } from './api-failure.js';
import type { Octokit } from './client.js';

/** Commits between two, oldest first. */
export interface CommitsBetween {
  readonly good: string;
  readonly url: string;
  readonly total: number;
  readonly commits: readonly {
    readonly sha: string;
    readonly message: string;
    readonly author: string | null;
  }[];
}

interface Place {
  readonly owner: string;
  readonly repo: string;
}

/** The commit of the workflow's last scheduled run that succeeded; null where the token may not know. */
export async function lastGoodCommit(
  octokit: Octokit,
  place: Place,
  workflow: { readonly file: string; readonly branch: string },
): Promise<string | null> {
  return await unlessRefused(async () => {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...place,
      workflow_id: workflow.file,
      event: 'schedule',
      status: 'success',
      branch: workflow.branch,
      per_page: 1,
    });
    return data.workflow_runs[0]?.head_sha ?? null;
  });
}

/** The first twenty commits after `good`; null where the two have nothing to do with each other. */
export async function commitsSince(
  octokit: Octokit,
  place: Place,
  good: string,
  sha: string,
): Promise<CommitsBetween | null> {
  return await unlessRefused(async () => {
    const basehead = `${good}...${sha}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...place,
      basehead,
      per_page: 20,
    });
    return {
      good,
      url: data.html_url,
      total: data.total_commits,
      commits: data.commits.map(({ sha: id, commit, author }) => ({
        sha: id,
        message: commit.message,
        author:
          (author !== null && 'login' in author ? author.login : undefined) ?? commit.author?.name ?? null,
      })),
    };
  });
}

/** An issue without this tells enough. */
async function unlessRefused<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (answeredStatus(error) === null) throw error;
    return null;
  }
}
