import type { Cell } from '../gate/verdict.js';
import type { Result, Run } from '../result/result.js';
import { clip, cleanLine } from './escape.js';
import { phaseRows, type FigureRow } from './figure-rows.js';
import { viewOf, type ReportInput, type ReportView } from './report.js';

/**
 * Pictures of the latency for the job summary, as Mermaid draws them: the p95 of each phase, where there are several, and of
 * each endpoint, unless pairs have told the phases apart already. The line beside the bars is the p95 that it is compared with where that is
 * known, else the p50 (a chart has no legend: two lines could not be told apart). Empty where there is nothing to
 * compare.
 */
export function renderLatencyChart(input: ReportInput): string {
  const view = viewOf(input);
  const phases = bars(view.phases, basePhases(view.result));
  const paired = phases.length > 1 && phases.every(({ before }) => before !== null);
  const charts = [phaseChart(phases), paired ? '' : endpointChart(bars(view.endpoints, baseEndpoints(view)))];
  return charts.filter((text) => text !== '').join('\n\n');
}

function phaseChart(phases: readonly Bar[]): string {
  if (phases.length < 2) return '';
  return chart(
    'Latency by phase',
    '',
    slowest(phases),
    `The slowest ${MOST_BARS} of ${phases.length}.`,
    phases.length,
  );
}

/** The worst first: by how much slower than before, or the slowest. New endpoints have nothing to stand beside. */
function endpointChart(endpoints: readonly Bar[]): string {
  const compared = endpoints.filter(isCompared).sort((a, b) => b.p95 / b.before - a.p95 / a.before);
  const known = compared.length > 1;
  const sorted = known ? compared : endpoints.toSorted((a, b) => b.p95 - a.p95);
  if (sorted.length < 2) return '';
  const shown = sorted.slice(0, MOST_BARS);
  const words = `The ${known ? 'worst' : 'slowest'} ${shown.length} of ${endpoints.length}.`;
  return chart('Latency by endpoint', ' horizontal', shown, words, endpoints.length);
}

function isCompared(bar: Bar): bar is Bar & { readonly before: number } {
  return bar.before !== null && bar.before > 0;
}

/** More can't be read. */
const MOST_BARS = 12;
const LONGEST_LABEL = 28;

interface Bar {
  readonly label: string;
  /** ms. */
  readonly p95: number;
  readonly p50: number;
  /** Of the base; null where unknown. */
  readonly before: number | null;
}

function bars(rows: readonly FigureRow[], before: ReadonlyMap<string, number>): readonly Bar[] {
  return rows.flatMap(({ name, latency: { p50, p95 } }) =>
    p50 === null || p95 === null
      ? []
      : [{ label: plain(name ?? ''), p95, p50, before: before.get(name ?? '') ?? null }],
  );
}

/** The base's p95 of each phase, where there are pairs. */
function basePhases(result: Result): ReadonlyMap<string, number> {
  const runs: readonly Run[] = result.runs.filter(({ side }) => side === 'base');
  return p95ByName(phaseRows({ ...result, runs }));
}

function p95ByName(rows: readonly FigureRow[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(({ name, latency }) =>
      name === null || latency.p95 === null ? [] : [[name, latency.p95] as const],
    ),
  );
}

/** What the gate compared with: the base of the pairs, or the baseline. */
function baseEndpoints({ cells }: ReportView): ReadonlyMap<string, number> {
  const known = cells.filter(
    (cell): cell is Cell & { readonly endpoint: string; readonly baseline: number } =>
      cell.metric === 'p95' && cell.endpoint !== null && cell.baseline !== null,
  );
  return new Map(known.map(({ endpoint, baseline }) => [endpoint, baseline]));
}

/** In the order in which they were. */
function slowest(all: readonly Bar[]): readonly Bar[] {
  const kept = new Set([...all].sort((a, b) => b.p95 - a.p95).slice(0, MOST_BARS));
  return all.filter((bar) => kept.has(bar));
}

function chart(title: string, direction: string, shown: readonly Bar[], partly: string, all: number): string {
  const before = shown.flatMap((bar) => (bar.before === null ? [] : [bar.before]));
  const compared = before.length === shown.length;
  const line = compared ? before : shown.map(({ p50 }) => p50);
  const p95 = shown.map((bar) => bar.p95);
  const words = compared ? 'Bars: p95. Line: the p95 that it is compared with.' : 'Bars: p95. Line: p50.';
  const top = Math.max(...p95, ...line, 0.01) * 1.1;
  return [
    `#### ${title}`,
    '',
    all > shown.length ? `${words} ${partly}` : words,
    '',
    '```mermaid',
    `xychart-beta${direction}`,
    `  x-axis [${distinct(shown.map(({ label }) => label))
      .map((label) => `"${label}"`)
      .join(', ')}]`,
    `  y-axis "ms" 0 --> ${figure(top)}`,
    `  bar [${p95.map(figure).join(', ')}]`,
    `  line [${line.map(figure).join(', ')}]`,
    '```',
  ].join('\n');
}

/** What Mermaid reads as text and nothing else; it knows no escape for a quote. */
function plain(name: string): string {
  const text = cleanLine(name)
    .replace(/["`]/g, "'")
    .replace(/[^\p{L}\p{N} _./:()+*=&?,'{}-]/gu, '·');
  return text === '' ? '·' : text;
}

/** Mermaid draws bars of the same label on top of each other. */
function distinct(names: readonly string[]): readonly string[] {
  const labels: string[] = [];
  for (const name of names) {
    let label = clip(name, LONGEST_LABEL);
    for (let number = 2; labels.includes(label); number++)
      label = `${clip(name, LONGEST_LABEL - 5)} (${number})`;
    labels.push(label);
  }
  return labels;
}

/** Plain digits: the grammar has no exponents. */
function figure(value: number): string {
  return String(Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)));
}
