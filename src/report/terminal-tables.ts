import { floorOf } from '../gate/gate-state.js';
import type { Cell } from '../gate/verdict.js';
import { formatCount, formatPercent, formatRate } from '../model/units.js';
import { pictureOf } from './cell-picture.js';
import { cleanLine } from './escape.js';
import { headsOf } from './figure-heads.js';
import { reached, type FigureRow } from './figure-rows.js';
import { formatCellChange, formatFigure, formatYardstick, NONE, plural } from './figure-words.js';
import type { ReportView } from './report.js';
import type { Page } from './terminal.js';
import { textTable } from './text-table.js';
import type { TextCell, TextColumn } from './text-table.js';
import { lookOf } from './verdict-words.js';

/** Passing cells beyond this number are only counted. */
const MOST_QUIET = 20;

/** Narrower terminals have no pictures. */
const WIDE = 100;

function cellColumns(cells: readonly Cell[], pictures: boolean): readonly TextColumn[] {
  const { before, yardstick } = headsOf(cells);
  return [
    { head: '', align: 'left' },
    { head: 'endpoint', align: 'left', flexible: true },
    { head: 'metric', align: 'left' },
    { head: before, align: 'right', expendable: 2 },
    { head: 'now', align: 'right' },
    { head: 'change', align: 'right' },
    ...(pictures ? [{ head: '├ band ┤', align: 'left', expendable: 4 } as const] : []),
    { head: yardstick, align: 'right', expendable: 3 },
    { head: 'verdict', align: 'left', expendable: 1 },
  ];
}

/** The judged cells, worst first; empty without any baseline value. */
export function cellTable(view: ReportView, page: Page): readonly string[] {
  if (view.cells.every((cell) => cell.baseline === null)) return [];
  const loud = view.cells.filter((cell) => !isQuiet(cell));
  const quiet = view.cells.filter(isQuiet);
  const floor = floorOf(view.result.scenario.gate.floor);
  const shown = [...loud, ...quiet.slice(0, MOST_QUIET)];
  const drawn = shown.map((cell) => pictureOf(cell, floor)?.bar ?? '');
  const pictures = page.width >= WIDE && drawn.some((bar) => bar !== '');
  const rows = shown.map((cell, index) => cellRow(cell, page, pictures ? (drawn[index] ?? '') : null));
  const hidden = quiet.length - MOST_QUIET;
  const table = textTable(cellColumns(view.cells, pictures), rows, {
    width: page.width,
    paintHead: page.paint.gray,
  });
  return hidden > 0 ? [...table, `   … and ${plural(hidden, 'more cell')} like these`] : table;
}

export function endpointTable(view: ReportView, page: Page): readonly string[] {
  const rows = reached(view.endpoints).map((row) => figureRow(row, row.name ?? '', view));
  const all = view.endpoints.length > 1 ? [figureRow(view.total, '(all)', view)] : [];
  return figureTable('endpoint', [...rows, ...all], view, page);
}

export function phaseTable(view: ReportView, page: Page): readonly string[] {
  if (view.phases.length < 2) return [];
  return figureTable(
    'phase',
    reached(view.phases).map((row) => figureRow(row, row.name ?? '', view)),
    view,
    page,
  );
}

/** `picture` is null where the table has none. */
function cellRow(cell: Cell, page: Page, picture: string | null): readonly TextCell[] {
  const look = lookOf(cell.verdict);
  const paint = page.paint[look.color];
  return [
    { text: look.sign, paint },
    { text: cell.endpoint === null ? '(all)' : cleanLine(cell.endpoint) },
    { text: cell.metric },
    { text: formatFigure(cell.metric, cell.baseline) },
    { text: formatFigure(cell.metric, cell.value) },
    { text: formatCellChange(cell), paint },
    ...(picture === null ? [] : [{ text: picture, paint }]),
    { text: cell.change === null ? NONE : formatYardstick(cell) },
    { text: cell.waived === null ? look.words : 'waived', paint },
  ];
}

function figureTable(
  head: string,
  rows: readonly (readonly TextCell[])[],
  view: ReportView,
  page: Page,
): readonly string[] {
  const service: readonly TextColumn[] = [
    { head: 'service p50', align: 'right', expendable: 7 },
    { head: 'service p95', align: 'right', expendable: 4 },
  ];
  const columns: readonly TextColumn[] = [
    { head, align: 'left', flexible: true },
    { head: 'requests', align: 'right', expendable: 3 },
    { head: 'req/s', align: 'right', expendable: 5 },
    { head: 'p50', align: 'right', expendable: 2 },
    { head: 'p95', align: 'right' },
    { head: 'p99', align: 'right', expendable: 6 },
    ...(view.open ? service : []),
    { head: 'failed', align: 'right' },
  ];
  return textTable(columns, rows, { width: page.width, paintHead: page.paint.gray });
}

function figureRow(row: FigureRow, name: string, view: ReportView): readonly TextCell[] {
  const { latency, service } = row;
  const times = [latency.p50, latency.p95, latency.p99, ...(view.open ? [service?.p50, service?.p95] : [])];
  const failed = row.requests === 0 && row.failed === 0 ? NONE : failedOf(row);
  return [
    { text: cleanLine(name) },
    { text: formatCount(row.requests) },
    { text: row.throughput === null ? NONE : formatRate(row.throughput).replace(/\/s$/, '') },
    ...times.map((time) => ({ text: formatFigure('p50', time ?? null) })),
    { text: failed },
  ];
}

function failedOf(row: FigureRow): string {
  if (row.failed === 0 || row.errorRate === null) return formatCount(row.failed);
  return `${formatCount(row.failed)} (${formatPercent(row.errorRate)})`;
}

function isQuiet(cell: Cell): boolean {
  return cell.verdict === 'pass' || cell.verdict === 'not-compared';
}
