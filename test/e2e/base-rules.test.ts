import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder, startBundle, type Ended } from '../helpers/bundle.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';

/** The service takes 20 ms for everything: this limit is never met, the other one always. */
const STRICT = 'p50 < 5ms';
const LOOSE = 'p50 < 9s';

const folder = scratchFolder();
let api: GithubApi;
let service: Server;
let target = '';

beforeAll(async () => {
  service = createServer((request, response) => {
    request.resume();
    setTimeout(() => response.end('{}'), 20);
  });
  await new Promise<void>((resolve) => {
    service.listen(0, '127.0.0.1', resolve);
  });
  target = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  api = await startGithubApi();
});

afterAll(async () => {
  await api.close();
  service.close();
  expect(api.violations).toEqual([]);
});

const scenario = (limit: string): string => `version: 1
target: ${target}
journeys: { visitor: { steps: [ { name: home, get: / } ] } }
tiers: { smoke: { runs: 1, load: { users: 4, for: 500ms } } }
thresholds: [ ${limit} ]
`;

async function action(event: string, payload: object): Promise<Ended & { readonly summary: string }> {
  const [eventFile, summary] = [join(folder, 'event.json'), join(folder, 'summary.md')];
  writeFileSync(eventFile, JSON.stringify(payload));
  writeFileSync(summary, '');
  const ended = await startBundle('action', [], {
    cwd: folder,
    env: {
      'INPUT_GITHUB-TOKEN': api.token,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_API_URL: api.url,
      GITHUB_RUN_ID: '100',
      GITHUB_WORKSPACE: folder,
      GITHUB_STEP_SUMMARY: summary,
    },
  }).ended;
  return { ...ended, summary: readFileSync(summary, 'utf8') };
}

it('a pull request that loosens its limit stays red and shows both verdicts, until a maintainer accepts it', async () => {
  const sha = api.git.commit('main', { 'loadgate.yml': scenario(STRICT) });
  writeFileSync(join(folder, 'loadgate.yml'), scenario(LOOSE));
  const repo = { full_name: 'octo/shop' };
  const payload = {
    action: 'opened',
    pull_request: {
      number: 7,
      labels: [],
      head: { sha: 'a'.repeat(40), repo },
      base: { sha, ref: 'main', repo },
    },
    repository: repo,
  };
  const red = await action('pull_request', payload);
  expect(red.code, red.stdout + red.stderr).toBe(1);
  for (const text of [red.summary, api.comments[0]?.body])
    expect(text).toMatch(
      /changes what judges it: thresholds\..* By the rules of this pull request: not compared/,
    );

  api.pulls[0]?.labels.push('performance-accepted');
  const accepted = await action('pull_request', payload);
  expect(accepted.code, accepted.stdout + accepted.stderr).toBe(0);
  expect(api.comments.at(-1)?.body).toMatch(/### ❌[\s\S]*Accepted by label `performance-accepted`/);
});

it('what was just deployed is measured, and nothing before it is there', async () => {
  writeFileSync(join(folder, 'loadgate.yml'), scenario(LOOSE).replace(target, 'http://127.0.0.1:1'));
  const status = (state: string): object => ({
    deployment_status: { state, environment: 'staging', environment_url: target, target_url: '' },
  });
  const waiting = await action('deployment_status', status('in_progress'));
  expect(waiting.code).toBe(0);
  expect(waiting.stdout).toMatch(/^::notice title=loadgate::The deployment to staging is not there/m);
  const there = await action('deployment_status', status('success'));
  expect(there.code, there.stdout + there.stderr).toBe(0);
  expect(there.summary).toContain('home');
});
