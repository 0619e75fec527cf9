import { MeasureError } from '../model/errors.js';
import { ms, formatDuration, type Ms } from '../model/units.js';
import type { Variables } from './child-environment.js';
import { gitComplaint, gitIn, type Git } from './git.js';
import { askDefaultBranch, fetchRef, hasOrigin, isPlainRef, mergeBase, needCommit } from './origin.js';
import { stoppedWhile } from './server-errors.js';

export type ResolvedBase =
  /** `commit`: 40 or 64 hex digits, and in the clone. `why`: a clause, such as `merge base with origin/main`. */
  | { readonly kind: 'found'; readonly commit: string; readonly why: string }
  /** `reason`: a sentence. */
  | { readonly kind: 'none'; readonly reason: string };

export interface BaseOptions {
  /** Anywhere in the work tree of the head. */
  readonly directory: string;
  /** What `--base` names; null: the base follows from where HEAD stands. */
  readonly ref: string | null;
  /** Tells the event of a GitHub workflow: GITHUB_REF, GITHUB_SHA, GITHUB_BASE_REF … */
  readonly env: Variables;
  readonly signal: AbortSignal;
  /** One minute unless told. */
  readonly limit?: Ms;
  /** What the event says was there before: the base, unless it can't be had any more. */
  readonly before?: string | null;
  /** Whether the name of the commit will do where it is known at once: then it need not be in the clone. */
  readonly nameOnly?: boolean;
}

/**
 * The commit that the head is compared with, fetched from `origin` when a shallow clone lacks it. In order: what
 * `--base` names; what was there before a push; the first parent of the merge commit that a pull request is checked out as; where HEAD parted from
 * the default branch; HEAD itself for uncommitted changes on top of it; HEAD's first parent. Throws only a
 * LoadgateError with exit code 130, when `signal` aborts.
 */
export async function resolveBase(options: BaseOptions): Promise<ResolvedBase> {
  const limit = options.limit ?? LIMIT;
  const late = AbortSignal.timeout(limit);
  const signal = AbortSignal.any([options.signal, late]);
  try {
    return await find(gitIn({ directory: options.directory, env: options.env, signal }), options);
  } catch (error) {
    if (options.signal.aborted) throw stoppedWhile('the base commit was looked up', options.signal);
    if (late.aborted)
      return { kind: 'none', reason: `git did not find the base commit within ${formatDuration(limit)}.` };
    if (error instanceof MeasureError) return { kind: 'none', reason: error.message };
    throw error;
  }
}

const LIMIT = ms(60_000);

/** Every reason for having no base is thrown as a MeasureError, however deep down it is found. */
async function find(git: Git, options: BaseOptions): Promise<ResolvedBase> {
  const head = await headOf(git, options.directory);
  if (options.ref !== null) return found(await given(git, options.ref), 'given by --base');
  const before = options.before ?? null;
  if (before !== null && (await canHave(git, before))) return found(before, 'the commit before this push');
  const event = await mergeOfEvent(git, head, options.env);
  if (event !== null) return found(await firstParent(git, head, options.nameOnly), event);

  const line = await mainLine(git, head, options.env);
  const isDirty = await hasOwnChanges(git, options.env);
  const isOnLine = line.parted === head;
  if (isDirty && (isOnLine || (await currentBranch(git)) === line.branch))
    return found(head, 'HEAD, since the work tree has uncommitted changes');
  if (isOnLine) return found(await firstParent(git, head), `first parent of HEAD, which is on ${line.name}`);
  const changes = isDirty ? '; the head is the work tree with its uncommitted changes' : '';
  return found(line.parted, `merge base with ${line.name}${changes}`);
}

function found(commit: string, why: string): ResolvedBase {
  return { kind: 'found', commit, why };
}

async function headOf(git: Git, directory: string): Promise<string> {
  const inside = await git('rev-parse', '--is-inside-work-tree');
  if (!inside.ok && inside.stderr.includes('not a git repository'))
    throw new MeasureError(`The folder ${directory} is not in a git repository.`);
  if (!inside.ok) throw new MeasureError(`git can't read the repository: ${gitComplaint(inside)}.`);
  if (inside.stdout !== 'true')
    throw new MeasureError(`The folder ${directory} is not in the work tree of a git repository.`);
  const head = await commitOf(git, 'HEAD');
  if (head === null) throw new MeasureError('The git repository has no commit yet.');
  return head;
}

async function commitOf(git: Git, name: string): Promise<string | null> {
  const answer = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  return answer.ok && /^[0-9a-f]{40,64}$/.test(answer.stdout) ? answer.stdout : null;
}

