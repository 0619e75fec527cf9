import { describe, expect } from 'vitest';
import { upsertComment, type CommentRequest, type CommentVerdict } from '../../src/github/comment.js';
import type { GithubApi } from '../helpers/github-api.js';
import { clientOf, jobContext, operationsOf, withApi as it } from '../helpers/github-job.js';

const request = (
  verdict: CommentVerdict,
  text: string = verdict,
  more: Partial<CommentRequest> = {},
): CommentRequest => ({
  key: { config: 'loadgate.yml', tier: 'smoke' },
  mode: 'always',
  verdict,
  body: text,
  ...more,
});

/** A job of the workflow run with this number. */
const job = async (api: GithubApi, runId: number, asked: CommentRequest): Promise<string> =>
  (await upsertComment(clientOf(api), jobContext({ runId }), asked)).kind;

const shown = (api: GithubApi): readonly string[] =>
  api.comments.filter(({ minimized }) => minimized === null).map(({ body }) => body.split('\n')[1] ?? '');

const folded = (api: GithubApi): readonly string[] =>
  api.comments.filter(({ minimized }) => minimized !== null).map(({ body }) => body.split('\n')[1] ?? '');

describe.concurrent('a verdict that turns red', () => {
  it.for(['regression', 'target-failure'] as const)(
    'makes a new comment for a %s, and folds the old one away as outdated',
    async (verdict, { start }) => {
      const api = await start();
      expect(await job(api, 100, request('pass'))).toBe('created');
      expect(await job(api, 101, request(verdict))).toBe('created');
      expect(shown(api)).toEqual([verdict]);
      expect(folded(api)).toEqual(['pass']);
      expect(api.comments[0]?.minimized).toBe('OUTDATED');
    },
  );

  it('is edited from then on: red stays in place, green too, and red again is new again', async ({
    start,
  }) => {
    const api = await start();
    const kinds: string[] = [];
    const story = ['pass', 'regression', 'regression', 'pass', 'target-failure', 'improved'] as const;
    for (const [index, verdict] of story.entries()) kinds.push(await job(api, 100 + index, request(verdict)));
    expect(kinds).toEqual(['created', 'created', 'updated', 'updated', 'created', 'updated']);
    expect(shown(api)).toEqual(['improved']);
    expect(folded(api)).toEqual(['pass', 'pass']);
  });

  it('is new for a second attempt of the same run', async ({ start }) => {
    const api = await start();
    await job(api, 100, request('pass'));
    const again = jobContext({ runAttempt: 2 });
    expect((await upsertComment(clientOf(api), again, request('regression'))).kind).toBe('created');
    expect(shown(api)).toEqual(['regression']);
  });

  it('stands where GitHub does not fold comments away, with a quiet note and no confusion later', async ({
    start,
  }) => {
    const api = await start({ minimize: false });
    await job(api, 100, request('pass'));
    const outcome = await upsertComment(clientOf(api), jobContext({ runId: 101 }), request('regression'));
    expect(outcome).toMatchObject({
      kind: 'created',
      notes: [
        { level: 'info', text: 'The comment on the older commit could not be folded away as outdated.' },
      ],
    });
    expect(await job(api, 102, request('pass', 'later'))).toBe('updated');
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['pass', 'later']);
  });

  it('is new only when it is known what was said before', async ({ start }) => {
    const api = await start();
    const old = '<!-- loadgate config=loadgate.yml tier=smoke run=99 attempt=1 -->\nearlier';
    api.addComment({ login: 'github-actions[bot]', body: old });
    expect(await job(api, 100, request('regression'))).toBe('updated');
  });

  it('is no reason to bring back what a person folded away', async ({ start }) => {
    const api = await start();
    await job(api, 100, request('pass'));
    for (const comment of api.comments) comment.minimized = 'RESOLVED';
    expect(await job(api, 101, request('pass', 'second'))).toBe('created');
    expect(shown(api)).toEqual(['second']);
    expect(folded(api)).toEqual(['pass']);
  });

  it('of an older run comes too late', async ({ start }) => {
    const api = await start();
    await job(api, 101, request('pass'));
    expect(await job(api, 100, request('regression'))).toBe('skipped');
    expect(shown(api)).toEqual(['pass']);
  });

  it('makes the first comment in mode regression', async ({ start }) => {
    const api = await start();
    expect(await job(api, 100, request('invalid', 'x', { mode: 'regression' }))).toBe('skipped');
    expect(await job(api, 101, request('target-failure', 'dead', { mode: 'regression' }))).toBe('created');
  });
});

describe.concurrent('two runs at the same time, the verdict turning red', () => {
  it('leave one new comment when both are red', async ({ start }) => {
    const api = await start();
    await job(api, 99, request('pass'));
    const kinds = await Promise.all([
      job(api, 100, request('regression', 'older')),
      job(api, 101, request('regression', 'newer')),
    ]);
    expect(kinds).not.toContain('failed');
    expect(shown(api)).toEqual(['newer']);
    expect(folded(api)).toEqual(['pass']);
  });

  it('leave the newer text, green, in the new comment of the older run', async ({ start }) => {
    let raced = false;
    const api = await start({
      before: (operation) => {
        if (operation !== 'issues/create-comment' || api.comments.length === 0 || raced) return;
        raced = true;
        // The newer run has edited the old comment in the meantime.
        const [comment] = api.comments;
        if (comment) comment.body = comment.body.replace('run=99', 'run=101').replace(/\n.*/, '\nnewer');
      },
    });
    await job(api, 99, request('pass'));
    raced = false;
    expect(await job(api, 100, request('regression', 'older'))).toBe('skipped');
    expect(shown(api)).toEqual(['newer']);
  });
});

describe.concurrent('a list that lags behind', () => {
  it('is read again until it shows the comment just made', async ({ start }) => {
    let armed = false;
    const api = await start({
      before: (operation) => {
        if (armed && operation === 'issues/create-comment')
          api.fail({ kind: 'stale', behind: 1 }, { times: 2, operation: 'issues/list-comments' });
      },
    });
    await job(api, 99, request('pass'));
    armed = true;
    const lists = (): number => operationsOf(api).filter((one) => one === 'issues/list-comments').length;
    const before = lists();
    expect(await job(api, 100, request('regression'))).toBe('created');
    expect(lists() - before).toBe(4);
    expect(shown(api)).toEqual(['regression']);
    expect(folded(api)).toEqual(['pass']);
  });

  it('heals the duplicate of a job that it hid', async ({ start }) => {
    let stale = false;
    const api = await start({
      before: (operation) => {
        if (operation !== 'issues/create-comment' || stale) return;
        stale = true;
        api.addComment({
          login: 'github-actions[bot]',
          body: '<!-- loadgate config=loadgate.yml tier=smoke run=99 attempt=1 verdict=pass -->\nelder',
        });
        api.fail({ kind: 'stale', behind: 1 }, { times: 2, operation: 'issues/list-comments' });
      },
    });
    expect(await job(api, 100, request('pass', 'ours'))).toBe('updated');
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual(['ours']);
  });

  it('that never catches up ends the wait: one comment is made, no more', async ({ start }) => {
    const api = await start({
      before: (operation) => {
        if (operation === 'issues/create-comment')
          api.fail({ kind: 'stale', behind: 1 }, { times: 50, operation: 'issues/list-comments' });
      },
    });
    expect(await job(api, 100, request('pass'))).toBe('created');
    expect(operationsOf(api).filter((one) => one === 'issues/create-comment')).toHaveLength(1);
    expect(operationsOf(api).filter((one) => one === 'issues/list-comments').length).toBeLessThan(8);
  });
});
