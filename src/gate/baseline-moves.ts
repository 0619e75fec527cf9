import { median } from '../result/median.js';
import { ERROR_BAND } from './band.js';
import { currentLevel, recordedCells, type RecordedCell } from './baseline-history.js';
import type { BaselineEntry, BaselineJob } from './baseline-schema.js';
import { pooled, rate } from './compare.js';
import { creepOf, type Creep } from './creep.js';
import { comparedWithOlder } from './level-shifts.js';
import {
  beyondFloor,
  DEFAULT_FLOOR,
  figureChange,
  figureOf,
  logRatio,
  logValue,
  type LogValue,
  type RatioMetric,
} from './log-scale.js';
import type { JudgedMetric } from '../plan/plan.js';

/** How one cell of a baseline moves when jobs are added to it. */
export interface BaselineMove {
  /** Null: the tier's throughput. */
  readonly endpoint: string | null;
  readonly metric: JudgedMetric;
  /** Median of the jobs at their present level: ms, req/s, or a fraction of failed requests; null: not known before. */
  readonly before: number | null;
  readonly after: number;
  /** (after − before) ÷ before; for errors the difference. Null where there is no `before`. */
  readonly change: number | null;
  /** How far a single job may be off, as a fraction; null where nothing was learned. */
  readonly band: number | null;
  /** Whether the baseline itself is another one: beyond floor and band, or on a level that is marked as new. */
  readonly moved: 'worse' | 'better' | null;
}

/** What becomes of one tier and environment. */
export interface EntryMoves {
  readonly tier: string;
  readonly before: BaselineEntry | null;
  readonly after: BaselineEntry;
  /** Jobs that come, oldest first. */
  readonly added: readonly BaselineJob[];
  readonly cells: readonly BaselineMove[];
  /** Cells that got worse bit by bit, as the entry stands afterwards. */
  readonly crept: readonly Creep[];
}

/** Sets an entry beside what it was. `before` of another scenario counts as none: its values say nothing of this one. */
export function entryMoves(before: BaselineEntry | null, after: BaselineEntry): EntryMoves {
  const known = before?.scenario === after.scenario ? before : null;
  const added = after.jobs.filter(({ id }) => !known?.jobs.some((job) => job.id === id));
  const shifted = new Set(added.flatMap(({ newLevel = [] }) => newLevel));
  const bands = bandsOf(known, added.at(-1));
  const was = levels(known);
  const times = [...levels(after)].map(([id, { cell, level }]): BaselineMove => {
    const band = bands.get(id) ?? null;
    return timeMove(cell, was.get(id)?.level ?? null, level, { band, marked: shifted.has(cell.endpoint) });
  });
  return {
    tier: after.tier,
    before: known,
    after,
    added,
    cells: [...times, ...errorMoves(known, after, shifted)],
    crept: creepOf(after).filter(({ crept }) => crept),
  };
}

/** Whether a job has a cell beyond the band of the jobs before it. */
export function isOutsideBand({ jobs, ...entry }: BaselineEntry, job: BaselineJob): boolean {
  const older = jobs.slice(0, jobs.indexOf(job));
  if (job.newLevel !== undefined) return true;
  return comparedWithOlder({ ...entry, jobs: older }, job).some(
    ({ learned }) => learned.beyondFloor !== null && Math.abs(learned.shift) > Math.log1p(learned.band),
  );
}

const METRICS: readonly RatioMetric[] = ['p50', 'p95', 'throughput'];

function timeMove(
  { endpoint, metric }: RecordedCell,
  was: LogValue | null,
  level: LogValue,
  { band, marked }: { readonly band: number | null; readonly marked: boolean },
): BaselineMove {
  const after = figureOf(metric, level);
  if (was === null) return { endpoint, metric, before: null, after, change: null, band, moved: null };
  const shift = logRatio(level, was);
  const direction = beyondFloor(metric, shift, was, DEFAULT_FLOOR);
  const sure = marked || (band !== null && Math.abs(shift) > Math.log1p(band));
  const change = figureChange(metric, shift);
  return {
    endpoint,
    metric,
    before: figureOf(metric, was),
    after,
    change,
    band,
    moved: sure ? direction : null,
  };
}

function levels(
  entry: BaselineEntry | null,
): ReadonlyMap<string, { readonly cell: RecordedCell; readonly level: LogValue }> {
  if (entry === null) return new Map();
  return new Map(
    recordedCells(currentLevel(entry).jobs, METRICS).flatMap((cell) => {
      const medians = cell.jobs.map(({ runs }) => medianOf(cell.metric, runs));
      const level = median(medians.filter((value) => value !== null));
      return level === null ? [] : [[idOf(cell), { cell, level: level as LogValue }] as const];
    }),
  );
}

function medianOf(metric: RatioMetric, runs: readonly (number | null)[]): number | null {
  return median(runs.map((value) => logValue(metric, value)).filter((value) => value !== null));
}

function bandsOf(known: BaselineEntry | null, newest: BaselineJob | undefined): ReadonlyMap<string, number> {
  if (known === null || newest === undefined) return new Map();
  return new Map(comparedWithOlder(known, newest).map((cell) => [idOf(cell), cell.learned.band]));
}

/** Endpoints that fail more or less often than before, by half a percentage point. Chance alone makes no new level. */
function errorMoves(
  before: BaselineEntry | null,
  after: BaselineEntry,
  shifted: ReadonlySet<string | null>,
): BaselineMove[] {
  if (before === null) return [];
  const was = errorRates(before);
  return [...errorRates(after)].flatMap(([endpoint, now]) => {
    const old = was.get(endpoint);
    if (old === undefined || Math.abs(now - old) < ERROR_BAND) return [];
    const direction = now > old ? 'worse' : 'better';
    const moved = shifted.has(endpoint) ? direction : null;
    const band = ERROR_BAND;
    return [{ endpoint, metric: 'errors', before: old, after: now, change: now - old, band, moved }];
  });
}

function errorRates(entry: BaselineEntry): ReadonlyMap<string, number> {
  const { jobs } = currentLevel(entry);
  const names = [...new Set(jobs.flatMap((job) => Object.keys(job.endpoints)))].sort();
  return new Map(
    names.flatMap((name) => {
      const counts = jobs.flatMap((job) =>
        Object.hasOwn(job.endpoints, name) ? (job.endpoints[name]?.errors ?? []) : [],
      );
      const failed = rate(pooled(counts.map(([bad, total]) => ({ failed: bad, total }))));
      return failed === null ? [] : [[name, failed] as const];
    }),
  );
}

function idOf({ endpoint, metric }: Pick<RecordedCell, 'endpoint' | 'metric'>): string {
  return JSON.stringify([endpoint, metric]);
}
