import { cellId } from '../../gate/cells.js';
import type { Cell } from '../../gate/verdict.js';
import { formatPercent } from '../../model/units.js';
import { headsOf } from '../figure-heads.js';
import { formatCellChange, formatFigure, formatYardstick, NONE } from '../figure-words.js';
import { groupByReason } from '../reason-groups.js';
import { isUncompared, whyUncompared } from '../report.js';
import { lookOf } from '../verdict-words.js';
import { bullet, scaleOf } from './bullet.js';
import { badge, section } from './page-blocks.js';
import { pageTable, type PageCell, type PageColumn } from './page-table.js';
import type { PageView } from './page-text.js';

/** What was compared, each cell with its picture. */
export function cellsPart(view: PageView): string {
  if (view.cells.every(({ baseline }) => baseline === null)) return nothingCompared(view);
  const ratios = view.cells.filter(({ metric }) => metric !== 'errors');
  const scales = {
    ratio: scaleOf(ratios),
    errors: scaleOf(view.cells.filter(({ metric }) => metric === 'errors')),
  };
  const rows = view.cells.map((cell, index) => row(cell, index, scales, view));
  const table = pageTable('Compared figures', columns(view), rows, { id: 'cells', sortable: true });
  return section('compared', 'Compared', `${legend(scales, view)}${table}${reasons(view)}`);
}

/** More reasons than these would push the charts out of sight. */
const MOST_UNFOLDED = 3;

interface Scales {
  readonly ratio: number;
  readonly errors: number;
}

function nothingCompared(view: PageView): string {
  const why = isUncompared(view) ? whyUncompared(view) : '';
  // The headline has said it then.
  if (why !== '' && view.verdict.headline.includes(why)) return '';
  return section(
    'compared',
    'Compared',
    `<p>Nothing was compared${why === '' ? '.' : `: ${view.say.prose(why)}.`}</p>`,
  );
}

function columns({ cells }: PageView): readonly PageColumn[] {
  const { before, yardstick } = headsOf(cells);
  return [
    { head: 'endpoint' },
    { head: 'metric' },
    { head: 'change', align: 'right' },
    { head: 'picture', sortable: false },
    { head: 'verdict' },
    { head: before, align: 'right' },
    { head: 'now', align: 'right' },
    { head: yardstick, align: 'right' },
  ];
}

function row(cell: Cell, index: number, scales: Scales, { say }: PageView): readonly PageCell[] {
  const { emoji, words, color } = lookOf(cell.verdict);
  const scale = cell.metric === 'errors' ? scales.errors : scales.ratio;
  const waived = cell.waived === null ? '' : ' (waived)';
  return [
    cell.endpoint === null
      ? { html: '(all)', sort: '' }
      : { html: say.code(cell.endpoint), sort: say.plain(cell.endpoint) },
    { html: cell.metric, sort: cell.metric },
    { html: formatCellChange(cell), sort: known(cell.change) },
    { html: bullet(cell, scale) || NONE },
    { html: badge(emoji, `${words}${waived}`, color), sort: index },
    { html: formatFigure(cell.metric, cell.baseline), sort: known(cell.baseline) },
    { html: formatFigure(cell.metric, cell.value), sort: known(cell.value) },
    { html: formatYardstick(cell), sort: known(cell.band ?? cell.interval?.high ?? null) },
  ];
}

function known(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : value;
}

function legend({ ratio }: Scales, { cells }: PageView): string {
  const pairs = cells.some(({ by }) => by === 'pairs');
  const bands = cells.some(({ by, band }) => by !== 'pairs' && band !== null);
  const around = [bands ? 'grey: the band' : '', pairs ? 'whiskers: the 95 % interval' : ''];
  const words = [
    'Line: the value compared with',
    ...around,
    'small dots: the runs',
    'diamond or, where it is worse, square: their median',
  ];
  return `<p class="note">${words.filter((text) => text !== '').join(' · ')}. Pictures reach from −${formatPercent(ratio)} to +${formatPercent(ratio)}.</p>`;
}

/** Why cells were not compared, or could not be told. */
function reasons(view: PageView): string {
  const lines = (['invalid', 'inconclusive', 'not-compared'] as const).flatMap((verdict) =>
    groupByReason(view.cells, verdict).map(({ reason, cells }) => {
      const names = cells.slice(0, 3).map((cell) => view.say.code(cellId(cell)));
      const more = cells.length > names.length ? ` and ${cells.length - names.length} more` : '';
      return `<li>${lookOf(verdict).words}: ${names.join(', ')}${more}: ${view.say.prose(reason)}</li>`;
    }),
  );
  if (lines.length === 0) return '';
  const all = `<ul class="reasons">${lines.join('\n')}</ul>`;
  if (lines.length <= MOST_UNFOLDED) return all;
  return `<details class="part"><summary>Why some were not compared, or could not be told</summary>${all}</details>`;
}
