import { ERROR_BAND } from '../../gate/band.js';
import { cellId } from '../../gate/cells.js';
import type { Trend, TrendCell } from '../../gate/trend.js';
import { formatChange } from '../../model/units.js';
import { formatFigure, formatMove } from '../figure-words.js';

/** What a person should look at in a cell, in short sentences without the cell's name; empty for most cells. */
export function remarksOf(cell: TrendCell, { jobs }: Pick<Trend, 'jobs'>): readonly string[] {
  const newest = cell.points.at(-1);
  const { band, creep, levels } = cell;
  const beyond =
    newest !== undefined && band !== null && (newest.value > band.high || newest.value < band.low);
  const when = (point: number): string => nameOfJob(jobs[cell.points[point]?.job ?? -1]);
  return [
    ...(beyond
      ? [
          `${formatFigure(cell.metric, newest.value)} in the newest job, beyond the band of ` +
            `${formatFigure(cell.metric, band.low)} to ${formatFigure(cell.metric, band.high)}`,
        ]
      : []),
    ...levels.slice(1).flatMap(({ from, value }, index) => {
      const before = levels[index]?.value ?? value;
      if (!hasMoved(cell.metric, before, value)) return [];
      const change =
        cell.metric === 'errors' || before <= 0 ? '' : ` (${formatChange(changeOf(before, value))})`;
      return [`new level with ${when(from)}: ${formatMove(cell.metric, before, value)}${change}`];
    }),
    ...(creep?.crept === true
      ? [
          `crept ${formatChange(creep.change)} from its best, ${formatFigure(cell.metric, creep.anchor.value)}`,
        ]
      : []),
  ];
}

/** `POST /checkout p95` */
export function nameOfCell(cell: TrendCell): string {
  return cellId(cell);
}

/** A commit as people know it, or the day of a job that has none. */
export function nameOfJob(job: Trend['jobs'][number] | undefined): string {
  if (job === undefined) return '–';
  return job.commit === null ? job.recordedAt.slice(0, 10) : job.commit.slice(0, 9);
}

/** The newest value against the present level, as a fraction; null where that says nothing. */
export function moveOf(cell: TrendCell): number | null {
  const { points, levels, band } = cell;
  const level = band?.level ?? levels.at(-1)?.value;
  const newest = points.at(-1)?.value;
  if (level === undefined || newest === undefined || level <= 0 || cell.metric === 'errors') return null;
  return changeOf(level, newest);
}

/** A new level is one of the endpoint: not every figure of it has moved. A p99 says what the others say, and louder. */
function hasMoved(metric: TrendCell['metric'], before: number, now: number): boolean {
  if (metric === 'p99') return false;
  if (metric === 'errors') return Math.abs(now - before) >= ERROR_BAND;
  return Math.abs(changeOf(before, now)) >= LEAST_MOVE;
}

const LEAST_MOVE = 0.05;

function changeOf(before: number, now: number): number {
  return before > 0 ? (now - before) / before : NaN;
}
