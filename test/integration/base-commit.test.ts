import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveBase, type BaseOptions, type ResolvedBase } from '../../src/host/base-commit.js';
import { EXIT, LoadgateError } from '../../src/model/errors.js';
import { ms } from '../../src/model/units.js';
import {
  checkoutOfPullRequest,
  checkoutOfPush,
  cloneOf,
  newRepository,
  pullRequest,
  type Repository,
} from '../helpers/git-repository.js';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'loadgate base ')));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

const PULL_REQUEST = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REF: 'refs/pull/1/merge',
  GITHUB_BASE_REF: 'main',
};

function base(
  where: Repository | string,
  env: Readonly<Record<string, string>> = {},
  options: Partial<BaseOptions> = {},
): Promise<ResolvedBase> {
  return resolveBase({
    directory: typeof where === 'string' ? where : where.directory,
    ref: null,
    env: { ...ENV, ...env },
    signal: new AbortController().signal,
    ...options,
  });
}

const at = (name: string): string => join(folder, name);
const found = (commit: string, why: string): ResolvedBase => ({ kind: 'found', commit, why });

async function reasonOf(promise: Promise<ResolvedBase>): Promise<string> {
  const answer = await promise;
  return answer.kind === 'none' ? answer.reason : `found: ${answer.why}`;
}

describe('a pull request in a workflow', () => {
  it('is compared with the first parent of its merge commit, fetched into a clone of depth 1', async () => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    expect(() => clone.git('cat-file', '-e', main)).toThrow();
    expect(await base(clone, { ...PULL_REQUEST, GITHUB_SHA: merge })).toEqual(
      found(main, 'first parent of the merge commit'),
    );
    expect(clone.git('cat-file', '-t', main)).toBe('commit');
    expect(clone.git('rev-list', '--count', main)).toBe('1');
  });

  it('needs no origin when the parent is there', async () => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    origin.git('checkout', '--quiet', '--detach', merge);
    expect(await base(origin, PULL_REQUEST)).toEqual(found(main, 'first parent of the merge commit'));
  });

  it('is told why when the parent can’t be fetched', async () => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    clone.git('remote', 'set-url', 'origin', `file://${at('gone')}`);
    const reason = await reasonOf(base(clone, { ...PULL_REQUEST, GITHUB_SHA: merge }));
    expect(reason).toContain(`The commit ${main.slice(0, 12)} is not in this clone`);
    expect(reason).toContain('could not be fetched from origin');
  });

  it('is compared with its merge base when the workflow checks out its own last commit', async () => {
    const { origin, fork, head, merge } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'), 'refs/heads/feature');
    expect(clone.git('rev-parse', 'HEAD')).toBe(head);
    expect(await base(clone, { ...PULL_REQUEST, GITHUB_SHA: merge })).toEqual(
      found(fork, 'merge base with origin/main'),
    );
  });

  it('is not misled by a merge of main into the pull request', async () => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    origin.git('checkout', '--quiet', 'feature');
    origin.git('merge', '--quiet', '--no-ff', '-m', 'Merge main into feature', 'main');
    const clone = cloneOf(origin, at('clone'), '--branch', 'feature');
    expect(await base(clone, { ...PULL_REQUEST, GITHUB_SHA: merge })).toEqual(
      found(main, 'merge base with origin/main'),
    );
  });

  it('is compared with the branch that it is for', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    origin.git('branch', '--quiet', 'release', 'feature~1');
    const clone = cloneOf(origin, at('clone'), '--branch', 'feature');
    expect(await base(clone, { GITHUB_BASE_REF: 'release' })).toEqual(
      found(origin.git('rev-parse', 'release'), 'merge base with origin/release'),
    );
    expect(await base(clone, { GITHUB_BASE_REF: '--upload-pack=touch x' })).toMatchObject({ commit: fork });
    expect(await base(clone, { GITHUB_BASE_REF: 'deleted' })).toMatchObject({ kind: 'found', commit: fork });
  });

  it('does not take what an earlier step changed for a change of the head', async () => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    await clone.write({ 'server.js': 'built' });
    expect(await base(clone, { ...PULL_REQUEST, GITHUB_SHA: merge })).toMatchObject({ commit: main });
  });
});

