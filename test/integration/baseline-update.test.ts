import { describe, expect, test } from 'vitest';
import { BaselineDrafting } from '../../src/app/action/baseline-drafting.js';
import { parseBaseline } from '../../src/gate/baseline.js';
import { updateBaseline } from '../../src/gate/baseline-update.js';
import { BASELINE_BRANCH } from '../../src/github/baseline-branch.js';
import { publishBaseline, type BaselineOutcome } from '../../src/github/baseline-pull.js';
import { createGithubClient } from '../../src/github/client.js';
import type { GithubContext } from '../../src/github/context.js';
import { defaultBranch, isOnBranch } from '../../src/github/recording.js';
import { ms } from '../../src/model/units.js';
import { redactor } from '../../src/model/redact.js';
import type { Result } from '../../src/result/result.js';
import { startGithubApi, type GithubApi, type GithubApiOptions } from '../helpers/github-api.js';
import { madeResult, spread } from '../unit/result/measured.js';

const FILE = 'perf-baseline.json';
const now = new Date('2026-02-01T00:00:00Z');

const it = test.extend<{ start: (options?: GithubApiOptions) => Promise<GithubApi> }>({
  start: async ({ task }, use) => {
    const open: GithubApi[] = [];
    await use(async (options) => {
      const api = await startGithubApi({ pullRequests: [], ...options });
      api.git.commit('main', { 'README.md': 'shop' }, 'First');
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

/** The `number`th job of a history, one a day. */
const job = (number: number, p50 = 20, tier = 'smoke'): Result =>
  madeResult({
    id: `${tier}-${number}`,
    createdAt: `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`,
    commit: String(number).repeat(40).slice(0, 40),
    tier: { name: tier },
    runs: [{ endpoints: { 'POST /checkout': { latencies: spread(p50, p50 * 2) } } }],
  });

const recorded = (...results: Result[]): string => updateBaseline(null, results, now).text;
const history = (count: number): Result[] => Array.from({ length: count }, (_, index) => job(index + 1));

const context = (api: GithubApi, run = 100): GithubContext => ({
  event: 'push',
  repository: { owner: 'octo', name: 'shop' },
  sha: 'a'.repeat(40),
  headSha: 'a'.repeat(40),
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
});

const propose = async (api: GithubApi, ...results: Result[]): Promise<BaselineOutcome> => {
  const client = createGithubClient({ token: api.token, apiUrl: api.url, waitUnit: ms(10) });
  const facts = { now: () => now, path: FILE, base: 'main', context: context(api), redact: redactor([]) };
  const { rebuild } = new BaselineDrafting(results, facts);
  return await publishBaseline(client, context(api), { base: 'main', path: FILE, rebuild });
};

const jobsOn = (api: GithubApi, branch: string): readonly string[] => {
  const text = api.git.resolve(branch)?.files.get(FILE);
  return text === undefined
    ? []
    : parseBaseline(text, FILE).entries.flatMap(({ jobs }) => jobs.map(({ id }) => id));
};

const operations = (api: GithubApi): readonly string[] => api.requests.map(({ operation }) => operation);

describe.concurrent('the pull request of the baseline', () => {
  it('is opened with the first job, and nothing but the baseline in it', async ({ start }) => {
    const api = await start();
    expect(await propose(api, job(1))).toEqual({
      kind: 'opened',
      url: 'https://github.com/octo/shop/pull/1',
      notes: [],
    });
    expect(api.pulls).toMatchObject([
      { title: 'Update the performance baseline', state: 'open', labels: ['performance-baseline'] },
    ]);
    const commit = api.git.resolve(BASELINE_BRANCH);
    expect(commit?.parents).toEqual([api.git.branches.get('main')]);
    expect([...(commit?.files.keys() ?? [])]).toEqual(['README.md', FILE]);
    expect(commit?.files.get(FILE)).toBe(recorded(job(1)));
    expect(commit?.message).toBe('Record 1 job in perf-baseline.json');
    expect(api.git.resolve('main')?.files.has(FILE)).toBe(false);
  });

  it('gets every further job, and keeps those that it has', async ({ start }) => {
    const api = await start();
    await propose(api, job(1));
    const second = await propose(api, job(2));
    expect(second).toMatchObject({ kind: 'updated', url: 'https://github.com/octo/shop/pull/1' });
    expect(api.pulls).toHaveLength(1);
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-1', 'smoke-2']);
    expect(api.pulls[0]?.body).toContain('gets 2 jobs.');
  });

  it('is not touched by the same job again', async ({ start }) => {
    const api = await start();
    await propose(api, job(1));
    const tip = api.git.branches.get(BASELINE_BRANCH);
    await propose(api, job(1));
    expect(api.git.branches.get(BASELINE_BRANCH)).toBe(tip);
    expect(operations(api).filter((one) => one.startsWith('pulls/') && one !== 'pulls/list')).toEqual([
      'pulls/create',
    ]);
  });

  it('is not opened for a job that changes nothing: it waits on the branch until one is due', async ({
    start,
  }) => {
    const api = await start();
    api.git.commit('main', { [FILE]: recorded(...history(20).slice(10)) }, 'Baseline');
    expect(await propose(api, job(21))).toEqual({ kind: 'waiting' });
    expect(api.pulls).toEqual([]);
    expect(jobsOn(api, BASELINE_BRANCH)).toContain('smoke-21');
    expect(await propose(api, job(22, 30))).toMatchObject({ kind: 'opened' });
    expect(jobsOn(api, BASELINE_BRANCH).slice(-2)).toEqual(['smoke-21', 'smoke-22']);
  });

  it('is not opened for a job that is in the baseline', async ({ start }) => {
    const api = await start();
    api.git.commit('main', { [FILE]: recorded(...history(3)) });
    expect(await propose(api, job(2))).toEqual({ kind: 'contained' });
    expect(api.git.branches.has(BASELINE_BRANCH)).toBe(false);
  });

  it('is left alone once all of it is in the base', async ({ start }) => {
    const api = await start();
    await propose(api, job(1));
    api.git.commit('main', { [FILE]: recorded(job(1)) }, 'Merged by squashing');
    expect(await propose(api, job(1))).toEqual({ kind: 'contained' });
    expect(api.pulls).toMatchObject([{ state: 'open' }]);
  });

  it('is rebuilt on a base that moved: its jobs on top, no conflict, nothing of others lost', async ({
    start,
  }) => {
    const api = await start();
    await propose(api, job(2));
    const moved = api.git.commit('main', { [FILE]: recorded(job(1)), 'src/index.js': 'new' }, 'By hand');
    await propose(api, job(3));
    const commit = api.git.resolve(BASELINE_BRANCH);
    expect(commit?.parents).toHaveLength(2);
    expect(commit?.parents[1]).toBe(moved);
    expect(commit?.files.get('src/index.js')).toBe('new');
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-1', 'smoke-2', 'smoke-3']);
    expect(api.pulls[0]?.body).toContain('gets 2 jobs.');
  });

  it('says so at the top and by its label when the baseline got slower, and when it did not after all', async ({
    start,
  }) => {
    const api = await start();
    api.git.commit('main', { [FILE]: recorded(...history(6)) });
    await propose(api, job(7, 40));
    expect(api.pulls).toMatchObject([
      { title: 'Update the performance baseline: it got slower', labels: ['performance-baseline-worse'] },
    ]);
    const body = api.pulls[0]?.body ?? '';
    expect(body).toMatch(
      /^### ⚠️ Merging this accepts that it got slower\n\n- tier `smoke`: `POST \/checkout` p95/,
    );
    expect(body).toContain('\n- tier `smoke`: `POST /checkout` p50 20 → 40 ms, +100 %\n');
    await propose(api, job(8));
    expect(api.pulls).toMatchObject([
      { title: 'Update the performance baseline', labels: ['performance-baseline'] },
    ]);
  });

  it('reads a baseline of more than a megabyte, which comes without its content', async ({ start }) => {
    const api = await start();
    const text = recorded(...history(3));
    api.git.commit('main', { [FILE]: `${text}${' '.repeat(1024 * 1024)}` });
    await propose(api, job(4));
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-1', 'smoke-2', 'smoke-3', 'smoke-4']);
    expect(operations(api)).toContain('git/get-blob');
  });

  it('leaves out what is damaged on its branch, but not a damaged base', async ({ start }) => {
    const api = await start();
    await propose(api, job(1));
    api.git.commit(BASELINE_BRANCH, { [FILE]: 'broken' });
    await propose(api, job(2));
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-2']);
    api.git.commit('main', { [FILE]: 'broken too' });
    await expect(propose(api, job(3))).rejects.toThrow(/perf-baseline\.json/);
  });
});

describe.concurrent('two jobs at the same time', () => {
  /** Holds the first request of an operation up until another one of it has arrived too. */
  const meeting = (operation: string): ((seen: string) => void | Promise<void>) => {
    const waiting: (() => void)[] = [];
    let met = false;
    return (seen) => {
      if (seen !== operation || met) return undefined;
      if (waiting.length === 0)
        return new Promise((resolve) => {
          waiting.push(resolve);
        });
      met = true;
      waiting.forEach((go) => {
        go();
      });
      return undefined;
    };
  };

  it('both create the branch: none is lost, one pull request tells of both', async ({ start }) => {
    const api = await start({ before: meeting('git/create-ref') });
    const outcomes = await Promise.all([propose(api, job(1)), propose(api, job(2))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['opened', 'updated']);
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-1', 'smoke-2']);
    expect(api.pulls).toHaveLength(1);
    expect(api.pulls[0]?.body).toContain('gets 2 jobs.');
    expect(operations(api).filter((one) => one === 'git/create-ref')).toHaveLength(2);
  });

  it('both update it, on a base that moved', async ({ start }) => {
    const api = await start({ before: meeting('git/update-ref') });
    await propose(api, job(1));
    api.git.commit('main', { 'src/index.js': 'new' });
    await Promise.all([propose(api, job(2)), propose(api, job(3, 20, 'load'))]);
    expect([...jobsOn(api, BASELINE_BRANCH)].sort()).toEqual(['load-3', 'smoke-1', 'smoke-2']);
    expect(operations(api).filter((one) => one === 'git/update-ref').length).toBeGreaterThanOrEqual(3);
    expect(api.pulls[0]?.body).toContain('gets 3 jobs.');
  });

  it('both open the pull request', async ({ start }) => {
    const api = await start({ before: meeting('pulls/create') });
    const outcomes = await Promise.all([propose(api, job(1)), propose(api, job(2))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['opened', 'updated']);
    expect(api.pulls).toHaveLength(1);
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-1', 'smoke-2']);
    expect(api.pulls[0]?.body).toContain('gets 2 jobs.');
  });

  it('survive an answer that was lost', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'lost-answer' }, { operation: 'git/create-ref' });
    api.fail({ kind: 'lost-answer' }, { operation: 'pulls/create' });
    expect((await propose(api, job(1))).kind).toBe('updated');
    expect(api.pulls).toHaveLength(1);
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-1']);
  });

  it('give up after a bounded number of attempts, and say what to do', async ({ start }) => {
    let number = 10;
    const api = await start({
      before: (operation) => {
        if (operation === 'git/update-ref')
          api.git.commit(BASELINE_BRANCH, { [FILE]: recorded(job(number++)) });
      },
    });
    api.git.commit(BASELINE_BRANCH, { 'README.md': 'shop', [FILE]: recorded(job(1)) });
    api.git.branches.set('main', api.git.resolve(BASELINE_BRANCH)?.sha ?? '');
    api.git.commit(BASELINE_BRANCH, { [FILE]: recorded(job(2)) });
    const outcome = await propose(api, job(3));
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect('reason' in outcome && outcome.reason).toContain('Let one run at a time (`concurrency:`)');
  });
});

describe.concurrent('what GitHub refuses is one sentence', () => {
  const reason = async (api: GithubApi): Promise<string> => {
    const outcome = await propose(api, job(1));
    if (outcome.kind !== 'failed') throw new Error(`expected a failure, got ${outcome.kind}`);
    return outcome.reason;
  };

  it('names contents: write', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'forbidden' }, { operation: 'git/create-tree' });
    expect(await reason(api)).toBe(
      'Could not write the branch loadgate/baseline: GitHub answered 403: Resource not accessible by integration. ' +
        'Give the job `permissions: { contents: write }`.',
    );
  });

  it('names pull-requests: write, with the jobs on the branch', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'forbidden' }, { operation: 'pulls/create' });
    expect(await reason(api)).toContain('Give the job `permissions: { pull-requests: write }`.');
    expect(jobsOn(api, BASELINE_BRANCH)).toEqual(['smoke-1']);
  });

  it('names the setting that lets workflows open pull requests', async ({ start }) => {
    const api = await start();
    const message = 'GitHub Actions is not permitted to create or approve pull requests.';
    api.fail({ kind: 'refused', status: 403, message }, { operation: 'pulls/create' });
    expect(await reason(api)).toBe(
      'Could not open the pull request of the baseline: GitHub answered 403: GitHub Actions is not permitted to create ' +
        "or approve pull requests. Allow it under Settings → Actions → General → Workflow permissions, or give an App's " +
        'token as `github-token`.',
    );
  });

  it.for([
    'Reference update failed',
    'Repository rule violations found\n\nCannot create ref due to creations being restricted.',
  ])('names the rule that protects the branch: %s', async (message, { start }) => {
    const api = await start();
    api.fail({ kind: 'refused', status: 422, message }, { operation: 'git/create-ref' });
    expect(await reason(api)).toContain('A rule protects the branch: leave loadgate/baseline out of it');
    expect(operations(api).filter((one) => one === 'git/create-ref')).toHaveLength(1);
  });

  it('of an empty repository', async ({ start }) => {
    const api = await start();
    api.git.commits.clear();
    api.git.branches.clear();
    expect(await reason(api)).toContain('GitHub answered 409: Git Repository is empty. Push a first commit.');
  });

  it('of an archived repository, before anything is measured', async ({ start }) => {
    const api = await start();
    api.state.archived = true;
    const client = createGithubClient({ token: api.token, apiUrl: api.url });
    await expect(defaultBranch(client, context(api))).rejects.toThrow(
      "octo/shop is archived: its baseline can't be updated",
    );
  });

  it('of labels is a note: the pull request is there', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'forbidden' }, { operation: 'issues/create-label' });
    const outcome = await propose(api, job(1));
    expect(outcome).toMatchObject({ kind: 'opened', notes: [{ level: 'warning' }] });
    expect(api.pulls).toMatchObject([{ labels: [] }]);
  });
});

describe.concurrent('a commit', () => {
  it('is on the default branch, or not', async ({ start }) => {
    const api = await start();
    const first = api.git.branches.get('main') ?? '';
    api.git.commit('main', { a: '1' });
    const other = api.git.add({ message: 'x', parents: [first], files: new Map() });
    const client = createGithubClient({ token: api.token, apiUrl: api.url });
    expect(await isOnBranch(client, context(api), first, 'main')).toBe(true);
    expect(await isOnBranch(client, context(api), other, 'main')).toBe(false);
    expect(await isOnBranch(client, context(api), 'f'.repeat(40), 'main')).toBe(false);
  });
});
