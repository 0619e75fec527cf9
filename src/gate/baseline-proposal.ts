import { errorText } from '../model/error-text.js';
import { warning, type Note } from '../model/notes.js';
import type { Result } from '../result/result.js';
import { parseBaseline } from './baseline.js';
import { isSame, mergeBaselines } from './baseline-merge.js';
import { entryMoves, isOutsideBand, type EntryMoves } from './baseline-moves.js';
import { BASELINE_SCHEMA, type Baseline } from './baseline-schema.js';
import { serialiseBaseline } from './baseline-text.js';
import { updateBaseline } from './baseline-update.js';

/** The baseline that a pull request would bring, beside the one that is there. */
export interface BaselineProposal {
  readonly text: string;
  /** False: there is no job that the present baseline lacks. */
  readonly changed: boolean;
  /** The tiers and environments that get jobs. */
  readonly entries: readonly EntryMoves[];
  /** Why a pull request is due; empty: the jobs can wait for others. */
  readonly due: readonly string[];
  /** Whether what pull requests are compared with gets slower or fails more often, in one step or bit by bit. */
  readonly worse: boolean;
  readonly better: boolean;
  readonly notes: readonly Note[];
}

/**
 * The present baseline with the jobs that wait on the branch of the pull request, and these results. `base` and
 * `waiting` are texts of the file, null where there is none; `name` is the file as the user named it.
 * @throws {ConfigError} when `base` is damaged, or a result can't become a baseline.
 */
export function proposeBaseline(
  base: string | null,
  waiting: string | null,
  results: readonly Result[],
  now: Date,
  name: string,
): BaselineProposal {
  const notes: Note[] = [];
  const present = base === null ? EMPTY : parseBaseline(base, name);
  const before = mergeBaselines(present, waitingBaseline(waiting, name, notes));
  const known = before.entries.length === 0 ? null : serialiseBaseline(before);
  const update = updateBaseline(known, results, now, name);
  const entries = changedEntries(present, parseBaseline(update.text, name));
  const moved = (way: 'worse' | 'better'): boolean =>
    entries.some(({ cells }) => cells.some((cell) => cell.moved === way));
  return {
    text: entries.length === 0 && base !== null ? base : update.text,
    changed: entries.length > 0,
    entries,
    due: entries.flatMap((entry) => whyDue(entry, now)),
    worse: moved('worse') || entries.some(({ crept }) => crept.length > 0),
    better: moved('better'),
    notes: [...notes, ...update.notes],
  };
}

const EMPTY: Baseline = { schema: BASELINE_SCHEMA, entries: [] };

/** With fewer jobs the bands are wide: each one more is worth a pull request. */
const ENOUGH_JOBS = 5;
/** Machines and dependencies change: what is older says little of today. */
const OLD_DAYS = 14;
const DAY_MS = 86_400_000;

/** What can't be read there is of no use, but no reason to stop: the branch is written anew. */
function waitingBaseline(text: string | null, name: string, notes: Note[]): Baseline {
  if (text === null) return EMPTY;
  try {
    return parseBaseline(text, name);
  } catch (error) {
    notes.push(warning(`What waits on the branch of the pull request is left out: ${errorText(error)}.`));
    return EMPTY;
  }
}

function changedEntries(present: Baseline, after: Baseline): EntryMoves[] {
  return after.entries
    .map((entry) => entryMoves(present.entries.find((one) => isSame(one, entry)) ?? null, entry))
    .filter(({ added }) => added.length > 0);
}

function whyDue({ tier, before, after, added }: EntryMoves, now: Date): string[] {
  const jobs = before?.jobs ?? [];
  if (jobs.length === 0) return [`tier ${tier} has no baseline for this scenario and environment yet`];
  const newest = Math.max(...jobs.map(({ recordedAt }) => Date.parse(recordedAt)));
  const days = Math.floor((now.getTime() - newest) / DAY_MS);
  return [
    ...(jobs.length < ENOUGH_JOBS ? [`the baseline of tier ${tier} has fewer than ${ENOUGH_JOBS} jobs`] : []),
    ...(added.some((job) => isOutsideBand(after, job)) ? [`a figure of tier ${tier} left its band`] : []),
    ...(days > OLD_DAYS ? [`the newest job of tier ${tier} is ${days} days old`] : []),
  ];
}
