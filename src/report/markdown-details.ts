import { formatCount, formatDuration, formatPercent, formatRate } from '../model/units.js';
import { codeBlock, codeSpan, escapeProse, escapeText } from './escape.js';
import { factsOf } from './environment-facts.js';
import { describeFailures } from './failure-words.js';
import { reached, type FigureRow } from './figure-rows.js';
import { formatFigure, formatPercentiles, formatRuns, NONE, plural } from './figure-words.js';
import type { Detail } from './markdown.js';
import { folded, markdownTable } from './markdown-table.js';
import type { MarkdownColumn } from './markdown-table.js';
import type { ReportView } from './report.js';
import { lookOfThreshold } from './verdict-words.js';

const MOST_NOTES = 10;

/** Every endpoint with its figures. Unfolded when it is all there is to see: nothing was compared. */
export function endpointsPart(view: ReportView, detail: Detail): string {
  const rows = reached(view.endpoints).map((row) => [
    codeSpan(row.name ?? '', detail.names),
    ...figureCells(row, view),
  ]);
  const all = view.endpoints.length > 1 ? [['(all)', ...figureCells(view.total, view)]] : [];
  const table = markdownTable(
    [{ head: 'endpoint', align: 'left' }, ...figureColumns(view)],
    [...rows, ...all],
  );
  const title = `${plural(view.endpoints.length, 'endpoint')}: requests, throughput, percentiles, failures`;
  const body = [table, howCounted(view), notAsked(view, detail)].filter((part) => part !== '').join('\n\n');
  if (view.cells.every((cell) => cell.baseline === null)) return `**Measured now**\n\n${body}`;
  return folded(title, body);
}

/** Endpoints without a request there, such as a login that the warm-up did. */
function notAsked(view: ReportView, detail: Detail): string {
  const names = view.endpoints
    .filter(({ requests, failed }) => requests + failed === 0)
    .map(({ name }) => codeSpan(name ?? '', detail.names));
  return names.length === 0 ? '' : `Not requested in this part of the load: ${names.join(', ')}.`;
}

export function phasesPart(view: ReportView, detail: Detail): string {
  if (view.phases.length < 2) return '';
  const rows = reached(view.phases).map((row) => {
    const name = codeSpan(row.name ?? '', detail.names);
    const mark = row.name !== null && view.judged.includes(row.name) ? ' (judged)' : '';
    return [name + mark, loadOf(view, row.name), ...figureCells(row, view)];
  });
  const columns: readonly MarkdownColumn[] = [
    { head: 'phase', align: 'left' },
    { head: 'load', align: 'right' },
    ...figureColumns(view),
  ];
  return folded(
    `${plural(rows.length, 'phase')}, all endpoints together`,
    [markdownTable(columns, rows), ...notReached(view, detail)].join('\n\n'),
  );
}

function notReached(view: ReportView, detail: Detail): readonly string[] {
  const names = view.phases
    .filter((row) => !reached([row]).includes(row))
    .map(({ name }) => codeSpan(name ?? '', detail.names));
  return names.length === 0 ? [] : [`No request in ${names.join(', ')}.`];
}

export function limitsPart(view: ReportView, detail: Detail): string {
  if (view.limits.length === 0) return '';
  const shown = view.limits.slice(0, detail.most);
  const rows = shown.map((limit) => [
    codeSpan(limit.text),
    escapeText(
      limit.metric === null || limit.actual === null ? NONE : formatFigure(limit.metric, limit.actual),
    ),
    limit.metric === null ? NONE : formatRuns(limit.metric, limit.runs) || NONE,
    `${lookOfThreshold(limit.status).emoji} ${limit.status}`,
    limit.status === 'not applicable' ? escapeProse(limit.reason) : '',
  ]);
  const columns = (['limit', 'median', 'runs', 'status', 'note'] as const).map((head): MarkdownColumn => ({
    head,
    align: head === 'median' || head === 'runs' ? 'right' : 'left',
  }));
  const passed = view.limits.filter((limit) => limit.status === 'PASS').length;
  const more = shown.length < view.limits.length ? `\n\n… and ${view.limits.length - shown.length} more` : '';
  return folded(`Limits: ${passed} of ${view.limits.length} met`, markdownTable(columns, rows) + more);
}

