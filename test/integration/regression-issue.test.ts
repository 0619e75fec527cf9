import { describe, expect, test } from 'vitest';
import { createGithubClient } from '../../src/github/client.js';
import type { GithubContext } from '../../src/github/context.js';
import { reportRegression, type RegressionReport } from '../../src/github/regression-issue.js';
import type { Note } from '../../src/model/notes.js';
import { ms } from '../../src/model/units.js';
import { startGithubApi, type GithubApi, type GithubApiOptions } from '../helpers/github-api.js';

const KEY = { config: 'loadgate.yml', tier: 'load' };

const it = test.extend<{ start: (options?: GithubApiOptions) => Promise<GithubApi> }>({
  start: async ({ task }, use) => {
    const open: GithubApi[] = [];
    await use(async (options) => {
      const api = await startGithubApi({ pullRequests: [], ...options });
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

const commit = (api: GithubApi, message: string): string =>
  api.git.commit('main', { 'src/index.js': message }, message, 'ada');

/** What the `run`th scheduled run found: the names of what is red. */
const tell = async (
  api: GithubApi,
  run: number,
  red: readonly string[],
  overrides: Partial<RegressionReport> = {},
  context: Partial<GithubContext> = {},
): Promise<Note | null> => {
  const at: GithubContext = {
    event: 'schedule',
    repository: { owner: 'octo', name: 'shop' },
    sha: api.git.branches.get('main') ?? null,
    headSha: null,
    pullRequest: null,
    baseRef: null,
    runId: run,
    runAttempt: 1,
    serverUrl: 'https://github.com',
    apiUrl: api.url,
    runUrl: `https://github.com/octo/shop/actions/runs/${run}`,
    actor: 'ada',
    readOnly: null,
    notes: [],
    ...context,
  };
  const report: RegressionReport = {
    key: KEY,
    red,
    mayOpen: true,
    now: new Date(api.state.tick()),
    workflow: { file: 'nightly.yml', branch: 'main' },
    baselineCommit: null,
    title: 'Performance: `load` got slower',
    body: ({ since, runs, commits }) =>
      [
        `since ${since.slice(0, 10)}, ${runs} runs`,
        `red: ${red.join(', ')}`,
        commits === null
          ? 'commits unknown'
          : `${commits.total} since ${commits.good}: ${commits.commits.map(({ message, author }) => `${message} by ${author ?? '?'}`).join(', ')}`,
      ].join('\n'),
    changed: (added, gone) => `added ${added.join(', ')}; gone ${gone.join(', ')}`,
    gone: `gone in ${run}`,
    back: `back in ${run}`,
    ...overrides,
  };
  const client = createGithubClient({ token: api.token, apiUrl: api.url, waitUnit: ms(10) });
  return await reportRegression(client, at, report);
};

const shown = (api: GithubApi, index = 0): string =>
  (api.issues[index]?.body ?? '').replace(/^(<!--.*-->\n)+/, '');
const said = (api: GithubApi): readonly string[] => api.comments.map(({ body }) => body);
const operations = (api: GithubApi): readonly string[] => api.requests.map(({ operation }) => operation);

describe.concurrent('the issue of scheduled runs', () => {
  it('is opened, with its label and the commits since the last good run', async ({ start }) => {
    const api = await start();
    const good = commit(api, 'Good');
    api.runs.push({
      id: 9,
      workflow: 'nightly.yml',
      event: 'schedule',
      branch: 'main',
      sha: good,
      conclusion: 'success',
    });
    commit(api, 'Suspect');
    expect(await tell(api, 10, ['POST /checkout p95'])).toEqual({
      level: 'warning',
      text: 'Opened the issue https://github.com/octo/shop/issues/1.',
    });
    expect(api.issues).toMatchObject([
      { title: 'Performance: `load` got slower', state: 'open', labels: ['performance'] },
    ]);
    expect(shown(api)).toBe(
      `since 2026-01-01, 1 runs\nred: POST /checkout p95\n1 since ${good}: Suspect by ada`,
    );
    expect(api.issues[0]?.body).toMatch(
      /^<!-- loadgate config=loadgate\.yml tier=load sha=\w{40} run=10 attempt=1 -->\n/,
    );
  });

  it('is brought up to date without a comment, as long as the same is red', async ({ start }) => {
    const api = await start();
    const good = commit(api, 'Good');
    await tell(api, 10, ['a p95'], { baselineCommit: good });
    commit(api, 'Later');
    await tell(api, 11, ['a p95']);
    await tell(api, 11, ['a p95'], {}, { runAttempt: 2 });
    expect(api.issues).toHaveLength(1);
    expect(said(api)).toEqual([]);
    expect(shown(api)).toBe(`since 2026-01-01, 2 runs\nred: a p95\n1 since ${good}: Later by ada`);
    await tell(api, 12, ['a p95', 'b p50']);
    await tell(api, 13, ['b p50']);
    expect(said(api)).toEqual(['added b p50; gone ', 'added ; gone a p95']);
  });

  it('is closed when it is gone, keeps what it told, and says nothing while all is well', async ({
    start,
  }) => {
    const api = await start();
    commit(api, 'Bad');
    await tell(api, 10, ['a p95']);
    const before = shown(api);
    expect(await tell(api, 11, [])).toMatchObject({ level: 'info' });
    expect(api.issues).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    expect(shown(api)).toBe(before);
    expect(said(api)).toEqual(['gone in 11']);
    expect(await tell(api, 12, [])).toBeNull();
    expect(api.comments).toHaveLength(1);
  });

  it('is reopened within two weeks, with the commits since it was gone; after that a new one is opened', async ({
    start,
  }) => {
    const api = await start();
    commit(api, 'Bad');
    await tell(api, 10, ['a p95']);
    const repaired = commit(api, 'Repaired');
    await tell(api, 11, []);
    api.state.daysLater(3);
    commit(api, 'Bad again');
    expect((await tell(api, 12, ['a p95']))?.text).toBe(
      'Reopened the issue https://github.com/octo/shop/issues/1.',
    );
    expect(api.issues).toMatchObject([{ state: 'open' }]);
    expect(said(api)).toEqual(['gone in 11', 'back in 12']);
    expect(shown(api)).toBe(`since 2026-01-04, 1 runs\nred: a p95\n1 since ${repaired}: Bad again by ada`);
    await tell(api, 13, []);
    api.state.daysLater(15);
    await tell(api, 14, ['a p95']);
    expect(api.issues).toMatchObject([{ state: 'closed' }, { state: 'open' }]);
  });

  it('stays closed when somebody closed it as not planned, until something else is red', async ({
    start,
  }) => {
    const api = await start();
    commit(api, 'Bad');
    await tell(api, 10, ['a p95', 'b p95']);
    const [issue] = api.issues;
    if (issue) Object.assign(issue, { state: 'closed', stateReason: 'not_planned' });
    expect((await tell(api, 11, ['a p95']))?.text).toContain('closed as not planned');
    expect(api.issues).toHaveLength(1);
    await tell(api, 12, ['a p95', 'c p95']);
    expect(api.issues).toMatchObject([{ state: 'closed' }, { state: 'open' }]);
  });

  it('is one per scenario file and tier, of its own author', async ({ start }) => {
    const api = await start();
    commit(api, 'Bad');
    await tell(api, 10, ['a p95']);
    const [own] = api.issues;
    const foreign = { number: 50, login: 'mallory', title: 'x', state: 'open', stateReason: null } as const;
    api.issues.push({
      ...foreign,
      body: own?.body ?? '',
      labels: ['performance'],
      updatedAt: api.state.tick(),
    });
    await tell(api, 10, ['a p95'], { key: { ...KEY, tier: 'stress' } });
    await tell(api, 11, []);
    expect(api.issues.map(({ number, state }) => [number, state])).toEqual([
      [1, 'closed'],
      [50, 'open'],
      [51, 'open'],
    ]);
  });

  it('of a newer run is left alone', async ({ start }) => {
    const api = await start();
    commit(api, 'Bad');
    await tell(api, 12, ['a p95']);
    expect(await tell(api, 11, [])).toBeNull();
    expect(api.issues).toMatchObject([{ state: 'open' }]);
  });

  it('is not opened by a run that was started by hand, but closed by one', async ({ start }) => {
    const api = await start();
    commit(api, 'Bad');
    expect(await tell(api, 10, ['a p95'], { mayOpen: false })).toBeNull();
    expect(api.issues).toEqual([]);
    await tell(api, 11, ['a p95']);
    await tell(api, 12, [], { mayOpen: false });
    expect(api.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('stays one when two runs open it at once, or an answer is lost', async ({ start }) => {
    const waiting: (() => void)[] = [];
    const api = await start({
      before: (operation) => {
        if (operation !== 'issues/create' || waiting.length > 1) return undefined;
        return new Promise((resolve) => {
          waiting.push(resolve);
          if (waiting.length === 2)
            waiting.forEach((go) => {
              go();
            });
        });
      },
    });
    commit(api, 'Bad');
    await Promise.all([tell(api, 10, ['a p95']), tell(api, 11, ['a p95'])]);
    expect(api.issues).toHaveLength(2);
    expect(api.issues.filter(({ state }) => state === 'open')).toHaveLength(1);
    await tell(api, 12, []);
    api.state.daysLater(20);
    api.fail({ kind: 'lost-answer' }, { operation: 'issues/create' });
    await tell(api, 13, ['a p95']);
    expect(api.issues.filter(({ state }) => state === 'open')).toHaveLength(1);
  });

  it('tells what it can where runs and commits are not to be seen', async ({ start }) => {
    const api = await start();
    commit(api, 'Bad');
    api.fail({ kind: 'forbidden' }, { operation: 'actions/list-workflow-runs' });
    await tell(api, 10, ['a p95'], { baselineCommit: 'f'.repeat(40) });
    expect(shown(api)).toContain('commits unknown');
  });
});

describe.concurrent('what GitHub refuses is one warning', () => {
  it('403 names issues: write, and nothing is tried again', async ({ start }) => {
    const api = await start();
    commit(api, 'Bad');
    api.fail({ kind: 'forbidden' }, { operation: 'issues/create-label' });
    expect(await tell(api, 10, ['a p95'])).toEqual({
      level: 'warning',
      text:
        'Could not keep the issue of the scheduled runs: GitHub answered 403: Resource not accessible by integration. ' +
        'Give the job `permissions: { issues: write }`.',
    });
    expect(operations(api).filter((one) => one === 'issues/create-label')).toHaveLength(1);
    expect(api.issues).toEqual([]);
  });

  it('410 says that issues are switched off', async ({ start }) => {
    const api = await start();
    commit(api, 'Bad');
    const message = 'Issues are disabled for this repo';
    api.fail({ kind: 'refused', status: 410, message }, { operation: 'issues/list-for-repo' });
    expect((await tell(api, 10, ['a p95']))?.text).toBe(
      'Could not keep the issue of the scheduled runs: GitHub answered 410: Issues are disabled for this repo. ' +
        'Switch them on under Settings → General → Features.',
    );
  });
});
