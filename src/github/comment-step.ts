import { isNewer, isRed, sameKey, type CommentVerdict, type RunStamp } from './comment-marker.js';
import { mergeParts, worstVerdict, type CommentPart, type CommentText } from './comment-text.js';

/** A comment with the key in question, written by this token. */
export interface Standing {
  /** Grows with time. */
  readonly id: number;
  /** Folded away by someone. */
  readonly minimized: boolean;
  readonly text: CommentText;
}

/** What a job has to say, and what it has done so far. */
export interface Progress {
  readonly mine: CommentPart & { readonly verdict: CommentVerdict };
  readonly mode: CommentMode;
  /** The comment that this job made; null: none yet. */
  readonly created: number | null;
  /** Whether this job has written its part anywhere. */
  readonly written: boolean;
}

export type CommentStep =
  | { readonly kind: 'create'; readonly text: CommentText }
  | { readonly kind: 'update'; readonly id: number; readonly text: CommentText }
  | { readonly kind: 'remove'; readonly ids: readonly number[] }
  /** Nothing is left to do. `keeper`: the comment that stands. */
  | { readonly kind: 'settled'; readonly keeper: number | null; readonly why: 'shown' | 'outdated' | 'mode' };

export const COMMENT_MODES = ['always', 'changes', 'regression', 'off'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

/**
 * The next thing to do so that one comment stands, with the newest of each part. Which comment that is follows from
 * the ids and markers alone, so that jobs which run at the same time agree about it: the oldest one that is neither
 * folded away nor outdated by another. Asked again after each step, with what stands then.
 */
export function nextStep(standing: readonly Standing[], progress: Progress): CommentStep {
  const [keeper, ...duplicates] = liveComments(standing);
  const { parts, outdated } = partsToShow(standing, keeper, progress);
  if (keeper === undefined) return withoutKeeper(standing, parts, outdated, progress);
  if (!outdated && progress.created === null && turnsRed(keeper, parts, progress))
    return { kind: 'create', text: { after: keeper.id, parts } };
  const after = latestAfter(standing);
  const shown = parts.every((part) => shows(keeper, part)) && after === keeper.text.after;
  const settled = { kind: 'settled', keeper: keeper.id, why: outdated ? 'outdated' : 'shown' } as const;
  if (!shown || (!outdated && !progress.written)) {
    // Whoever wrote the newer text takes care of it, unless a comment of this job is in its way.
    if (outdated && progress.created === null) return settled;
    return { kind: 'update', id: keeper.id, text: { after, parts } };
  }
  if (duplicates.length > 0) return { kind: 'remove', ids: duplicates.map(({ id }) => id) };
  return settled;
}

/** Those outdated by a newer comment that is there. */
export function supersededComments<T extends Standing>(standing: readonly T[]): readonly T[] {
  return standing.filter(({ id }) => id <= (latestAfter(standing) ?? 0));
}

/**
 * Whether a comment is written. One that exists is always brought up to date: the verdict of an older commit
 * would mislead.
 */
export function shouldComment(mode: CommentMode, verdict: CommentVerdict, exists: boolean): boolean {
  switch (mode) {
    case 'off':
      return false;
    case 'always':
      return true;
    case 'regression':
      return exists || isRed(verdict);
    case 'changes':
      return exists || isRed(verdict) || verdict === 'improved';
  }
}

function liveComments(standing: readonly Standing[]): readonly Standing[] {
  const after = latestAfter(standing) ?? 0;
  return standing.filter(({ id, minimized }) => !minimized && id > after).sort((a, b) => a.id - b.id);
}

function latestAfter(standing: readonly Standing[]): number | null {
  const all = standing.flatMap(({ id, text }) =>
    text.after === null || text.after >= id ? [] : [text.after],
  );
  return all.length === 0 ? null : Math.max(...all);
}

/** The newest of everything that was ever said, this job's own part among it unless a newer run said it. */
function partsToShow(
  standing: readonly Standing[],
  keeper: Standing | undefined,
  { mine, written }: Progress,
): { readonly parts: readonly CommentPart[]; readonly outdated: boolean } {
  const others = standing.filter((one) => one !== keeper);
  const known = mergeParts([keeper, ...others].flatMap((one) => one?.text.parts ?? []));
  const present = known.find(({ key }) => sameKey(key, mine.key));
  const outdated = present !== undefined && isNewer(present.stamp, mine.stamp);
  const done = written && present !== undefined && sameStamp(present.stamp, mine.stamp);
  if (outdated || done) return { parts: known, outdated };
  return { parts: mergeParts([mine, ...known.filter((part) => part !== present)]), outdated };
}

function withoutKeeper(
  standing: readonly Standing[],
  parts: readonly CommentPart[],
  outdated: boolean,
  { created, mode, mine }: Progress,
): CommentStep {
  // Somebody removed the comment that this job made: so be it.
  if (created !== null) return { kind: 'settled', keeper: null, why: 'shown' };
  if (outdated) return { kind: 'settled', keeper: null, why: 'outdated' };
  if (!shouldComment(mode, mine.verdict, false)) return { kind: 'settled', keeper: null, why: 'mode' };
  return { kind: 'create', text: { after: latestAfter(standing), parts } };
}

/** An edited comment notifies nobody: bad news gets a new one. */
function turnsRed(keeper: Standing, parts: readonly CommentPart[], { mine }: Progress): boolean {
  const before = worstVerdict(keeper.text.parts);
  const now = worstVerdict(parts);
  return isRed(mine.verdict) && before !== null && !isRed(before) && now !== null && isRed(now);
}

function shows(keeper: Standing, part: CommentPart): boolean {
  const shown = keeper.text.parts.find(({ key }) => sameKey(key, part.key));
  return shown !== undefined && sameStamp(shown.stamp, part.stamp);
}

function sameStamp(a: RunStamp, b: RunStamp): boolean {
  return a.run === b.run && a.attempt === b.attempt && a.sha === b.sha;
}
