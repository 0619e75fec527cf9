import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { errorText, isNodeError } from '../model/error-text.js';
import { MeasureError } from '../model/errors.js';
import { stoppedWhile } from './server-errors.js';
import { gitComplaint, gitIn, type Git } from './git.js';

export interface Worktree {
  /** The sub-folder that the given folder is in its repository, inside the work tree of the other commit. */
  readonly directory: string;
  /**
   * Removes the files and git's record of them; may be called twice. Rejects with a MeasureError that names the
   * folder when files can't be deleted (a container's, written as root); git's record is gone even then.
   */
  remove(): Promise<void>;
}

export interface WorktreeOptions {
  /** Anywhere in the work tree of the head. */
  readonly directory: string;
  /** 40 or 64 hex digits; must be in the clone. */
  readonly commit: string;
  readonly signal: AbortSignal;
}

/**
 * Checks a commit out beside the head, in a new folder of the system's temporary folder. Hooks are not run, submodules
 * not checked out. Throws a MeasureError when git refuses, and a LoadgateError with exit code 130 when `signal`
 * aborts; nothing is left behind then. If loadgate exits before `remove()`, the worktree is removed on the way out.
 */
export async function checkOut(options: WorktreeOptions): Promise<Worktree> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(LIMIT)]);
  const git = gitIn({ directory: options.directory, env: process.env, signal });
  let place: Place | null = null;
  try {
    const repository = await look(git, options);
    place = await makePlace(repository);
    removeOnExit(place);
    await add(git, place, options.commit);
    const directory = join(place.folder, repository.prefix);
    // The scenario may be newer than its folder; its commands can still work from there.
    await mkdir(directory, { recursive: true });
    return handle(options.directory, place, directory);
  } catch (error) {
    if (place !== null) await remove(options.directory, place);
    if (options.signal.aborted) throw stoppedWhile('the base was checked out', options.signal);
    if (error instanceof MeasureError) throw error;
    throw new MeasureError(`The base could not be checked out: ${errorText(error)}.`, { cause: error });
  }
}

/** A checkout of a large repository is bound by the disk. ms. */
const LIMIT = 5 * 60_000;
const REMOVAL_LIMIT = 60_000;

interface Repository {
  /** Absolute, of the work tree. */
  readonly top: string;
  /** Where git keeps what all worktrees share. */
  readonly common: string;
  /** From `top` to the given folder; empty for the same. */
  readonly prefix: string;
}

/** A worktree's two places on disk. */
interface Place {
  readonly folder: string;
  /** Git's record of it, named after the folder. */
  readonly record: string;
}

async function look(git: Git, { directory, commit }: WorktreeOptions): Promise<Repository> {
  if (!/^[0-9a-f]{40,64}$/.test(commit))
    throw new MeasureError(`${JSON.stringify(commit)} is not the full name of a commit.`);
  const [top, common, prefix] = [
    await git('rev-parse', '--show-toplevel'),
    await git('rev-parse', '--git-common-dir'),
    await git('rev-parse', '--show-prefix'),
  ];
  if (!top.ok)
    throw new MeasureError(
      `The folder ${directory} is not in the work tree of a git repository: ${gitComplaint(top)}.`,
    );
  if (!(await git('cat-file', '-e', `${commit}^{commit}`)).ok)
    throw new MeasureError(`The commit ${commit} is not in the repository ${top.stdout}.`, {
      hint: 'fetch it first: git fetch origin COMMIT',
    });
  return { top: resolve(top.stdout), common: resolve(directory, common.stdout), prefix: prefix.stdout };
}

async function makePlace(repository: Repository): Promise<Place> {
  const temporary = await realpath(tmpdir());
  const inside = relative(await realpath(repository.top), temporary);
  if (!inside.startsWith('..') && !isAbsolute(inside))
    throw new MeasureError(
      `The folder for temporary files, ${temporary}, lies in the work tree: what is built there would find the head's modules.`,
      { hint: 'set TMPDIR (Windows: TEMP) to a folder outside of the repository' },
    );
  const folder = await mkdtemp(join(temporary, 'loadgate-base-'));
  return { folder, record: join(repository.common, 'worktrees', basename(folder)) };
}

async function add(git: Git, place: Place, commit: string): Promise<void> {
  const answer = await git('worktree', 'add', '--quiet', '--detach', place.folder, commit);
  if (!answer.ok)
    throw new MeasureError(
      `git could not check out the base ${commit.slice(0, 12)}: ${gitComplaint(answer)}.`,
    );
}

function handle(repository: string, place: Place, directory: string): Worktree {
  let removal: Promise<void> | null = null;
  return {
    directory,
    remove: () => (removal ??= remove(repository, place)),
  };
}

/** Must also work after an abort: it has a time limit of its own. */
async function remove(repository: string, place: Place): Promise<void> {
  const git = gitIn({ directory: repository, env: process.env, signal: AbortSignal.timeout(REMOVAL_LIMIT) });
  try {
    await removeFiles(place.folder);
  } catch (error) {
    throw new MeasureError(
      `The checkout of the base, ${place.folder}, could not be removed: ${errorText(error)}.`,
      {
        hint: 'remove the folder by hand',
        cause: error,
      },
    );
  } finally {
    // Twice forced: git locks a worktree while it makes it. Not `prune`: it would also drop what it knows of worktrees on a disk that is not mounted right now.
    await git('worktree', 'remove', '--force', '--force', place.folder).catch(() => null);
    await rm(place.record, { recursive: true, force: true });
    places.delete(place);
  }
}

async function removeFiles(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    if (!isNodeError(error) || (error.code !== 'EACCES' && error.code !== 'EPERM')) throw error;
    // Some package caches write-protect their folders.
    await makeWritable(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
  }
}

const places = new Set<Place>();

function removeOnExit(place: Place): void {
  if (places.size === 0 && !process.listeners('exit').includes(removeAll)) process.on('exit', removeAll);
  places.add(place);
}

function removeAll(): void {
  for (const { folder, record } of places) {
    for (const path of [folder, record]) {
      try {
        rmSync(path, { recursive: true, force: true });
      } catch {
        // The process ends: nobody is left to hear of it.
      }
    }
  }
}
