import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runAction } from '../../src/app/action/action.js';
import { measuredElsewhere } from '../../src/app/action/measured-elsewhere.js';
import { updateBaseline } from '../../src/gate/baseline-update.js';
import { createGithubClient } from '../../src/github/client.js';
import { parseMarker } from '../../src/github/comment-marker.js';
import { readContext, type GithubContext } from '../../src/github/context.js';
import { readInputs } from '../../src/github/inputs.js';
import { ms } from '../../src/model/units.js';
import { serialiseResult } from '../../src/result/result-file.js';
import type { Result } from '../../src/result/result.js';
import { fakeWorld } from '../helpers/fake-world.js';
import { NOW, resultOf, thresholdPlan } from '../helpers/fixtures.js';
import { startGithubApi, type GithubApi, type GithubApiOptions } from '../helpers/github-api.js';
import { forkRunEvent, type RunEvent } from '../helpers/github/events.js';
import { rendersInert } from '../helpers/inert.js';
import { makeZip, type MadeEntry } from '../helpers/zips.js';

const RUN = 555;
const HEAD = { repository: 'mallory/shop', branch: 'feature', sha: 'f'.repeat(40) };

const SCENARIO = `version: 1
target: \${BASE_URL}
journeys:
  shopper: { steps: [ { name: login, post: /login }, { name: checkout, post: /checkout } ] }
tiers:
  smoke: { load: { users: 8, for: 15s } }
  load: { load: { users: 8, for: 10m }, thresholds: [ p95 < 60ms ] }
thresholds: [ p95 < 900ms ]
gate: { band: 15% }
`;

/** `slower`: how many times as long checkout takes. */
function measured(slower = 1, overrides: Partial<Result> = {}): Result {
  return resultOf({
    endpoints: [
      { name: 'login', typical: 12, requests: 2000 },
      { name: 'checkout', typical: 118 * slower, requests: 2000 },
    ],
    tier: { thresholds: [thresholdPlan('p95 < 9000ms')] },
    overrides: { id: '555-1-smoke', ...overrides },
  });
}

function ofTier(result: Result, name: string): Result {
  return { ...result, scenario: { ...result.scenario, tier: { ...result.scenario.tier, name } } };
}

const zipOf = (result: unknown, more: readonly MadeEntry[] = []): Buffer =>
  makeZip([
    { name: 'result.json', content: typeof result === 'string' ? result : serialiseResult(result as Result) },
    ...more,
  ]);

/** A repository with a pull request of a fork, and the job that a finished run of it starts. */
class Repository {
  readonly api: GithubApi;
  readonly folder = mkdtempSync(join(tmpdir(), 'loadgate-fork-'));

  constructor(api: GithubApi) {
    this.api = api;
    const [pull] = api.pulls;
    if (pull) pull.head = { repository: HEAD.repository, ref: HEAD.branch, sha: HEAD.sha };
    const baseline = updateBaseline(null, [measured(1, { id: 'main-1' })], NOW, 'perf-baseline.json').text;
    api.git.commit('main', { 'loadgate.yml': SCENARIO, 'perf-baseline.json': baseline });
  }

  uploads(zip: Buffer, name = 'loadgate-results'): void {
    this.api.addArtifact({ runId: RUN, name, zip });
  }

  async reports(run: Partial<RunEvent> = {}, env: Readonly<Record<string, string>> = {}): Promise<Step> {
    const at = (name: string): string => join(this.folder, name);
    writeFileSync(at('event.json'), JSON.stringify(forkRunEvent({ id: RUN, head: HEAD, ...run })));
    writeFileSync(at('summary.md'), '');
    const before = readdirSync(this.folder);
    const world = fakeWorld({
      cwd: this.folder,
      now: () => NOW,
      env: {
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_EVENT_NAME: 'workflow_run',
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_API_URL: this.api.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '9000',
        GITHUB_SHA: '0'.repeat(40),
        GITHUB_STEP_SUMMARY: at('summary.md'),
        INPUT_MODE: 'comment',
        'INPUT_GITHUB-TOKEN': this.api.token,
        ...env,
      },
    });
    const printed: string[] = [];
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
    const code = await runAction(world).finally(() => {
      spy.mockRestore();
    });
    expect(readdirSync(this.folder)).toEqual(before);
    return {
      code,
      commands: printed.join(''),
      stdout: world.stdout.text,
      summary: readFileSync(at('summary.md'), 'utf8'),
      comments: this.api.comments.map(({ body }) => body),
    };
  }
}