describe('a push in a workflow', () => {
  it('to the default branch is compared with the commit before it, at depth 1', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    const clone = await checkoutOfPush(origin, at('clone'), 'main');
    await clone.write({ 'server.js': 'built' });
    expect(await base(clone, { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main' })).toEqual(
      found(fork, 'first parent of HEAD, which is on origin/main'),
    );
  });

  it('to a default branch of another name finds out at origin', async () => {
    const origin = await newRepository(at('origin'));
    const first = await origin.commit({ file: 'one' });
    await origin.commit({ file: 'two' });
    origin.git('branch', '--quiet', '-m', 'trunk');
    const clone = await checkoutOfPush(origin, at('clone'), 'trunk');
    expect(await base(clone)).toEqual(found(first, 'first parent of HEAD, which is on origin/trunk'));
  });

  it('to another branch is compared with where it parted, at depth 1', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    const clone = await checkoutOfPush(origin, at('clone'), 'feature');
    expect(await base(clone, { GITHUB_ACTIONS: 'true' })).toEqual(found(fork, 'merge base with origin/main'));
  });

  it('of the merge queue is compared with the commit before it', async () => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    origin.git('checkout', '--quiet', '--detach', merge);
    const env = { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-1-abc', GITHUB_SHA: merge };
    expect(await base(origin, env)).toEqual(found(main, 'first parent of the merge queue’s commit'));
  });
});

describe('a clone on a desk', () => {
  it('on a branch is compared with where it parted from main', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'), '--branch', 'feature');
    expect(await base(clone)).toEqual(found(fork, 'merge base with origin/main'));
  });

  it('of a fork without origin uses the local main', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    origin.git('checkout', '--quiet', 'feature');
    expect(await base(origin)).toEqual(found(fork, 'merge base with main'));
  });

  it('with a detached HEAD works alike', async () => {
    const { origin, fork, head } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'));
    clone.git('checkout', '--quiet', '--detach', head);
    expect(await base(clone)).toEqual(found(fork, 'merge base with origin/main'));
  });

  it('on main is compared with the commit before it', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'));
    expect(await base(clone)).toEqual(found(fork, 'first parent of HEAD, which is on origin/main'));
  });

  it('with commits on main that are not pushed is compared with what is pushed', async () => {
    const { origin, main } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'));
    await clone.commit({ 'server.js': 'three' });
    await clone.commit({ 'server.js': 'four' });
    expect(await base(clone)).toEqual(found(main, 'merge base with origin/main'));
  });

  it('works from a folder below', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'), '--branch', 'feature');
    await mkdir(join(clone.directory, 'perf tests'));
    expect(await base(join(clone.directory, 'perf tests'))).toMatchObject({ commit: fork });
  });

  it('keeps its whole history when a commit is fetched', async () => {
    const { origin } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'), '--single-branch');
    const count = clone.git('rev-list', '--count', 'HEAD');
    expect(await base(clone, {}, { ref: 'feature' })).toMatchObject({ kind: 'found' });
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
    expect(clone.git('rev-list', '--count', 'HEAD')).toBe(count);
    expect(clone.git('branch', '--all')).not.toContain('feature');
  });
});

describe('a dirty work tree', () => {
  it('on main is compared with HEAD', async () => {
    const { origin, main } = await pullRequest(at('origin'));
    await origin.write({ 'server.js': 'changed' });
    expect(await base(origin)).toEqual(found(main, 'HEAD, since the work tree has uncommitted changes'));
  });

  it('on main with commits of its own is compared with HEAD', async () => {
    const { origin } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'));
    const head = await clone.commit({ 'server.js': 'three' });
    await clone.write({ 'server.js': 'changed' });
    clone.git('add', '.');
    expect(await base(clone)).toMatchObject({ commit: head });
  });

  it('on a new branch without commits is compared with HEAD', async () => {
    const { origin, main } = await pullRequest(at('origin'));
    origin.git('checkout', '--quiet', '-b', 'new');
    await origin.write({ 'server.js': 'changed' });
    expect(await base(origin)).toMatchObject({ commit: main });
  });

  it('on a branch is compared with the merge base, and said to be part of the head', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    origin.git('checkout', '--quiet', 'feature');
    await origin.write({ 'server.js': 'changed' });
    expect(await base(origin)).toEqual(
      found(fork, 'merge base with main; the head is the work tree with its uncommitted changes'),
    );
  });

  it('is not what new files make it: results are written there', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    await origin.write({ 'loadgate-results/result.json': '{}' });
    expect(await base(origin)).toEqual(found(fork, 'first parent of HEAD, which is on main'));
  });
});

