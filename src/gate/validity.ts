import { warning, type Note } from '../model/notes.js';
import { formatCount, formatDuration, formatMs, formatPercent } from '../model/units.js';
import { figures } from '../result/figures.js';
import type { LoadRun, Result, Run, RunEnd, ScenarioSummary } from '../result/result.js';
import { headRuns } from '../result/sides.js';

const LEAST_LAG_MS = 1;
const LAG_SHARE = 0.1;
const BUSIEST = 0.9;
const MOST_STEAL = 0.02;

/**
 * Why the load generator's own figures of a run can't be trusted, with what to do; empty when they can.
 * In the open model event-loop utilisation says nothing: waiting for a due time keeps the loop busy.
 */
export function invalidReasons(run: LoadRun, scenario: Pick<ScenarioSummary, 'tier'>): string[] {
  const own = scenario.tier.model === 'open' ? lagReasons(run) : utilisationReasons(run);
  return [...own, ...stealReasons(run)];
}

function stealReasons(run: LoadRun): string[] {
  const { steal } = run.generator;
  if (steal === null || steal <= MOST_STEAL) return [];
  return [
    `other machines took ${formatPercent(steal)} of this machine's CPU time (limit ${formatPercent(MOST_STEAL)}): ` +
      'measure again, or use a machine with cores of its own',
  ];
}

function lagReasons(run: LoadRun): string[] {
  const { lagP99 } = run.generator;
  if (lagP99 === null) return [];
  const p50 = figures(run, { endpoint: null, phases: 'all' }).service.percentile(50) ?? 0;
  const limit = Math.max(LEAST_LAG_MS, p50 * LAG_SHARE);
  if (lagP99 <= limit) return [];
  return [
    `loadgate itself sent 1 % of the requests more than ${formatMs(lagP99)} late (limit ${formatMs(limit)}): ` +
      'lower the rate, or use a machine with more or less busy cores',
  ];
}

function utilisationReasons(run: LoadRun): string[] {
  const { utilisation } = run.generator;
  if (utilisation <= BUSIEST) return [];
  return [
    `loadgate itself was busy ${formatPercent(utilisation)} of the time (limit ${formatPercent(BUSIEST)}), so that it may have ` +
      'measured its own slowness: use fewer users, some think time, or a machine with more cores',
  ];
}

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
  const notes = result.runs.flatMap((run) => runNotes(run, result));
  const enough = (runs: readonly Run[]): boolean => runs.length * 2 > made.length;
  if (enough(valid)) return { runs: valid, refusal: null, notes };
  if (enough(complete)) {
    const reason = complete.flatMap((run) => reasonsOf(run, result))[0] ?? 'the generator was saturated';
    return { runs: complete, refusal: { verdict: 'invalid', reason }, notes };
  }
  const reason =
    made.length === 0 ? 'nothing was measured' : 'the measurement ended before its runs were complete';
  return { runs: made, refusal: { verdict: 'not-compared', reason }, notes };
}

/** What the service under test did that makes everything else beside the point; null when it lived. */
export function targetFailure(result: Pick<Result, 'runs'>): string | null {
  for (const run of result.runs) {
    const { end, number } = run;
    if (end.reason === 'server-died')
      return `the server under test died ${formatDuration(end.after)} into run ${number}: ${end.detail}`;
    const { requests, statuses } = figures(run, { endpoint: null, phases: 'all' });
    if (end.reason !== 'signal' && requests > 0 && Object.keys(statuses).length === 0)
      return `the target answered none of the ${formatCount(requests)} requests of run ${number}`;
  }
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
    case 'signal':
    case 'server-died':
      return false;
  }
}

/** The reasons found while measuring and those found now, each once. */
export function reasonsOf(run: Run, result: Pick<Result, 'scenario'>): string[] {
  return [...new Set([...run.generator.invalid, ...invalidReasons(run, result.scenario)])];
}

function runNotes(run: Run, result: Result): Note[] {
  const name = run.side === 'head' ? `Run ${run.number}` : `Run ${run.number} (base)`;
  if (!isComplete(run.end)) return [warning(`${name} is not compared: ${endedBecause(run.end)}.`)];
  return reasonsOf(run, result).map((reason) => warning(`${name} is not compared: ${reason}.`));
}

function endedBecause(end: RunEnd): string {
  switch (end.reason) {
    case 'finished':
      return 'it finished';
    case 'until':
    case 'abort':
      return `\`${end.condition}\` ended it after ${formatDuration(end.after)}`;
    case 'signal':
      return `it was stopped after ${formatDuration(end.after)}`;
    case 'server-died':
      return `the server died after ${formatDuration(end.after)}: ${end.detail}`;
  }
}
