import { describe, expect } from 'vitest';
import { parseComment } from '../../src/github/comment-text.js';
import {
  upsertComment,
  type CommentOutcome,
  type CommentRequest,
  type CommentVerdict,
} from '../../src/github/comment.js';
import type { GithubApi } from '../helpers/github-api.js';
import { clientOf, jobContext, operationsOf, withApi as it } from '../helpers/github-job.js';

const GROUP = 'perf';

interface Asked {
  readonly tier: string;
  readonly run?: number;
  readonly verdict?: CommentVerdict;
  readonly text?: string;
  readonly config?: string;
}

const job = (
  api: GithubApi,
  { tier, run = 100, verdict = 'pass', text = `${tier} ${run}`, config = 'loadgate.yml' }: Asked,
  more: Partial<CommentRequest> = {},
): Promise<CommentOutcome> =>
  upsertComment(clientOf(api), jobContext({ runId: run }), {
    key: { config, tier, group: GROUP },
    mode: 'always',
    verdict,
    body: text,
    headline: (parts) => `## ${parts.map((part) => `${part.key.tier}: ${part.verdict ?? '?'}`).join(', ')}`,
    ...more,
  });

/** The parts of the one comment that is shown. */
const partsOf = (api: GithubApi): readonly string[] => {
  const [comment, ...others] = api.comments.filter(({ minimized }) => minimized === null);
  expect(others).toEqual([]);
  const key = { config: '', tier: '', group: GROUP };
  return parseComment(comment?.body ?? '', key)?.parts.map(({ markdown }) => markdown) ?? [];
};

describe.concurrent('a comment that several jobs share', () => {
  it('has a part of each, in an order of its own, below one headline', async ({ start }) => {
    const api = await start();
    expect((await job(api, { tier: 'smoke' })).kind).toBe('created');
    expect((await job(api, { tier: 'load' })).kind).toBe('updated');
    expect((await job(api, { tier: 'load', config: 'api/loadgate.yml', text: 'api' })).kind).toBe('updated');
    expect((await job(api, { tier: 'smoke', run: 101 })).kind).toBe('updated');
    expect(partsOf(api)).toEqual(['api', 'load 100', 'smoke 101']);
    expect(api.comments[0]?.body).toContain('\n## load: pass, load: pass, smoke: pass\n');
  });

  it('keeps the newer part when an older run is late', async ({ start }) => {
    const api = await start();
    await job(api, { tier: 'smoke', run: 101 });
    await job(api, { tier: 'load', run: 100 });
    expect((await job(api, { tier: 'smoke', run: 100 })).kind).toBe('skipped');
    expect(partsOf(api)).toEqual(['load 100', 'smoke 101']);
  });

  it('is made anew, with all parts, when the first of them turns red', async ({ start }) => {
    const api = await start();
    await job(api, { tier: 'smoke' });
    await job(api, { tier: 'load' });
    expect((await job(api, { tier: 'load', run: 101, verdict: 'regression' })).kind).toBe('created');
    expect(partsOf(api)).toEqual(['load 101', 'smoke 100']);
    expect((await job(api, { tier: 'smoke', run: 101, verdict: 'regression' })).kind).toBe('updated');
    expect(partsOf(api)).toEqual(['load 101', 'smoke 101']);
    expect(api.comments.map(({ minimized }) => minimized)).toEqual(['OUTDATED', null]);
  });

  it('stays below 60,000 bytes however long the parts are', async ({ start }) => {
    const api = await start();
    const text = 'x'.repeat(900).concat('\n\n').repeat(70);
    for (const tier of ['a', 'b', 'c']) await job(api, { tier, text });
    const [comment] = api.comments;
    expect(Buffer.byteLength(comment?.body ?? '')).toBeLessThanOrEqual(60_000);
    for (const part of partsOf(api)) expect(part.length).toBeGreaterThan(15_000);
  });

  it('has nothing to do with the comments of jobs without the group', async ({ start }) => {
    const api = await start();
    await job(api, { tier: 'smoke' });
    await job(api, { tier: 'smoke', text: 'own' }, { key: { config: 'loadgate.yml', tier: 'smoke' } });
    expect(api.comments).toHaveLength(2);
  });
});

describe.concurrent('jobs of a group at the same time', () => {
  it('lose no part, starting with no comment', async ({ start }) => {
    const api = await start();
    const tiers = ['smoke', 'load', 'spike'];
    const outcomes = await Promise.all(tiers.map((tier) => job(api, { tier })));
    expect(outcomes.map(({ kind }) => kind)).not.toContain('failed');
    expect(partsOf(api)).toEqual(['load 100', 'smoke 100', 'spike 100']);
  });

  it('lose no part, all writing to the comment that is there, one of them red', async ({ start }) => {
    const api = await start();
    await job(api, { tier: 'soak', run: 99 });
    await Promise.all([
      job(api, { tier: 'smoke' }),
      job(api, { tier: 'load', verdict: 'regression' }),
      job(api, { tier: 'spike' }),
    ]);
    expect(partsOf(api)).toEqual(['load 100', 'smoke 100', 'soak 99', 'spike 100']);
    expect(api.comments.map(({ minimized }) => minimized)).toEqual(['OUTDATED', null]);
  });

  it('repair what one wrote that had looked before the other, and wrote after it had looked again', async ({
    start,
  }) => {
    let release = (): void => undefined;
    const otherLooked = new Promise<void>((resolve) => {
      release = resolve;
    });
    let updates = 0;
    let looks = 0;
    let armed = false;
    const api = await start({
      before: async (operation) => {
        if (!armed) return;
        if (operation === 'issues/update-comment') {
          updates++;
          // The first write is held up until the other job has written and seen its own part in place.
          if (updates === 1) await otherLooked;
        }
        if (operation === 'issues/list-comments' && ++looks === 3) release();
      },
    });
    await job(api, { tier: 'soak', run: 99 });
    armed = true;
    await Promise.all([job(api, { tier: 'smoke' }), job(api, { tier: 'load' })]);
    expect(partsOf(api)).toEqual(['load 100', 'smoke 100', 'soak 99']);
    // It took one write more than there are jobs.
    expect(updates).toBeGreaterThan(2);
  });

  it('cope with lists that lag behind', async ({ start }) => {
    const api = await start();
    await job(api, { tier: 'soak', run: 99 });
    await job(api, { tier: 'load' });
    api.fail({ kind: 'stale', behind: 1 }, { times: 1, operation: 'issues/list-comments' });
    // It does not see the part of load at first, and writes without it; load's own run would put it back.
    await Promise.all([job(api, { tier: 'smoke' }), job(api, { tier: 'load', run: 101 })]);
    expect(partsOf(api)).toEqual(['load 101', 'smoke 100', 'soak 99']);
    expect(operationsOf(api)).toContain('issues/update-comment');
  });
});
