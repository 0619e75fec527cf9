import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkOut } from '../../src/host/worktree.js';
import { EXIT, MeasureError } from '../../src/model/errors.js';
import {
  checkoutOfPullRequest,
  hasWorktreeRecord,
  newRepository,
  otherWorktrees,
  pullRequest,
  type Repository,
} from '../helpers/git-repository.js';
import { compiledTree } from '../helpers/compiled.js';
import { resolveBase } from '../../src/host/base-commit.js';

let folder = '';
let temporary = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'loadgate worktree ')));
  temporary = join(folder, 'for a while');
  await mkdir(temporary);
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const never = new AbortController().signal;
const at = (name: string): string => join(folder, name);

async function expectNothingLeft(repository: Repository): Promise<void> {
  expect(otherWorktrees(repository)).toEqual([]);
  expect(hasWorktreeRecord(repository)).toBe(false);
  expect(await readdir(temporary)).toEqual([]);
}

async function twoCommits(): Promise<{ repository: Repository; first: string; second: string }> {
  const repository = await newRepository(at('my shop'));
  const first = await repository.commit({ 'server.js': 'one', 'perf tests/data.csv': 'a' });
  const second = await repository.commit({ 'server.js': 'two', 'perf tests/loadgate.yml': 'version: 1' });
  return { repository, first, second };
}