interface Step {
  readonly code: number;
  /** Annotations, as the runner reads them. */
  readonly commands: string;
  readonly stdout: string;
  readonly summary: string;
  readonly comments: readonly string[];
}

const it = test.extend<{ start: (options?: GithubApiOptions) => Promise<Repository> }>({
  start: async ({ task }, use) => {
    const open: GithubApi[] = [];
    await use(async (options) => {
      const api = await startGithubApi(options);
      open.push(api);
      return new Repository(api);
    });
    await Promise.all(open.map((api) => api.close()));
    expect(
      open.flatMap(({ violations }) => violations),
      task.name,
    ).toEqual([]);
  },
});

describe('a comment on what a fork measured', () => {
  it('is made here, by the rules of the base, and says whose figures it tells', async ({ start }) => {
    const repository = await start();
    repository.uploads(
      zipOf(measured(1.5), [
        { name: 'report.md', content: '# All is well' },
        { name: 'verdict.json', content: '{"overall":"pass"}' },
      ]),
    );
    const step = await repository.reports();
    expect(step.code).toBe(0);
    expect(step.comments).toHaveLength(1);
    const [marker = '', ...rest] = (step.comments[0] ?? '').split('\n');
    expect(parseMarker(`${marker}\n`)).toMatchObject({
      key: { config: 'loadgate.yml', tier: 'smoke' },
      stamp: { sha: HEAD.sha, run: RUN, attempt: 1 },
    });
    const body = rest.join('\n');
    await expect(body).toMatchFileSnapshot('golden/fork-report.md');
    expect(body).not.toContain('All is well');
    expect(body).toContain('<code>p95 &lt; 900ms</code>');
    expect(body).not.toContain('9000ms');
    expect(step.summary).toContain("Measured by the fork's code, unverified");
    expect(step.stdout).toContain('::stop-commands::');
    rendersInert(body, ['https://github.com/octo/shop/actions/runs/555']);
  });

  it('updates its comment, but never one of a newer run', async ({ start }) => {
    const repository = await start();
    repository.uploads(zipOf(measured()));
    await repository.reports();
    const again = await repository.reports({ attempt: 2 });
    expect(again.comments).toHaveLength(1);
    expect(again.comments[0]).toContain('attempt=2');
    const late = await repository.reports({ attempt: 1 });
    expect(late.comments).toEqual(again.comments);
  });

  it('has a comment for each tier that was measured, the newest artifact of each name', async ({ start }) => {
    const repository = await start();
    repository.uploads(zipOf(measured(9)));
    repository.uploads(zipOf(measured()));
    repository.uploads(zipOf(ofTier(measured(), 'load')), 'loadgate-results-load');
    repository.uploads(zipOf(measured(9)), 'build-output');
    repository.uploads(zipOf(ofTier(measured(), 'load')), 'loadgate-results-load-again');
    const step = await repository.reports();
    expect(step.comments).toHaveLength(2);
    expect(step.comments.find((body) => body.includes('tier=smoke'))).toContain('### ✅');
    // The load tier's own limit is that of the base.
    expect(step.comments.find((body) => body.includes('tier=load'))).toContain('p95 &lt; 60ms');
    expect(step.summary).toContain('loadgate-results-load-again is of tier load too');
  });

  it('says whose limits count when the base has none for it', async ({ start }) => {
    const repository = await start();
    repository.uploads(zipOf(ofTier(measured(), 'night')));
    const unknown = await repository.reports();
    expect(unknown.comments[0]).toContain(
      '**the limits, gate and waivers that the result itself brings** (the loadgate.yml of the base branch has no tier night)',
    );
    repository.api.git.commit('main', { 'loadgate.yml': null });
    expect((await repository.reports()).comments[0]).toContain('there is no loadgate.yml on the base branch');
  });

  it('tells a pull request of the repository itself from a fork', async ({ start }) => {
    const repository = await start();
    const [pull] = repository.api.pulls;
    if (pull) pull.head.repository = 'octo/shop';
    repository.uploads(zipOf(measured()));
    const step = await repository.reports({ head: { ...HEAD, repository: 'octo/shop' } });
    expect(step.comments[0]).toContain("**Measured by the pull request's code, unverified.**");
  });

  it('reads a token-less storage only: GitHub redirects the download to another host', async ({ start }) => {
    const repository = await start();
    repository.uploads(zipOf(measured()));
    await repository.reports();
    expect(repository.api.requests.map(({ operation }) => operation)).toContain('actions/download-artifact');
    expect(repository.api.violations).toEqual([]);
  });

  it('leaves other scenario files to other jobs', async ({ start }) => {
    const repository = await start();
    const other = measured();
    repository.uploads(zipOf({ ...other, scenario: { ...other.scenario, file: 'search/loadgate.yml' } }));
    const step = await repository.reports();
    expect(step.comments).toEqual([]);
    expect(step.summary).toContain('is of search/loadgate.yml, and this job reports loadgate.yml');
  });
});

