import { cleanLine } from './escape.js';
import { formatFigure, NONE } from './figure-words.js';
import type { ReportView } from './report.js';
import { breakingSentences, formatLoad, servedWords } from './stage-words.js';
import type { Page } from './terminal.js';
import { textTable, type TextColumn } from './text-table.js';
import { wrap } from './text-width.js';

/** Where a growing load breaks the service, in sentences; empty for loads that don't grow. */
export function breakingLines(view: ReportView, page: Page): readonly string[] {
  if (view.capacity === null) return [];
  const sentences = breakingSentences(view.capacity, view.open).map((text) =>
    cleanLine(text.replaceAll('`', '')),
  );
  return [
    page.paint.bold('Where it breaks'),
    ...sentences.flatMap((text) =>
      wrap(text, page.width - 2).map((line, index) => `${index === 0 ? '· ' : '  '}${line}`),
    ),
  ];
}

/** The stages from the lowest load to the highest. */
export function stageTable(view: ReportView, page: Page): readonly string[] {
  if (view.capacity === null) return [];
  const rows = view.capacity.stages.map(({ load, throughput, p50, p95, p99, errorRate }) => [
    { text: formatLoad(load, view.open) },
    { text: formatFigure('throughput', throughput).replace(/\/s$/, '') },
    ...[p50, p95, p99].map((value) => ({ text: formatFigure('p50', value) })),
    { text: formatFigure('errors', errorRate) },
  ]);
  const columns: readonly TextColumn[] = [
    { head: 'stage', align: 'right' },
    { head: 'req/s', align: 'right' },
    { head: 'p50', align: 'right', expendable: 2 },
    { head: 'p95', align: 'right' },
    { head: 'p99', align: 'right', expendable: 1 },
    { head: 'errors', align: 'right' },
  ];
  return textTable(columns, rows, { width: page.width, paintHead: page.paint.gray });
}

/** How each endpoint took the growing load. */
export function endpointNoteTable(view: ReportView, page: Page): readonly string[] {
  const { capacity } = view;
  // Of a single endpoint all is said that the stages say.
  if (capacity === null || (capacity.notes.length < 2 && capacity.notes.every(({ note }) => note === 'OK')))
    return [];
  const rows = capacity.notes.map(({ name, note, why, p95, first }) => [
    { text: cleanLine(name) },
    { text: `${formatFigure('p95', p95.lowest)} → ${formatFigure('p95', p95.highest)}` },
    { text: first === null ? NONE : formatLoad(first.at ?? first.high, view.open) },
    { text: servedWords(capacity, name) },
    { text: note, paint: PAINTS[note](page) },
    { text: cleanLine(why) },
  ]);
  const columns: readonly TextColumn[] = [
    { head: 'endpoint', align: 'left', flexible: true },
    { head: 'p95: lowest → highest load', align: 'right', expendable: 1 },
    { head: 'breaks at', align: 'right' },
    { head: 'sustained', align: 'right' },
    { head: 'note', align: 'left' },
    { head: 'because', align: 'left', expendable: 2 },
  ];
  return textTable(columns, rows, { width: page.width, paintHead: page.paint.gray });
}

const PAINTS = {
  OK: ({ paint }: Page) => paint.green,
  watch: ({ paint }: Page) => paint.yellow,
  bottleneck: ({ paint }: Page) => paint.red,
} as const;
