import type { Break } from '../../analysis/breaking-point.js';
import type { CapacityAnalysis } from '../../analysis/capacity.js';
import type { EndpointNote } from '../../analysis/endpoint-notes.js';
import { formatFigure, NONE, plural } from '../figure-words.js';
import {
  breakLabel,
  breakingSentences,
  formatLoad,
  NOTE_LOOKS,
  OUTCOME_LOOKS,
  servedWords,
} from '../stage-words.js';
import { badge, folded, list, section } from './page-blocks.js';
import { pageTable, type PageCell, type PageColumn } from './page-table.js';
import type { PageView } from './page-text.js';

/** Where a growing load breaks the service; nothing for loads that don't grow. */
export function capacityPart(view: PageView): string {
  const { capacity, say, open } = view;
  if (capacity === null) return '';
  const sentences = breakingSentences(capacity, open).map((text) => say.prose(text));
  const parts = [
    list(sentences),
    '<div id="capacity-grid" class="chart-grid"></div>',
    endpointTable(capacity, view),
    searchTable(capacity, view),
    stageTable(capacity, view),
  ];
  return section('capacity', 'Where it breaks', parts.filter((part) => part !== '').join('\n'));
}

function endpointTable(capacity: CapacityAnalysis, view: PageView): string {
  const { notes, breaking, sustained } = capacity;
  if (notes.length === 0) return '';
  const broke = notes.some(({ first }) => first !== null);
  const rows = notes.map((note, index) => noteCells(note, index, broke ? breaking.range : null, view));
  const columns: readonly PageColumn[] = [
    { head: 'endpoint' },
    { head: 'note' },
    ...(broke ? [{ head: 'lowest load to highest', sortable: false as const }, right('breaks at')] : []),
    right('p95, lowest load'),
    right('p95, highest'),
    right('errors, highest'),
    ...(sustained === null ? [] : [right('sustained in the mix')]),
    { head: 'because', sortable: false, wrap: true },
  ];
  const key = broke ? `<p class="note">${BAR_KEY}</p>\n` : '';
  const table = pageTable('How each endpoint took the load', columns, rows, {
    id: 'capacity-endpoints',
    sortable: true,
  });
  return `<h3>How each endpoint took it</h3>\n${key}${table}`;
}

const BAR_KEY =
  'Line: the loads that were tried · square: where the endpoint broke · shaded: the loads between which that lies.';

function noteCells(
  note: EndpointNote,
  index: number,
  range: Range | null,
  view: PageView,
): readonly PageCell[] {
  const { capacity } = view;
  const { name, why, p95, errorRate, first } = note;
  const { say, open } = view;
  const { emoji, color } = NOTE_LOOKS[note.note];
  const place = first === null ? null : (first.at ?? first.high);
  return [
    { html: say.code(name), sort: say.plain(name) },
    { html: badge(emoji, note.note, color), sort: RANKS.indexOf(note.note) * 1000 + index },
    ...(range === null
      ? []
      : [
          { html: loadBar(note, range, view) },
          { html: place === null ? NONE : formatLoad(place, open), sort: place },
        ]),
    { html: formatFigure('p95', p95.lowest), sort: p95.lowest },
    { html: formatFigure('p95', p95.highest), sort: p95.highest },
    { html: formatFigure('errors', errorRate), sort: errorRate },
    ...(capacity?.sustained ? [servedCell(capacity, name)] : []),
    { html: say.prose(why) },
  ];
}

function servedCell(capacity: CapacityAnalysis, name: string): PageCell {
  const served = capacity.sustained?.endpoints.find((one) => one.name === name)?.throughput ?? null;
  return { html: servedWords(capacity, name), sort: served };
}

const RANKS: readonly EndpointNote['note'][] = ['bottleneck', 'watch', 'OK'];

type Range = CapacityAnalysis['breaking']['range'];

/** The range of loads with the place where an endpoint broke and how sure that is. */
function loadBar({ first, note }: EndpointNote, { lowest, highest }: Range, { open, say }: PageView): string {
  const at = (load: number): number =>
    Math.round(10 * (EDGE + ((load - lowest) / (highest - lowest)) * (WIDTH - 2 * EDGE))) / 10;
  const words = first === null ? 'did not break' : breakLabel(first, open);
  const shapes = [
    `<line class="tried" x1="${EDGE}" x2="${WIDTH - EDGE}" y1="10" y2="10"/>`,
    ...(first === null ? [] : breakShapes(first, at, NOTE_LOOKS[note].color)),
  ];
  return `<svg class="load-bar" viewBox="0 0 ${WIDTH} 20" width="${WIDTH}" height="20" role="img" aria-label="${say.plain(words)}">${shapes.join('')}</svg>`;
}

const WIDTH = 180;
const EDGE = 7;

function breakShapes(
  { at, low, high }: Break,
  place: (load: number) => number,
  color: string,
): readonly string[] {
  const x = place(at ?? high);
  const [from, to] = [low === null ? x : place(low), place(high)];
  return [
    `<rect class="between" x="${from}" y="3" width="${Math.max(0, Math.round(10 * (to - from)) / 10)}" height="14" rx="2"/>`,
    `<rect class="broke ${color}" x="${Math.round(10 * (x - 4.5)) / 10}" y="5.5" width="9" height="9"/>`,
  ];
}

function searchTable({ search }: CapacityAnalysis, { say, open }: PageView): string {
  if (search === null) return '';
  const rows = search.steps.map(({ rate, outcome, reason }, index): readonly PageCell[] => {
    const { emoji, color } = OUTCOME_LOOKS[outcome];
    return [
      { html: String(index + 1) },
      { html: formatLoad(rate, open) },
      { html: badge(emoji, outcome, color) },
      { html: say.prose(reason) },
    ];
  });
  const columns = [
    { head: 'step' },
    right('rate'),
    { head: 'outcome' },
    { head: 'because', wrap: true as const },
  ];
  return folded(
    `The search, ${plural(rows.length, 'step')}`,
    pageTable('The steps of the search', columns, rows),
  );
}

function stageTable({ stages }: CapacityAnalysis, { open }: PageView): string {
  const rows = stages.map((stage): readonly PageCell[] => [
    { html: formatLoad(stage.load, open) },
    { html: formatFigure('throughput', stage.throughput).replace(/\/s$/, '') },
    ...[stage.p50, stage.p95, stage.p99].map((value) => ({ html: formatFigure('p50', value) })),
    { html: formatFigure('errors', stage.errorRate) },
    {
      html: stage.concurrency === null ? NONE : formatLoad(stage.concurrency, false).replace(/ users?$/, ''),
    },
  ]);
  const heads = ['req/s', 'p50', 'p95', 'p99', 'errors', 'in the system at once'].map(right);
  return folded(
    `${plural(stages.length, 'load')}, from ${formatLoad(stages[0]?.load ?? 0, open)} to ${formatLoad(stages.at(-1)?.load ?? 0, open)}`,
    pageTable('Stage by stage', [{ head: open ? 'journeys' : 'users' }, ...heads], rows),
  );
}

function right(head: string): PageColumn {
  return { head, align: 'right' };
}
