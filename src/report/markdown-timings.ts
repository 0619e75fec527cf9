import { formatCount } from '../model/units.js';
import { codeSpan } from './escape.js';
import type { FigureRow, Percentiles } from './figure-rows.js';
import { formatFigure, NONE } from './figure-words.js';
import type { Detail } from './markdown.js';
import { folded, markdownTable, type MarkdownColumn } from './markdown-table.js';
import type { ReportView } from './report.js';

/** Where the time of each endpoint's requests goes. Columns for connections only where some were opened. */
export function timingsPart(view: ReportView, detail: Detail): string {
  const rows = view.endpoints.filter(({ timings }) => timings.full !== null || timings.connect !== null);
  if (rows.length === 0) return '';
  const connected = rows.some(({ timings }) => timings.connect !== null);
  const secured = rows.some(({ timings }) => timings.tls !== null);
  const heads = [
    ...(connected ? ['connections', 'connect'] : []),
    ...(secured ? ['TLS'] : []),
    'first byte',
    'full',
  ];
  const columns: readonly MarkdownColumn[] = [
    { head: 'endpoint', align: 'left' },
    ...heads.map((head): MarkdownColumn => ({ head, align: 'right' })),
  ];
  const table = markdownTable(
    columns,
    rows.map((row) => cellsOf(row, detail, connected, secured)),
  );
  return folded(
    `Where the time goes: ${connected ? 'connecting, ' : ''}first byte, full`,
    `${table}\n\n${explained(connected)}`,
  );
}

function cellsOf(
  { name, timings }: FigureRow,
  detail: Detail,
  connected: boolean,
  secured: boolean,
): readonly string[] {
  const { connections, connect, tls, firstByte, full } = timings;
  return [
    codeSpan(name ?? '', detail.names),
    ...(connected ? [formatCount(connections), twoOf(connect)] : []),
    ...(secured ? [twoOf(tls)] : []),
    twoOf(firstByte),
    twoOf(full),
  ];
}

function twoOf(times: Percentiles | null): string {
  if (times === null) return NONE;
  return [times.p50, times.p95].map((value) => formatFigure('p50', value)).join(' / ');
}

function explained(connected: boolean): string {
  const sent = 'p50 / p95. First byte and full count from the moment a request was sent';
  if (!connected) return `${sent}.`;
  return `${sent}; connecting comes before that, in those requests that opened a connection.`;
}