describe('the pull request of a run', () => {
  const silent: readonly (readonly [string, (api: GithubApi) => void, Partial<RunEvent>, string])[] = [
    ['none', (api) => api.pulls.splice(0), {}, 'There is no open pull request from mallory/shop:feature.'],
    [
      'a closed one',
      (api) => {
        api.pulls.forEach((pull) => (pull.state = 'closed'));
      },
      {},
      'There is no open pull request from mallory/shop:feature.',
    ],
    [
      'one that moved on',
      (api) => {
        api.pulls.forEach((pull) => (pull.head.sha = 'e'.repeat(40)));
      },
      {},
      'The pull request from mallory/shop:feature has moved on since: its next run will comment.',
    ],
    [
      'one of another fork of that owner',
      (api) => {
        api.pulls.forEach((pull) => (pull.head.repository = 'mallory/shop-2'));
      },
      {},
      'There is no open pull request from mallory/shop:feature.',
    ],
    [
      'one of another branch',
      (api) => {
        api.pulls.forEach((pull) => (pull.head.ref = 'other'));
      },
      {},
      'There is no open pull request from mallory/shop:feature.',
    ],
    [
      'not what started the run',
      () => undefined,
      { event: 'push' },
      'The run was started by push, not by a pull request.',
    ],
    [
      'pull_request_target',
      () => undefined,
      { event: 'pull_request_target' },
      'The run was started by pull&#95;request&#95;target, not by a pull request.',
    ],
  ];

  it.for(silent)(
    'is %s: nothing is commented, and it says so',
    async ([, arrange, run, sentence], { start }) => {
      const repository = await start();
      repository.uploads(zipOf(measured()));
      arrange(repository.api);
      const step = await repository.reports(run);
      expect(step).toMatchObject({ code: 0, comments: [] });
      expect(step.summary.replaceAll('&#95;', '_')).toContain(sentence.replaceAll('&#95;', '_'));
      expect(step.commands).toMatch(/^::notice title=loadgate::/m);
    },
  );

  it('is not guessed where two have the same commit', async ({ start }) => {
    const repository = await start({ pullRequests: [7, 8] });
    for (const pull of repository.api.pulls)
      pull.head = { repository: HEAD.repository, ref: HEAD.branch, sha: HEAD.sha };
    repository.uploads(zipOf(measured()));
    const step = await repository.reports();
    expect(step).toMatchObject({ code: 0, comments: [] });
    expect(step.commands).toMatch(/^::warning .*several open pull requests \(#7, #8\)/m);
  });

  it('is found on the second page', async ({ start }) => {
    const numbers = Array.from({ length: 130 }, (_, index) => 1000 + index);
    const repository = await start({ pullRequests: numbers });
    for (const pull of repository.api.pulls)
      pull.head = { repository: HEAD.repository, ref: HEAD.branch, sha: 'e'.repeat(40) };
    const last = repository.api.pulls.at(-1);
    if (last) last.head.sha = HEAD.sha;
    repository.uploads(zipOf(measured()));
    await repository.reports();
    expect(repository.api.comments.map(({ pullRequest }) => pullRequest)).toEqual([1129]);
  });
});

describe('an artifact that is refused', () => {
  const RESULT: MadeEntry = { name: 'result.json', content: serialiseResult(measured()) };
  const bad = (change: (result: Record<string, unknown>) => void): Buffer => {
    const result = JSON.parse(serialiseResult(measured())) as Record<string, unknown>;
    change(result);
    return zipOf(JSON.stringify(result));
  };
  const hostile: readonly (readonly [string, () => Buffer, string])[] = [
    [
      'leads elsewhere',
      () => makeZip([RESULT, { name: '../../.bashrc', content: 'curl evil' }]),
      'it holds a path that leads out of its folder',
    ],
    [
      'is a bomb',
      () => makeZip([{ name: 'result.json', content: Buffer.alloc(30_000_000, 0x20) }]),
      'unpacks to more than 100 times its packed size',
    ],
    [
      'is a bomb that lies',
      () => makeZip([{ name: 'result.json', content: Buffer.alloc(30_000_000, 0x20), says: { size: 2000 } }]),
      'unpacks to more than it says',
    ],
    [
      'has too many entries',
      () => makeZip([RESULT, ...Array.from({ length: 200 }, (_, at) => ({ name: `${at}` }))]),
      'it holds 201 entries, more than 200',
    ],
    [
      'is a link',
      () => makeZip([{ name: 'result.json', content: '/proc/self/environ', mode: 0o120777 }]),
      'is a symbolic link',
    ],
    ['is encrypted', () => makeZip([{ ...RESULT, flags: 0x0801 }]), 'is encrypted'],
    ['is cut off', () => zipOf(measured()).subarray(0, 400), 'it is not a zip, or cut off'],
    ['has no result', () => makeZip([{ name: 'report.md', content: '# pass' }]), 'it holds no result.json'],
    ['is not JSON', () => zipOf('{"schema": "loadgate-result/1", NaN'), 'its result.json is not JSON'],
    [
      'is of another schema',
      () => zipOf('{"schema":"<b>@octocat</b>/1"}'),
      'its result.json is not a loadgate-result file',
    ],
    ['is of a newer schema', () => zipOf('{"schema":"loadgate-result/2"}'), 'newer than this loadgate knows'],
    [
      'has the wrong types',
      () => bad((result) => (result.runs = 'many')),
      'its result.json runs: expected array',
    ],
    [
      'has figures that are no numbers',
      () => bad((result) => (result.commit = 5)),
      'its result.json commit: expected string',
    ],
    [
      'has an absurd number',
      () => zipOf(serialiseResult(measured()).replace('"memoryBytes":', '"memoryBytes":1e300,"x":')),
      'its result.json has an impossible number at environment.memoryBytes',
    ],
    [
      'has a huge text',
      () => bad((result) => (result.id = 'x'.repeat(900_000))),
      'its result.json has a text of 900000 characters at id',
    ],
    [
      'has a tier that no scenario has',
      () => zipOf(ofTier(measured(), 'x'.repeat(101))),
      'its result.json has a tier whose name no scenario would have',
    ],
    [
      'has endless runs',
      () => bad((result) => (result.runs = Array.from({ length: 201 }, () => (result.runs as unknown[])[0]))),
      'its result.json tells of 201 runs, more than 200',
    ],
  ];

  it.for(hostile)('%s', async ([, zip, sentence], { start }) => {
    const repository = await start();
    repository.uploads(zip());
    const step = await repository.reports();
    expect(step).toMatchObject({ code: 0, comments: [] });
    expect(step.commands).toContain('::warning title=loadgate::The artifact loadgate-results is refused: ');
    expect(step.commands).toContain(sentence);
    rendersInert(step.summary.replace(/^### loadgate: nothing to comment on$/m, ''));
  });

  it('is no reason to leave out the others', async ({ start }) => {
    const repository = await start();
    repository.uploads(Buffer.from('no zip'));
    repository.uploads(zipOf(ofTier(measured(), 'load')), 'loadgate-results-load');
    const step = await repository.reports();
    expect(step.code).toBe(0);
    expect(step.comments).toHaveLength(1);
    expect(step.summary).toContain('The artifact loadgate-results is refused: it is not a zip, or cut off.');
  });

  const undone: readonly (readonly [string, (repository: Repository) => void, RegExp])[] = [
    ['there is none', () => undefined, /^::notice .*left no artifact named loadgate-results/m],
    [
      'it has expired',
      ({ api }) =>
        void api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.alloc(9), expired: true }),
      /^::warning .*refused: it has expired/m,
    ],
    [
      'it expires meanwhile',
      ({ api }) => {
        api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.alloc(9) });
        api.fail({ kind: 'gone' }, { operation: 'actions/download-artifact' });
      },
      /^::warning .*refused: it has expired/m,
    ],
    [
      'it is deleted meanwhile',
      ({ api }) => {
        api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.alloc(9) });
        api.fail({ kind: 'not-found' }, { operation: 'actions/download-artifact' });
      },
      /^::warning .*refused: it is not there any more/m,
    ],
    [
      'its storage lost it',
      ({ api }) => {
        api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.alloc(9) });
        api.failStorage(answering(404));
      },
      /^::warning .*refused: it can't be downloaded: it is gone/m,
    ],
    [
      'its storage is down',
      ({ api }) => {
        api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.alloc(9) });
        api.failStorage(answering(503));
      },
      /^::warning .*refused: it can't be downloaded: its storage answered 503/m,
    ],
    [
      'its storage never ends',
      ({ api }) => {
        api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.alloc(9) });
        api.failStorage(endless);
      },
      /^::warning .*refused: it is larger than the 20 MB that are read/m,
    ],
    [
      'its storage announces too much',
      ({ api }) => {
        api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: Buffer.alloc(9) });
        api.failStorage((response) => {
          response.writeHead(200, { 'content-length': '90000000' }).write('PK');
          return true;
        });
      },
      /^::warning .*refused: its 90 MB are more than the 20 MB/m,
    ],
    [
      'the token may not list it',
      ({ api }) => {
        api.fail({ kind: 'forbidden' }, { operation: 'actions/list-workflow-run-artifacts' });
      },
      /^::warning .*Could not list the artifacts of the run: GitHub answered 403.*actions: read/m,
    ],
    [
      'the token may not read pull requests',
      ({ api }) => {
        api.fail({ kind: 'forbidden' }, { operation: 'pulls/list' });
      },
      /^::warning .*Could not look for the pull request: GitHub answered 403.*pull-requests: write/m,
    ],
    [
      'GitHub says that it is too large',
      ({ api }) =>
        void api.addArtifact({
          runId: RUN,
          name: 'loadgate-results',
          zip: Buffer.alloc(9),
          size: 30_000_000,
        }),
      /^::warning .*refused: its 30 MB are more than the 20 MB that are read/m,
    ],
    [
      'its checksum differs',
      ({ api }) =>
        void api.addArtifact({
          runId: RUN,
          name: 'loadgate-results',
          zip: zipOf(measured()),
          digest: `sha256:${'0'.repeat(64)}`,
        }),
      /^::warning .*refused: what was downloaded is not what was uploaded/m,
    ],
  ];

  it.for(undone)('%s', async ([, arrange, said], { start }) => {
    const repository = await start();
    arrange(repository);
    const step = await repository.reports();
    expect(step).toMatchObject({ code: 0, comments: [] });
    expect(step.commands).toMatch(said);
  });
});

