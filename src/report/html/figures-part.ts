import { FAILURE_KINDS } from '../../model/failures.js';
import { formatBytes, formatCount, formatPercent, formatRate } from '../../model/units.js';
import { describeFailures, failureWords } from '../failure-words.js';
import type { FigureRow, Percentiles } from '../figure-rows.js';
import { formatFigure, NONE } from '../figure-words.js';
import type { ServerRow } from '../server-rows.js';
import { formatCores, formatMemory, formatMetric } from '../server-words.js';
import { barOf, section } from './page-blocks.js';
import { pageTable, type PageCell, type PageColumn } from './page-table.js';
import type { PageView } from './page-text.js';

/** Every endpoint with its figures, and all of them together. */
export function endpointsPart(view: PageView): string {
  const all = view.endpoints.length > 1 ? [view.total] : [];
  const failed = view.total.failed > 0;
  const rows = [...view.endpoints, ...all].map((row) => [
    nameCell(row, view, '(all)'),
    ...figureCells(row, view, failed),
  ]);
  const columns = [{ head: 'endpoint' }, ...figureColumns(view, failed)];
  const table = pageTable('Endpoints', columns, rows, { id: 'endpoints-table', sortable: true });
  return section('endpoints', 'Endpoints', `${counted(view)}${table}`);
}

/** What failed, by kind. */
export function failuresPart({ total }: PageView): string {
  const kinds = FAILURE_KINDS.map((kind) => ({ kind, count: total.failures[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [worst] = kinds;
  if (worst === undefined) return '';
  const rows = kinds.map(({ kind, count }): readonly PageCell[] => [
    { html: failureWords(kind) },
    { html: formatCount(count) },
    { html: formatPercent(count / total.failed) },
    { html: barOf(count / worst.count) },
  ]);
  const columns = [{ head: 'kind' }, right('count'), right('share'), { head: 'picture' }];
  return section('failures', 'Failures by kind', pageTable('Failures by kind', columns, rows));
}

/** Every phase, where there are several. */
export function phasesPart(view: PageView): string {
  if (view.phases.length < 2) return '';
  const failed = view.phases.some((row) => row.failed > 0);
  const rows = view.phases.map((row) => [
    nameCell(row, view, ''),
    { html: row.name !== null && view.judged.includes(row.name) ? 'judged' : '' },
    ...figureCells(row, view, failed),
  ]);
  const columns = [{ head: 'phase' }, { head: 'counts' }, ...figureColumns(view, failed)];
  return section('phases', 'Phases', pageTable('Phases', columns, rows));
}

/** What the server under test used. */
export function serverPart(view: PageView): string {
  const { server } = view;
  if (server === null) return '';
  const processes = server.sides.map((row) => serverCells(row));
  const heads = ['CPU, cores', 'most', 'memory', 'most', 'open files', 'threads', 'processes'];
  const metrics = server.metrics.map(({ series, start, end, median, max, base }) => [
    { html: view.say.code(series) },
    ...[start, end, median, max, base].map((value): PageCell => ({ html: formatMetric(series, value) })),
  ]);
  const metricHeads = ['start', 'end', 'median', 'most', 'base: median'];
  const tables = [
    processes.length === 0
      ? ''
      : pageTable('The server’s process', [{ head: 'side' }, ...heads.map(right)], processes),
    metrics.length === 0
      ? ''
      : pageTable('The server’s metrics', [{ head: 'metric' }, ...metricHeads.map(right)], metrics),
  ];
  return section('server', 'The server', tables.join('\n'));
}

function serverCells({ side, cpu, ...row }: ServerRow): readonly PageCell[] {
  const count = (value: number | null): PageCell => ({ html: value === null ? NONE : formatCount(value) });
  return [
    { html: side === 'head' ? 'this change' : 'base' },
    { html: cpu === null ? NONE : formatCores(cpu.median) },
    { html: cpu === null ? NONE : formatCores(cpu.max) },
    { html: formatMemory({ side, cpu, ...row }) },
    { html: row.memory === null ? NONE : formatBytes(row.memory.max) },
    count(row.files),
    count(row.threads),
    count(row.processes),
  ];
}

function right(head: string): PageColumn {
  return { head, align: 'right' };
}

/** `anyFailed`: what failed has a column of its own. */
function figureColumns({ open }: PageView, anyFailed: boolean): readonly PageColumn[] {
  const percentiles = ['p50', 'p95', 'p99'];
  const times = open
    ? [...percentiles.map((p) => `response ${p}`), ...percentiles.map((p) => `service ${p}`)]
    : percentiles;
  return [
    ...['requests', 'req/s', ...times, 'failed'].map(right),
    ...(anyFailed ? [{ head: 'failures', sortable: false as const, wrap: true as const }] : []),
  ];
}

function nameCell({ name }: FigureRow, { say }: PageView, all: string): PageCell {
  return name === null ? { html: all, sort: '\uffff' } : { html: say.code(name), sort: say.plain(name) };
}

function figureCells(row: FigureRow, { open }: PageView, anyFailed: boolean): readonly PageCell[] {
  const { requests, throughput, latency, service, failed, errorRate, failures } = row;
  return [
    { html: formatCount(requests), sort: requests },
    { html: throughput === null ? NONE : formatRate(throughput).replace(/\/s$/, ''), sort: throughput },
    ...percentileCells(latency),
    ...(open ? percentileCells(service ?? { p50: null, p95: null, p99: null }) : []),
    { html: errorRate === null ? NONE : formatPercent(errorRate), sort: errorRate },
    ...(anyFailed ? [{ html: failed === 0 ? '' : describeFailures(failures) }] : []),
  ];
}

function percentileCells({ p50, p95, p99 }: Percentiles): readonly PageCell[] {
  return [p50, p95, p99].map((value) => ({ html: formatFigure('p50', value), sort: value }));
}

function counted(view: PageView): string {
  const runs = view.head.runs.length;
  const texts = [
    view.judged.length === 0
      ? ''
      : `${view.judged.length === 1 ? 'Phase' : 'Phases'} ${view.judged.map((name) => view.say.code(name)).join(', ')}.`,
    runs > 1 ? `Requests and failures add up over ${runs} runs, the rest is the median of the runs.` : '',
    view.open
      ? 'Response time counts from the moment a request was due, service time from the moment it was sent.'
      : '',
  ];
  const shown = texts.filter((text) => text !== '').join(' ');
  return shown === '' ? '' : `<p class="note">${shown}</p>`;
}
