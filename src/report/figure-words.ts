import type { Cell, ThresholdVerdict } from '../gate/verdict.js';
import { formatChange, formatCount, formatMs, formatPercent, formatRate } from '../model/units.js';
import type { JudgedMetric, ThresholdMetric } from '../plan/plan.js';

/** Stands for a figure that does not exist. */
export const NONE = '–';

/** A figure with its unit: ms for latencies, percent for errors and success, per second for throughput. */
export function formatFigure(metric: ThresholdMetric | JudgedMetric, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NONE;
  switch (metric) {
    case 'errors':
    case 'success':
      return formatPercent(value);
    case 'throughput':
    case 'capacity':
      return formatRate(value);
    case 'requests':
      return formatCount(value);
    default:
      return formatMs(value);
  }
}

/** `142 → 178 ms` */
export function formatMove(metric: JudgedMetric, from: number | null, to: number | null): string {
  return joinFigures([formatFigure(metric, from), formatFigure(metric, to)], ' → ');
}

/** `12 / 15.3 / 36 ms` */
export function formatPercentiles(values: readonly (number | null)[]): string {
  return joinFigures(
    values.map((value) => formatFigure('p50', value)),
    ' / ',
  );
}

/** `598, 612, 640 ms` */
export function formatRuns(
  metric: ThresholdMetric | JudgedMetric,
  values: readonly (number | null)[],
): string {
  return joinFigures(
    values.map((value) => formatFigure(metric, value)),
    ', ',
  );
}

/** `+25 %`; for errors, which are a difference already, `+1.2 pp` (percentage points). */
export function formatCellChange(cell: Cell): string {
  if (cell.change === null) return NONE;
  const text = formatChange(cell.change);
  return cell.metric === 'errors' ? inPoints(text) : text;
}

/** What the change is measured by: the 95 % interval where pairs decided, else the band. */
export function formatYardstick(cell: Cell): string {
  return cell.by === 'pairs' ? formatInterval(cell) : formatBand(cell);
}

/** `±15 %`; for errors `±0.5 pp`. */
export function formatBand(cell: Cell): string {
  if (cell.band === null || !Number.isFinite(cell.band)) return NONE;
  const text = `±${formatPercent(cell.band)}`;
  return cell.metric === 'errors' ? inPoints(text) : text;
}

/** `+17…+34 %` */
export function formatInterval({ interval, metric }: Pick<Cell, 'interval' | 'metric'>): string {
  if (interval === null || ![interval.low, interval.high].every(Number.isFinite)) return NONE;
  const ends = [interval.low, interval.high].map((end) => formatChange(toWholePercent(end)));
  const text = joinFigures(ends, '…');
  return metric === 'errors' ? inPoints(text) : text;
}

/** What stands behind a cell that pairs decided: `5 pairs on this runner`. */
export interface PairsBehind {
  readonly pairs: number;
  readonly place: string;
}

/**
 * `p95 142 → 178 ms, +25 % (band ±15 %, median of 3 runs)`, or where pairs decided
 * `(95 % CI +17…+34 %, 5 pairs on this runner)`; errors are counted over all runs together.
 */
export function describeMove(cell: Cell, behind: PairsBehind): string {
  const move = `${cell.metric} ${formatMove(cell.metric, cell.baseline, cell.value)}, ${formatCellChange(cell)}`;
  const basis = basisOf(cell, behind).filter((part) => part !== '');
  return basis.length === 0 ? move : `${move} (${basis.join(', ')})`;
}

function basisOf(cell: Cell, { pairs, place }: PairsBehind): readonly string[] {
  if (cell.by === 'pairs') {
    const interval = formatInterval(cell);
    return [interval === NONE ? '' : `95 % CI ${interval}`, `${plural(pairs, 'pair')} ${place}`];
  }
  const band = formatBand(cell);
  const basis = cell.metric === 'errors' ? cell.reason : medianOf(cell.runs.length);
  return [band === NONE ? '' : `band ${band}`, basis];
}

/** Digits behind the point would claim a precision that an interval does not have. */
function toWholePercent(fraction: number): number {
  return Math.abs(fraction) < 0.1 ? fraction : Math.round(fraction * 100) / 100;
}

/** `612 ms in the median run (runs: 598, 612, 640 ms)`; without its metric the runs' figures have no unit. */
export function describeLimit(limit: ThresholdVerdict, metric: ThresholdMetric | null): string {
  if (metric === null || limit.runs.length < 2) return limit.reason;
  return `${limit.reason} (runs: ${formatRuns(metric, limit.runs)})`;
}

export function medianOf(runs: number): string {
  return runs === 1 ? 'one run' : `median of ${runs} runs`;
}

/** `1 run`, `3 runs`, `2 journeys` */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : many}`;
}

/** Says the unit once, at the end, where all figures share it. */
function joinFigures(figures: readonly string[], separator: string): string {
  const units = figures.map((figure) => /( ms| s| %|\/s)$/.exec(figure)?.[0] ?? '');
  const unit = units[0] ?? '';
  if (unit === '' || units.some((other) => other !== unit)) return figures.join(separator);
  return `${figures.map((figure) => figure.slice(0, -unit.length)).join(separator)}${unit}`;
}

function inPoints(percentage: string): string {
  return percentage.replace('%', 'pp');
}
