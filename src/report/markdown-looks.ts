import type { PairEstimate, Look } from '../gate/pairs.js';
import { figureChange, type RatioMetric } from '../gate/log-scale.js';
import type { Cell } from '../gate/verdict.js';
import { cellId } from '../gate/cells.js';
import { codeSpan } from './escape.js';
import { formatChange } from '../model/units.js';
import { formatInterval, plural } from './figure-words.js';
import { folded, markdownTable, type MarkdownColumn } from './markdown-table.js';
import type { Detail } from './markdown.js';
import type { ReportView } from './report.js';
import { lookOf } from './verdict-words.js';

const MOST_ROWS = 12;

const COLUMNS: readonly MarkdownColumn[] = [
  { head: 'pairs', align: 'right' },
  { head: 'cell', align: 'left' },
  { head: 'change (95 % CI)', align: 'right' },
  { head: 'z → adjusted', align: 'right' },
  { head: 'decision', align: 'left' },
];

/** What each look at the pairs showed: the cells furthest from "no change", at most twelve rows in all. */
export function looksPart(view: ReportView, detail: Detail): string {
  const looks = view.verdict.decision?.looks ?? [];
  if (looks.length === 0) return '';
  const perLook = Math.max(1, Math.floor(MOST_ROWS / looks.length));
  const rows = looks.slice(-MOST_ROWS).flatMap((look) =>
    byDistance(look.cells)
      .slice(0, perLook)
      .map((cell) => row(cell, look, view, detail)),
  );
  const all = looks.reduce((sum, look) => sum + look.cells.length, 0);
  const more = all > rows.length ? ` ${plural(all - rows.length, 'more row')} in verdict.json.` : '';
  return folded(
    `${plural(looks.length, 'look')} at the pairs`,
    `${markdownTable(COLUMNS, rows)}\n\nz counts standard errors; it is adjusted because looking several times finds more by chance. Intervals are not adjusted.${more}`,
  );
}

function byDistance(cells: readonly PairEstimate[]): readonly PairEstimate[] {
  return [...cells].sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
}

function row(cell: PairEstimate, look: Look, view: ReportView, detail: Detail): readonly string[] {
  const known = view.cells.find((candidate) => cellId(candidate) === cell.id);
  const metric = known === undefined || known.metric === 'errors' ? 'p50' : known.metric;
  return [
    String(look.pairs),
    codeSpan(cell.id, detail.names),
    `${formatChange(figureChange(metric, cell.estimate))} (${formatInterval({ metric, interval: figureInterval(metric, cell.interval) })})`,
    `${signed(cell.z)} → ${signed(cell.zAdjusted)}`,
    look.decision === 'continue'
      ? 'more pairs'
      : `${lookOf(cell.verdict).emoji} ${lookOf(cell.verdict).words}`,
  ];
}

/** A range of log ratios (more is worse) as a range of the figure's change. */
export function figureInterval(
  metric: RatioMetric,
  { low, high }: { readonly low: number; readonly high: number },
): NonNullable<Cell['interval']> {
  const ends = [figureChange(metric, low), figureChange(metric, high)] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function signed(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
