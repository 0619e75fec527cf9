import type { CapacityAnalysis } from '../analysis/capacity.js';
import type { Stage } from '../analysis/stage.js';
import { codeSpan, escapeProse } from './escape.js';
import { formatFigure, NONE, plural } from './figure-words.js';
import type { Detail } from './markdown.js';
import { folded, markdownTable, type MarkdownColumn } from './markdown-table.js';
import type { ReportView } from './report.js';
import { breakingSentences, formatLoad, NOTE_LOOKS, OUTCOME_LOOKS, servedWords } from './stage-words.js';

/** Where a growing load breaks the service; empty for loads that don't grow. */
export function breakingPart(view: ReportView): string {
  if (view.capacity === null) return '';
  const lines = breakingSentences(view.capacity, view.open).map((text) => `- ${escapeProse(text)}`);
  return `**Where it breaks**\n\n${lines.join('\n')}`;
}

/** Stage by stage: load, throughput, percentiles, errors; and how each endpoint took it. */
export function stagesPart(view: ReportView, detail: Detail): string {
  if (view.capacity === null) return '';
  const { stages, search } = view.capacity;
  const outcomes = search === null ? [] : [searchTable(view)];
  const body = [stageTable(stages, view.open), ...outcomes, endpointTable(view.capacity, detail, view.open)];
  return folded(
    `Stages: ${plural(stages.length, 'load')} from ${formatLoad(stages[0]?.load ?? 0, view.open)} to ${formatLoad(stages.at(-1)?.load ?? 0, view.open)}`,
    body.filter((part) => part !== '').join('\n\n'),
  );
}

function stageTable(stages: readonly Stage[], open: boolean): string {
  const rows = stages.map(({ load, throughput, p50, p95, p99, errorRate }) => [
    formatLoad(load, open),
    formatFigure('throughput', throughput).replace(/\/s$/, ''),
    ...[p50, p95, p99].map((value) => formatFigure('p50', value)),
    formatFigure('errors', errorRate),
  ]);
  return markdownTable([open ? 'rate' : 'users', 'req/s', 'p50', 'p95', 'p99', 'errors'].map(right), rows);
}

function searchTable({ capacity }: ReportView): string {
  const rows = (capacity?.search?.steps ?? []).map(({ phase, outcome, reason }) => [
    codeSpan(phase),
    `${OUTCOME_LOOKS[outcome].emoji} ${outcome}`,
    escapeProse(reason),
  ]);
  return markdownTable(['step', 'outcome', 'because'].map(left), rows);
}

function endpointTable(found: CapacityAnalysis, detail: Detail, open: boolean): string {
  if (found.notes.length === 0) return '';
  const rows = found.notes
    .slice(0, detail.most)
    .map(({ name, note, why, p95, errorRate, first }) => [
      codeSpan(name, detail.names),
      `${formatFigure('p95', p95.lowest)} → ${formatFigure('p95', p95.highest)}`,
      formatFigure('errors', errorRate),
      first === null ? NONE : formatLoad(first.at ?? first.high, open),
      servedWords(found, name),
      `${NOTE_LOOKS[note].emoji} ${note}${why === '' ? '' : `: ${escapeProse(why)}`}`,
    ]);
  const columns = [
    left('endpoint'),
    ...['p95: lowest → highest load', 'errors', 'breaks at', 'sustained in the mix'].map(right),
    left('note'),
  ];
  return markdownTable(columns, rows);
}

function right(head: string): MarkdownColumn {
  return { head, align: 'right' };
}

function left(head: string): MarkdownColumn {
  return { head, align: 'left' };
}
