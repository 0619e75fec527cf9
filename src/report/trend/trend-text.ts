import { describeEnvironment } from '../../gate/baseline-facts.js';
import type { Trend, TrendCell } from '../../gate/trend.js';
import { formatChange } from '../../model/units.js';
import { cleanLine } from '../escape.js';
import { formatFigure, NONE } from '../figure-words.js';
import { sparkline } from '../live.js';
import { painter, type Painter } from '../terminal-colors.js';
import { textTable, type TextCell } from '../text-table.js';
import { wrap } from '../text-width.js';
import { moveOf, nameOfCell, nameOfJob, remarksOf } from './trend-words.js';

/** The trends as tables for a terminal: a line per cell, what stands out below. */
export function renderTrendText(
  trends: readonly Trend[],
  options: { readonly width: number; readonly color: boolean },
): string {
  const page = { width: Math.max(NARROWEST, options.width), paint: painter(options.color) };
  return trends.map((trend) => trendLines(trend, page).join('\n')).join('\n\n');
}

const NARROWEST = 60;
const MOST_JOBS = 24;

interface Page {
  readonly width: number;
  readonly paint: Painter;
}

function trendLines(trend: Trend, page: Page): readonly string[] {
  const { tier, environment, jobs, cells } = trend;
  const first = jobs[0];
  const last = jobs.at(-1);
  const count = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}`;
  const about = [
    `Tier ${cleanLine(tier)}, on ${cleanLine(describeEnvironment(environment))}`,
    `${count}, ${dayOf(first)} (${cleanLine(nameOfJob(first))}) to ${dayOf(last)} (${cleanLine(nameOfJob(last))})`,
  ].flatMap((line) => wrap(line, page.width));
  const table = textTable(
    [
      { head: 'ENDPOINT', align: 'left', flexible: true },
      { head: 'METRIC', align: 'left' },
      { head: 'OVER TIME', align: 'left', expendable: 1 },
      { head: 'LEVEL', align: 'right' },
      { head: 'BAND', align: 'right', expendable: 3 },
      { head: 'NEWEST', align: 'right' },
      { head: 'CHANGE', align: 'right' },
      { head: 'FROM BEST', align: 'right', expendable: 2 },
    ],
    cells.map((cell) => row(cell, trend, page)),
    { width: page.width, paintHead: page.paint.gray },
  );
  const remarks = cells.flatMap((cell) =>
    remarksOf(cell, trend).flatMap((text) => {
      const [head = '', ...rest] = wrap(cleanLine(`${nameOfCell(cell)}: ${text}`), page.width - 2);
      return [`${page.paint.yellow('!')} ${head}`, ...rest.map((line) => `  ${line}`)];
    }),
  );
  return [...about, '', ...table, ...(remarks.length > 0 ? ['', ...remarks] : [])];
}

function row(cell: TrendCell, trend: Trend, { paint }: Page): readonly TextCell[] {
  const { metric, points, band, levels, creep } = cell;
  const move = moveOf(cell);
  const loud = remarksOf(cell, trend).length > 0;
  return [
    {
      text: cell.endpoint === null ? '(all)' : cleanLine(cell.endpoint),
      ...(loud ? { paint: paint.yellow } : {}),
    },
    { text: metric },
    { text: sparkline(points.slice(-MOST_JOBS).map(({ value }) => value)) },
    { text: formatFigure(metric, band?.level ?? levels.at(-1)?.value ?? null) },
    { text: band === null ? NONE : `±${((band.high / band.level - 1) * 100).toFixed(0)} %` },
    { text: formatFigure(metric, points.at(-1)?.value ?? null) },
    { text: move === null ? NONE : formatChange(move) },
    { text: creep === null ? NONE : `${creep.crept ? '! ' : ''}${formatChange(creep.change)}` },
  ];
}

function dayOf(job: Trend['jobs'][number] | undefined): string {
  return job?.recordedAt.slice(0, 10) ?? NONE;
}