describe('downloads', () => {
  it('are tried again when their storage fails once', async ({ start }) => {
    const repository = await start();
    repository.uploads(zipOf(measured()));
    let failures = 0;
    repository.api.failStorage((response) => {
      if (failures++ > 0) return false;
      response.destroy();
      return true;
    });
    const step = await repository.reports();
    expect(step.comments).toHaveLength(1);
    expect(failures).toBe(2);
  });
});

describe('a storage that falls silent', () => {
  it("ends with the client's time, and leaves no download behind", async ({ start }) => {
    const { api } = await start();
    api.addArtifact({ runId: RUN, name: 'loadgate-results', zip: zipOf(measured()) });
    const hungUp = new Promise<void>((resolve) => {
      api.failStorage((response) => {
        response.on('close', resolve).writeHead(200).write('PK');
        return true;
      });
    });
    const { notes, reports } = await measuredElsewhere({
      world: fakeWorld(),
      inputs: readInputs({}),
      run: {
        id: RUN,
        attempt: 1,
        event: 'pull_request',
        conclusion: 'success',
        headSha: HEAD.sha,
        headBranch: HEAD.branch,
        headRepository: HEAD.repository,
      },
      context: contextOf(api),
      client: createGithubClient({ token: api.token, apiUrl: api.url, budget: ms(5000) }),
    });
    expect(reports).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([
      "Could not download an artifact: GitHub's API gave no answer within 5 s.",
    ]);
    await hungUp;
  });
});

