import type { Octokit } from './client.js';
import type { Repository } from './context.js';
import type { WorkflowRun } from './workflow-run.js';

/** The pull request that a workflow run was for, as the API knows it. */
export interface OriginPull {
  readonly number: number;
  /** The branch that it wants to go to. */
  readonly baseRef: string;
  /** Whether it comes from another repository. */
  readonly isFork: boolean;
}

export type Origin =
  | { readonly kind: 'found'; readonly pull: OriginPull }
  /** `text`: a sentence, from outside in part. */
  | { readonly kind: 'none'; readonly level: 'info' | 'warning'; readonly text: string };

/**
 * The one open pull request whose head is the repository, branch and commit of this run. What the run itself says of
 * its pull request is not asked: its artifacts are a stranger's, and the event names none for forks.
 */
export async function findOriginPull(
  octokit: Octokit,
  repository: Repository,
  run: WorkflowRun,
): Promise<Origin> {
  const { headRepository, headBranch } = run;
  if (run.event !== 'pull_request')
    return none('info', `The run was started by ${run.event}, not by a pull request.`);
  if (headRepository === null || headBranch === null)
    return none('info', 'The repository or branch that the run was for is gone.');
  const pulls = await octokit.paginate(octokit.rest.pulls.list, {
    owner: repository.owner,
    repo: repository.name,
    state: 'open',
    head: `${ownerOf(headRepository)}:${headBranch}`,
    per_page: 100,
  });
  const ofBranch = pulls.filter(
    ({ head }) => isSame(repositoryOf(head), headRepository) && head.ref === headBranch,
  );
  const ofCommit = ofBranch.filter(({ head }) => head.sha === run.headSha);
  const [pull] = ofCommit;
  const place = `${headRepository}:${headBranch}`;
  if (ofBranch.length === 0) return none('info', `There is no open pull request from ${place}.`);
  if (pull === undefined)
    return none('info', `The pull request from ${place} has moved on since: its next run will comment.`);
  if (ofCommit.length > 1) return none('warning', severalFound(place, ofCommit));
  const isFork = !isSame(headRepository, `${repository.owner}/${repository.name}`);
  return { kind: 'found', pull: { number: pull.number, baseRef: pull.base.ref, isFork } };
}

function severalFound(place: string, pulls: readonly { readonly number: number }[]): string {
  const numbers = pulls.map(({ number }) => `#${number}`).join(', ');
  return `${place} has several open pull requests (${numbers}): which one was measured can't be told.`;
}

function ownerOf(fullName: string): string {
  return fullName.split('/', 1)[0] ?? '';
}

/** The head repository of a deleted fork is null, whatever the description of the API says. */
function repositoryOf({ repo }: { readonly repo: { readonly full_name: string } | null }): string {
  return repo?.full_name ?? '';
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function none(level: 'info' | 'warning', text: string): Origin {
  return { kind: 'none', level, text };
}
