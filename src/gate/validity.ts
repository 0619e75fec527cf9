import { warning, type Note } from '../model/notes.js';
import { formatCount, formatDuration, formatPercent } from '../model/units.js';
import { figures } from '../result/figures.js';
import type { Result, Run, RunEnd } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { exhaustionReasons, invalidReasons, ranOut } from './generator-validity.js';

/** Which runs of the head the gate judges, and why not the others. */
export interface JudgedRuns {
  readonly runs: readonly Run[];
  /** Set when too few runs are left: every cell then gets this verdict. */
  readonly refusal: { readonly verdict: 'invalid' | 'not-compared'; readonly reason: string } | null;
  readonly notes: readonly Note[];
}

/** Leaves out runs that ended early or whose generator was saturated, as long as they are not the half of all. */
export function judgedRuns(result: Result): JudgedRuns {
  const made = headRuns(result);
  const complete = made.filter((run) => isComplete(run.end));
  const valid = complete.filter((run) => isUsable(run, result));
  const notes = runNotes(result);
  const enough = (runs: readonly Run[]): boolean => runs.length * 2 > made.length;
  if (enough(valid)) return { runs: valid, refusal: null, notes };
  if (enough(complete)) {
    const reason = complete.flatMap((run) => reasonsOf(run, result))[0] ?? 'the generator was saturated';
    return { runs: complete, refusal: { verdict: 'invalid', reason }, notes };
  }
  return { runs: made, refusal: refusalOf(made, result), notes };
}

function refusalOf(made: readonly Run[], { scenario }: Result): JudgedRuns['refusal'] {
  const [exhausted] = made.flatMap((run) => exhaustionReasons(run, scenario.tier));
  if (exhausted !== undefined) return { verdict: 'invalid', reason: exhausted };
  const bounded = made.find(({ end }) => end.reason === 'max-duration');
  const reason = bounded
    ? `run ${bounded.number} did not come to its end: ${endedBecause(bounded.end)}`
    : 'the measurement ended before its runs were complete';
  return { verdict: 'not-compared', reason: made.length === 0 ? 'nothing was measured' : reason };
}

/** What the service under test did that makes everything else beside the point; null when it lived. */
export function targetFailure(result: Pick<Result, 'runs'>): string | null {
  for (const run of result.runs) {
    const failure = failureOfTarget(run);
    if (failure !== null) return failure;
  }
  return null;
}

function failureOfTarget(run: Run): string | null {
  const { end, number } = run;
  if (end.reason === 'server-died')
    return `the server under test died ${formatDuration(end.after)} into run ${number}: ${end.detail}`;
  // What this machine could not send is not the target's failure.
  if (ranOut(run)) return null;
  const { requests, statuses, failuresByKind } = figures(run, { endpoint: null, phases: 'all' });
  if (end.reason !== 'signal' && requests > 0 && Object.keys(statuses).length === 0)
    return `the target answered none of the ${formatCount(requests)} requests of run ${number}`;
  if (end.reason === 'breaker') {
    const [most] = Object.entries(failuresByKind).sort(([, a], [, b]) => b - a);
    const kind = most ? ` (mostly ${most[0]})` : '';
    return `the target failed ${formatPercent(end.failed)} of the requests of ${formatDuration(end.within)}${kind}, ${formatDuration(end.after)} into run ${number}`;
  }
  if (end.reason === 'max-duration' && end.iterations !== null)
    return `run ${number} did not get its ${formatCount(end.iterations)} iterations done within maxDuration (${formatDuration(end.limit)})`;
  return null;
}

/** Whether a run's figures are evidence: complete, and not the generator's own. */
export function isUsable(run: Run, result: Pick<Result, 'scenario'>): boolean {
  return isComplete(run.end) && reasonsOf(run, result).length === 0;
}

/** Whether a run went as far as it was meant to. */
export function isComplete(end: RunEnd): boolean {
  switch (end.reason) {
    case 'finished':
    case 'until':
      return true;
    case 'abort':
    case 'breaker':
    case 'max-duration':
    case 'signal':
    case 'server-died':
      return false;
  }
}

/** Whether a run was ended by a limit: more of them would only be ended again. */
export function endsMeasurement({ reason }: RunEnd): boolean {
  return reason === 'abort' || reason === 'breaker' || reason === 'max-duration';
}

/** The reasons found while measuring and those found now, each once. */
export function reasonsOf(run: Run, result: Pick<Result, 'scenario'>): string[] {
  return [...new Set([...run.generator.invalid, ...invalidReasons(run, result.scenario)])];
}

/** Why runs are not compared: those with the same reason together, whatever its numbers, which are of the first. */
function runNotes(result: Result): Note[] {
  const groups = new Map<string, { readonly reason: string; readonly runs: Run[] }>();
  for (const run of result.runs) {
    const reasons = isComplete(run.end)
      ? reasonsOf(run, result)
      : [endedBecause(run.end), ...exhaustionReasons(run, result.scenario.tier)];
    for (const reason of reasons) {
      const key = `${run.side} ${reason.replaceAll(/\d[\d.,]*/g, '#')}`;
      const group = groups.get(key) ?? { reason, runs: [] };
      group.runs.push(run);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ reason, runs }) => warning(`${namesOf(runs)} not compared: ${reason}.`));
}

/** `Run 2 is`, `Runs 1, 2 and 4 (base) are` */
function namesOf(runs: readonly Run[]): string {
  const base = runs[0]?.side === 'base' ? ' (base)' : '';
  const numbers = runs.map(({ number }) => String(number));
  const last = numbers.at(-1) ?? '';
  if (numbers.length === 1) return `Run ${last}${base} is`;
  return `Runs ${numbers.slice(0, -1).join(', ')} and ${last}${base} are`;
}

function endedBecause(end: RunEnd): string {
  switch (end.reason) {
    case 'finished':
      return 'it finished';
    case 'until':
    case 'abort':
      return `\`${end.condition}\` ended it after ${formatDuration(end.after)}`;
    case 'breaker':
      return `it was given up after ${formatDuration(end.after)}, as ${formatPercent(end.failed)} of the requests of ${formatDuration(end.within)} failed`;
    case 'max-duration':
      return `maxDuration (${formatDuration(end.limit)}) ended it`;
    case 'signal':
      return `it was stopped after ${formatDuration(end.after)}`;
    case 'server-died':
      return `the server died after ${formatDuration(end.after)}: ${end.detail}`;
  }
}
