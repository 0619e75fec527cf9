import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMPILED_ENTRY } from '../helpers/compiled-entry.js';
import { newRepository } from '../helpers/git-repository.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';

/** Every secret that is planted contains this. Those with other characters stand differently in URLs, JSON and base64. */
const CANARY = 'cnry';
const TOKEN = `${CANARY}-github-token/+"1`;
const PLANTED: Readonly<Record<string, string>> = {
  'INPUT_GITHUB-TOKEN': TOKEN,
  GITHUB_TOKEN: TOKEN,
  ACTIONS_RUNTIME_TOKEN: `${CANARY}-runtime-token.2`,
  APP_API_KEY: `${CANARY}-api-key/+"3`,
  APP_BUILD_TOKEN: `${CANARY}-build token/+4`,
  APP_DEPLOY_KEY: `-----BEGIN KEY-----\n${CANARY}line1line1line1/+\n${CANARY}line2line2line2==\n-----END KEY-----\n`,
  CARD_PASSCODE: `${CANARY}-card-pin-5`,
  UNUSED_CLIENT_SECRET: `${CANARY}-unused-secret&6`,
  REDIS_URL: `redis://worker:${CANARY}-redis@cache.test:6379/0`,
};

/** What base64 makes of the canary, wherever in a text it stood. */
const ENCODED = [0, 1, 2].map((before) => {
  const text = Buffer.from(`${'-'.repeat(before)}${CANARY}`)
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + CANARY.length) * 8) / 6));
});

const fixture = resolve(import.meta.dirname, '../fixtures/leaky-shop');
const lib = dirname(COMPILED_ENTRY);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  entry: 'action.js' | 'cli.js',
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const base = { PATH: process.env.PATH, HOME: process.env.HOME };
  return new Promise((done) => {
    const options = { cwd, env: { ...base, ...env }, timeout: 50_000, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [join(lib, entry), ...args], options, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
  });
}

/** Every place where the canary still stands, with what is around it. */
function leaks(texts: Readonly<Record<string, string>>): readonly string[] {
  const pattern = new RegExp(`.{0,60}(?:${[CANARY, ...ENCODED].join('|')}).{0,40}`, 'gis');
  return Object.entries(texts).flatMap(([place, text]) =>
    // A histogram is counts: a few letters of it look like anything now and then.
    [...text.replace(/"HISTF[\w+/=]*"/g, '""').matchAll(pattern)].map(([found]) => `${place}: ${found}`),
  );
}