function contextOf(api: GithubApi): GithubContext {
  const context = readContext({ GITHUB_REPOSITORY: 'octo/shop', GITHUB_API_URL: api.url });
  if (context === null) throw new Error('GITHUB_REPOSITORY names a repository');
  return context;
}

describe('names that want to do something', () => {
  it('do nothing in the comment, the summary and the log', async ({ start }) => {
    const repository = await start();
    const payload =
      '::error::x\n@octocat [x](https://evil.example) <img src=x> ![p](https://evil.example/p.png)';
    const result = measured(1.5);
    const text = serialiseResult({
      ...result,
      commit: payload,
      id: payload,
      notes: [{ level: 'warning', text: payload }],
    }).replaceAll('"checkout"', JSON.stringify(payload));
    repository.uploads(zipOf(text));
    const step = await repository.reports();
    expect(step.comments).toHaveLength(1);
    for (const markdown of [
      step.comments[0]?.replace(/^<!-- loadgate [^\n]* -->\n/, '') ?? '',
      step.summary,
    ]) {
      expect(markdown).toContain('octocat');
      rendersInert(markdown, ['https://github.com/octo/shop/actions/runs/555']);
    }
    // The text report shows it between a stop and a resume of workflow commands.
    const [token = ''] = /(?<=^::stop-commands::).+$/m.exec(step.stdout) ?? [];
    expect(step.stdout.trimEnd().endsWith(`::${token}::`)).toBe(true);
    expect(step.commands).not.toMatch(/^\s*::error/m);
  });
});

