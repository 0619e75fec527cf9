import { formatPercent } from '../model/units.js';
import { codeSpan, escapeProse } from './escape.js';
import { formatFigure, NONE } from './figure-words.js';
import type { Detail } from './markdown.js';
import { markdownTable } from './markdown-table.js';
import type { ReportView } from './report.js';
import { timesText } from './spike-words.js';

/** What a spike did; nothing where the load has none. */
export function spikePart(view: ReportView, detail: Detail): string {
  const told = view.spike;
  if (told === null) return '';
  const cell = (value: number | null, times: number | null): string => {
    if (value === null) return NONE;
    return times === null
      ? formatFigure('p95', value)
      : `${formatFigure('p95', value)} (×${timesText(times)})`;
  };
  const rows = told.rows.map(({ phase, isBaseline, times }) => [
    codeSpan(phase.name ?? '', detail.names),
    cell(phase.latency.p50, isBaseline ? null : times.p50),
    cell(phase.latency.p95, isBaseline ? null : times.p95),
    cell(phase.latency.p99, isBaseline ? null : times.p99),
    phase.errorRate === null ? NONE : formatPercent(phase.errorRate),
  ]);
  const table = markdownTable(
    [
      { head: 'phase', align: 'left' },
      ...['p50', 'p95', 'p99', 'failed'].map((head) => ({ head, align: 'right' as const })),
    ],
    rows,
  );
  return [`**The spike**: ${escapeProse(told.summary)}`, ...(detail.phases ? [table] : [])].join('\n\n');
}
