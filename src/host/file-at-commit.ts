import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { MeasureError } from '../model/errors.js';
import { formatBytes } from '../model/units.js';
import type { Variables } from './child-environment.js';
import { gitComplaint, gitIn, type Git } from './git.js';
import { needCommit } from './origin.js';

export type FileAtCommit =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** `reason`: a clause. */
  | { readonly kind: 'unreadable'; readonly reason: string };

interface GitPlace {
  /** Anywhere in the work tree. */
  readonly directory: string;
  readonly env: Variables;
  readonly signal: AbortSignal;
}

/**
 * A file as it was at a commit, which is fetched from `origin` when it is not in the clone. `path`: in the
 * repository, with slashes.
 */
export async function fileAtCommit(place: GitPlace, commit: string, path: string): Promise<FileAtCommit> {
  const git = gitIn(place);
  try {
    await needCommit(git, commit);
    return await read(git, `${commit}:${path}`);
  } catch (error) {
    if (!(error instanceof MeasureError)) throw error;
    return { kind: 'unreadable', reason: error.message.replace(/\.$/, '') };
  }
}

/** Where a file lies in its repository, with slashes; null when its folder is in none, or it lies outside. */
export async function pathInRepository(
  file: string,
  place: Omit<GitPlace, 'directory'>,
): Promise<string | null> {
  try {
    const directory = await realpath(dirname(file));
    const answer = await gitIn({ ...place, directory })('rev-parse', '--show-toplevel');
    if (!answer.ok || answer.stdout === '') return null;
    const path = join(relative(await realpath(answer.stdout), directory), basename(file));
    return path.startsWith('..') ? null : path.split(sep).join('/');
  } catch {
    // No such folder, or no git.
    return null;
  }
}

/** What git gives out in full. */
const LARGEST = 4_000_000;

async function read(git: Git, name: string): Promise<FileAtCommit> {
  const kind = await git('cat-file', '-t', name);
  if (!kind.ok) return { kind: 'absent' };
  if (kind.stdout !== 'blob') return { kind: 'unreadable', reason: 'it is not a file there' };
  const size = Number((await git('cat-file', '-s', name)).stdout);
  if (size > LARGEST)
    return {
      kind: 'unreadable',
      reason: `it has ${formatBytes(size)}, and at most ${formatBytes(LARGEST)} are read`,
    };
  const answer = await git('cat-file', 'blob', name);
  if (!answer.ok) return { kind: 'unreadable', reason: gitComplaint(answer) };
  return { kind: 'text', text: answer.stdout };
}
