import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A real git repository in a folder. */
export interface Repository {
  readonly directory: string;
  /** Runs git there and gives its output, trimmed. */
  git(...args: string[]): string;
  /** Writes files and commits them; gives the commit. */
  commit(files: Readonly<Record<string, string>>, message?: string): Promise<string>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
}

/** A new repository whose branch is `main`. */
export async function newRepository(directory: string): Promise<Repository> {
  await mkdir(directory, { recursive: true });
  const made = repositoryAt(directory);
  made.git('init', '--quiet', '--initial-branch=main');
  return made;
}

/** Clones over the file protocol, which unlike a path honours `--depth`. */
export function cloneOf(origin: Repository, directory: string, ...options: string[]): Repository {
  origin.git('clone', '--quiet', ...options, urlOf(origin), directory);
  return repositoryAt(directory);
}

/** What actions/checkout makes of a pull request: its merge commit at depth 1, detached, known as refs/remotes/pull/1/merge. */
export async function checkoutOfPullRequest(
  origin: Repository,
  directory: string,
  ref = 'refs/pull/1/merge',
): Promise<Repository> {
  const made = await newRepository(directory);
  const local = ref.replace('refs/', 'refs/remotes/');
  made.git('remote', 'add', 'origin', urlOf(origin));
  made.git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', `+${ref}:${local}`);
  made.git('checkout', '--quiet', '--detach', local);
  return made;
}

/** What actions/checkout makes of a push: the branch at depth 1. */
export async function checkoutOfPush(
  origin: Repository,
  directory: string,
  branch: string,
): Promise<Repository> {
  const made = await newRepository(directory);
  made.git('remote', 'add', 'origin', urlOf(origin));
  made.git('fetch', '--quiet', '--depth=1', 'origin', `+refs/heads/${branch}:refs/remotes/origin/${branch}`);
  made.git('checkout', '--quiet', '-B', branch, `refs/remotes/origin/${branch}`);
  return made;
}

export interface PullRequest {
  readonly origin: Repository;
  /** Where the branch left main. */
  readonly fork: string;
  /** Main's tip when the pull request was merged for the test. */
  readonly main: string;
  /** The branch's tip. */
  readonly head: string;
  /** `refs/pull/1/merge` */
  readonly merge: string;
}

/** A repository with a pull request as GitHub keeps it. Main has gone on since the branch left it. */
export async function pullRequest(directory: string): Promise<PullRequest> {
  const origin = await newRepository(directory);
  await origin.commit({ 'server.js': 'one' }, 'first');
  const fork = await origin.commit({ 'server.js': 'two' }, 'second');
  origin.git('checkout', '--quiet', '-b', 'feature');
  await origin.commit({ 'feature.js': 'one' }, 'feature');
  const head = await origin.commit({ 'feature.js': 'two' }, 'more of it');
  origin.git('checkout', '--quiet', 'main');
  const main = await origin.commit({ 'other.js': 'one' }, 'meanwhile');
  origin.git('checkout', '--quiet', '--detach', 'main');
  origin.git('merge', '--quiet', '--no-ff', '-m', 'Merge feature into main', 'feature');
  const merge = origin.git('rev-parse', 'HEAD');
  origin.git('update-ref', 'refs/pull/1/merge', merge);
  origin.git('checkout', '--quiet', 'main');
  return { origin, fork, main, head, merge };
}

/** `git worktree list`, without the repository itself. */
export function otherWorktrees(repository: Repository): readonly string[] {
  return repository
    .git('worktree', 'list', '--porcelain')
    .split('\n')
    .filter((line) => line.startsWith('worktree '))
    .slice(1);
}

/** Whether git keeps a record of any worktree, even one that it no longer lists. */
export function hasWorktreeRecord(repository: Repository): boolean {
  const records = join(repository.directory, '.git', 'worktrees');
  return existsSync(records) && readdirSync(records).length > 0;
}

function repositoryAt(directory: string): Repository {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...IDENTITY },
    }).trim();
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), text);
    }
  };
  return {
    directory,
    git,
    write,
    commit: async (files, message = 'change') => {
      await write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

/** Independent of what the machine's git is set to. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.com',
  GIT_COMMITTER_NAME: 'Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

function urlOf(repository: Repository): string {
  return pathToFileURL(repository.directory).href;
}
