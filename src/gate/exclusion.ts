import { formatCount, formatPercent } from '../model/units.js';
import { errorBandOf } from './band.js';
import { ownEndpoint } from './recorded-values.js';
import { cellId, type ErrorCount, type ErrorsCell, type LatencyCell, type MeasuredCell } from './cells.js';
import { pooled, rate } from './compare.js';
import { compareErrors, type ErrorsComparison } from './error-rates.js';
import { NEEDED, NEEDED_FOR_ERRORS, tooFewRequests } from './eligibility.js';
import { missingOnBase, type Observed } from './observations.js';
import { meets } from './thresholds.js';

/** Why a cell can't be judged whatever it is compared with; null when it can. */
export function whyExcluded(cell: MeasuredCell, observed: Observed): string | null {
  if (cell.kind !== 'latency') return null;
  return (
    tooFewRequests(cell, observed.scenario.tier, observed.head.runs) ??
    brokenErrorLimit(cell.endpoint, observed) ??
    (judgeErrors(cell.endpoint, observed)?.verdict === 'regression'
      ? 'its errors rose: times of an endpoint that fails say nothing'
      : null)
  );
}

/** Why the base's side can't be compared with; null when it can, or where there are no pairs. */
export function whyNoBase(cell: MeasuredCell, observed: Observed): string | null {
  if (observed.complete.length === 0) return null;
  const missing = cell.endpoint === null ? null : missingOnBase(cell.endpoint, observed);
  if (missing !== null) return missing;
  const base = observed.baseCells.find((other) => cellId(other) === cellId(cell));
  if (base === undefined) return 'the base did not measure it';
  if (base.kind !== 'latency') return null;
  return fewOnBase(base);
}

/** The verdict on an endpoint's error rate; null where nothing is known of it, or too little. */
export function judgeErrors(
  endpoint: string,
  observed: Observed,
): (ErrorsComparison & { readonly runs: readonly ErrorCount[]; readonly jobs: ErrorSides['jobs'] }) | null {
  const sides = errorSides(endpoint, observed);
  if (sides === null) return null;
  const tested = observed.cells.filter(({ kind }) => kind === 'errors').length;
  const { now, jobs, beforeName } = sides;
  const compared = { now, before: jobs.flat(), beforeName, tested };
  const found = compareErrors(compared, errorBandOf(observed.scenario.gate, endpoint));
  return { ...found, runs: now, jobs };
}

interface ErrorSides {
  readonly now: readonly ErrorCount[];
  /** Job by job, or each run of the base by itself. */
  readonly jobs: readonly (readonly ErrorCount[])[];
  readonly beforeName: string;
}

/** With pairs the base's runs, else the baseline's. */
function errorSides(endpoint: string, observed: Observed): ErrorSides | null {
  const now = errorsOf(endpoint, observed.cells);
  if (now === null) return null;
  const enough = (runs: readonly ErrorCount[]): boolean => pooled(runs).total >= NEEDED_FOR_ERRORS;
  if (observed.complete.length > 0 && missingOnBase(endpoint, observed) === null) {
    const head = errorsOf(endpoint, observed.pairedCells);
    const base = errorsOf(endpoint, observed.baseCells);
    if (head && base && enough(head.runs) && enough(base.runs))
      return { now: head.runs, jobs: base.runs.map((run) => [run]), beforeName: 'on the base' };
  }
  const jobs = (observed.entry?.jobs ?? []).map((job) =>
    (ownEndpoint(job.endpoints, endpoint)?.errors ?? []).map(([failed, total]): ErrorCount => ({
      failed,
      total,
    })),
  );
  if (!enough(now.runs) || !enough(jobs.flat())) return null;
  return { now: now.runs, jobs, beforeName: 'in the baseline' };
}

function errorsOf(endpoint: string, cells: readonly MeasuredCell[]): ErrorsCell | null {
  return (
    cells.find((cell): cell is ErrorsCell => cell.kind === 'errors' && cell.endpoint === endpoint) ?? null
  );
}

function fewOnBase({ metric, timed }: LatencyCell): string | null {
  const fewest = Math.min(...timed);
  if (fewest >= NEEDED[metric]) return null;
  return `too few requests on the base: ${formatCount(fewest)} in a run, ${metric} needs ${formatCount(NEEDED[metric])}`;
}

/** The limit on errors that this endpoint breaks: fast errors must not pass as speed. */
function brokenErrorLimit(endpoint: string, { scenario, cells }: Observed): string | null {
  const own = errorsOf(endpoint, cells);
  const share = own ? rate(pooled(own.runs)) : null;
  if (share === null) return null;
  const judged = new Set(scenario.tier.stages.filter(({ judge }) => judge).map(({ phase }) => phase));
  const broken = scenario.tier.thresholds.find(
    (limit) =>
      (limit.endpoint === null || limit.endpoint === endpoint) &&
      (limit.phase === null || judged.has(limit.phase)) &&
      ((limit.metric === 'errors' && limit.op.startsWith('<') && !meets(limit, share)) ||
        (limit.metric === 'success' && limit.op.startsWith('>') && !meets(limit, 1 - share))),
  );
  if (!broken) return null;
  return `${formatPercent(share)} of its requests failed, beyond the limit \`${broken.text}\`: times of an endpoint that fails say nothing`;
}
