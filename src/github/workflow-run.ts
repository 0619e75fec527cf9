import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorText } from '../model/error-text.js';
import { usageError, type ConfigError } from '../model/errors.js';

/** The finished workflow run that a `workflow_run` event is about. Its code may be that of a stranger. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** What had started it, such as `pull_request`. */
  readonly event: string;
  /** `success`, `failure`, `cancelled` …; null when it has none. */
  readonly conclusion: string | null;
  readonly headSha: string;
  /** Null where GitHub knows none. */
  readonly headBranch: string | null;
  /** `owner/name`; null when the fork is gone. */
  readonly headRepository: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the event file of a job that `workflow_run` started. The event's own list of pull requests is not read: it is
 * empty for forks.
 * @throws {ConfigError} when another event started the job, or its file can't be used.
 */
export function readWorkflowRun(env: Env): WorkflowRun {
  const event = env.GITHUB_EVENT_NAME ?? '';
  if (event !== 'workflow_run') {
    const instead = event === '' ? 'GITHUB_EVENT_NAME is not set' : `this job was started by ${event}`;
    throw usageError(`mode comment works in a workflow that workflow_run starts: ${instead}`, SET_UP);
  }
  const parsed = eventSchema.safeParse(readEvent(env.GITHUB_EVENT_PATH));
  if (!parsed.success) throw unusable(`it has no usable ${firstPath(parsed.error)}`);
  const { action, workflow_run: run } = parsed.data;
  if (action !== 'completed')
    throw usageError(`mode comment needs the end of the run, and this event says ${action}`, SET_UP);
  return {
    id: run.id,
    attempt: run.run_attempt,
    event: run.event,
    conclusion: run.conclusion,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    headRepository: run.head_repository?.full_name ?? null,
  };
}

const SET_UP =
  'start it by `on: { workflow_run: { workflows: [NAME], types: [completed] } }`; docs/forks.md has the whole file';

const eventSchema = z.object({
  action: z.enum(['completed', 'requested', 'in_progress']),
  workflow_run: z.object({
    id: z.int().positive(),
    run_attempt: z.int().positive(),
    event: z.string(),
    conclusion: z.string().nullable(),
    head_sha: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    head_branch: z.string().min(1).nullable(),
    head_repository: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }).nullable(),
  }),
});

function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') throw unusable('GITHUB_EVENT_PATH is not set');
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unusable(error instanceof SyntaxError ? 'it is not JSON' : errorText(error));
  }
}

function firstPath(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? 'content';
}

function unusable(why: string): ConfigError {
  return usageError(`the event file of this job can't be used: ${why}`);
}