async function given(git: Git, ref: string): Promise<string> {
  // Git would take it for an option; a program can't be given the others at all.
  if (ref.trim() === '' || ref.startsWith('-') || /\p{Cc}/u.test(ref))
    throw new MeasureError(`--base ${JSON.stringify(ref)} is not the name of a commit, branch or tag.`);
  const here = (await commitOf(git, ref)) ?? (await commitOf(git, `refs/remotes/origin/${ref}`));
  if (here !== null) return here;
  const fetched = isPlainRef(ref) ? await fetchRef(git, ref.replace(/^origin\//, '')) : null;
  if (fetched !== null) return fetched;
  const where = (await hasOrigin(git)) ? 'neither in this clone nor at origin' : 'not in this repository';
  throw new MeasureError(`--base ${ref}: there is no such commit, branch or tag, ${where}.`);
}

/** Whether HEAD is the merge that GitHub made for its event; why its first parent is then the base, else null. */
async function mergeOfEvent(git: Git, head: string, env: Variables): Promise<string | null> {
  const ref = env.GITHUB_REF ?? '';
  if (ref.startsWith('refs/heads/gh-readonly-queue/'))
    return env.GITHUB_SHA === head ? 'first parent of the merge queue’s commit' : null;
  if (!/^refs\/pull\/\d+\/merge$/.test(ref)) return null;
  // A workflow may have checked out something else, such as the pull request's own last commit: that can be a
  // merge too, of the default branch into the pull request.
  const isMerge =
    env.GITHUB_SHA === undefined ||
    env.GITHUB_SHA === head ||
    (await commitOf(git, ref.replace('refs/', 'refs/remotes/'))) === head;
  return isMerge && (await parentsOf(git, head)).length > 1 ? 'first parent of the merge commit' : null;
}

/** A push by force may have left it behind for good. */
async function canHave(git: Git, commit: string): Promise<boolean> {
  try {
    await needCommit(git, commit);
    return true;
  } catch (error) {
    if (error instanceof MeasureError) return false;
    throw error;
  }
}

async function firstParent(git: Git, commit: string, nameOnly = false): Promise<string> {
  const [parent] = await parentsOf(git, commit);
  if (parent === undefined)
    throw new MeasureError(
      'HEAD is the first commit of its history: there is none before it to compare with.',
    );
  if (!nameOnly) await needCommit(git, parent);
  return parent;
}

/** As the commit itself names them: a shallow clone hides those that it lacks from everything else. */
async function parentsOf(git: Git, commit: string): Promise<readonly string[]> {
  const answer = await git('cat-file', 'commit', commit);
  const [header = ''] = answer.stdout.split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = '']) => parent);
}

/** The branch that changes are merged into. */
interface MainLine {
  /** `origin/main` */
  readonly name: string;
  readonly branch: string;
  /** Where HEAD parted from it; HEAD itself when it is on it. */
  readonly parted: string;
}

async function mainLine(git: Git, head: string, env: Variables): Promise<MainLine> {
  const unrelated: string[] = [];
  for (const find of [
    () => baseOfEvent(git, env),
    ...KNOWN.map((ref) => () => tipHere(git, ref)),
    () => tipAtOrigin(git),
  ]) {
    const tip = await find();
    if (tip === null || unrelated.includes(tip.name)) continue;
    const parted = await mergeBase(git, head, tip.commit);
    if (parted !== null) return { name: tip.name, branch: tip.branch, parted };
    unrelated.push(tip.name);
  }
  throw new MeasureError(
    unrelated.length > 0
      ? `HEAD shares no history with ${unrelated.join(', ')}: name the base with --base.`
      : 'No default branch was found (origin/HEAD, main, master): name the base with --base.',
  );
}

const KNOWN = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
] as const;

interface Tip {
  readonly name: string;
  readonly branch: string;
  readonly commit: string;
}

async function baseOfEvent(git: Git, env: Variables): Promise<Tip | null> {
  const branch = env.GITHUB_BASE_REF ?? '';
  return isPlainRef(branch) ? tipOfOrigin(git, branch) : null;
}

async function tipAtOrigin(git: Git): Promise<Tip | null> {
  const branch = await askDefaultBranch(git);
  return branch === null ? null : tipOfOrigin(git, branch);
}

async function tipOfOrigin(git: Git, branch: string): Promise<Tip | null> {
  const here = await tipHere(git, `refs/remotes/origin/${branch}`);
  if (here !== null) return here;
  const commit = await fetchRef(git, `refs/heads/${branch}`);
  return commit === null ? null : { name: `origin/${branch}`, branch, commit };
}

async function tipHere(git: Git, ref: string): Promise<Tip | null> {
  const commit = await commitOf(git, ref);
  if (commit === null) return null;
  const target = await git('symbolic-ref', '--quiet', ref);
  const name = (target.ok ? target.stdout : ref).replace(/^refs\/(remotes|heads)\//, '');
  return { name, branch: name.replace(/^origin\//, ''), commit };
}

/** Null with a detached HEAD. */
async function currentBranch(git: Git): Promise<string | null> {
  const answer = await git('symbolic-ref', '--quiet', '--short', 'HEAD');
  return answer.ok ? answer.stdout : null;
}

/** Whether tracked files differ from HEAD by somebody's hand: in a workflow, it is an earlier step that changed them. */
async function hasOwnChanges(git: Git, env: Variables): Promise<boolean> {
  if (env.GITHUB_ACTIONS === 'true') return false;
  const answer = await git('diff', '--quiet', '--no-ext-diff', '--no-textconv', 'HEAD', '--');
  return answer.code === 1;
}
