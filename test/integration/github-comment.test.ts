import { describe, expect, test } from 'vitest';
import { createGithubClient, type ClientOptions, type GithubClient } from '../../src/github/client.js';
import { formatMarker } from '../../src/github/comment-marker.js';
import { upsertComment, type CommentRequest } from '../../src/github/comment.js';
import type { GithubContext } from '../../src/github/context.js';
import { ms } from '../../src/model/units.js';
import { startGithubApi, type GithubApi, type GithubApiOptions } from '../helpers/github-api.js';

const BOT = 'github-actions[bot]';
const KEY = { config: 'loadgate.yml', tier: 'smoke' };

const it = test.extend<{ start: (options?: GithubApiOptions) => Promise<GithubApi> }>({
  start: async ({ task }, use) => {
    const open: GithubApi[] = [];
    await use(async (options) => {
      const api = await startGithubApi(options);
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

/** Waits that take 1 to 9 s in earnest take as many hundredths here. */
const client = (api: GithubApi, options: Partial<ClientOptions> = {}): GithubClient =>
  createGithubClient({ token: api.token, apiUrl: api.url, waitUnit: ms(10), ...options });

const context = (overrides: Partial<GithubContext> = {}): GithubContext => ({
  event: 'pull_request',
  repository: { owner: 'octo', name: 'shop' },
  sha: 'a'.repeat(40),
  headSha: 'b'.repeat(40),
  pullRequest: 7,
  baseRef: 'main',
  runId: 100,
  runAttempt: 1,
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  runUrl: 'https://github.com/octo/shop/actions/runs/100',
  actor: 'ada',
  readOnly: null,
  notes: [],
  ...overrides,
});

const request = (body: string, overrides: Partial<CommentRequest> = {}): CommentRequest => ({
  key: KEY,
  mode: 'always',
  verdict: 'pass',
  body,
  ...overrides,
});

const marked = (run: number, text: string, attempt = 1): string =>
  `${formatMarker(KEY, { sha: 'c'.repeat(40), run, attempt })}\n${text}`;

const operations = (api: GithubApi): readonly string[] => api.requests.map(({ operation }) => operation);

describe.concurrent('the sticky comment', () => {
  it('is created, with a hidden marker in front', async ({ start }) => {
    const api = await start();
    const outcome = await upsertComment(client(api), context(), request('**pass**'));
    expect(outcome).toEqual({
      kind: 'created',
      notes: [],
      url: `https://github.com/octo/shop/pull/7#issuecomment-${api.comments[0]?.id ?? 0}`,
    });
    expect(api.comments.map(({ body }) => body)).toEqual([
      `<!-- loadgate config=loadgate.yml tier=smoke sha=${'b'.repeat(40)} run=100 attempt=1 verdict=pass -->\n**pass**`,
    ]);
  });

  it('is updated by the second push', async ({ start }) => {
    const api = await start();
    await upsertComment(client(api), context(), request('first'));
    const outcome = await upsertComment(client(api), context({ runId: 101 }), request('second'));
    expect(outcome.kind).toBe('updated');
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toMatch(/run=101 .*\nsecond$/);
  });

  it('is updated by the second attempt of the same run', async ({ start }) => {
    const api = await start();
    await upsertComment(client(api), context(), request('first'));
    const outcome = await upsertComment(client(api), context({ runAttempt: 2 }), request('second'));
    expect(outcome.kind).toBe('updated');
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['second']);
  });

  it('is one per scenario file and tier', async ({ start }) => {
    const api = await start();
    const one = client(api);
    await upsertComment(one, context(), request('smoke'));
    await upsertComment(one, context(), request('load', { key: { ...KEY, tier: 'load' } }));
    await upsertComment(one, context(), request('other', { key: { ...KEY, config: 'api/loadgate.yml' } }));
    const texts = api.comments.map(({ body }) => body.split('\n')[1]);
    expect(texts).toEqual(['smoke', 'load', 'other']);
  });

  it('is found on the second page, behind 150 comments of others', async ({ start }) => {
    const api = await start();
    for (let i = 0; i < 150; i++) api.addComment({ login: 'ada', body: `comment ${i}` });
    const own = api.addComment({ login: BOT, body: marked(99, 'old') });
    const outcome = await upsertComment(client(api), context(), request('new'));
    expect(outcome.kind).toBe('updated');
    expect(own.body).toMatch(/\nnew$/);
    expect(api.comments).toHaveLength(151);
    // Two pages before the change, two after it.
    expect(operations(api).filter((one) => one === 'issues/list-comments')).toHaveLength(4);
  });

  it('of someone else is not touched, whatever marker it carries', async ({ start }) => {
    const api = await start();
    const stolen = api.addComment({ login: 'mallory', body: marked(1, 'mine') });
    const bot = api.addComment({ login: 'mallory[bot]', body: marked(999, 'a newer run, it says') });
    const outcome = await upsertComment(client(api), context(), request('ours'));
    expect(outcome.kind).toBe('created');
    expect(stolen.body).toBe(marked(1, 'mine'));
    expect(bot.body).toBe(marked(999, 'a newer run, it says'));
    expect(api.comments).toHaveLength(3);
  });

  it('is not one that only quotes the marker', async ({ start }) => {
    const api = await start();
    api.addComment({ login: BOT, body: `> ${marked(1, 'quoted')}` });
    expect((await upsertComment(client(api), context(), request('ours'))).kind).toBe('created');
  });

  it.for(['ada', 'our-app[bot]'])('belongs to the token of %s', async (login, { start }) => {
    const api = await start({ login });
    api.addComment({ login: BOT, body: marked(1, "another token's") });
    await upsertComment(client(api), context(), request('first'));
    const outcome = await upsertComment(client(api), context({ runId: 101 }), request('second'));
    expect(outcome.kind).toBe('updated');
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(["another token's", 'second']);
  });

  it("is taken to be the job's own bot's when the token's login can't be known", async ({ start }) => {
    const api = await start({ viewer: false });
    const own = api.addComment({ login: BOT, body: marked(99, 'old') });
    expect((await upsertComment(client(api), context(), request('new'))).kind).toBe('updated');
    expect(own.body).toMatch(/\nnew$/);
  });

  it('stays one even for an app whose login only the creation tells', async ({ start }) => {
    const api = await start({ viewer: false, login: 'our-app[bot]' });
    const first = api.addComment({ login: 'our-app[bot]', body: marked(99, 'old') });
    const outcome = await upsertComment(client(api), context(), request('new'));
    expect(outcome.kind).toBe('updated');
    expect(api.comments).toEqual([first]);
    expect(first.body).toMatch(/\nnew$/);
  });

  it('of a newer run is not overwritten', async ({ start }) => {
    const api = await start();
    api.addComment({ login: BOT, body: marked(101, 'newer') });
    const outcome = await upsertComment(client(api), context(), request('older'));
    expect(outcome).toEqual({
      kind: 'skipped',
      reason: 'a newer run of this workflow has commented already',
    });
    expect(api.comments[0]?.body).toBe(marked(101, 'newer'));
  });

  it('of a newer attempt is not overwritten', async ({ start }) => {
    const api = await start();
    api.addComment({ login: BOT, body: marked(100, 'newer', 2) });
    expect((await upsertComment(client(api), context(), request('older'))).kind).toBe('skipped');
  });
});

describe.concurrent('two runs at the same time', () => {
  it('leave one comment, with the text of the newer run, when the older one comments first', async ({
    start,
  }) => {
    let raced = false;
    const api = await start({
      before: (operation) => {
        if (operation !== 'issues/create-comment' || raced) return;
        raced = true;
        api.addComment({ login: BOT, body: marked(99, 'older') });
      },
    });
    const outcome = await upsertComment(client(api), context(), request('newer'));
    expect(outcome.kind).toBe('updated');
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['newer']);
  });

  it('leave the text of the newer run when that one comments first', async ({ start }) => {
    let raced = false;
    const api = await start({
      before: (operation) => {
        if (operation !== 'issues/create-comment' || raced) return;
        raced = true;
        api.addComment({ login: BOT, body: marked(101, 'newer') });
      },
    });
    const outcome = await upsertComment(client(api), context(), request('older'));
    expect(outcome.kind).toBe('skipped');
    expect(api.comments.map(({ body }) => body)).toEqual([marked(101, 'newer')]);
  });

  it('leave one comment when both really run', async ({ start }) => {
    const api = await start();
    const outcomes = await Promise.all([
      upsertComment(client(api), context({ runId: 100 }), request('older')),
      upsertComment(client(api), context({ runId: 101 }), request('newer')),
    ]);
    expect(outcomes.map(({ kind }) => kind)).not.toContain('failed');
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['newer']);
  });

  it('that died half-way are cleaned up by the next one', async ({ start }) => {
    const api = await start();
    const oldest = api.addComment({ login: BOT, body: marked(97, 'one') });
    api.addComment({ login: BOT, body: marked(98, 'two') });
    api.addComment({ login: BOT, body: marked(99, 'three') });
    expect((await upsertComment(client(api), context(), request('four'))).kind).toBe('updated');
    expect(api.comments).toEqual([oldest]);
    expect(oldest.body).toMatch(/\nfour$/);
  });

  it('may both remove the same duplicate', async ({ start }) => {
    const api = await start();
    api.addComment({ login: BOT, body: marked(98, 'one') });
    api.addComment({ login: BOT, body: marked(99, 'two') });
    api.fail({ kind: 'not-found' }, { operation: 'issues/delete-comment' });
    expect((await upsertComment(client(api), context(), request('three'))).kind).toBe('updated');
  });
});

describe.concurrent('what GitHub refuses is one warning', () => {
  const failure = async (
    api: GithubApi,
    overrides: Partial<GithubContext> = {},
    options: Partial<ClientOptions> = {},
  ): Promise<string> => {
    const outcome = await upsertComment(client(api, options), context(overrides), request('text'));
    if (outcome.kind !== 'failed') throw new Error(`expected a failure, got ${outcome.kind}`);
    expect(outcome.note.level).toBe('warning');
    return outcome.note.text;
  };

  it('403 names the permission', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'forbidden' }, { operation: 'issues/create-comment' });
    expect(await failure(api)).toBe(
      'Could not comment on the pull request: GitHub answered 403: Resource not accessible by integration. ' +
        'Give the job `permissions: { pull-requests: write }`.',
    );
    expect(operations(api).filter((one) => one === 'issues/create-comment')).toHaveLength(1);
  });

  it('403 on everything, the query for the login among it', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'forbidden' }, { times: 100 });
    expect(await failure(api)).toContain('`permissions: { pull-requests: write }`');
  });

  it.for([
    ['fork', 'pull requests from forks get a token that can only read.'],
    ['dependabot', "Dependabot's pull requests get a token that can only read."],
  ] as const)('403 for a %s says that nothing can be done about it', async ([readOnly, words], { start }) => {
    const api = await start();
    api.fail({ kind: 'forbidden' }, { operation: 'issues/create-comment' });
    expect(await failure(api, { readOnly })).toContain(words);
  });

  it('404', async ({ start }) => {
    const api = await start();
    expect(await failure(api, { pullRequest: 8 })).toContain("The token can't see this pull request.");
  });

  it('422', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'invalid' }, { operation: 'issues/create-comment' });
    expect(await failure(api)).toContain('GitHub answered 422: Validation Failed');
  });

  it('403 for a locked conversation', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'locked' }, { operation: 'issues/create-comment' });
    expect(await failure(api)).toContain('issue is locked');
  });

  it('401 for a wrong token', async ({ start }) => {
    const api = await start();
    expect(await failure(api, {}, { token: 'ghs_expired' })).toContain(
      'The input github-token is not valid.',
    );
  });

  it('502 that does not end', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'bad-gateway' }, { times: 100 });
    expect(await failure(api)).toContain('GitHub answered 502: Server Error.');
    expect(api.requests).toHaveLength(4);
  });

  it('a dead API', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'reset' }, { times: 100 });
    expect(await failure(api)).toContain("GitHub's API can't be reached");
  });

  it('an API that nobody listens on', async ({ start }) => {
    const api = await start();
    await api.close();
    expect(await failure(api)).toMatch(/GitHub's API can't be reached \(.*ECONNREFUSED/);
  });

  it('an API that never answers, within the budget', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'slow', delay: 60_000 }, { times: 100 });
    const startedAt = performance.now();
    expect(await failure(api, {}, { budget: ms(300), attemptTimeout: ms(100) })).toBe(
      "Could not comment on the pull request: GitHub's API gave no answer within 0.3 s.",
    );
    // Less than the delay of a single answer: the budget ended it.
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    expect(api.requests.length).toBeGreaterThan(1);
  });

  it('an API that does not answer after a signal, within five seconds', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'slow', delay: 60_000 }, { times: 100 });
    const interrupt = new AbortController();
    const failed = failure(api, {}, { interrupt: interrupt.signal });
    await expect.poll(() => api.requests.length).toBe(1);
    interrupt.abort('SIGINT');
    expect(await failed).toContain("GitHub's API gave no answer");
    // A second attempt would come after 15 s.
    expect(api.requests).toHaveLength(1);
  });

  it('a rate limit that outlasts the budget is not waited for', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'rate-limit', retryAfter: 3600 }, { times: 100 });
    expect(await failure(api, {}, { waitUnit: ms(1000) })).toContain('GitHub answered 429');
    expect(api.requests).toHaveLength(1);
  });
});

