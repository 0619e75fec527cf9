import { usageError } from '../model/errors.js';
import { warning, type Note } from '../model/notes.js';
import type { Approach, Result, Run } from './result.js';

/**
 * Several results of the same scenario and tier as one measurement: their runs one after the other.
 * @throws {ConfigError} when they don't belong together, or one is given twice.
 */
export function combineResults(results: readonly Result[]): Result {
  const [first, ...rest] = results;
  if (!first) throw usageError('no result to judge', 'name at least one result.json');
  if (rest.length === 0) return first;
  for (const result of rest) checkSame(first, result);
  checkDistinct(results);
  return {
    ...first,
    evidence: { ...first.evidence, approach: combinedApproach(results) },
    runs: combinedRuns(results),
    notes: uniqueNotes([...results.flatMap((result) => result.notes), ...machineNotes(results)]),
    interrupted: results.find((result) => result.interrupted !== null)?.interrupted ?? null,
  };
}

function checkSame(first: Result, other: Result): void {
  if (first.scenario.tier.name !== other.scenario.tier.name)
    throw usageError(
      `the results are of different tiers: ${first.scenario.tier.name} and ${other.scenario.tier.name}`,
      'judge one tier at a time',
    );
  if (first.scenario.hash !== other.scenario.hash)
    throw usageError(
      `the results were measured with different scenarios (${first.scenario.hash.slice(0, 12)} and ${other.scenario.hash.slice(0, 12)})`,
      'measure all of them with the same scenario file and data',
    );
  if (wayOf(first) !== wayOf(other))
    throw usageError(
      `the results were gathered in different ways: ${wayOf(first)} and ${wayOf(other)}`,
      'judge them one by one, or measure them alike: with the same baseline, and all or none with pairs',
    );
}

/** Without a baseline the head was measured in the same way as with one. */
function wayOf({ evidence }: Result): Exclude<Approach['kind'], 'none'> {
  const { kind } = evidence.approach;
  return kind === 'none' ? 'runs' : kind;
}

/** Runs and pairs are numbered anew, over all results. */
function combinedRuns(results: readonly Result[]): Run[] {
  const runs: Run[] = [];
  let pairs = 0;
  for (const result of results) {
    const before = pairs;
    for (const run of result.runs) {
      const pair = run.pair === null ? null : run.pair + before;
      pairs = Math.max(pairs, pair ?? 0);
      runs.push({ ...run, number: runs.length + 1, pair });
    }
  }
  return runs;
}

/** The plan as if it had been one measurement: its runs added up; looks as planned, and a last one at all pairs. */
function combinedApproach(results: readonly Result[]): Approach {
  const [first, ...rest] = results.map(({ evidence }) => evidence.approach);
  if (first === undefined) return { kind: 'none', runs: 0 };
  const runs = [first, ...rest].reduce((sum, one) => sum + ('runs' in one ? one.runs : 0), 0);
  const pairs = new Set(combinedRuns(results).flatMap(({ pair }) => pair ?? [])).size;
  switch (first.kind) {
    case 'pairs':
      return { ...first, looks: looksUpTo(pairs, first.looks) };
    case 'screen-then-pairs':
      return { ...first, runs, looks: looksUpTo(pairs, first.looks) };
    case 'screen-then-runs': {
      const upTo = rest.reduce((sum, one) => sum + ('upTo' in one ? one.upTo : 0), first.upTo);
      return { ...first, runs, upTo };
    }
    case 'runs':
    case 'none':
      return {
        kind: results.every(({ evidence }) => evidence.approach.kind === 'none') ? 'none' : 'runs',
        runs,
      };
  }
}

function looksUpTo(pairs: number, planned: readonly number[]): readonly number[] {
  return pairs === 0 ? planned : [...planned.filter((look) => look < pairs), pairs];
}

function checkDistinct(results: readonly Result[]): void {
  const seen = new Set<string>();
  for (const { id, createdAt, runs } of results) {
    const key = JSON.stringify([id, createdAt, runs.map((run) => run.startedAt)]);
    if (seen.has(key))
      throw usageError(`the result of job ${id} (${createdAt}) is given twice`, 'name each result once');
    seen.add(key);
  }
}

function machineNotes(results: readonly Result[]): Note[] {
  const machines = new Set(results.map(({ environment: { cpu, cores } }) => `${cpu} (${cores} cores)`));
  if (machines.size <= 1) return [];
  return [
    warning(
      `The results come from different machines: ${[...machines].join(', ')}. The first one's is shown.`,
    ),
  ];
}

function uniqueNotes(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [`${note.level} ${note.text}`, note])).values()];
}
