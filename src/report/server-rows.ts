import { judgedPhases } from './figure-rows.js';
import { median } from '../result/median.js';
import type { Level, ProcessRow } from '../result/resources.js';
import type { Result, Run } from '../result/result.js';
import { headRuns, pairedRuns } from '../result/sides.js';

/** What the server used, over the judged phases; of the runs in pairs where there are some, else of all of the head. */
export interface ServerFigures {
  /** The head, and behind it the base where there are pairs. */
  readonly sides: readonly ServerRow[];
  readonly metrics: readonly MetricRow[];
}

export interface ServerRow {
  readonly side: Run['side'];
  /** Cores. `median` of the median run. */
  readonly cpu: { readonly median: number; readonly max: number } | null;
  /** Bytes; `start` and `end` of the median run. */
  readonly memory: { readonly start: number; readonly end: number; readonly max: number } | null;
  /** At most. */
  readonly files: number | null;
  readonly connections: number | null;
  /** Connections that the other side has closed and the server has not. */
  readonly closeWait: number | null;
  readonly threads: number | null;
  readonly processes: number | null;
}

/** Start, end and median are those of the median run. */
export interface MetricRow {
  readonly series: string;
  readonly start: number;
  readonly end: number;
  readonly median: number;
  readonly max: number;
  /** The same median of the base's runs; null without. */
  readonly base: number | null;
}

/** Null when nothing is known of the server. */
export function serverFigures(result: Result): ServerFigures | null {
  const pairs = pairedRuns(result);
  const heads = pairs.length > 0 ? pairs.map(({ head }) => head) : headRuns(result);
  const bases = pairs.map(({ base }) => base);
  const phases = judgedPhases({ ...result, runs: heads });
  const sides = [serverRow('head', heads, phases), serverRow('base', bases, phases)];
  const known = sides.filter((row) => row !== null);
  const metrics = metricRows(heads, bases, phases);
  return known.length === 0 && metrics.length === 0 ? null : { sides: known, metrics };
}

type Phases = readonly string[];

function serverRow(side: Run['side'], runs: readonly Run[], phases: Phases): ServerRow | null {
  const known = runs.flatMap((run) => {
    const rows = inPhases(run.resources?.processes?.rows ?? [], run, phases);
    return rows.length === 0 ? [] : [rows];
  });
  if (known.length === 0) return null;
  const perRun = (figure: Figure): readonly (readonly Level[])[] =>
    known.map((rows) => rows.flatMap((row) => row[figure] ?? [])).filter((levels) => levels.length > 0);
  const most = (figure: Figure): number | null => highest(perRun(figure));
  const cpu = summary(perRun('cpu'));
  return {
    side,
    cpu,
    memory: summary(perRun('rss')),
    files: most('files'),
    connections: most('connections'),
    closeWait: most('closeWait'),
    threads: most('threads'),
    processes: most('processes'),
  };
}

type Figure = Exclude<keyof ProcessRow, 'start'>;

function metricRows(heads: readonly Run[], bases: readonly Run[], phases: Phases): readonly MetricRow[] {
  const names = new Set(heads.flatMap((run) => run.resources?.metrics ?? []).map(({ series }) => series));
  return [...names].flatMap((series) => {
    const perRun = (runs: readonly Run[]): readonly (readonly Level[])[] =>
      runs
        .map((run) => {
          const found = run.resources?.metrics.find((one) => one.series === series);
          return inPhases(found?.rows ?? [], run, phases);
        })
        .filter((rows) => rows.length > 0);
    const figures = summary(perRun(heads));
    if (figures === null) return [];
    return [{ series, ...figures, base: summary(perRun(bases))?.median ?? null }];
  });
}

/** Rows that begin in a judged phase; all of them where none does. */
function inPhases<Row extends { readonly start: number }>(
  rows: readonly Row[],
  run: Run,
  names: Phases,
): readonly Row[] {
  const spans = run.phases.filter((phase) => names.includes(phase.name));
  const inside = rows.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end));
  return inside.length > 0 ? inside : rows;
}

interface Summary {
  readonly start: number;
  readonly end: number;
  readonly median: number;
  readonly max: number;
}

/** Every run has levels. */
function summary(runs: readonly (readonly Level[])[]): Summary | null {
  const of = (figure: (levels: readonly Level[]) => number | null | undefined): number | null =>
    median(runs.flatMap((levels) => figure(levels) ?? []));
  const start = of((levels) => levels[0]?.mean);
  const end = of((levels) => levels.at(-1)?.mean);
  const middle = of((levels) => median(levels.map((level) => level.mean)));
  const max = highest(runs);
  return start === null || end === null || middle === null || max === null
    ? null
    : { start, end, median: middle, max };
}

function highest(runs: readonly (readonly Level[])[]): number | null {
  const all = runs.flat();
  return all.length === 0 ? null : all.reduce((most, level) => Math.max(most, level.max), -Infinity);
}