describe('a job that is not set up for it', () => {
  const wrong: readonly (readonly [
    string,
    (repository: Repository) => void,
    Readonly<Record<string, string>>,
    RegExp,
  ])[] = [
    [
      'another event',
      () => undefined,
      { GITHUB_EVENT_NAME: 'pull_request' },
      /mode comment works in a workflow that workflow_run starts/,
    ],
    ['no token', () => undefined, { 'INPUT_GITHUB-TOKEN': '' }, /mode comment needs the input github-token/],
    [
      'a broken scenario on the base',
      ({ api }) => void api.git.commit('main', { 'loadgate.yml': 'version: 1\nthresholds: [ p95 less ]\n' }),
      {},
      /thresholds\[0\]/,
    ],
    [
      'a broken baseline on the base',
      ({ api }) => void api.git.commit('main', { 'perf-baseline.json': '{' }),
      {},
      /perf-baseline.json is not JSON/,
    ],
    [
      'a path out of the repository',
      () => undefined,
      { INPUT_BASELINE: '../../etc/passwd' },
      /is not a file of the repository/,
    ],
  ];

  it.for(wrong)('fails with exit code 2: %s', async ([, arrange, env, said], { start }) => {
    const repository = await start();
    repository.uploads(zipOf(measured()));
    arrange(repository);
    const step = await repository.reports({}, env);
    expect(step).toMatchObject({ code: 2, comments: [] });
    expect(step.summary).toMatch(said);
  });
});

function answering(status: number): (response: ServerResponse) => boolean {
  return (response) => {
    response.writeHead(status).end();
    return true;
  };
}

/** Bytes until the other side hangs up. */
function endless(response: ServerResponse): boolean {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(1_000_000, 1)));
  };
  response.on('drain', more).writeHead(200);
  more();
  return true;
}
