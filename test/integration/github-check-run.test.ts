import { describe, expect } from 'vitest';
import type { Annotation } from '../../src/github/annotations.js';
import { writeCheckRun, type CheckOutcome, type CheckRequest } from '../../src/github/check-run.js';
import type { GithubContext } from '../../src/github/context.js';
import type { GithubApi } from '../helpers/github-api.js';
import { clientOf, jobContext, operationsOf, withApi as it } from '../helpers/github-job.js';

const annotation = (line: number | null, more: Partial<Annotation> = {}): Annotation => ({
  level: 'error',
  title: `line ${line ?? 0}`,
  message: 'slower',
  file: 'loadgate.yml',
  line,
  ...more,
});

const request = (more: Partial<CheckRequest> = {}): CheckRequest => ({
  name: 'loadgate smoke',
  conclusion: 'failure',
  title: 'checkout p95 got 25 % slower',
  summary: (maxBytes) => 'é'.repeat(100_000).slice(0, Math.floor(maxBytes / 2)),
  annotations: [annotation(41)],
  ...more,
});

const write = (
  api: GithubApi,
  asked: CheckRequest = request(),
  overrides: Partial<GithubContext> = {},
): Promise<CheckOutcome> => writeCheckRun(clientOf(api), jobContext(overrides), asked);

describe.concurrent('the check run', () => {
  it('is made at the commit that the author pushed', async ({ start }) => {
    const api = await start();
    const outcome = await write(api);
    expect(outcome.kind).toBe('created');
    expect(api.checkRuns).toMatchObject([
      {
        headSha: 'b'.repeat(40),
        name: 'loadgate smoke',
        conclusion: 'failure',
        title: 'checkout p95 got 25 % slower',
        detailsUrl: 'https://github.com/octo/shop/actions/runs/100',
        annotations: [{ path: 'loadgate.yml', start_line: 41, annotation_level: 'failure' }],
      },
    ]);
    expect(Buffer.byteLength(api.checkRuns[0]?.summary ?? '')).toBeLessThanOrEqual(65_535);
  });

  it('takes annotations fifty at a time, from line 1 on, those without a file left out', async ({
    start,
  }) => {
    const api = await start();
    const annotations = [
      annotation(0),
      annotation(null, { level: 'warning' }),
      annotation(3, { file: null }),
      ...Array.from({ length: 118 }, (_, index) => annotation(index + 2, { title: 't'.repeat(300) })),
    ];
    await write(api, request({ annotations }));
    const [run] = api.checkRuns;
    expect(run?.annotations).toHaveLength(120);
    expect(run?.annotations.slice(0, 2)).toMatchObject([
      { start_line: 1, annotation_level: 'failure' },
      { start_line: 1, annotation_level: 'warning' },
    ]);
    expect(operationsOf(api)).toEqual([
      'checks/list-for-ref',
      'checks/create',
      'checks/update',
      'checks/update',
    ]);
  });

  it('is brought up to date by the next attempt, and keeps one annotation a line', async ({ start }) => {
    const api = await start();
    await write(api);
    const annotations = [annotation(41, { title: 'line 41, other figures' }), annotation(52)];
    expect((await write(api, request({ annotations }), { runAttempt: 2 })).kind).toBe('updated');
    expect(api.checkRuns).toHaveLength(1);
    expect(api.checkRuns[0]?.annotations.map((one) => one.start_line)).toEqual([41, 52]);
    const passed = request({ conclusion: 'success', title: 'no regression', annotations: [] });
    expect((await write(api, passed, { runAttempt: 3 })).kind).toBe('updated');
    expect(api.checkRuns[0]).toMatchObject({ conclusion: 'success', title: 'no regression' });
  });

  it('of a newer run is not overwritten', async ({ start }) => {
    const api = await start();
    await write(api, request({ conclusion: 'success' }), { runId: 101 });
    expect((await write(api)).kind).toBe('skipped');
    expect(api.checkRuns[0]?.conclusion).toBe('success');
  });

  it('is one per name and commit, and never one that another tool made', async ({ start }) => {
    const api = await start();
    await write(api);
    await write(api, request({ name: 'loadgate load' }));
    await write(api, request(), { headSha: 'c'.repeat(40) });
    for (const run of api.checkRuns.slice(0, 1)) run.externalId = 'other tool';
    await write(api, request({ conclusion: 'neutral' }));
    expect(api.checkRuns.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['loadgate smoke', 'failure'],
      ['loadgate load', 'failure'],
      ['loadgate smoke', 'failure'],
      ['loadgate smoke', 'neutral'],
    ]);
  });

  it('without the permission is a failure that names it', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'forbidden' }, { times: 9 });
    expect(await write(api)).toMatchObject({
      kind: 'failed',
      failure: { what: 'Could not make the check run', permission: 'checks: write' },
    });
  });

  it('is tried again after a 502', async ({ start }) => {
    const api = await start();
    api.fail({ kind: 'bad-gateway' }, { operation: 'checks/create' });
    expect((await write(api)).kind).toBe('created');
  });

  it('needs a commit and a token', async ({ start }) => {
    const api = await start();
    expect((await write(api, request(), { headSha: null })).kind).toBe('skipped');
    expect((await writeCheckRun(null, jobContext(), request())).kind).toBe('skipped');
    expect(api.requests).toEqual([]);
  });
});