export function environmentPart(view: ReportView): string {
  const rows = factsOf(view).map(({ name, value }) => [name, escapeText(value)]);
  const columns: readonly MarkdownColumn[] = [
    { head: 'what', align: 'left' },
    { head: 'value', align: 'left' },
  ];
  return folded('Environment and baseline', markdownTable(columns, rows));
}

export function warningList(view: ReportView, detail: Detail): string {
  return notes(view.notes.warnings, '- ⚠️ ', Math.min(detail.most, MOST_NOTES));
}

export function infoNotesPart(view: ReportView): string {
  if (view.notes.infos.length === 0) return '';
  return folded(plural(view.notes.infos.length, 'note'), notes(view.notes.infos, '- ', 5 * MOST_NOTES));
}

export function reproducePart(view: ReportView): string {
  const files = view.files === null ? '' : `\n\nThe full result lies in ${codeSpan(view.files)}.`;
  return folded('Repeat it on your machine', codeBlock([view.reproduce], 'sh') + files);
}

function figureColumns(view: ReportView): readonly MarkdownColumn[] {
  const percentiles = 'p50 / p95 / p99';
  const heads = view.open ? [`response ${percentiles}`, `service ${percentiles}`] : [percentiles];
  return [
    ...['requests (req/s)', ...heads].map((head): MarkdownColumn => ({ head, align: 'right' })),
    { head: 'failures', align: 'left' },
  ];
}

function figureCells(row: FigureRow, view: ReportView): readonly string[] {
  const { latency, service, throughput } = row;
  const times = view.open ? [latency, service] : [latency];
  return [
    `${formatCount(row.requests)}${throughput === null ? '' : ` (${formatRate(throughput).replace(/\/s$/, '')})`}`,
    ...times.map((known) => (known === null ? NONE : formatPercentiles([known.p50, known.p95, known.p99]))),
    failuresOf(row),
  ];
}

function failuresOf(row: FigureRow): string {
  if (row.failed === 0) return row.requests === 0 ? NONE : '0';
  const share = row.errorRate === null ? '' : ` (${formatPercent(row.errorRate)})`;
  return `${formatCount(row.failed)}${share}: ${describeFailures(row.failures)}`;
}

function howCounted(view: ReportView): string {
  const runs = view.head.runs.length;
  const names = view.judged.map((name) => codeSpan(name)).join(', ');
  const counts =
    runs > 1
      ? [
          `Requests and failures add up over ${runs} runs${view.head.runs.length < view.result.runs.length ? ' of this change' : ''}, the rest is the median of the runs.`,
        ]
      : [];
  const phases =
    view.judged.length === 0 ? [] : [`${view.judged.length === 1 ? 'Phase' : 'Phases'}: ${names}.`];
  const times = view.open
    ? ['Response time counts from the moment a request was due, service time from the moment it was sent.']
    : [];
  return [...counts, ...phases, ...times].join(' ');
}

function loadOf(view: ReportView, phase: string | null): string {
  const span = view.head.runs.flatMap((run) => run.phases).find((candidate) => candidate.name === phase);
  if (span === undefined) return NONE;
  const level = (value: number): string => (view.open ? formatRate(value) : formatCount(value));
  const levels = span.from === span.to ? level(span.to) : `${level(span.from)} → ${level(span.to)}`;
  return `${levels}${view.open ? '' : ' users'}, ${formatDuration(span.end - span.start)}`;
}

function notes(texts: readonly string[], bullet: string, most: number): string {
  const lines = texts.slice(0, most).map((text) => bullet + escapeProse(text));
  const more = texts.length > lines.length ? [`- … and ${texts.length - lines.length} more`] : [];
  return [...lines, ...more].join('\n');
}
