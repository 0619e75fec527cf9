import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentCommit } from '../../../src/host/commit.js';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loadgate-commit-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, encoding: 'utf8' });

async function commitSomething() {
  git('init', '--quiet');
  await writeFile(join(directory, 'file'), 'text');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'first');
  return git('rev-parse', 'HEAD').trim();
}

describe('currentCommit', () => {
  it('is the commit that is checked out, also in a folder below', async () => {
    const commit = await commitSomething();
    await mkdir(join(directory, 'below'));
    expect(await currentCommit(directory)).toBe(commit);
    expect(await currentCommit(join(directory, 'below'))).toBe(commit);
  });

  it('is not led astray by GIT_DIR, which git sets for its hooks', async () => {
    const commit = await commitSomething();
    vi.stubEnv('GIT_DIR', join(directory, 'elsewhere'));
    expect(await currentCommit(directory)).toBe(commit);
  });

  it('is null outside of a repository', async () => {
    expect(await currentCommit(directory)).toBeNull();
  });

  it('is null before the first commit', async () => {
    git('init', '--quiet');
    expect(await currentCommit(directory)).toBeNull();
  });

  it('is null without git', async () => {
    await commitSomething();
    vi.stubEnv('PATH', directory);
    expect(await currentCommit(directory)).toBeNull();
  });

  it('is null for a folder that does not exist', async () => {
    expect(await currentCommit(join(directory, 'nowhere'))).toBeNull();
  });
});
