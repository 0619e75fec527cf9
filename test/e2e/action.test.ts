import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  repository,
  runBundle,
  scratchFolder,
  startBundle,
  type Ended,
  type Running,
} from '../helpers/bundle.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';

/** A workspace as a runner has it: the service, its baseline, the runner's files, an event file of a pull request. */
class Workspace {
  readonly api: GithubApi;
  readonly folder = scratchFolder();
  #pushes = 0;

  constructor(api: GithubApi) {
    this.api = api;
    cpSync(join(repository, 'test/fixtures/timer-shop'), this.folder, { recursive: true });
  }

  async recordBaseline(): Promise<void> {
    const measured = await runBundle(['run', '--quiet'], { cwd: this.folder });
    expect(measured.code, measured.stderr).toBe(0);
    const update = await runBundle(['baseline', 'update', 'loadgate-results/result.json'], {
      cwd: this.folder,
    });
    expect(update.code, update.stderr).toBe(0);
  }

  /** Runs the action as the runner does after a push to the pull request. */
  async push(
    inputs: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
    meanwhile: (running: Running) => Promise<void> = () => Promise.resolve(),
  ): Promise<Step> {
    const push = ++this.#pushes;
    const at = (name: string): string => join(this.folder, `${name}-${push}`);
    for (const name of ['output', 'summary']) writeFileSync(at(name), '');
    writeFileSync(at('event.json'), JSON.stringify(pullRequestEvent(push)));
    const given = { 'github-token': this.api.token, config: 'loadgate.yml', ...inputs };
    const running = startBundle('action', [], {
      cwd: this.folder,
      env: {
        ...Object.fromEntries(
          Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_API_URL: this.api.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: String(100 + push),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'smoke',
        GITHUB_SHA: sha(push),
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_BASE_REF: 'main',
        GITHUB_ACTOR: 'octocat',
        GITHUB_WORKSPACE: this.folder,
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
        ...env,
      },
    });
    await meanwhile(running);
    return {
      ...(await running.ended),
      outputs: outputsOf(readFileSync(at('output'), 'utf8')),
      summary: readFileSync(at('summary'), 'utf8'),
    };
  }
}

interface Step extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

function pullRequestEvent(push: number): object {
  const repo = { full_name: 'octo/shop', fork: false };
  return {
    action: push === 1 ? 'opened' : 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: sha(push), ref: 'feature', repo },
      base: { sha: sha(0), ref: 'main', repo },
    },
    repository: { full_name: 'octo/shop' },
  };
}

const sha = (push: number): string => String(push).repeat(40).slice(0, 40);

function outputsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm)].map((match) => [
      match[1] ?? '',
      match[3] ?? '',
    ]),
  );
}

