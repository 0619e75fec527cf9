import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository, scratchFolder, startBundle, type Ended } from '../helpers/bundle.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';
import { forkRunEvent } from '../helpers/github/events.js';

const RUN = 4242;
const HEAD = { repository: 'mallory/shop', branch: 'feature', sha: 'f'.repeat(40) };

/** The runner's files of one job. */
class Job {
  readonly folder = scratchFolder();
  readonly runner = scratchFolder();

  run(event: object, env: Readonly<Record<string, string>>): Promise<Ended> {
    const at = (name: string): string => join(this.runner, name);
    for (const name of ['output', 'summary']) writeFileSync(at(name), '');
    writeFileSync(at('event.json'), JSON.stringify(event));
    return startBundle('action', [], {
      cwd: this.folder,
      env: {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'smoke',
        GITHUB_WORKSPACE: this.folder,
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
        ...env,
      },
    }).ended;
  }

  read(name: 'output' | 'summary'): string {
    return readFileSync(join(this.runner, name), 'utf8');
  }
}

describe("a fork's pull request, bundled", () => {
  let api: GithubApi;

  beforeAll(async () => {
    api = await startGithubApi({ repository: 'octo/shop', pullRequests: [7] });
    const [pull] = api.pulls;
    if (pull) pull.head = { repository: HEAD.repository, ref: HEAD.branch, sha: HEAD.sha };
    const scenario = readFileSync(join(repository, 'test/fixtures/timer-shop/loadgate.yml'), 'utf8');
    api.git.commit('main', { 'loadgate.yml': scenario.replace('errors < 1%', 'p95 < 1ms') });
  });

  afterAll(async () => {
    await api.close();
  });

  it('is measured without a token and told about by the default branch', async () => {
    const measuring = new Job();
    cpSync(join(repository, 'test/fixtures/timer-shop'), measuring.folder, { recursive: true });
    const repo = { full_name: HEAD.repository, fork: true };
    const measured = await measuring.run(
      {
        action: 'opened',
        number: 7,
        pull_request: {
          number: 7,
          head: { sha: HEAD.sha, ref: HEAD.branch, repo },
          base: { sha: '0'.repeat(40), ref: 'main', repo: { full_name: 'octo/shop', fork: false } },
        },
      },
      {
        INPUT_MODE: 'measure',
        INPUT_RUNS: '1',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_RUN_ID: String(RUN),
      },
    );
    expect(measured.code, measured.stdout + measured.stderr).toBe(0);
    const results = join(measuring.folder, 'loadgate-results');
    const files = readdirSync(results).filter((name) => statSync(join(results, name)).isFile());
    expect(files).toContain('result.json');
    const zip = zipSync(Object.fromEntries(files.map((name) => [name, readFileSync(join(results, name))])));
    api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.from(zip) });

    const telling = new Job();
    const told = await telling.run(forkRunEvent({ id: RUN, head: HEAD }), {
      INPUT_MODE: 'comment',
      'INPUT_GITHUB-TOKEN': api.token,
      GITHUB_EVENT_NAME: 'workflow_run',
      GITHUB_RUN_ID: '9000',
      GITHUB_API_URL: api.url,
    });
    expect(told.code, told.stdout + told.stderr).toBe(0);
    expect(api.violations).toEqual([]);
    expect(api.comments.map(({ pullRequest }) => pullRequest)).toEqual([7]);
    const body = api.comments[0]?.body ?? '';
    expect(body).toMatch(
      /^<!-- loadgate .*\n> \[!WARNING\]\n> \*\*Measured by the fork's code, unverified\.\*\*/,
    );
    // The limit is the base's: the fork measured with another.
    expect(body).toContain('limit missed');
    expect(body).toContain('POST /slow');
    expect(telling.read('summary')).toContain('POST /slow');
    expect(telling.read('output')).toMatch(/^verdict<<.*\nregression\n/m);
    expect(readdirSync(telling.folder)).toEqual([]);
    expect(told.stdout + telling.read('summary') + body).not.toContain(api.token);
  });
});
