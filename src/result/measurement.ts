import { usageError } from '../model/errors.js';
import { warning, type Note } from '../model/notes.js';
import type { Result } from './result.js';

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
    runs: results.flatMap((result) => result.runs).map((run, index) => ({ ...run, number: index + 1 })),
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
