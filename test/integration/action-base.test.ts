import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAction } from '../../src/app/action/action.js';
import { judgeSaved } from '../../src/app/gate.js';
import { updateBaseline } from '../../src/gate/baseline-update.js';
import { parseResult } from '../../src/result/result-file.js';
import { fakeWorld } from '../helpers/fake-world.js';
import {
  checkoutOfPullRequest,
  checkoutOfPush,
  newRepository,
  type Repository,
} from '../helpers/git-repository.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';

/** A service that answers after a fixed time, so that limits far from it are met or missed for sure. */
class Service {
  readonly #server: Server;
  delay = 20;

  constructor() {
    this.#server = createServer((request, response) => {
      request.resume();
      setTimeout(() => response.end('{}'), this.delay);
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

let folder = '';
let api: GithubApi;
let service: Service;
let target = '';
let printed = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'loadgate action ')));
  api = await startGithubApi();
  service = new Service();
  target = await service.start();
  printed = '';
  // Annotations of a test are none of the job that runs it.
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await api.close();
  await service.stop();
  await rm(folder, { recursive: true });
  expect(api.violations).toEqual([]);
});

/** Never met, and always met, by what the service does. */
const STRICT = 'p50 < 5ms';
const LOOSE = 'p50 < 9s';

interface Rules {
  readonly limits?: readonly string[];
  readonly band?: string;
  readonly users?: string;
  readonly server?: string;
}

const scenario = ({ limits = [], band = '60%', users = '8' }: Rules = {}): string => `version: 1
target: ${target}
journeys: { visitor: { steps: [ { name: home, get: / } ] } }
tiers: { smoke: { runs: 1, load: { users: ${users}, for: 600ms } } }
thresholds: ${JSON.stringify(limits)}
gate: { metrics: [p50], band: ${band} }
`;

type Files = Readonly<Record<string, string>>;

