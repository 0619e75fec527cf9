import { median } from '../result/median.js';
import type { Evidence } from '../result/result.js';
import { bandOf, errorBandOf } from './band.js';
import { cellId, type ErrorsCell, type MeasuredCell } from './cells.js';
import { compareLatency, compareThroughput, pooled, rate } from './compare.js';
import { judgeErrors, whyExcluded, whyNoBase } from './exclusion.js';
import { NEEDED_FOR_ERRORS } from './eligibility.js';
import type { RatioCell } from './gate-state.js';
import { learnedCell } from './learned-cell.js';
import { missingOnBase, type Observed } from './observations.js';
import { jobMedians, recordedValues } from './recorded-values.js';
import type { Decision } from './strategy.js';
import type { Cell } from './verdict.js';

/** What a cell is judged by. */
export interface CellContext {
  readonly observed: Observed;
  /** The verdicts on the learned cells. */
  readonly decision: Decision;
  readonly evidence: Evidence;
}

/** The verdict on one cell, with its numbers in words. */
export function judgeCell(cell: MeasuredCell, context: CellContext): Cell {
  const { endpoint, metric } = cell;
  return { endpoint, metric, waived: null, ...told(cell, context) };
}

type Told = Omit<Cell, 'endpoint' | 'metric' | 'waived'>;

function told(cell: MeasuredCell, context: CellContext): Told {
  const { observed } = context;
  const { refusal } = observed.head;
  if (refusal) return { ...notCompared(cell, context, refusal.reason), verdict: refusal.verdict };
  const excluded = whyExcluded(cell, observed);
  if (excluded !== null) return notCompared(cell, context, excluded);
  if (cell.kind === 'errors') return errorsCell(cell, context);
  const band = bandOf(observed.scenario.gate, cell.endpoint, cell.metric);
  if (band !== 'learned') return fixedCell(cell, band, context);
  const decided = context.decision.cells.find(({ id }) => id === cellId(cell));
  if (decided === undefined || decided.by === 'nothing')
    return notCompared(cell, context, whyNothing(cell, context, decided?.reason));
  return learnedCell(cell, decided, context);
}

/** With pairs against the base's runs: they ran on the same machine. */
function fixedCell(cell: RatioCell, band: number, context: CellContext): Told {
  const { observed } = context;
  const sides = fixedSides(cell, observed);
  if ('reason' in sides) return notCompared(cell, context, withoutBaseline(sides.reason, context));
  const { now, jobs, before, suffix } = sides;
  const found =
    cell.kind === 'latency'
      ? compareLatency({ now, jobs }, band, observed.scenario.gate.floor.absolute)
      : compareThroughput({ now, jobs }, band);
  return {
    ...UNKNOWN,
    ...found,
    runs: now,
    before,
    band,
    by: found.verdict === 'not-compared' ? 'nothing' : 'fixed band',
    reason: found.reason + (found.verdict === 'not-compared' ? '' : suffix),
  };
}

interface FixedSides {
  readonly now: readonly number[];
  readonly jobs: readonly (readonly number[])[];
  /** As in `Cell`. */
  readonly before: readonly number[];
  readonly suffix: string;
}

function fixedSides(cell: RatioCell, observed: Observed): FixedSides | { readonly reason: string } {
  if (observed.complete.length > 0) {
    const noBase = whyNoBase(cell, observed);
    if (noBase !== null) return { reason: noBase };
    const base = valuesOf(cell, observed.baseCells);
    const suffix = `, against ${base.length === 1 ? 'one run' : `${base.length} runs`} of the base`;
    return { now: valuesOf(cell, observed.pairedCells), jobs: [base], before: base, suffix };
  }
  const recorded = recordedValues(cell, observed.entry);
  if ('reason' in recorded) return recorded;
  const jobs = recorded.jobs.map(present);
  return { now: present(cell.runs), jobs, before: jobMedians(recorded), suffix: '' };
}

function errorsCell(cell: ErrorsCell, context: CellContext): Told {
  const { observed } = context;
  const found = judgeErrors(cell.endpoint, observed);
  if (found === null) return notCompared(cell, context, whyNoErrors(cell, context));
  const { verdict, value, baseline, change, reason } = found;
  return {
    ...UNKNOWN,
    verdict,
    value,
    baseline,
    change,
    reason,
    runs: found.runs.flatMap((run) => rate(run) ?? []),
    before: found.jobs.flatMap((job) => rate(pooled(job)) ?? []),
    band: errorBandOf(observed.scenario.gate, cell.endpoint),
    by: verdict === 'not-compared' ? 'nothing' : 'counts',
  };
}

function whyNoErrors(cell: ErrorsCell, context: CellContext): string {
  const { observed } = context;
  const { total } = pooled(cell.runs);
  if (total < NEEDED_FOR_ERRORS)
    return `too few requests: ${total} in all runs, errors need ${NEEDED_FOR_ERRORS}`;
  const missing = missingOnBase(cell.endpoint, observed);
  if (missing !== null) return missing;
  if (observed.complete.length > 0) return `too few requests on the base: errors need ${NEEDED_FOR_ERRORS}`;
  const recorded = recordedValues(cell, observed.entry);
  return withoutBaseline('reason' in recorded ? recorded.reason : 'too few requests', context);
}

function whyNothing(cell: RatioCell, context: CellContext, reason: string | undefined): string {
  const { observed } = context;
  const noBase = whyNoBase(cell, observed);
  if (noBase !== null) return noBase;
  if (observed.complete.length === 0) {
    const recorded = recordedValues(cell, observed.entry);
    if ('reason' in recorded) return withoutBaseline(recorded.reason, context);
  }
  return reason ?? 'there was nothing to compare it with';
}

/** Without a baseline the pairs would have been the way. */
function withoutBaseline(reason: string, { observed, evidence }: CellContext): string {
  if (observed.entry !== null || observed.complete.length > 0) return reason;
  if (observed.pairs.length > 0) return `${reason}, and no pair was complete on both sides`;
  return evidence.noPairs === null ? reason : `${reason}, and no pairs could be made: ${evidence.noPairs}`;
}

function notCompared(cell: MeasuredCell, { observed }: CellContext, reason: string): Told {
  const { gate } = observed.scenario;
  const band =
    cell.kind === 'errors' ? errorBandOf(gate, cell.endpoint) : bandOf(gate, cell.endpoint, cell.metric);
  return {
    ...UNKNOWN,
    verdict: 'not-compared',
    ...measuredValues(cell),
    baseline: null,
    change: null,
    band: band === 'learned' ? null : band,
    by: 'nothing',
    reason,
  };
}

const UNKNOWN = { before: [], interval: null, detectable: null } as const;

function measuredValues(cell: MeasuredCell): Pick<Cell, 'runs' | 'value'> {
  if (cell.kind === 'errors')
    return { runs: cell.runs.flatMap((run) => rate(run) ?? []), value: rate(pooled(cell.runs)) };
  const runs = present(cell.runs);
  return { runs, value: median(runs) };
}

function valuesOf(cell: RatioCell, cells: readonly MeasuredCell[]): number[] {
  const own = cells.find((other) => cellId(other) === cellId(cell));
  return own === undefined || own.kind === 'errors' ? [] : present(own.runs);
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
