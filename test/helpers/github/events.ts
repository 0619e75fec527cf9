import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What a `workflow_run` event is made of, besides what GitHub's own example has. */
export interface RunEvent {
  readonly id: number;
  readonly attempt?: number;
  readonly event?: string;
  readonly conclusion?: string;
  readonly head: { readonly repository: string; readonly branch: string; readonly sha: string };
  /** Where the workflow ran. */
  readonly repository?: string;
}

interface Payload {
  readonly workflow_run: Readonly<Record<string, unknown>> & {
    readonly repository: object;
    readonly head_repository: object;
  };
}

/** The event of a finished run for a fork's pull request: the example of @octokit/webhooks-examples, its ids replaced. */
export function forkRunEvent({ id, attempt, event, conclusion, head, repository }: RunEvent): Payload {
  const example = exampleOf('completed');
  const run = example.workflow_run;
  const nameOf = (full: string): object => ({
    full_name: full,
    name: full.split('/')[1],
    html_url: `https://github.com/${full}`,
  });
  return {
    ...example,
    workflow_run: {
      ...run,
      id,
      run_attempt: attempt ?? 1,
      event: event ?? 'pull_request',
      status: 'completed',
      conclusion: conclusion ?? 'success',
      head_sha: head.sha,
      head_branch: head.branch,
      // GitHub leaves it empty for forks.
      pull_requests: [],
      repository: { ...run.repository, ...nameOf(repository ?? 'octo/shop') },
      head_repository: { ...run.head_repository, ...nameOf(head.repository), fork: true },
    },
  };
}

function exampleOf(action: string): Payload {
  const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json');
  const kinds = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    readonly name: string;
    readonly examples: readonly (Payload & { readonly action: string })[];
  }[];
  const found = kinds
    .find(({ name }) => name === 'workflow_run')
    ?.examples.find((one) => one.action === action);
  if (found === undefined) throw new Error(`there is no example of workflow_run ${action}`);
  return found;
}