describe('checkOut', () => {
  it('puts the files of the commit beside the head, and removes them', async () => {
    const { repository, first } = await twoCommits();
    await repository.write({ 'server.js': 'uncommitted' });
    const tree = await checkOut({ directory: repository.directory, commit: first, signal: never });
    expect(tree.directory.startsWith(temporary)).toBe(true);
    expect(await readFile(join(tree.directory, 'server.js'), 'utf8')).toBe('one');
    expect(await readFile(join(repository.directory, 'server.js'), 'utf8')).toBe('uncommitted');
    expect(otherWorktrees(repository)).toEqual([`worktree ${tree.directory}`]);
    await tree.remove();
    await expectNothingLeft(repository);
    expect(repository.git('symbolic-ref', '--short', 'HEAD')).toBe('main');
  });

  it('gives the folder that the head’s folder is there, though the scenario file is newer', async () => {
    const { repository, first } = await twoCommits();
    const directory = join(repository.directory, 'perf tests');
    const tree = await checkOut({ directory, commit: first, signal: never });
    expect(basename(tree.directory)).toBe('perf tests');
    expect(await readdir(tree.directory)).toEqual(['data.csv']);
    await tree.remove();
    await expectNothingLeft(repository);
  });

  it('makes that folder when it is newer than the commit', async () => {
    const { repository, first } = await twoCommits();
    await repository.commit({ 'bench/load/loadgate.yml': 'version: 1' });
    const directory = join(repository.directory, 'bench', 'load');
    const tree = await checkOut({ directory, commit: first, signal: never });
    expect(await readdir(tree.directory)).toEqual([]);
    expect(await readFile(join(tree.directory, '..', '..', 'server.js'), 'utf8')).toBe('one');
    await tree.remove();
    await expectNothingLeft(repository);
  });

  it('works from a clone of depth 1, with the base that was found there', async () => {
    const { origin, merge } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    const env = { ...process.env, GITHUB_REF: 'refs/pull/1/merge', GITHUB_SHA: merge };
    const base = await resolveBase({ directory: clone.directory, ref: null, env, signal: never });
    if (base.kind === 'none') throw new Error(base.reason);
    const tree = await checkOut({ directory: clone.directory, commit: base.commit, signal: never });
    expect((await readdir(tree.directory)).sort()).toEqual(['.git', 'other.js', 'server.js']);
    await tree.remove();
    await expectNothingLeft(clone);
  });

  it('can have the same commit twice, also that of the head', async () => {
    const { repository, second } = await twoCommits();
    const options = { directory: repository.directory, commit: second, signal: never };
    const [one, other] = await Promise.all([checkOut(options), checkOut(options)]);
    expect(one.directory).not.toBe(other.directory);
    await one.remove();
    expect(otherWorktrees(repository)).toEqual([`worktree ${other.directory}`]);
    await other.remove();
    await expectNothingLeft(repository);
  });

  it('works out of a worktree', async () => {
    const { repository, first } = await twoCommits();
    repository.git('worktree', 'add', '--quiet', '--detach', at('second desk'));
    const tree = await checkOut({ directory: at('second desk'), commit: first, signal: never });
    expect(await readFile(join(tree.directory, 'server.js'), 'utf8')).toBe('one');
    await tree.remove();
    expect(otherWorktrees(repository)).toEqual([`worktree ${at('second desk')}`]);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('runs no hook', async () => {
    const { repository, first } = await twoCommits();
    const hook = join(repository.directory, '.git', 'hooks', 'post-checkout');
    await mkdir(join(hook, '..'), { recursive: true });
    await writeFile(hook, `#!/bin/sh\ntouch '${at('stolen')}'\n`);
    await chmod(hook, 0o755);
    repository.git('checkout', '--quiet', '--detach');
    expect(existsSync(at('stolen'))).toBe(true);
    await rm(at('stolen'));
    const tree = await checkOut({ directory: repository.directory, commit: first, signal: never });
    await tree.remove();
    expect(existsSync(at('stolen'))).toBe(false);
  });
});

describe('remove', () => {
  it('takes along what was built, also in write-protected folders', async () => {
    const { repository, first } = await twoCommits();
    const tree = await checkOut({ directory: repository.directory, commit: first, signal: never });
    const cache = join(tree.directory, 'vendor', 'cache');
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, 'module.js'), 'text');
    await chmod(cache, 0o500);
    await chmod(join(tree.directory, 'vendor'), 0o500);
    await tree.remove();
    await expectNothingLeft(repository);
  });

  it('may be called twice, and after somebody else removed the folder', async () => {
    const { repository, first } = await twoCommits();
    const tree = await checkOut({ directory: repository.directory, commit: first, signal: never });
    await rm(tree.directory, { recursive: true });
    await Promise.all([tree.remove(), tree.remove()]);
    await tree.remove();
    await expectNothingLeft(repository);
  });

  it('leaves alone what git knows of a worktree whose disk is away', async () => {
    const { repository, first } = await twoCommits();
    repository.git('worktree', 'add', '--quiet', '--detach', at('stick'));
    await rm(at('stick'), { recursive: true });
    const tree = await checkOut({ directory: repository.directory, commit: first, signal: never });
    await tree.remove();
    expect(otherWorktrees(repository)).toEqual([`worktree ${at('stick')}`]);
  });

  it('works after an abort', async () => {
    const { repository, first } = await twoCommits();
    const stop = new AbortController();
    const tree = await checkOut({ directory: repository.directory, commit: first, signal: stop.signal });
    stop.abort('SIGINT');
    await tree.remove();
    await expectNothingLeft(repository);
  });

  it('happens by itself when the process ends before', async () => {
    const { repository, first } = await twoCommits();
    const compiled = await compiledTree();
    const main = join(compiled.folder, 'main.js');
    await writeFile(
      main,
      `import { checkOut } from './src/host/worktree.js';
       const tree = await checkOut({
         directory: ${JSON.stringify(repository.directory)}, commit: ${JSON.stringify(first)},
         signal: new AbortController().signal,
       });
       console.log(tree.directory);
       setTimeout(() => { throw new Error('a bug'); }, 0);`,
    );
    const loadgate = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    loadgate.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await once(loadgate, 'close');
    await compiled.remove();
    expect(printed.startsWith(temporary)).toBe(true);
    expect(otherWorktrees(repository)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe('a checkout that fails', () => {
  it.each([
    ['f'.repeat(40), `The commit ${'f'.repeat(40)} is not in the repository`],
    ['main', '"main" is not the full name of a commit.'],
    ['--help', '"--help" is not the full name of a commit.'],
  ])('says so of %s and leaves nothing', async (commit, message) => {
    const { repository } = await twoCommits();
    const failure = checkOut({ directory: repository.directory, commit, signal: never });
    await expect(failure).rejects.toThrow(MeasureError);
    await expect(failure).rejects.toThrow(message);
    await expectNothingLeft(repository);
  });

  it('names the folder that is no repository', async () => {
    const failure = checkOut({ directory: folder, commit: 'f'.repeat(40), signal: never });
    await expect(failure).rejects.toThrow(`The folder ${folder} is not in the work tree of a git repository`);
  });

  it('leaves nothing when git fails halfway', async () => {
    const { repository } = await twoCommits();
    const commit = await repository.commit({ '.gitattributes': '*.js filter=broken\n' });
    repository.git('config', 'filter.broken.smudge', 'false');
    repository.git('config', 'filter.broken.required', 'true');
    const failure = checkOut({ directory: repository.directory, commit, signal: never });
    await expect(failure).rejects.toThrow(`git could not check out the base ${commit.slice(0, 12)}: `);
    await expectNothingLeft(repository);
  });

  it('leaves nothing when the folder is a file in the base', async () => {
    const { repository } = await twoCommits();
    const commit = await repository.commit({ perf: 'a file' });
    repository.git('rm', '--quiet', 'perf');
    await repository.commit({ 'perf/loadgate.yml': 'version: 1' });
    const failure = checkOut({ directory: join(repository.directory, 'perf'), commit, signal: never });
    await expect(failure).rejects.toThrow('The base could not be checked out: ');
    await expectNothingLeft(repository);
  });

  it('leaves nothing when it is stopped halfway', async () => {
    const { repository } = await twoCommits();
    const marker = at('checking out');
    repository.git('config', 'filter.slow.smudge', `touch '${marker}'; sleep 600`);
    const commit = await repository.commit({ '.gitattributes': '*.js filter=slow\n' });
    const stop = new AbortController();
    const failure = checkOut({ directory: repository.directory, commit, signal: stop.signal });
    const caught = failure.catch((error: unknown) => error);
    await vi.waitFor(() => {
      expect(existsSync(marker)).toBe(true);
    }, 20_000);
    stop.abort('SIGTERM');
    expect(await caught).toMatchObject({
      exitCode: EXIT.stopped,
      message: 'Stopped by SIGTERM while the base was checked out.',
    });
    await expectNothingLeft(repository);
  });

  it('refuses a temporary folder inside of the work tree, where the base would find the head’s modules', async () => {
    const { repository, first } = await twoCommits();
    const inside = join(repository.directory, 'tmp');
    await mkdir(inside);
    vi.stubEnv('TMPDIR', inside);
    const failure = checkOut({ directory: repository.directory, commit: first, signal: never });
    await expect(failure).rejects.toThrow('lies in the work tree');
    expect(await readdir(inside)).toEqual([]);
  });
});
