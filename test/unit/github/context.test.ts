import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContext } from '../../../src/github/context.js';

const folder = mkdtempSync(join(tmpdir(), 'loadgate-context-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
const eventFile = (content: string): string => {
  const path = join(folder, `event-${files++}.json`);
  writeFileSync(path, content);
  return path;
};

const PULL_REQUEST = {
  pull_request: {
    number: 12,
    head: { sha: 'b'.repeat(40), repo: { full_name: 'octo/shop' } },
    base: { ref: 'main' },
  },
};

const env = (overrides: Record<string, string | undefined> = {}): Record<string, string | undefined> => ({
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: eventFile(JSON.stringify(PULL_REQUEST)),
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/pull/12/merge',
  GITHUB_RUN_ID: '9876543210',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'ada',
  ...overrides,
});

describe('readContext', () => {
  it('knows a pull request', () => {
    expect(readContext(env())).toEqual({
      event: 'pull_request',
      repository: { owner: 'octo', name: 'shop' },
      sha: 'a'.repeat(40),
      headSha: 'b'.repeat(40),
      pullRequest: 12,
      baseRef: 'main',
      runId: 9876543210,
      runAttempt: 2,
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      runUrl: 'https://github.com/octo/shop/actions/runs/9876543210',
      actor: 'ada',
      readOnly: null,
      notes: [],
    });
  });

  it('knows a server of the company', () => {
    const context = readContext(
      env({
        GITHUB_API_URL: 'https://git.example.com/api/v3/',
        GITHUB_SERVER_URL: 'https://git.example.com',
      }),
    );
    expect(context?.apiUrl).toBe('https://git.example.com/api/v3');
    expect(context?.runUrl).toBe('https://git.example.com/octo/shop/actions/runs/9876543210');
  });

  it('is null outside of GitHub Actions', () => {
    expect(readContext({})).toBeNull();
    expect(readContext({ GITHUB_REPOSITORY: 'no slash' })).toBeNull();
  });

  it('has no pull request on a push, whose commit is its head', () => {
    const context = readContext(
      env({
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: eventFile('{"ref":"refs/heads/main"}'),
        GITHUB_REF: 'refs/heads/main',
      }),
    );
    expect(context).toMatchObject({
      pullRequest: null,
      headSha: 'a'.repeat(40),
      baseRef: null,
      readOnly: null,
    });
    expect(context?.notes).toEqual([]);
  });

  it.each([
    ['that is missing', () => join(folder, 'none.json'), 'it does not exist'],
    ['that is not JSON', () => eventFile('{'), 'it is not JSON'],
    ['that is empty', () => eventFile(''), 'it is not JSON'],
    ['that is a folder', () => folder, 'it is a folder'],
    ['that is not named', () => undefined, 'GITHUB_EVENT_PATH is not set'],
  ])('takes the number from the ref when there is an event file %s', (_what, path, words) => {
    const context = readContext(env({ GITHUB_EVENT_PATH: path() }));
    expect(context?.pullRequest).toBe(12);
    expect(context?.notes).toEqual([{ level: 'warning', text: expect.stringContaining(words) as string }]);
  });

  it.each(['null', '[]', '"text"', '{"pull_request":null}', '{"pull_request":{"number":"x","head":7}}'])(
    'survives the event %s',
    (content) => {
      const context = readContext(
        env({ GITHUB_EVENT_PATH: eventFile(content), GITHUB_REF: 'refs/heads/x', GITHUB_RUN_ID: 'x' }),
      );
      expect(context).toMatchObject({ pullRequest: null, runId: null, runUrl: null, notes: [] });
    },
  );

  it.each([
    ['a fork', 'pull_request', { full_name: 'mallory/shop' }, 'ada', 'fork'],
    ['a review of a fork', 'pull_request_review', { full_name: 'mallory/shop' }, 'ada', 'fork'],
    ['a fork that was deleted', 'pull_request', null, 'ada', 'fork'],
    ['the repository itself, written otherwise', 'pull_request', { full_name: 'Octo/Shop' }, 'ada', null],
    ['a fork, in the base repository', 'pull_request_target', { full_name: 'mallory/shop' }, 'ada', null],
    ['Dependabot', 'pull_request', { full_name: 'octo/shop' }, 'dependabot[bot]', 'dependabot'],
  ])('knows whether the token can write: %s', (_what, event, repo, actor, readOnly) => {
    const payload = { pull_request: { number: 12, head: { sha: 'c', repo } } };
    const context = readContext(
      env({
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: eventFile(JSON.stringify(payload)),
        GITHUB_ACTOR: actor,
      }),
    );
    expect(context?.pullRequest).toBe(12);
    expect(context?.readOnly).toBe(readOnly);
  });
});
