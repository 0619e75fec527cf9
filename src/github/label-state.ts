import type { GithubClient } from './client.js';
import type { Repository } from './context.js';
import type { LabelledChange } from './event.js';

/** Whether a pull request has a label now. */
export interface LabelState {
  readonly has: boolean;
  /** Who set it; null where the event does not tell. */
  readonly by: string | null;
}

/**
 * Asks for the labels of a pull request: those of the event are old when a job is run again. Without an answer the
 * event's count. Never throws.
 */
export async function labelState(
  client: GithubClient | null,
  repository: Repository,
  change: LabelledChange,
  label: string,
): Promise<LabelState> {
  const labels =
    (client === null ? null : await askLabels(client, repository, change)) ?? change.labels ?? [];
  const { set } = change;
  return {
    has: labels.some((one) => sameLabel(one, label)),
    by: set && sameLabel(set.label, label) ? set.by : null,
  };
}

async function askLabels(
  client: GithubClient,
  { owner, name }: Repository,
  { pullRequest }: LabelledChange,
): Promise<readonly string[] | null> {
  try {
    const { data } = await client.call((octokit) =>
      octokit.rest.pulls.get({ owner, repo: name, pull_number: pullRequest }),
    );
    return data.labels.map((one) => one.name);
  } catch {
    return null;
  }
}

/** GitHub does not tell labels apart by their letters' case. */
function sameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
