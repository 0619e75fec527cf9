import { MeasureError } from '../model/errors.js';
import { gitComplaint, type Git } from './git.js';

/** How far a shallow clone is deepened, step by step, to find where two branches parted. */
const DEEPEN = [50, 500, 5000] as const;
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules'] as const;

/** A name that git takes for a branch, tag or commit and for nothing else: no option, no refspec, no range. */
export function isPlainRef(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./@#-]*$/u.test(name) && !/\.\.|\/\/|@\{|\/$|\.$|\.lock$/.test(name);
}

export async function hasCommit(git: Git, commit: string): Promise<boolean> {
  return (await git('cat-file', '-e', `${commit}^{commit}`)).ok;
}

/** Makes sure that a commit is here, and fetches it from origin when it isn't. Throws a MeasureError when that fails. */
export async function needCommit(git: Git, commit: string): Promise<void> {
  if (await hasCommit(git, commit)) return;
  const answer = await git(...FETCH, ...(await depthOne(git)), 'origin', commit);
  if (answer.ok && (await hasCommit(git, commit))) return;
  throw new MeasureError(
    `The commit ${commit.slice(0, 12)} is not in this clone and could not be fetched from origin: ${gitComplaint(answer)}.`,
  );
}

/** Fetches what origin calls by this plain name; null when it has none. Changes no branch and no tag here. */
export async function fetchRef(git: Git, name: string): Promise<string | null> {
  const answer = await git(...FETCH, ...(await depthOne(git)), 'origin', name);
  if (!answer.ok) return null;
  const fetched = await git('rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}');
  return fetched.ok ? fetched.stdout : null;
}

/** The name of origin's default branch, asked for at origin; null when it doesn't answer or there is no origin. */
export async function askDefaultBranch(git: Git): Promise<string | null> {
  if (!(await hasOrigin(git))) return null;
  const answer = await git('ls-remote', '--symref', 'origin', 'HEAD');
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(answer.stdout)?.[1] ?? null;
  return branch !== null && isPlainRef(branch) ? branch : null;
}

export async function hasOrigin(git: Git): Promise<boolean> {
  return (await git('remote', 'get-url', 'origin')).ok;
}

/**
 * Where two commits parted; null when they share no history. A shallow clone is deepened until it shows. Throws a
 * MeasureError when it can't be deepened.
 */
export async function mergeBase(git: Git, head: string, other: string): Promise<string | null> {
  for (const depth of [null, ...DEEPEN]) {
    if (depth !== null) await deepen(git, [head, other], depth);
    const found = await git('merge-base', head, other);
    if (found.ok) return found.stdout;
    if (!(await isShallow(git))) return null;
  }
  throw new MeasureError(
    'This shallow clone is too far from the commit where the branches parted: check out with more history (actions/checkout: fetch-depth: 0).',
  );
}

async function deepen(git: Git, tips: readonly string[], depth: number): Promise<void> {
  // The ends of the known history: a commit on top may be known here alone, and origin would refuse all.
  const ends = await git('rev-list', '--max-parents=0', ...tips);
  const answer = await git(...FETCH, `--deepen=${depth}`, 'origin', ...ends.stdout.split('\n'));
  if (answer.ok) return;
  throw new MeasureError(
    `This clone is shallow and could not be deepened from origin: ${gitComplaint(answer)}.`,
  );
}

async function isShallow(git: Git): Promise<boolean> {
  return (await git('rev-parse', '--is-shallow-repository')).stdout === 'true';
}

/** In a complete clone, a fetch of limited depth would cut off history that is there. */
async function depthOne(git: Git): Promise<readonly string[]> {
  return (await isShallow(git)) ? ['--depth=1'] : [];
}
