import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialiseResult } from '../../src/result/result-file.js';
import type { Result } from '../../src/result/result.js';
import { repository, scratchFolder, startBundle, type Ended } from '../helpers/bundle.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';
import { madeResult, madeThreshold, spread, type MadeResult } from '../unit/result/measured.js';

const FILE = 'perf-baseline.json';

describe('mode update-baseline, bundled', () => {
  let api: GithubApi;
  let merged: string;
  const folder = scratchFolder();

  beforeAll(async () => {
    api = await startGithubApi({ repository: 'octo/shop', pullRequests: [] });
    merged = api.git.commit('main', { 'README.md': 'shop' });
    cpSync(join(repository, 'test/fixtures/timer-shop'), folder, { recursive: true });
  });

  afterAll(async () => {
    await api.close();
  });

  const result = (part: Partial<MadeResult> = {}): Result =>
    madeResult({
      commit: merged,
      runs: [{ endpoints: { 'GET /': { latencies: spread(20, 40) } } }],
      ...part,
    });
  const write = (name: string, one: Result): string => {
    mkdirSync(join(folder, 'artifacts', name), { recursive: true });
    writeFileSync(join(folder, 'artifacts', name, 'result.json'), serialiseResult(one));
    return `artifacts/${name}`;
  };

  const run = async (
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended & { readonly summary: string }> => {
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('event.json'), JSON.stringify({ repository: { default_branch: 'main' } }));
    for (const name of ['output', 'summary']) writeFileSync(at(name), '');
    const given = { 'github-token': api.token, config: 'loadgate.yml', mode: 'update-baseline', ...inputs };
    const ended = await startBundle('action', [], {
      cwd: folder,
      env: {
        ...Object.fromEntries(
          Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_API_URL: api.url,
        GITHUB_RUN_ID: '100',
        GITHUB_JOB: 'baseline',
        GITHUB_SHA: merged,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
        ...env,
      },
    }).ended;
    return { ...ended, summary: readFileSync(at('summary'), 'utf8') };
  };

  it('opens the pull request with what was measured earlier, and leaves out what is not merged', async () => {
    write('one', result({ id: 'job-1' }));
    write('two', result({ id: 'job-2', commit: 'f'.repeat(40) }));
    const step = await run({ results: 'artifacts' });
    expect(step.code, step.stdout + step.stderr).toBe(0);
    expect(step.stdout).toMatch(/::warning .*job-2 measured commit ffffffffffff, which is not on main/);
    expect(step.stdout).toContain('Opened https://github.com/octo/shop/pull/1 with the new baseline.');
    expect(step.summary).toContain('### Baseline');
    const text = api.git.resolve('loadgate/baseline')?.files.get(FILE) ?? '';
    expect(text).toContain('"id": "job-1"');
    expect(text).not.toContain('job-2');
    expect(readFileSync(join(folder, 'loadgate-results', FILE), 'utf8')).toBe(text);
    expect(step.stdout + step.stderr + step.summary).not.toContain(api.token);
  });

  it('measures where there are no results, and adds that job', async () => {
    const step = await run({ runs: '1' });
    expect(step.code, step.stdout + step.stderr).toBe(0);
    expect(step.stdout).toContain('Added to https://github.com/octo/shop/pull/1');
    expect(api.git.resolve('loadgate/baseline')?.files.get(FILE)).toContain('"id": "100.1.baseline.smoke"');
  });

  it('ends with 3 where GitHub refuses, and keeps the text', async () => {
    api.fail({ kind: 'forbidden' }, { operation: 'git/create-tree' });
    const step = await run({ results: write('three', result({ id: 'job-3' })), out: 'kept' });
    expect(step.code).toBe(3);
    expect(step.stdout).toMatch(/::error .*contents: write.*The new baseline is in kept/);
    expect(step.summary).toContain('### ❌ The baseline was not updated');
    expect(readFileSync(join(folder, 'kept', FILE), 'utf8')).toContain('job-3');
  });

  it('refuses what is not merged yet before it measures, and what missed its limits', async () => {
    const asked = api.requests.length;
    const pull = await run({}, { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' });
    expect(pull.code).toBe(2);
    expect(pull.stdout).toMatch(/::error .*recorded on the default branch/);
    expect(api.requests).toHaveLength(asked);
    const branch = await run({ out: 'other' }, { GITHUB_REF: 'refs/heads/feature' });
    expect(branch.code).toBe(2);
    expect(existsSync(join(folder, 'other'))).toBe(false);
    const missed = result({
      id: 'job-4',
      tier: { thresholds: [madeThreshold({ text: 'p95 < 10ms', value: 10 })] },
    });
    const limit = await run({ results: write('four', missed) });
    expect(limit.code).toBe(1);
    expect(limit.stdout).toContain('missed its limit p95 < 10ms');
    expect(api.violations).toEqual([]);
  });
});