describe.concurrent('what passes is tried again', () => {
  it('502, twice', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'bad-gateway' }, { times: 2, operation: 'issues/create-comment' });
    expect((await upsertComment(client(api), context(), request('text'))).kind).toBe('created');
    expect(api.comments).toHaveLength(1);
  });

  it('a lost connection', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'reset' }, { operation: 'issues/list-comments' });
    expect((await upsertComment(client(api), context(), request('text'))).kind).toBe('created');
  });

  it('a slow answer', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'slow', delay: 60_000 }, { operation: 'issues/list-comments' });
    const outcome = await upsertComment(client(api, { attemptTimeout: ms(500) }), context(), request('text'));
    expect(outcome.kind).toBe('created');
  });

  it('a rate limit, after as long as GitHub asks for', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'rate-limit', retryAfter: 5 }, { operation: 'issues/create-comment' });
    expect((await upsertComment(client(api), context(), request('text'))).kind).toBe('created');
    const [first, second] = api.requests.filter(({ operation }) => operation === 'issues/create-comment');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(45);
  });

  it('a creation whose answer is lost, which leaves one comment all the same', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'lost-answer' }, { operation: 'issues/create-comment' });
    const outcome = await upsertComment(client(api), context(), request('text'));
    expect(outcome.kind).toBe('updated');
    expect(api.comments).toHaveLength(1);
  });

  it('but a comment that stands is no failure when looking again fails', async ({ start }) => {
    const api = await start({
      before: (operation) => {
        if (operation === 'issues/create-comment')
          api.fail({ kind: 'bad-gateway' }, { times: 10, operation: 'issues/list-comments' });
      },
    });
    expect((await upsertComment(client(api), context(), request('text'))).kind).toBe('created');
  });
});

