import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkflowRun } from '../../../src/github/workflow-run.js';
import { forkRunEvent } from '../../helpers/github/events.js';

const HEAD = { repository: 'mallory/shop', branch: 'feature', sha: 'f'.repeat(40) };

function envOf(event: unknown): Record<string, string> {
  const file = join(mkdtempSync(join(tmpdir(), 'loadgate-event-')), 'event.json');
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event));
  return { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: file };
}

describe('readWorkflowRun', () => {
  it("reads GitHub's own payload", () => {
    const event = forkRunEvent({ id: 555, attempt: 2, head: HEAD, conclusion: 'failure' });
    expect(readWorkflowRun(envOf(event))).toEqual({
      id: 555,
      attempt: 2,
      event: 'pull_request',
      conclusion: 'failure',
      headSha: HEAD.sha,
      headBranch: 'feature',
      headRepository: 'mallory/shop',
    });
  });

  it('knows forks that are gone', () => {
    const event = forkRunEvent({ id: 555, head: HEAD });
    const gone = { ...event, workflow_run: { ...event.workflow_run, head_repository: null } };
    expect(readWorkflowRun(envOf(gone)).headRepository).toBeNull();
  });

  it.each([
    [
      { GITHUB_EVENT_NAME: 'pull_request' },
      'mode comment works in a workflow that workflow_run starts: this job was started by pull_request',
    ],
    [{}, 'mode comment works in a workflow that workflow_run starts: GITHUB_EVENT_NAME is not set'],
    [
      { GITHUB_EVENT_NAME: 'workflow_run' },
      "the event file of this job can't be used: GITHUB_EVENT_PATH is not set",
    ],
    [
      { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: '/nowhere/event.json' },
      "the event file of this job can't be used: it does not exist",
    ],
    [envOf('{"action":'), "the event file of this job can't be used: it is not JSON"],
    [
      envOf({ action: 'completed' }),
      "the event file of this job can't be used: it has no usable workflow_run",
    ],
    [
      envOf({ ...forkRunEvent({ id: 5, head: { ...HEAD, sha: 'main' } }) }),
      "the event file of this job can't be used: it has no usable workflow_run.head_sha",
    ],
    [
      envOf({ ...forkRunEvent({ id: 5, head: HEAD }), action: 'requested' }),
      'mode comment needs the end of the run, and this event says requested',
    ],
  ])('refuses a job that is not set up for it: %#', (env, message) => {
    expect(() => readWorkflowRun(env)).toThrow(message);
  });
});