interface Story {
  readonly origin: Repository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** A pull request from a branch whose base has gone on since it left; GitHub knows its commits as git does. */
async function story(base: Files, head: Files): Promise<Story> {
  const origin = await newRepository(join(folder, 'origin'));
  await origin.commit({ 'server.js': 'one' });
  await origin.commit(base);
  origin.git('checkout', '--quiet', '-b', 'feature');
  const tip = await origin.commit(head);
  origin.git('checkout', '--quiet', 'main');
  const main = await origin.commit({ 'other.js': 'meanwhile' });
  origin.git('checkout', '--quiet', '--detach', 'main');
  origin.git('merge', '--quiet', '--no-ff', '-m', 'Merge feature into main', 'feature');
  const merge = origin.git('rev-parse', 'HEAD');
  origin.git('update-ref', 'refs/pull/7/merge', merge);
  origin.git('update-ref', 'refs/heads/gh-readonly-queue/main/pr-7-0000', merge);
  origin.git('checkout', '--quiet', 'main');
  for (const sha of [main, origin.git('rev-parse', 'main^')])
    api.git.commits.set(sha, { sha, message: 'base', parents: [], files: new Map(Object.entries(base)) });
  return { origin, base: main, head: tip, merge };
}

interface Told {
  readonly code: number;
  /** Standard error included. */
  readonly stdout: string;
  readonly summary: string;
  readonly report: string;
  readonly folder: string;
}

interface Job {
  readonly checkout: Repository | string;
  readonly event: string;
  readonly payload: object;
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function run({ checkout, event, payload, env = {}, inputs = {} }: Job): Promise<Told> {
  const cwd = typeof checkout === 'string' ? checkout : checkout.directory;
  const [eventFile, summary] = [join(folder, 'event.json'), join(folder, 'summary.md')];
  writeFileSync(eventFile, JSON.stringify(payload));
  writeFileSync(summary, '');
  const given = { 'github-token': api.token, comment: 'off', ...inputs };
  const world = fakeWorld({
    cwd,
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_API_URL: api.url,
      GITHUB_RUN_ID: '100',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...env,
    },
  });
  const code = await runAction(world);
  const report = await readFile(join(cwd, 'loadgate-results/report.md'), 'utf8').catch(() => '');
  return {
    code,
    stdout: world.stdout.text + world.stderr.text + printed,
    summary: readFileSync(summary, 'utf8'),
    report,
    folder: cwd,
  };
}

function payloadOf({ base, head }: Story, fields: object = {}): object {
  return {
    action: 'synchronize',
    pull_request: {
      number: 7,
      labels: [],
      head: { sha: head, ref: 'feature', repo: { full_name: 'octo/shop' } },
      base: { sha: base, ref: 'main', repo: { full_name: 'octo/shop' } },
      ...fields,
    },
    repository: { full_name: 'octo/shop' },
  };
}

/** What actions/checkout and the runner make of a pull request. */
async function pullRequestJob(of: Story, more: Partial<Job> = {}): Promise<Job> {
  const checkout = await checkoutOfPullRequest(of.origin, join(folder, 'clone'), 'refs/pull/7/merge');
  const env = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main', GITHUB_SHA: of.merge, ...more.env };
  return { checkout, event: 'pull_request', payload: payloadOf(of), ...more, env };
}

const loosened = (): Promise<Story> =>
  story(
    { 'loadgate.yml': scenario({ limits: [STRICT] }) },
    { 'loadgate.yml': scenario({ limits: [LOOSE] }) },
  );

const BY_BASE =
  /changes what judges it: thresholds\. What counts is what its base has \(`?([0-9a-f]{7})`?, (.+?)\)/;

describe('a pull request that loosens its limit', () => {
  it('is red, with both verdicts in every report: by GitHub’s API alone', async () => {
    const of = await loosened();
    const job = await pullRequestJob(of);
    if (typeof job.checkout !== 'string') job.checkout.git('remote', 'remove', 'origin');
    const { code, report, summary, stdout, folder: cwd } = await run(job);
    expect(code).toBe(1);
    for (const text of [report, summary, stdout.replace(/\s+/g, ' ')]) {
      const [, commit, why] = BY_BASE.exec(text) ?? [];
      expect([commit, why]).toEqual([of.base.slice(0, 7), 'first parent of the merge commit']);
      expect(text).toMatch(/By the rules of this pull request: not compared/);
    }
    expect(api.requests.map(({ path }) => path)).toEqual([
      `/repos/octo/shop/contents/loadgate.yml?ref=${of.base}`,
      `/repos/octo/shop/contents/perf-baseline.json?ref=${of.base}`,
      `/repos/octo/shop/git/commits/${of.base}`,
      '/repos/octo/shop/pulls/7',
    ]);
    const result = parseResult(
      readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
      'result.json',
    );
    expect(result.scenario.rules).toMatchObject({ commit: of.base, changed: ['thresholds'] });
    const again = await judgeSaved(
      fakeWorld({ cwd }),
      ['loadgate-results/result.json'],
      'perf-baseline.json',
    );
    expect(again.verdict).toMatchObject({
      overall: 'regression',
      rules: { proposed: { overall: 'not-compared' } },
    });
  });

  it('is red by git alone, which fetches the base into the clone of depth 1', async () => {
    const of = await loosened();
    const { code, report } = await run(await pullRequestJob(of, { inputs: { 'github-token': '' } }));
    expect(code).toBe(1);
    expect(BY_BASE.exec(report)?.[1]).toBe(of.base.slice(0, 7));
    expect(api.requests).toEqual([]);
  });

  it('is red when GitHub answers nothing but errors: git is there', async () => {
    const of = await loosened();
    api.fail({ kind: 'forbidden' }, { times: 50 });
    const { code, report } = await run(await pullRequestJob(of));
    expect(code).toBe(1);
    expect(report).toMatch(BY_BASE);
  });

  it('is judged by itself only when neither can be reached, and that is said', async () => {
    const of = await loosened();
    const job = await pullRequestJob(of, { inputs: { 'github-token': '' } });
    if (typeof job.checkout !== 'string') job.checkout.git('remote', 'remove', 'origin');
    const { code, report } = await run(job);
    expect(code).toBe(0);
    expect(report).not.toMatch(BY_BASE);
    expect(report).toMatch(
      /loadgate\.yml of the base \([0-9a-f]{7}\) can't be used, so gate, thresholds and waivers/,
    );
    expect(report).toContain('could not be fetched from origin');
  });

  it('is red when the workflow checked out the head instead of the merge: by the merge base', async () => {
    const of = await loosened();
    of.origin.git('update-ref', 'refs/heads/feature-copy', of.head);
    const job = await pullRequestJob(of);
    await rm(join(folder, 'clone'), { recursive: true });
    const checkout = await checkoutOfPush(of.origin, join(folder, 'clone'), 'feature');
    const { code, report } = await run({ ...job, checkout });
    expect(code).toBe(1);
    const [, commit, why] = BY_BASE.exec(report) ?? [];
    expect(commit).toBe(of.origin.git('rev-parse', 'main^').slice(0, 7));
    expect(why).toBe('merge base with origin/main');
  });

  it('is red without git: the commit that the event names counts', async () => {
    const of = await loosened();
    const checkout = join(folder, 'plain');
    await mkdir(checkout);
    writeFileSync(join(checkout, 'loadgate.yml'), scenario({ limits: [LOOSE] }));
    const { code, report } = await run({ checkout, event: 'pull_request', payload: payloadOf(of) });
    expect(code).toBe(1);
    expect(BY_BASE.exec(report)?.[2]).toBe('main as the event names it');
  });

  it('is red from a fork, and in a folder of the repository', async () => {
    const strict = { 'perf/loadgate.yml': scenario({ limits: [STRICT] }) };
    const of = await story(strict, { 'perf/loadgate.yml': scenario({ limits: [LOOSE] }) });
    const payload = payloadOf(of, {
      head: { sha: of.head, ref: 'main', repo: { full_name: 'mallory/shop' } },
    });
    const inputs = { config: 'perf/loadgate.yml', baseline: 'perf/perf-baseline.json' };
    const { code, report } = await run(await pullRequestJob(of, { payload, inputs }));
    expect(code).toBe(1);
    expect(report).toMatch(BY_BASE);
    expect(api.requests[0]?.path).toBe(`/repos/octo/shop/contents/perf%2Floadgate.yml?ref=${of.base}`);
  });

  it('is red in the merge queue', async () => {
    const of = await loosened();
    const ref = 'refs/heads/gh-readonly-queue/main/pr-7-0000';
    const checkout = await checkoutOfPush(of.origin, join(folder, 'clone'), ref.replace('refs/heads/', ''));
    const payload = {
      action: 'checks_requested',
      merge_group: {
        head_sha: of.merge,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${of.base}`,
        base_sha: of.base,
        base_ref: 'refs/heads/main',
      },
    };
    const env = { GITHUB_REF: ref, GITHUB_SHA: of.merge };
    const red = await run({ checkout, event: 'merge_group', payload, env });
    expect(red.code).toBe(1);
    expect(BY_BASE.exec(red.report)?.[2]).toBe('first parent of the merge queue’s commit');
    api.pulls[0]?.labels.push('performance-accepted');
    const accepted = await run({ checkout, event: 'merge_group', payload, env });
    expect(accepted.code).toBe(0);
    expect(accepted.report).toContain('Accepted by label `performance-accepted`');
  });
});

describe('a pull request that changes its baseline', () => {
  it('is judged by that of the base, which is kept among the results', async () => {
    const baselineAt = async (delay: number): Promise<string> => {
      service.delay = delay;
      const cwd = join(folder, `recorded-${delay}`);
      await mkdir(cwd);
      writeFileSync(join(cwd, 'loadgate.yml'), scenario({ users: '64' }));
      const { code } = await run({
        checkout: cwd,
        event: 'push',
        payload: {},
        env: { GITHUB_RUN_ID: String(delay) },
      });
      expect(code).toBe(0);
      const text = readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8');
      return updateBaseline(null, [parseResult(text, 'result.json')], new Date()).text;
    };
    const [fast, slow] = [await baselineAt(10), await baselineAt(80)];
    const yml = { 'loadgate.yml': scenario({ users: '64' }) };
    const of = await story({ ...yml, 'perf-baseline.json': fast }, { 'perf-baseline.json': slow });
    const { code, report, folder: cwd } = await run(await pullRequestJob(of));
    expect(code, report).toBe(1);
    expect(report).toMatch(/changes what judges it: the baseline\./);
    expect(report).toMatch(/By the rules of this pull request: pass \(No regression/);
    expect(readFileSync(join(cwd, 'loadgate-results/base-baseline.json'), 'utf8')).toBe(fast);
  });
});

describe('a pull request that is new to loadgate', () => {
  it('is judged by its own files, since the base has none', async () => {
    const of = await story({}, { 'loadgate.yml': scenario({ limits: [LOOSE] }) });
    const { code, report } = await run(await pullRequestJob(of));
    expect(code).toBe(0);
    expect(report).toMatch(/loadgate\.yml is new, the base \([0-9a-f]{7}\) has none/);
  });
});

describe('the label of a maintainer', () => {
  const red = (): Promise<Story> => {
    const yml = { 'loadgate.yml': scenario({ limits: [STRICT] }) };
    return story(yml, { 'feature.js': 'slow' });
  };

  it('accepts what is worse: green, and still shown as a regression', async () => {
    const of = await red();
    api.pulls[0]?.labels.push('performance-accepted');
    const payload = {
      ...payloadOf(of),
      action: 'labeled',
      label: { name: 'performance-accepted' },
      sender: { login: 'ada' },
    };
    const { code, report, folder: cwd } = await run(await pullRequestJob(of, { payload }));
    expect(code).toBe(0);
    expect(report).toMatch(/^### ❌/);
    expect(report).toContain('Accepted by label `performance-accepted`, set by `ada`');
    expect(JSON.parse(readFileSync(join(cwd, 'loadgate-results/verdict.json'), 'utf8'))).toMatchObject({
      overall: 'regression',
      accepted: { label: 'performance-accepted', by: 'ada' },
    });
  });

  it('counts as it is now, not as it was when the event happened', async () => {
    const of = await red();
    const payload = payloadOf(of, { labels: [{ name: 'performance-accepted' }] });
    const job = await pullRequestJob(of, { payload });
    expect((await run(job)).code).toBe(1);
    expect((await run({ ...job, inputs: { 'github-token': '' } })).code).toBe(0);
  });

  it('may have another name', async () => {
    const of = await red();
    api.pulls[0]?.labels.push('slow-but-fine');
    const job = await pullRequestJob(of);
    expect((await run(job)).code).toBe(1);
    expect((await run({ ...job, inputs: { 'accept-label': 'slow-but-fine' } })).code).toBe(0);
  });
});

describe('other events', () => {
  const plain = async (rules: Rules = {}, text = scenario(rules)): Promise<string> => {
    const cwd = join(folder, 'plain');
    await mkdir(cwd);
    writeFileSync(join(cwd, 'loadgate.yml'), text);
    return cwd;
  };
  const deployment = (state: string, url: string): object => ({
    deployment_status: {
      state,
      environment: 'staging',
      environment_url: url,
      target_url: 'https://ci.example.com',
    },
    deployment: { sha: 'f'.repeat(40) },
  });

  it('deployment_status: what was deployed is measured', async () => {
    const text = scenario().replace(target, 'http://127.0.0.1:1');
    const job = {
      checkout: await plain({}, text),
      event: 'deployment_status',
      payload: deployment('success', target),
    };
    const { code, folder: cwd } = await run(job);
    expect(code).toBe(0);
    const result = parseResult(
      readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
      'result.json',
    );
    expect(result.scenario.target).toBe(target);
  });

  it('deployment_status: its host must be allowed by the workflow', async () => {
    const payload = deployment('success', 'https://shop-staging.example.com');
    const { code, stdout } = await run({ checkout: await plain(), event: 'deployment_status', payload });
    expect(code).toBe(2);
    expect(stdout).toContain('shop-staging.example.com');
    expect(stdout).toContain('allowed-hosts');
  });

  it('deployment_status: an input target wins; without any address it says so', async () => {
    const checkout = await plain();
    const payload = deployment('success', 'https://elsewhere.example.com');
    expect((await run({ checkout, event: 'deployment_status', payload, inputs: { target } })).code).toBe(0);
    const nowhere = { deployment_status: { state: 'success', environment: 'staging' } };
    const { code, stdout } = await run({ checkout, event: 'deployment_status', payload: nowhere });
    expect(code).toBe(2);
    expect(stdout).toContain('the deployment to staging has no URL');
  });

  it('deployment_status: nothing is done before the deployment is there', async () => {
    const payload = deployment('in_progress', target);
    const { code, stdout, summary, report } = await run({
      checkout: await plain(),
      event: 'deployment_status',
      payload,
    });
    expect(code).toBe(0);
    expect(report).toBe('');
    expect(stdout).toMatch(/::notice title=loadgate::The deployment to staging is not there/);
    expect(summary).toContain('nothing to do');
  });

  it('workflow_dispatch: the load of the tier is what the person chose', async () => {
    const payload = { inputs: { users: '3', duration: '700ms', tier: 'smoke', target } };
    const { code, folder: cwd } = await run({
      checkout: await plain(),
      event: 'workflow_dispatch',
      payload,
      inputs: { tier: 'load' },
    });
    expect(code).toBe(0);
    const result = parseResult(
      readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
      'result.json',
    );
    expect(result.scenario.tier).toMatchObject({
      name: 'smoke',
      stages: [{ from: 3, to: 3, duration: 700 }],
    });
  });

  it('workflow_dispatch: a load that is no single constant phase can’t be chosen', async () => {
    const { code, stdout } = await run({
      checkout: await plain({ users: '0..8' }),
      event: 'workflow_dispatch',
      payload: { inputs: { users: '3' } },
    });
    expect(code).toBe(2);
    expect(stdout).toContain('not a single constant phase');
    expect(stdout).toContain('workflow_dispatch');
  });

  it('pull_request_target: nothing is measured, and the way for forks is named', async () => {
    const { code, stdout, report } = await run({
      checkout: await plain(),
      event: 'pull_request_target',
      payload: { pull_request: { number: 7 } },
    });
    expect(code).toBe(2);
    expect(report).toBe('');
    expect(stdout).toContain('does not measure on `pull_request_target`');
    expect(stdout).toContain('mode: comment');
  });
});
