import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository, runBundle, scratchFolder, startBundle, type Ended } from '../helpers/bundle.js';
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
  ): Promise<Step> {
    const push = ++this.#pushes;
    const at = (name: string): string => join(this.folder, `${name}-${push}`);
    for (const name of ['output', 'summary']) writeFileSync(at(name), '');
    writeFileSync(at('event.json'), JSON.stringify(pullRequestEvent(push)));
    const given = { 'github-token': this.api.token, config: 'loadgate.yml', ...inputs };
    const ended = await startBundle('action', [], {
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
    }).ended;
    return {
      ...ended,
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

  it('fails when a route got twice as slow, and updates that same comment', async () => {
    const [before] = api.comments;
    const step = await workspace.push({}, { SLOW_FACTOR: '2' });
    expect(step.code, step.stdout + step.stderr).toBe(1);
    expect(step.outputs).toMatchObject({ verdict: 'regression' });
    expect(Number(step.outputs.regressions)).toBeGreaterThan(0);
    expect(step.stdout).toMatch(/^::error title=.*POST \/slow/m);
    expect(api.violations).toEqual([]);
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.id).toBe(before?.id);
    expect(api.comments[0]?.body).toMatch(/❌[\s\S]*POST \/slow/);
  });

  it('keeps its verdict when the token may not comment, with one warning', async () => {
    api.fail({ kind: 'forbidden' }, { times: 20 });
    const step = await workspace.push({ runs: '1' }, { SLOW_FACTOR: '2' });
    expect(step.code).toBe(1);
    expect(step.stdout.match(/^::warning .*pull-requests: write/gm)).toHaveLength(1);
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