describe.concurrent('no comment', () => {
  it('when comments are off: GitHub is not asked', async ({ start }) => {
    const api = await start();
    const outcome = await upsertComment(client(api), context(), request('text', { mode: 'off' }));
    expect(outcome).toEqual({ kind: 'skipped', reason: 'comments are switched off' });
    expect(api.requests).toEqual([]);
  });

  it('without a pull request', async ({ start }) => {
    const api = await start();
    const outcome = await upsertComment(client(api), context({ pullRequest: null }), request('text'));
    expect(outcome.kind).toBe('skipped');
    expect(api.requests).toEqual([]);
  });

  it('without a token', async () => {
    const outcome = await upsertComment(null, context(), request('text'));
    expect(outcome).toEqual({ kind: 'skipped', reason: 'the input github-token is empty' });
  });

  it('in mode regression, until there is one; then that one is brought up to date', async ({ start }) => {
    const api = await start();
    const one = client(api);
    const write = async (verdict: 'pass' | 'regression'): Promise<string> =>
      (await upsertComment(one, context(), request(verdict, { mode: 'regression', verdict }))).kind;
    expect(await write('pass')).toBe('skipped');
    expect(await write('regression')).toBe('created');
    expect(await write('pass')).toBe('updated');
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['pass']);
  });
});