describe('the action, bundled, on a pull request', () => {
  let api: GithubApi;
  let workspace: Workspace;

  beforeAll(async () => {
    api = await startGithubApi({ repository: 'octo/shop', pullRequests: [7], login: 'github-actions[bot]' });
    workspace = new Workspace(api);
    await workspace.recordBaseline();
  }, 120_000);

  afterAll(async () => {
    await api.close();
  });

  it('passes on unchanged code and comments once', async () => {
    const step = await workspace.push();
    expect(step.code, step.stdout + step.stderr).toBe(0);
    expect(step.outputs).toMatchObject({ verdict: 'pass', regressions: '0' });
    expect(Number(step.outputs.p95)).toBeGreaterThan(39);
    expect(existsSync(join(workspace.folder, step.outputs.result ?? ''))).toBe(true);
    expect(step.summary).toMatch(/^### ✅/);
    expect(api.violations).toEqual([]);
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toContain('no regression');
  });

  it('fails when a route got twice as slow, with a new comment in place of the old one and a check run', async () => {
    const step = await workspace.push({ check: 'true' }, { SLOW_FACTOR: '2' });
    expect(step.code, step.stdout + step.stderr).toBe(1);
    expect(step.outputs).toMatchObject({ verdict: 'regression' });
    expect(Number(step.outputs.regressions)).toBeGreaterThan(0);
    expect(step.stdout).toMatch(/^::error title=.*POST \/slow/m);
    expect(api.violations).toEqual([]);
    expect(api.comments.map(({ minimized }) => minimized)).toEqual(['OUTDATED', null]);
    expect(api.comments[1]?.body).toMatch(/❌[\s\S]*POST \/slow/);
    expect(step.summary).toMatch(/```mermaid\nxychart-beta[^]*GET \/fast/);
    expect(api.comments[1]?.body).not.toContain('mermaid');
    expect(api.checkRuns).toMatchObject([{ name: 'loadgate smoke', conclusion: 'failure', headSha: sha(2) }]);
    // The line of the step in the scenario file.
    expect(api.checkRuns[0]?.annotations[0]).toMatchObject({ path: 'loadgate.yml', start_line: 11 });
    expect(step.stdout).toMatch(/^::error .*file=loadgate\.yml,line=11/m);
  });

  it('keeps its verdict when the token may do nothing, with one warning', async () => {
    for (const operation of ['issues/list-comments', 'checks/list-for-ref'])
      api.fail({ kind: 'forbidden' }, { operation });
    const step = await workspace.push({ runs: '1', check: 'true' }, { SLOW_FACTOR: '2' });
    expect(step.code).toBe(1);
    expect(step.stdout.match(/^::warning .*GitHub.*$/gm)).toEqual([
      expect.stringMatching(/permissions: { pull-requests: write, checks: write }/),
    ]);
    expect(step.summary).toContain('POST /slow');
  });

  it('shares one comment among the jobs of a group', async () => {
    const before = api.comments.length;
    for (const set of ['', 'tiers.smoke.load.for=2s']) {
      const config = set === '' ? 'loadgate.yml' : './loadgate.yml';
      const step = await workspace.push({ runs: '1', 'comment-group': 'perf', config, set });
      expect(step.code, step.stdout).toBe(0);
    }
    const [shared, ...others] = api.comments.slice(before);
    expect(others).toEqual([]);
    expect(shared?.body).toMatch(/^<!-- loadgate-group group=perf -->\n## \S+ loadgate perf: /);
    expect(shared?.body.match(/^<!-- loadgate-part .*$/gm)).toHaveLength(2);
    expect(api.violations).toEqual([]);
  });

  it('that is cancelled writes its result and asks GitHub for nothing', async () => {
    const asked = api.requests.length;
    const step = await workspace.push({ check: 'true' }, {}, async (running) => {
      await running.printed(/loadgate: tier smoke/);
      running.kill('SIGINT');
    });
    expect(step.code, step.stdout + step.stderr).toBe(130);
    expect(existsSync(join(workspace.folder, 'loadgate-results/result.json'))).toBe(true);
    expect(api.requests).toHaveLength(asked);
  });

  it('that is cancelled while GitHub does not answer ends within seconds, its verdict told', async () => {
    const asked = (): number => api.requests.filter(({ operation }) => operation === 'graphql').length;
    const before = asked();
    api.fail({ kind: 'slow', delay: 60_000 }, { operation: 'graphql' });
    const step = await workspace.push({ runs: '1' }, { SLOW_FACTOR: '2' }, async (running) => {
      await expect.poll(asked, { timeout: 60_000 }).toBeGreaterThan(before);
      running.kill('SIGINT');
    });
    // The attempt that hangs would be made again after 15 s; the job did not wait for that.
    expect(asked()).toBe(before + 1);
    expect(api.requests.at(-1)?.operation).toBe('graphql');
    expect(step.code).toBe(1);
    expect(step.outputs.verdict).toBe('regression');
    expect(step.summary).toContain('POST /slow');
  });

  it('only measures in mode measure: slow is not a failure, and there is no comment', async () => {
    const asked = api.requests.length;
    const step = await workspace.push({ mode: 'measure', runs: '1' }, { SLOW_FACTOR: '2' });
    expect(step.code).toBe(0);
    expect(step.outputs.verdict).toBe('regression');
    expect(api.requests).toHaveLength(asked);
  });

  it('refuses bad inputs and a bad scenario at their place, with exit code 2', async () => {
    const inputs = await workspace.push({ mode: 'gait', runs: 'some' });
    expect(inputs.code).toBe(2);
    expect(inputs.stdout).toMatch(/::error .*input mode/);
    expect(inputs.stdout).toMatch(/::error .*input runs/);
    writeFileSync(
      join(workspace.folder, 'broken.yml'),
      'version: 1\njourneys: { a: { wieght: 3, steps: [] } }\n',
    );
    const scenario = await workspace.push({ config: 'broken.yml' });
    expect(scenario.code).toBe(2);
    expect(scenario.stdout).toMatch(/::error title=.*file=broken\.yml,line=2.*did you mean "weight"/);
    expect(scenario.summary).toContain('could not measure');
  });

  it('hands no token to the server, and shows none', async () => {
    writeFileSync(
      join(workspace.folder, 'nosy.mjs'),
      `console.log(JSON.stringify(process.env)); console.log('::set-output name=verdict::pass'); await import('./server.mjs');`,
    );
    const step = await workspace.push(
      { runs: '1', set: 'server.command=node nosy.mjs' },
      { ACTIONS_RUNTIME_TOKEN: 'runtime-secret', GITHUB_TOKEN: 'job-secret' },
    );
    const everything = [step.stdout, step.stderr, step.summary, ...api.comments.map(({ body }) => body)].join(
      '\n',
    );
    for (const secret of ['runtime-secret', 'job-secret', api.token])
      expect(everything).not.toContain(secret);
    expect(everything).not.toContain('GITHUB_OUTPUT');
    expect(step.stdout).toContain('::stop-commands::');
  });
});
