import { formatBytes, formatCount } from '../model/units.js';
import { codeSpan } from './escape.js';
import { NONE, plural } from './figure-words.js';
import type { Detail } from './markdown.js';
import { folded, markdownTable } from './markdown-table.js';
import type { MarkdownColumn } from './markdown-table.js';
import type { ReportView } from './report.js';
import type { ServerFigures, ServerRow } from './server-rows.js';
import { formatConnections, formatCores, formatMemory, formatMetric } from './server-words.js';

/** What the server under test used; nothing where nothing is known. */
export function serverPart(view: ReportView, detail: Detail): string {
  const { server } = view;
  if (server === null) return '';
  const body = [processTable(server), metricTable(server, detail), `${scope(view)}${processes(server)}`];
  return folded(title(view, server), body.filter((part) => part !== '').join('\n\n'));
}

function title(view: ReportView, { sides, metrics }: ServerFigures): string {
  const head = sides.find(({ side }) => side === 'head');
  if (head === undefined) return `The server: ${plural(metrics.length, 'metric')}`;
  const cores = plural(view.result.environment.cores, 'core');
  const told = [
    head.cpu === null ? '' : `${formatCores(head.cpu.median)} of ${cores} in use`,
    head.memory === null ? '' : `${formatBytes(head.memory.max)} of memory at most`,
  ];
  return `The server: ${told.filter((text) => text !== '').join(', ')}`;
}

function processTable({ sides }: ServerFigures): string {
  if (sides.length === 0) return '';
  const heads = [
    'CPU in cores: median (most)',
    'memory: start → end (most)',
    'open files',
    'connections',
    'threads',
  ];
  return markdownTable([{ head: '', align: 'left' }, ...heads.map(right)], sides.map(processCells));
}

function processCells({ side, cpu, ...row }: ServerRow): readonly string[] {
  const count = (value: number | null): string => (value === null ? NONE : formatCount(value));
  return [
    side === 'head' ? 'this change' : 'base',
    cpu === null ? NONE : `${formatCores(cpu.median)} (${formatCores(cpu.max)})`,
    row.memory === null ? NONE : `${formatMemory({ side, cpu, ...row })} (${formatBytes(row.memory.max)})`,
    count(row.files),
    formatConnections({ side, cpu, ...row }),
    count(row.threads),
  ];
}

/** ` Processes at most: 2, in the base 3.` */
function processes({ sides }: ServerFigures): string {
  const told = sides.flatMap(({ side, processes: most }) =>
    most === null ? [] : [side === 'head' ? formatCount(most) : `${formatCount(most)} in the base`],
  );
  return told.length === 0 ? '' : ` Processes at most: ${told.join(', ')}.`;
}

function metricTable({ metrics }: ServerFigures, detail: Detail): string {
  if (metrics.length === 0) return '';
  const hasBase = metrics.some(({ base }) => base !== null);
  const heads = ['start', 'end', 'median', 'most', ...(hasBase ? ['base: median'] : [])];
  const rows = metrics.map(({ series, start, end, median, max, base }) => [
    codeSpan(series, detail.names),
    ...[start, end, median, max, ...(hasBase ? [base] : [])].map((value) => formatMetric(series, value)),
  ]);
  return markdownTable([{ head: 'metric', align: 'left' }, ...heads.map(right)], rows);
}

function right(head: string): MarkdownColumn {
  return { head, align: 'right' };
}

function scope(view: ReportView): string {
  const names = view.judged.map((name) => codeSpan(name)).join(', ');
  const phases =
    names === ''
      ? 'Over the whole run'
      : `Over the ${view.judged.length === 1 ? 'phase' : 'phases'} ${names}`;
  return `${phases}; “most” is the highest value of any run, the rest that of the median run.`;
}
