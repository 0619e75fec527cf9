import type { Cell } from '../gate/verdict.js';
import { codeSpan } from './escape.js';
import { formatCellChange, formatFigure, formatYardstick, NONE, plural } from './figure-words.js';
import { headsOf } from './figure-heads.js';
import type { Detail } from './markdown.js';
import { folded, markdownTable } from './markdown-table.js';
import type { MarkdownColumn } from './markdown-table.js';
import type { ReportView } from './report.js';
import { lookOf } from './verdict-words.js';

/** With more cells than this, those that pass are folded away. */
const SHOWN_UNFOLDED = 12;

function columns(cells: readonly Cell[]): readonly MarkdownColumn[] {
  const { before, yardstick } = headsOf(cells);
  return [
    { head: 'endpoint', align: 'left' },
    { head: 'metric', align: 'left' },
    { head: before, align: 'right' },
    { head: 'now', align: 'right' },
    { head: `change (${yardstick})`, align: 'right' },
    { head: 'verdict', align: 'left' },
  ];
}

/** The judged cells, worst first. Without any baseline value there is nothing to set side by side: empty. */
export function cellTables(view: ReportView, detail: Detail): string {
  if (view.cells.every((cell) => cell.baseline === null)) return '';
  const loud = view.cells.filter((cell) => !isQuiet(cell));
  const quiet = view.cells.filter(isQuiet);
  if (detail.passing && view.cells.length <= SHOWN_UNFOLDED) return table([...loud, ...quiet], detail);
  const shown = loud.slice(0, detail.most);
  return [
    shown.length === 0 ? '' : table(shown, detail),
    shown.length < loud.length
      ? `… and ${plural(loud.length - shown.length, 'more cell')} that did not pass.`
      : '',
    quietPart(quiet, detail),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A cell as it is named in a line: `POST /checkout` p95; the tier's throughput has no endpoint. */
export function cellName(cell: Cell, detail: Detail): string {
  return cell.endpoint === null ? cell.metric : `${codeSpan(cell.endpoint, detail.names)} ${cell.metric}`;
}

/** Nothing to act on. */
export function isQuiet(cell: Cell): boolean {
  return cell.verdict === 'pass' || cell.verdict === 'not-compared';
}

function quietPart(quiet: readonly Cell[], detail: Detail): string {
  if (quiet.length === 0) return '';
  if (!detail.passing) return `${countQuiet(quiet)}.`;
  return folded(countQuiet(quiet), table(quiet, detail));
}

function countQuiet(quiet: readonly Cell[]): string {
  const passed = quiet.filter((cell) => cell.verdict === 'pass').length;
  const uncompared = quiet.length - passed;
  const parts = [
    passed === 0 ? '' : `✅ ${plural(passed, 'cell')} within the band`,
    uncompared === 0 ? '' : `⏭️ ${plural(uncompared, 'cell')} not compared`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function table(cells: readonly Cell[], detail: Detail): string {
  return markdownTable(
    columns(cells),
    cells.map((cell) => row(cell, detail)),
  );
}

function row(cell: Cell, detail: Detail): readonly string[] {
  const look = lookOf(cell.verdict);
  const change = formatCellChange(cell);
  const yardstick = formatYardstick(cell);
  return [
    cell.endpoint === null ? '(all)' : codeSpan(cell.endpoint, detail.names),
    cell.metric,
    formatFigure(cell.metric, cell.baseline),
    formatFigure(cell.metric, cell.value),
    (cell.verdict === 'regression' ? `**${change}**` : change) +
      (cell.change === null || yardstick === NONE ? '' : ` (${yardstick})`),
    `${look.emoji} ${look.words}${cell.waived === null ? '' : ' (waived)'}`,
  ];
}