describe('--base', () => {
  it.each(['main~1', 'HEAD~2', 'v1'])('takes %s', async (ref) => {
    const { origin, fork } = await pullRequest(at('origin'));
    origin.git('tag', 'v1', fork);
    await origin.commit({ file: 'text' });
    const commit = origin.git('rev-parse', `${ref}^{commit}`);
    expect(await base(origin, PULL_REQUEST, { ref })).toEqual(found(commit, 'given by --base'));
  });

  it.each(['main', 'origin/main'])('fetches %s into a clone of depth 1 that lacks it', async (ref) => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    expect(await base(clone, { ...PULL_REQUEST, GITHUB_SHA: merge }, { ref })).toEqual(
      found(main, 'given by --base'),
    );
  });

  it('fetches a commit by its full name', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    expect(await base(clone, {}, { ref: fork })).toEqual(found(fork, 'given by --base'));
    expect(clone.git('cat-file', '-t', fork)).toBe('commit');
  });

  it('says so when there is no such thing', async () => {
    const { origin } = await pullRequest(at('origin'));
    const clone = cloneOf(origin, at('clone'));
    expect(await reasonOf(base(clone, {}, { ref: 'nowhere' }))).toBe(
      '--base nowhere: there is no such commit, branch or tag, neither in this clone nor at origin.',
    );
    expect(await reasonOf(base(origin, {}, { ref: 'f'.repeat(40) }))).toBe(
      `--base ${'f'.repeat(40)}: there is no such commit, branch or tag, not in this repository.`,
    );
  });

  it.each(['--output=stolen', '-h', '', ' ', 'a\nb', 'a\0b'])('refuses %j', async (ref) => {
    const { origin } = await pullRequest(at('origin'));
    expect(await reasonOf(base(origin, {}, { ref }))).toBe(
      `--base ${JSON.stringify(ref)} is not the name of a commit, branch or tag.`,
    );
  });

  it.each(['$(touch stolen)', '; touch stolen', '+main:refs/heads/stolen', '*', 'main..feature', '^main'])(
    'does nothing for %j but look it up',
    async (ref) => {
      const { origin } = await pullRequest(at('origin'));
      const clone = cloneOf(origin, at('clone'));
      expect(await base(clone, {}, { ref })).toMatchObject({ kind: 'none' });
      expect(clone.git('status', '--porcelain')).toBe('');
      expect(clone.git('branch', '--list', 'stolen')).toBe('');
    },
  );
});

describe('no base', () => {
  it('without a repository', async () => {
    expect(await reasonOf(base(folder))).toBe(`The folder ${folder} is not in a git repository.`);
  });

  it('without a commit', async () => {
    const empty = await newRepository(at('empty'));
    expect(await reasonOf(base(empty))).toBe('The git repository has no commit yet.');
  });

  it('before the first commit', async () => {
    const fresh = await newRepository(at('fresh'));
    await fresh.commit({ file: 'text' });
    expect(await reasonOf(base(fresh))).toContain('HEAD is the first commit of its history');
  });

  it('without git', async () => {
    const { origin } = await pullRequest(at('origin'));
    expect(await reasonOf(base(origin, { PATH: folder }))).toBe('git is not installed, or not on the PATH.');
  });

  it('without the folder', async () => {
    expect(await reasonOf(base(at('nowhere')))).toBe(`The folder ${at('nowhere')} does not exist.`);
  });

  it('inside of .git', async () => {
    const { origin } = await pullRequest(at('origin'));
    const inside = join(origin.directory, '.git');
    expect(await reasonOf(base(inside))).toContain('is not in the work tree of a git repository');
  });

  it('without a default branch', async () => {
    const odd = await newRepository(at('odd'));
    await odd.commit({ file: 'text' });
    odd.git('branch', '--quiet', '-m', 'development');
    expect(await reasonOf(base(odd))).toContain('No default branch was found');
  });

  it('without a common history', async () => {
    const { origin } = await pullRequest(at('origin'));
    origin.git('checkout', '--quiet', '--orphan', 'island');
    await origin.commit({ island: 'text' });
    expect(await reasonOf(base(origin))).toBe('HEAD shares no history with main: name the base with --base.');
  });

  it('from a repository whose settings git can’t read', async () => {
    const { origin } = await pullRequest(at('origin'));
    await writeFile(join(origin.directory, '.git', 'config'), '[core\n');
    const reason = await reasonOf(base(origin));
    expect(reason).toMatch(/^git can't read the repository: bad config line/);
  });
});

describe('an origin that never answers', () => {
  const sockets = new Set<Socket>();

  async function silentOrigin() {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return { server, url: `git://127.0.0.1:${address.port}/shop.git` };
  }

  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  });

  it('is given up at the limit, and on an abort', async () => {
    const { origin } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    const { server, url } = await silentOrigin();
    try {
      clone.git('remote', 'set-url', 'origin', url);
      expect(await reasonOf(base(clone, PULL_REQUEST, { limit: ms(700) }))).toBe(
        'git did not find the base commit within 700ms.',
      );
      const stop = new AbortController();
      server.once('connection', () => {
        stop.abort('SIGINT');
      });
      const error: unknown = await base(clone, PULL_REQUEST, { signal: stop.signal }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(LoadgateError);
      expect(error).toMatchObject({
        exitCode: EXIT.stopped,
        message: 'Stopped by SIGINT while the base commit was looked up.',
      });
    } finally {
      server.close();
    }
  });

  it('never shows its password', async () => {
    const { origin } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    clone.git('remote', 'set-url', 'origin', 'http://me:hunter2@127.0.0.1:1/shop.git');
    const reason = await reasonOf(base(clone, PULL_REQUEST));
    expect(reason).toContain('could not be fetched from origin');
    expect(reason).not.toContain('hunter2');
  });
});
