import type { Level, MetricSeries, ProcessRow, Resources } from '../../result/resources.js';
import type { PhaseSpan, Run, TimelineBucket } from '../../result/result.js';
import { percentileOf } from '../../result/sketch.js';
import { heatOf, type Heat } from './heat.js';

/** A run over time. Times in seconds since the start of the counted part, latencies in ms, rates per second. */
export interface RunSeries {
  readonly number: number;
  readonly side: Run['side'];
  readonly pair: number | null;
  readonly label: string;
  readonly duration: number;
  readonly phases: readonly SeriesPhase[];
  /** Length of a bucket. */
  readonly step: number;
  /** Starts of the buckets; all lists below have an entry for each. */
  readonly seconds: readonly number[];
  readonly sent: Values;
  readonly succeeded: Values;
  readonly failed: Values;
  readonly dropped: Values;
  readonly users: Values;
  /** Users (closed model) or journeys per second (open model) that the scenario asked for. */
  readonly planned: Values;
  readonly p50: Values;
  readonly p95: Values;
  readonly p99: Values;
  readonly heat: Heat;
  readonly server: ServerSeries | null;
  readonly metrics: readonly { readonly name: string; readonly values: Values }[];
}

export type Values = readonly (number | null)[];

export interface SeriesPhase {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly judged: boolean;
}

/** On the grid of the run; null where nothing was read. `cpu` in cores, `memory` in bytes. */
export interface ServerSeries {
  readonly cpu: Values | null;
  readonly memory: Values | null;
  readonly files: Values | null;
  readonly connections: Values | null;
  readonly closeWait: Values | null;
  readonly threads: Values | null;
}

export function runSeries(run: Run, shown: (name: string) => string): RunSeries {
  const buckets = wholeBuckets(run);
  const perSecond = (count: (bucket: TimelineBucket) => number): Values =>
    buckets.map((bucket) => short((count(bucket) * 1000) / lengthOf(bucket, run)));
  const latency = (p: number): Values => buckets.map((bucket) => short(percentileOf(bucket.latency, p)));
  return {
    number: run.number,
    side: run.side,
    pair: run.pair,
    label: labelOf(run),
    duration: run.duration / 1000,
    phases: run.phases.map(({ name, start, end, judged }) => ({
      name: shown(name),
      from: start / 1000,
      to: end / 1000,
      judged,
    })),
    step: run.timeline.bucket / 1000,
    seconds: buckets.map(({ start }) => start / 1000),
    sent: perSecond(({ requests }) => requests),
    succeeded: perSecond(({ requests, failed }) => requests - failed),
    failed: perSecond(({ failed }) => failed),
    dropped: perSecond(({ dropped }) => dropped),
    users: buckets.map(({ users }) => users),
    planned: buckets.map(({ start }) => short(plannedAt(run.phases, start))),
    p50: latency(50),
    p95: latency(95),
    p99: latency(99),
    heat: heatOf(buckets),
    server: serverOf(run.resources, buckets),
    metrics: metricsOf(run.resources?.metrics ?? [], buckets, shown),
  };
}

/** Six digits of a chart are more than its pixels can show; four are enough for its table. */
export function short(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(4));
}

/** More metrics than these are read in the table of the server. */
const MOST_METRICS = 12;
/** A bucket that the run's end cuts shorter than this share of its length would show noise as a fall. */
const LEAST_SHARE = 0.25;

function wholeBuckets(run: Run): readonly TimelineBucket[] {
  const { bucket, buckets } = run.timeline;
  const whole = buckets.filter(({ start }) => run.duration - start >= bucket * LEAST_SHARE);
  return whole.length > 0 ? whole : buckets.slice(0, 1);
}

function lengthOf({ start }: TimelineBucket, { timeline, duration }: Run): number {
  const left = duration - start;
  return left > 0 ? Math.min(timeline.bucket, left) : timeline.bucket;
}

function labelOf({ number, pair, side }: Run): string {
  if (pair === null) return `run ${number}`;
  return `run ${number} (pair ${pair}, ${side === 'base' ? 'base' : 'this change'})`;
}

function plannedAt(phases: readonly PhaseSpan[], time: number): number | null {
  const phase = phases.find(({ start, end }) => time >= start && time < end);
  if (phase === undefined) return null;
  const share = (time - phase.start) / Math.max(1, phase.end - phase.start);
  return phase.from + (phase.to - phase.from) * share;
}

type Grid = readonly TimelineBucket[];
type Figure = Exclude<keyof ProcessRow, 'start'>;

function serverOf(resources: Resources | null, grid: Grid): ServerSeries | null {
  const rows = resources?.processes?.rows ?? [];
  if (rows.length === 0) return null;
  const figure = (name: Figure): Values | null => {
    const known = rows.flatMap((row) => {
      const level = row[name];
      return level === null ? [] : [{ start: row.start, ...level }];
    });
    return known.length === 0 ? null : onGrid(known, grid);
  };
  return {
    cpu: figure('cpu'),
    memory: figure('rss'),
    files: figure('files'),
    connections: figure('connections'),
    closeWait: figure('closeWait'),
    threads: figure('threads'),
  };
}

function metricsOf(
  metrics: readonly MetricSeries[],
  grid: Grid,
  shown: (name: string) => string,
): RunSeries['metrics'] {
  return metrics
    .filter(({ rows }) => rows.length > 0)
    .slice(0, MOST_METRICS)
    .map(({ series, rows }) => ({ name: shown(series), values: onGrid(rows, grid) }));
}

function onGrid(rows: readonly ({ readonly start: number } & Level)[], grid: Grid): Values {
  const means = new Map(rows.map(({ start, mean }) => [start, mean]));
  return grid.map(({ start }) => short(means.get(start) ?? null));
}
