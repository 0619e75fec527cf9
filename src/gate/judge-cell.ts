import { formatPercent } from '../model/units.js';
import { median } from '../result/median.js';
import type { Run, ScenarioSummary } from '../result/result.js';
import { bandOf } from './band.js';
import type { BaselineEntry } from './baseline-schema.js';
import type { ErrorCount, ErrorsCell, LatencyCell, MeasuredCell, ThroughputCell } from './cells.js';
import { compareErrors, compareLatency, compareThroughput, pooled, rate } from './compare.js';
import { NEEDED_FOR_ERRORS, enoughRecorded, tooFewRequests } from './eligibility.js';
import { meets } from './thresholds.js';
import type { JudgedRuns } from './validity.js';
import type { Cell } from './verdict.js';

/** What a cell is judged by. */
export interface CellContext {
  readonly scenario: ScenarioSummary;
  readonly runs: readonly Run[];
  readonly refusal: JudgedRuns['refusal'];
  /** Null: the baseline is unusable. */
  readonly entry: BaselineEntry | null;
  /** All cells and the errors, judged or not: they decide whether an endpoint's latency means anything. */
  readonly siblings: readonly MeasuredCell[];
}

/** The verdict on one cell, with its numbers in words. */
export function judgeCell(cell: MeasuredCell, context: CellContext): Cell {
  const { endpoint, metric } = cell;
  const band = bandOf(context.scenario.gate, endpoint, metric);
  const { verdict, baseline, change, reason } = refused(cell, context) ?? compare(cell, band, context);
  return { endpoint, metric, verdict, ...measuredValues(cell), baseline, change, band, reason };
}

type Outcome = Pick<Cell, 'verdict' | 'baseline' | 'change' | 'reason'>;

function measuredValues(cell: MeasuredCell): Pick<Cell, 'runs' | 'value'> {
  if (cell.kind === 'errors')
    return { runs: cell.runs.flatMap((run) => rate(run) ?? []), value: rate(pooled(cell.runs)) };
  const runs = present(cell.runs);
  return { runs, value: median(runs) };
}

function refused(cell: MeasuredCell, context: CellContext): Outcome | null {
  if (context.refusal) return { ...notCompared(context.refusal.reason), verdict: context.refusal.verdict };
  if (cell.kind !== 'latency') return null;
  const few = tooFewRequests(cell, context.scenario.tier, context.runs);
  if (few !== null) return notCompared(few);
  const limit = brokenErrorLimit(cell.endpoint, context);
  return limit === null ? null : notCompared(limit);
}

function compare(cell: MeasuredCell, band: number, context: CellContext): Outcome {
  if (!context.entry) return notCompared('there is no usable baseline');
  switch (cell.kind) {
    case 'latency':
      return compareLatencyCell(cell, band, context.entry, context);
    case 'throughput':
      return compareThroughputCell(cell, band, context.entry);
    case 'errors':
      return compareErrorsCell(cell, band, context.entry);
  }
}

function compareLatencyCell(
  cell: LatencyCell,
  band: number,
  entry: BaselineEntry,
  context: CellContext,
): Outcome {
  const recorded = entry.jobs.flatMap((job) => ownEndpoint(job.endpoints, cell.endpoint) ?? []);
  if (recorded.length === 0) return notCompared('new: the baseline does not know this endpoint');
  const jobs = recorded
    .filter(({ n }) => enoughRecorded(cell.metric, n))
    .map((values) => present(values[cell.metric]));
  if (jobs.length === 0) return notCompared('too few requests in the baseline: record it again');
  const errors = context.siblings.find(
    (other) => other.kind === 'errors' && other.endpoint === cell.endpoint,
  );
  if (errors?.kind === 'errors') {
    const errorBand = bandOf(context.scenario.gate, cell.endpoint, 'errors');
    if (compareErrorsCell(errors, errorBand, entry).verdict === 'regression')
      return notCompared('its errors rose: times of an endpoint that fails say nothing');
  }
  const now = present(cell.runs);
  return compareLatency({ now, jobs }, band, context.scenario.gate.floor.absolute);
}

function compareThroughputCell(cell: ThroughputCell, band: number, entry: BaselineEntry): Outcome {
  const jobs = entry.jobs.flatMap((job) => (job.throughput ? [job.throughput] : []));
  if (jobs.length === 0) return notCompared('the baseline has no throughput: record it again');
  return compareThroughput({ now: cell.runs, jobs }, band);
}

function compareErrorsCell(cell: ErrorsCell, band: number, entry: BaselineEntry): Outcome {
  const jobs = entry.jobs.flatMap((job) => {
    const endpoint = ownEndpoint(job.endpoints, cell.endpoint);
    return endpoint ? [endpoint.errors.map(([failed, total]): ErrorCount => ({ failed, total }))] : [];
  });
  if (jobs.length === 0) return notCompared('new: the baseline does not know this endpoint');
  const fewest = Math.min(pooled(cell.runs).total, pooled(jobs.flat()).total);
  if (fewest < NEEDED_FOR_ERRORS)
    return notCompared(`too few requests: ${fewest} in all runs, errors need ${NEEDED_FOR_ERRORS}`);
  return compareErrors({ now: cell.runs, jobs }, band);
}

/** The limit on errors that this endpoint breaks: fast errors must not pass as speed. */
function brokenErrorLimit(endpoint: string, { scenario, siblings }: CellContext): string | null {
  const own = siblings.find((cell) => cell.kind === 'errors' && cell.endpoint === endpoint);
  const share = own?.kind === 'errors' ? rate(pooled(own.runs)) : null;
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

/** Own keys only: an endpoint may be called `constructor`. */
function ownEndpoint<T>(endpoints: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}

function notCompared(reason: string): Outcome {
  return { verdict: 'not-compared', baseline: null, change: null, reason };
}
