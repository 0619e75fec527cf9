import { PERCENT } from '../gate/cells.js';
import { logRatio, logValue } from '../gate/log-scale.js';
import type { CellSamples } from '../gate/samples.js';
import { isUsable } from '../gate/validity.js';
import type { Cell } from '../gate/verdict.js';
import { figures } from '../result/figures.js';
import type { Result, Run } from '../result/result.js';
import { pairedRuns, soloRuns } from '../result/sides.js';
import { formatCount } from '../model/units.js';
import { formatFigure, formatRuns } from './figure-words.js';
import { signed } from './explain-numbers.js';
import type { ReportInput } from './report.js';
import { isRate } from '../plan/gate-plan.js';

/** What every run has measured of the cell. */
export function explainSamples(
  cell: Cell,
  { result, verdict }: ReportInput,
  samples: CellSamples | null,
): readonly string[] {
  const alone = soloRuns(result);
  const pairs = pairedRuns(result);
  return [
    'Samples',
    ...(alone.length === 0
      ? []
      : [`  head alone: ${alone.map((run) => sampleOf(cell, run, result)).join(', ')}`]),
    ...pairs.map(({ base, head }, index) => {
      const ratio = cell.metric === 'errors' ? null : differenceOf(cell, base, head);
      const difference = ratio === null ? '' : `, d${index + 1} = ${signed(ratio)}`;
      return `  pair ${head.pair ?? index + 1}: base ${sampleOf(cell, base, result)}, head ${sampleOf(cell, head, result)}${difference}`;
    }),
    ...baselineLines(cell, verdict.baseline, samples),
  ];
}

/** The value of a run over the judged phases: ms, or req/s; for errors the share that failed. Null without one. */
export function valueOf({ endpoint, metric }: Cell, run: Run): number | null {
  const found = figures(run, { endpoint, phases: 'judged' });
  if (metric === 'errors') return found.errorRate;
  return isRate(metric) ? found.throughput : found.percentile(PERCENT[metric]);
}

/** The log ratios of the pairs that count, in their order: head to base, positive is worse. */
export function differencesOf(cell: Cell, result: Result): readonly number[] {
  return pairedRuns(result)
    .filter(({ base, head }) => isUsable(base, result) && isUsable(head, result))
    .flatMap(({ base, head }) => differenceOf(cell, base, head) ?? []);
}

function differenceOf(cell: Cell, base: Run, head: Run): number | null {
  if (cell.metric === 'errors') return null;
  const before = logValue(cell.metric, valueOf(cell, base));
  const now = logValue(cell.metric, valueOf(cell, head));
  return before === null || now === null ? null : logRatio(now, before);
}

function sampleOf(cell: Cell, run: Run, result: Result): string {
  const where = `run ${run.number}${isUsable(run, result) ? '' : ', not counted'}`;
  return `${figureOf(cell, run)} (${where})`;
}

function figureOf(cell: Cell, run: Run): string {
  if (cell.metric !== 'errors') return formatFigure(cell.metric, valueOf(cell, run));
  const { failed, requests, dropped } = figures(run, { endpoint: cell.endpoint, phases: 'judged' });
  return `${formatCount(failed)} of ${formatCount(requests + dropped)} failed`;
}

function baselineLines(
  cell: Cell,
  baseline: ReportInput['verdict']['baseline'],
  samples: CellSamples | null,
): readonly string[] {
  if (samples !== null && samples.jobs.length > 0)
    return samples.jobs.map(
      (runs, index) => `  baseline, job ${index + 1}: ${formatRuns(cell.metric, runs)}`,
    );
  if (baseline.state === 'unusable') return [`  baseline: none that can be used: ${baseline.reason}`];
  if (cell.by === 'pairs' || cell.baseline === null)
    return [`  baseline: ${baseline.jobs} jobs in ${baseline.file}`];
  const before = formatRuns(cell.metric, [cell.baseline]);
  return [`  baseline: ${before}, median of the medians of ${baseline.jobs} jobs (${baseline.file})`];
}
