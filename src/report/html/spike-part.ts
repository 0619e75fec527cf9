import { formatPercent } from '../../model/units.js';
import { formatFigure, NONE } from '../figure-words.js';
import { timesText, type SpikeRow } from '../spike-words.js';
import { barOf, section } from './page-blocks.js';
import { pageTable, type PageCell, type PageColumn } from './page-table.js';
import type { PageView } from './page-text.js';

/** What a spike did: each phase beside the baseline phase; nothing where the load has none. */
export function spikePart({ spike, say }: PageView): string {
  if (spike === null) return '';
  const slowest = Math.max(...spike.rows.map(({ phase }) => phase.latency.p95 ?? 0));
  const rows = spike.rows.map((row): readonly PageCell[] => {
    const { phase, isBaseline } = row;
    return [
      { html: `${say.code(phase.name ?? '')}${isBaseline ? ' (the measure)' : ''}` },
      ...(['p50', 'p95', 'p99'] as const).map((percentile) => ({ html: timeOf(row, percentile) })),
      { html: phase.latency.p95 === null ? NONE : barOf(phase.latency.p95 / slowest) },
      { html: phase.errorRate === null ? NONE : formatPercent(phase.errorRate) },
      { html: say.prose(row.failures) },
    ];
  });
  const right = (head: string): PageColumn => ({ head, align: 'right' });
  const columns = [
    { head: 'phase' },
    ...['p50', 'p95', 'p99'].map(right),
    { head: 'picture of p95' },
    right('failed'),
    { head: 'by kind' },
  ];
  const note = 'In brackets: how many times that of the baseline phase.';
  return section(
    'spike',
    'The spike',
    `<p>${say.prose(spike.summary)}</p>\n${pageTable('The phases of the spike', columns, rows)}\n<p class="note">${note}</p>`,
  );
}

function timeOf({ phase, isBaseline, times }: SpikeRow, percentile: 'p50' | 'p95' | 'p99'): string {
  const ratio = times[percentile];
  const own = formatFigure(percentile, phase.latency[percentile]);
  return isBaseline || ratio === null ? own : `${own} (×${timesText(ratio)})`;
}