describe('secrets that are planted everywhere', () => {
  let api: GithubApi;
  let folder: string;
  let seen = 0;

  beforeAll(async () => {
    api = await startGithubApi({
      repository: 'octo/shop',
      pullRequests: [7],
      login: 'github-actions[bot]',
      token: TOKEN,
    });
  });
  afterAll(() => api.close());
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'loadgate-secrets-')));
    seen = api.requests.length;
    cpSync(fixture, folder, { recursive: true });
    return () => {
      rmSync(folder, { recursive: true });
    };
  });

  const given = new Set(readdirSync(fixture));

  /** Everything that was printed, written, and sent to GitHub. */
  function everything({ stdout, stderr }: Ended): Record<string, string> {
    const written = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          !given.has(entry.name) &&
          !entry.parentPath.includes('.git') &&
          entry.name !== 'event.json',
      )
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);
    const sent = api.requests
      .slice(seen)
      .map(({ path, body }) => `${path} ${JSON.stringify(body ?? '')}`)
      .join('\n');
    return { stdout, stderr, sent, ...(Object.fromEntries(written) as Record<string, string>) };
  }

  function action(env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const repo = { full_name: 'octo/shop', fork: false };
    const ref = { sha: '1'.repeat(40), ref: 'feature', repo };
    const event = { number: 7, pull_request: { number: 7, head: ref, base: ref } };
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
    for (const name of ['summary', 'output']) writeFileSync(join(folder, name), '');
    return run('action.js', [], folder, {
      ...PLANTED,
      INPUT_RUNS: '1',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_API_URL: api.url,
      GITHUB_RUN_ID: '100',
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      ...env,
    });
  }

  /** Before the first step of the scenario. */
  function addStep(step: string): void {
    const file = join(folder, 'loadgate.yml');
    const first = '      - get: /items';
    writeFileSync(file, readFileSync(file, 'utf8').replace(first, `      - ${step}\n${first}`));
  }

  it('are in nothing that a run which passes leaves behind, nor in what is told of it later', async () => {
    const ended = await action();
    expect(ended.code, ended.stdout + ended.stderr).toBe(0);
    const all = everything(ended);
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining([
        'result.json',
        'verdict.json',
        'report.md',
        'report.html',
        'summary',
        'output',
      ]),
    );
    // What is masked was there: the server did print it.
    expect(all.stdout).toContain('SERVER_SECRET=***');
    expect(all.stdout).toContain('built with ***');
    expect(all.sent).toContain('issues/7/comments');
    expect(leaks(all)).toEqual([]);
    const result = 'loadgate-results/result.json';
    const cell = ['--cell', 'GET /items p95'];
    for (const args of [
      ['report', result, '--format', 'md'],
      ['report', result, '--format', 'json'],
      ['report', result, '--format', 'html'],
      ['gate', result],
      ['explain', result, ...cell],
    ])
      expect(leaks(everything(await run('cli.js', args, folder, PLANTED))), args.join(' ')).toEqual([]);
  });

  it('are not in a failing pre-flight, whose server answers with all it was given', async () => {
    const ended = await action({ MODE: 'preflight' });
    expect(ended.code, ended.stdout + ended.stderr).toBe(3);
    const all = everything(ended);
    expect(all.stderr).toMatch(/The pre-flight of journey "visitor" failed at "GET \/items"/);
    expect(all.stderr).toContain('x-user was ***');
    expect(all.summary).toContain('failed at "GET /items"');
    expect(leaks(all)).toEqual([]);
  });

  it('are not in the examples of failed requests', async () => {
    const ended = await action({ MODE: 'load' });
    expect(ended.code, ended.stdout + ended.stderr).toBe(1);
    const all = everything(ended);
    expect(all['result.json']).toContain('the header x-echo is');
    expect(leaks(all)).toEqual([]);
  });

  it('are not in the last words of a server that dies', async () => {
    const ended = await action({ MODE: 'death' });
    expect(ended.code, ended.stdout + ended.stderr).toBe(3);
    const all = everything(ended);
    expect(ended.stdout + ended.stderr).toContain('dying with ***');
    expect(leaks(all)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('are not in what a hook finds out about this process', async () => {
    addStep('script: ./hooks.mjs#fromProc');
    const ended = await action();
    expect(ended.code, ended.stdout + ended.stderr).toBe(3);
    const all = everything(ended);
    expect(all.stderr).toContain('fromProc of hooks.mjs failed: found');
    expect(leaks(all)).toEqual([]);
  });

  it('are not among the variables that hooks see, unless the scenario names them', async () => {
    addStep('script: ./hooks.mjs#fromProcess');
    const ended = await action();
    expect(ended.code, ended.stdout + ended.stderr).toBe(0);
    const names = /^hook sees: (.*)$/m.exec(ended.stdout)?.[1]?.split(' ') ?? [];
    expect(names).toContain('PATH');
    expect(names).toContain('GITHUB_REPOSITORY');
    const withheld = [...Object.keys(PLANTED), 'INPUT_RUNS', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'];
    expect(names.filter((name) => withheld.includes(name))).toEqual([]);
    expect(ended.stdout).toMatch(/^hook got: CARD_PASSCODE$/m);
    // It is given back for what loadgate itself has to write.
    const all = everything(ended);
    expect(all.output).toContain('verdict<<');
    expect(leaks(all)).toEqual([]);
  });

  it('are not in the log of the build of the base, nor in what pairs tell', async () => {
    const repository = await newRepository(folder);
    await repository.commit({ 'first.txt': '1' });
    await repository.commit({ 'second.txt': '2' });
    const args = ['run', '--base', 'HEAD~1', '--pairs', '1', '--json', '--fail-on', 'never'];
    const ended = await run('cli.js', args, folder, PLANTED);
    expect(ended.code, ended.stdout + ended.stderr).toBe(0);
    const all = everything(ended);
    expect(all['base-build.log']).toContain('built with ***');
    expect(() => void JSON.parse(ended.stdout)).not.toThrow();
    expect(leaks(all)).toEqual([]);
  });

  it('are not in messages about a target, a setting or an input with one', async () => {
    const secret = `${CANARY}-given/9`;
    const pair = `me:${encodeURIComponent(secret)}`;
    const scenario = ['run', 'loadgate.yml', '--runs', '1'];
    for (const args of [
      [...scenario, '--target', `http://${pair}@127.0.0.1:9/`],
      [...scenario, '--target', `http://${pair}@staging.example.test/`],
      [...scenario, '--base-target', `http://${pair}@staging.example.test/`],
      [...scenario, '--set', `http.headers.authorization=Bearer ${secret}`, '--set', `http.timeout=${TOKEN}`],
      ['run', `${TOKEN}.yml`],
      ['run', 'loadgate.yml', '--tier', TOKEN],
    ]) {
      const ended = await run('cli.js', args, folder, { ...PLANTED, MODE: 'load' });
      expect(ended.code).not.toBe(0);
      expect(leaks(everything(ended)), args.join(' ')).toEqual([]);
    }
    const ended = await action({ INPUT_MODE: TOKEN, INPUT_COMMENT: `${CANARY}-build token/+4` });
    expect(ended.code).toBe(2);
    expect(leaks(everything(ended))).toEqual([]);
  });
});
