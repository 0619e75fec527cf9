import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { meaningOf, readEvent, type EventFacts, type EventMeaning } from '../../../src/github/event.js';

interface Example {
  readonly name: string;
  readonly examples: readonly Record<string, unknown>[];
}

/** Payloads as GitHub sent them. */
const RECORDED = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly Example[];

function recorded(event: string, action?: string): Record<string, unknown> {
  const all = RECORDED.find(({ name }) => name === event)?.examples ?? [];
  const found = all.find((one) => action === undefined || one.action === action);
  if (found === undefined) throw new Error(`no example of ${event} ${action ?? ''}`);
  return structuredClone(found);
}

const NOTHING: EventFacts = {
  base: null,
  before: null,
  deployment: null,
  chosen: { tier: null, target: null, users: null, rate: null, duration: null },
  labelled: null,
};

const measures = (facts: Partial<EventFacts> = {}): EventMeaning => ({
  kind: 'measure',
  ...NOTHING,
  ...facts,
});

describe('a pull request', () => {
  it('is judged by its base, and may be labelled', () => {
    expect(meaningOf('pull_request', recorded('pull_request', 'synchronize'))).toEqual(
      measures({
        base: { sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', ref: 'master' },
        labelled: { pullRequest: 2, labels: ['bug'], set: null },
      }),
    );
  });

  it('tells who has just set a label', () => {
    const payload = recorded('pull_request', 'labeled');
    const meaning = meaningOf('pull_request', payload);
    expect(meaning).toMatchObject({
      labelled: {
        labels: [(payload.label as { name: string }).name],
        set: {
          label: (payload.label as { name: string }).name,
          by: (payload.sender as { login: string }).login,
        },
      },
    });
  });

  it('has its base in every recorded payload', () => {
    const all = RECORDED.find(({ name }) => name === 'pull_request')?.examples ?? [];
    expect(all.length).toBeGreaterThan(20);
    for (const payload of all)
      expect(meaningOf('pull_request', payload)).toMatchObject({
        kind: 'measure',
        base: { sha: expect.stringMatching(/^[0-9a-f]{40}$/) as string },
      });
  });

  it('is judged by its base in a review too', () => {
    expect(meaningOf('pull_request_review', recorded('pull_request_review'))).toMatchObject({
      kind: 'measure',
      base: { ref: 'master' },
      labelled: { pullRequest: 2 },
    });
  });
});

describe('events with secrets and the code of others', () => {
  it('refuses pull_request_target and names the way for forks', () => {
    const meaning = meaningOf('pull_request_target', recorded('pull_request', 'opened'));
    expect(meaning).toMatchObject({ kind: 'refused' });
    expect(meaning).toHaveProperty('reason', expect.stringMatching(/mode: comment.* `workflow_run`/));
  });

  it("refuses workflow_run of a fork's pull request, and measures on others", () => {
    const payload = recorded('workflow_run', 'completed');
    const run = payload.workflow_run as Record<string, unknown>;
    const from = (event: string, repository: string | null): EventMeaning =>
      meaningOf('workflow_run', {
        ...payload,
        repository: { full_name: 'octo/shop' },
        workflow_run: {
          ...run,
          event,
          head_repository: repository === null ? null : { full_name: repository },
        },
      });
    expect(from('pull_request', 'mallory/shop').kind).toBe('refused');
    expect(from('pull_request', null).kind).toBe('refused');
    expect(from('pull_request', 'Octo/Shop')).toEqual(measures());
    expect(from('push', 'octo/shop')).toEqual(measures());
  });
});

describe('a merge group', () => {
  it('is judged by what it is merged into, and knows the pull request on top', () => {
    expect(meaningOf('merge_group', recorded('merge_group'))).toEqual(
      measures({
        base: { sha: '380387fbc80638b734a49e1be1c4dfec1c01b33c', ref: 'main' },
        labelled: { pullRequest: 104, labels: null, set: null },
      }),
    );
  });
});

describe('a push', () => {
  it('is judged by its own files, and compared with what was there before', () => {
    const before = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
    expect(meaningOf('push', { ...recorded('push'), created: false, before })).toEqual(measures({ before }));
  });

  it('has nothing before when the branch is new', () => {
    const payload = recorded('push');
    expect(payload.before).toBe('0'.repeat(40));
    expect(meaningOf('push', payload)).toEqual(measures());
  });
});

describe('workflow_dispatch', () => {
  it('takes the inputs it knows, as the text they are', () => {
    const inputs = { tier: ' load ', rate: '50/s', users: 8, duration: '', target: null, other: 'x' };
    expect(meaningOf('workflow_dispatch', { ...recorded('workflow_dispatch'), inputs })).toEqual(
      measures({ chosen: { tier: 'load', rate: '50/s', users: '8', duration: null, target: null } }),
    );
  });

  it('does without any', () => {
    for (const inputs of [{}, null])
      expect(meaningOf('workflow_dispatch', { ...recorded('workflow_dispatch'), inputs })).toEqual(
        measures(),
      );
  });
});

describe('deployment_status', () => {
  const status = (fields: Readonly<Record<string, unknown>>): EventMeaning => {
    const payload = recorded('deployment_status');
    return meaningOf('deployment_status', {
      ...payload,
      deployment_status: { ...(payload.deployment_status as object), ...fields },
    });
  };

  it('measures what was deployed', () => {
    expect(
      status({ environment_url: 'https://shop-12.example.com', target_url: 'https://ci.example.com' }),
    ).toEqual(measures({ deployment: { environment: 'production', url: 'https://shop-12.example.com' } }));
    expect(status({ environment_url: '', target_url: 'https://shop-12.example.com' })).toEqual(
      measures({ deployment: { environment: 'production', url: 'https://shop-12.example.com' } }),
    );
  });

  it('knows when there is no address, or none of the web', () => {
    for (const target_url of ['', 'not an address', 'javascript:alert(1)', 'file:///etc/passwd'])
      expect(status({ target_url })).toEqual(
        measures({ deployment: { environment: 'production', url: null } }),
      );
  });

  it.each(['pending', 'in_progress', 'failure', 'inactive', 'error', 'queued'])(
    'has nothing to do while the state is %s',
    (state) => {
      const meaning = status({ state, environment_url: 'https://shop.example.com' });
      expect(meaning).toEqual({
        kind: 'nothing-to-do',
        reason: `The deployment to production is not there to be measured: its state is ${state}, not success.`,
      });
    },
  );
});

describe('everything else', () => {
  it.each(['schedule', 'repository_dispatch', 'issue_comment', ''])(
    '%j measures what is checked out',
    (event) => {
      expect(meaningOf(event, { schedule: '0 3 * * *' })).toEqual(measures());
      expect(meaningOf(event, null)).toEqual(measures());
    },
  );
});

describe('readEvent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loadgate-event-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads the event file of the job', () => {
    const file = join(folder, 'event.json');
    writeFileSync(file, JSON.stringify(recorded('merge_group')));
    expect(readEvent({ GITHUB_EVENT_NAME: 'merge_group', GITHUB_EVENT_PATH: file })).toMatchObject({
      base: { ref: 'main' },
    });
  });

  it('takes the base of a pull request from the environment when its file is gone', () => {
    const env = {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'none'),
      GITHUB_BASE_REF: 'main',
    };
    expect(readEvent(env)).toEqual(measures({ base: { sha: null, ref: 'main' } }));
  });
});
