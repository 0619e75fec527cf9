import { floorOf } from '../gate/gate-state.js';
import type { Floor } from '../gate/log-scale.js';
import type { Cell } from '../gate/verdict.js';
import { partsOf, pictureOf, type CellPicture } from './cell-picture.js';
import { codeSpan } from './escape.js';
import { formatCellChange, formatMove, formatYardstick, NONE, plural } from './figure-words.js';
import { headsOf } from './figure-heads.js';
import type { Detail } from './markdown.js';
import { folded, markdownTable } from './markdown-table.js';
import type { MarkdownColumn } from './markdown-table.js';
import type { ReportView } from './report.js';
import { lookOf } from './verdict-words.js';

/** With more cells than this, those that pass are folded away. */
const SHOWN_UNFOLDED = 12;

/** What a phone shows without scrolling comes first. */
function columns(cells: readonly Cell[], pictures: boolean): readonly MarkdownColumn[] {
  const { before, yardstick } = headsOf(cells);
  const drawn = (head: string): readonly MarkdownColumn[] => (pictures ? [{ head, align: 'left' }] : []);
  return [
    { head: 'endpoint, metric', align: 'left' },
    { head: `change (${yardstick})`, align: 'right' },
    ...drawn('picture'),
    { head: `${before} → now`, align: 'right' },
    ...drawn('runs: before │ now'),
  ];
}

/** The judged cells, worst first. Without any baseline value there is nothing to set side by side: empty. */
export function cellTables(view: ReportView, detail: Detail): string {
  if (view.cells.every((cell) => cell.baseline === null)) return '';
  const loud = view.cells.filter((cell) => !isQuiet(cell));
  const quiet = view.cells.filter(isQuiet);
  if (detail.passing && view.cells.length <= SHOWN_UNFOLDED)
    return table([...loud, ...quiet], view, detail, legend);
  const shown = loud.slice(0, detail.most);
  const explains = shown.some((cell) => pictureOf(cell, floorOfView(view)) !== null);
  return [
    shown.length === 0 ? '' : table(shown, view, detail, legend),
    shown.length < loud.length
      ? `… and ${plural(loud.length - shown.length, 'more cell')} that did not pass.`
      : '',
    quietPart(quiet, view, detail, explains ? () => '' : legend),
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

function quietPart(quiet: readonly Cell[], view: ReportView, detail: Detail, explain: Explain): string {
  if (quiet.length === 0) return '';
  if (!detail.passing) return `${countQuiet(quiet)}.`;
  return folded(countQuiet(quiet), table(quiet, view, detail, explain));
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

/** Says what the pictures of these cells show. */
type Explain = (cells: readonly Cell[], view: ReportView) => string;

function table(cells: readonly Cell[], view: ReportView, detail: Detail, explain: Explain): string {
  const pictures = detail.pictures && cells.some((cell) => pictureOf(cell, floorOfView(view)) !== null);
  const rows = cells.map((cell) =>
    row(cell, detail, pictures ? pictureOf(cell, floorOfView(view)) : undefined),
  );
  const words = pictures ? explain(cells, view) : '';
  return [markdownTable(columns(cells, pictures), rows), words].filter((part) => part !== '').join('\n\n');
}

/** `undefined`: the table has no pictures. */
function row(cell: Cell, detail: Detail, picture: CellPicture | null | undefined): readonly string[] {
  const change = unbroken(formatCellChange(cell));
  const yardstick = formatYardstick(cell);
  const drawn = (text: string): readonly string[] =>
    picture === undefined ? [] : [text === '' ? '' : `\`${text}\``];
  return [
    `${lookOf(cell.verdict).emoji} ${cellName(cell, detail)}${cell.waived === null ? '' : ' (waived)'}`,
    (cell.verdict === 'regression' ? `**${change}**` : change) +
      (cell.change === null || yardstick === NONE ? '' : ` (${unbroken(yardstick)})`),
    ...drawn(picture?.bar ?? ''),
    unbroken(formatMove(cell.metric, cell.baseline, cell.value)),
    ...drawn(picture?.blocks ?? ''),
  ];
}

/** A figure stays with its unit where a narrow screen breaks lines. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function legend(cells: readonly Cell[], view: ReportView): string {
  const { bands, pairs } = partsOf(cells, floorOfView(view));
  const counts = 'the smallest change that counts';
  const between = !pairs ? 'the band' : bands ? `the band, or with pairs ${counts}` : counts;
  const interval = pairs ? ', `▒` its 95 % interval' : '';
  const before = !pairs ? 'baseline jobs' : bands ? 'baseline jobs or base runs' : 'base runs';
  return `\`├─┼─┤\` ${between}; \`●\` the change${interval}, \`►\` beyond three times that. \`▄▄│▄▆\` ${before} │ runs of this change, flat as long as they are between \`├\` and \`┤\`.`;
}

function floorOfView({ result }: ReportView): Floor {
  return floorOf(result.scenario.gate.floor);
}
