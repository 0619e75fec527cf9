import { expect, test, type TestAPI } from 'vitest';
import { createGithubClient, type ClientOptions, type GithubClient } from '../../src/github/client.js';
import type { GithubContext } from '../../src/github/context.js';
import { ms } from '../../src/model/units.js';
import { startGithubApi, type GithubApi, type GithubApiOptions } from './github-api.js';

/** A test with GitHub APIs of its own: `start` one; what it was asked for must be what GitHub's description allows. */
export const withApi: TestAPI<{ start: (options?: GithubApiOptions) => Promise<GithubApi> }> = test.extend<{
  start: (options?: GithubApiOptions) => Promise<GithubApi>;
}>({
  start: async ({ task }, use) => {
    const open: GithubApi[] = [];
    await use(async (options) => {
      const api = await startGithubApi(options);
      open.push(api);
      return api;
    });
    await Promise.all(open.map((api) => api.close()));
    expect(
      open.flatMap(({ violations }) => violations),
      task.name,
    ).toEqual([]);
  },
});

/** Waits that take 1 to 9 s in earnest take as many hundredths here. */
export const clientOf = (api: GithubApi, options: Partial<ClientOptions> = {}): GithubClient =>
  createGithubClient({ token: api.token, apiUrl: api.url, waitUnit: ms(10), ...options });

/** A job of pull request 7. */
export const jobContext = (overrides: Partial<GithubContext> = {}): GithubContext => ({
  event: 'pull_request',
  repository: { owner: 'octo', name: 'shop' },
  sha: 'a'.repeat(40),
  headSha: 'b'.repeat(40),
  pullRequest: 7,
  baseRef: 'main',
  runId: 100,
  runAttempt: 1,
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  runUrl: 'https://github.com/octo/shop/actions/runs/100',
  actor: 'ada',
  readOnly: null,
  notes: [],
  ...overrides,
});

export const operationsOf = (api: GithubApi): readonly string[] =>
  api.requests.map(({ operation }) => operation);
