import { median } from 'simple-statistics';
import { info, type Note } from '../model/notes.js';
import type { Result } from '../result/result.js';
import { environmentOf, sameEnvironment } from './baseline.js';
import { currentLevel, recordedCells } from './baseline-history.js';
import { learnedCells } from './baseline-facts.js';
import { byAge } from './baseline-text.js';
import { jobOf } from './baseline-update.js';
import type { Baseline, BaselineEntry, BaselineJob } from './baseline-schema.js';
import { cellId } from './cells.js';
import { creepOf, type Creep } from './creep.js';
import { levelShifts } from './level-shifts.js';
import { figureOf, type RatioMetric } from './log-scale.js';
import { judgedRuns } from './validity.js';

/** The cells of one tier on one kind of machine, measured with one scenario, over commits. */
export interface Trend {
  readonly tier: string;
  readonly environment: BaselineEntry['environment'];
  readonly scenario: string;
  /** Oldest first. */
  readonly jobs: readonly TrendJob[];
  readonly cells: readonly TrendCell[];
}

export interface TrendJob extends Pick<BaselineJob, 'id' | 'commit' | 'recordedAt'> {
  /** Whether it was accepted into the baseline, or is a result beside it. */
  readonly accepted: boolean;
}

/** Latencies in ms, throughput in req/s, errors as a fraction. */
export interface TrendCell {
  /** Null: the tier's throughput. */
  readonly endpoint: string | null;
  readonly metric: RatioMetric | 'errors';
  /** Oldest first; of the jobs that know the cell with enough requests. */
  readonly points: readonly TrendPoint[];
  /** The stretches between the changes of level. */
  readonly levels: readonly TrendLevel[];
  /** Where the next measurement is expected: what the gate has learned of the present level. */
  readonly band: TrendBand | null;
  /** How it stands against the best it has been; null where too little is known. */
  readonly creep: Creep | null;
}

export interface TrendPoint {
  /** Index among the jobs. */
  readonly job: number;
  /** Median of the runs; an error rate is of all runs together. */
  readonly value: number;
  readonly runs: readonly number[];
}

/** From the point `from` to the point `to`, both indexes among the points, the median was `value`. */
export interface TrendLevel {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export interface TrendBand {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The jobs of a baseline together with results that may or may not be among them. Level changes of jobs outside the
 * baseline are found as if they were accepted one after the other.
 */
export function trendsOf(
  baseline: Baseline | null,
  results: readonly Result[],
  now: Date,
): { readonly trends: readonly Trend[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const groups: Group[] = (baseline?.entries ?? []).map((entry) => ({ entry, more: [] }));
  for (const result of results) {
    const refusal = refusalOf(result);
    if (refusal !== null) {
      notes.push(info(`The result of job ${result.id} is left out: ${refusal}.`));
      continue;
    }
    const job = jobOf(result, now);
    const group = groupOf(groups, result);
    const known = [...group.entry.jobs, ...group.more].some(({ id }) => id === job.id);
    if (!known) group.more.push(job);
  }
  const trends = groups.map(trendOf).filter(({ cells }) => cells.length > 0);
  return { trends, notes };
}

interface Group {
  readonly entry: BaselineEntry;
  readonly more: BaselineJob[];
}

const METRICS: readonly RatioMetric[] = ['p50', 'p95', 'p99', 'throughput'];

function refusalOf(result: Result): string | null {
  if (result.interrupted !== null) return `it was stopped by ${result.interrupted} and is partial`;
  return judgedRuns(result).refusal?.reason ?? null;
}

function groupOf(groups: Group[], result: Result): Group {
  const { tier, hash } = result.scenario;
  const environment = environmentOf(result.environment);
  const found = groups.find(
    ({ entry }) =>
      entry.tier === tier.name && entry.scenario === hash && sameEnvironment(entry.environment, environment),
  );
  if (found) return found;
  const made: Group = { entry: { tier: tier.name, environment, scenario: hash, jobs: [] }, more: [] };
  groups.push(made);
  return made;
}

function trendOf({ entry, more }: Group): Trend {
  const jobs = withLevels(entry, more);
  const all: BaselineEntry = { ...entry, jobs };
  const bands = bandsOf(entry.jobs.length > 0 ? entry : all);
  const creeps = creepOf(all);
  const place = new Map(jobs.map(({ id }, index) => [id, index]));
  const ratios = recordedCells(jobs, METRICS).map((cell) => ({
    endpoint: cell.endpoint,
    metric: cell.metric,
    points: cell.jobs.flatMap(({ job, runs }) => pointOf(place.get(job.id), runs)),
  }));
  const cells = [...ratios, ...errorCells(jobs)].filter(({ points }) => points.length > 0);
  return {
    tier: entry.tier,
    environment: entry.environment,
    scenario: entry.scenario,
    jobs: jobs.map(({ id, commit, recordedAt }) => ({
      id,
      commit,
      recordedAt,
      accepted: entry.jobs.some((job) => job.id === id),
    })),
    cells: cells.map((cell) => ({
      ...cell,
      levels: levelsOf(cell, jobs),
      band: cell.metric === 'errors' ? null : (bands.get(cellId({ ...cell, metric: cell.metric })) ?? null),
      creep: creeps.find((one) => one.endpoint === cell.endpoint && one.metric === cell.metric) ?? null,
    })),
  };
}

/** All jobs by age; those that are not in the baseline are told which levels are new with them. */
function withLevels(entry: BaselineEntry, more: readonly BaselineJob[]): BaselineJob[] {
  const jobs: BaselineJob[] = [];
  for (const job of [...entry.jobs, ...more].sort(byAge)) {
    const shifted = more.includes(job) && jobs.length > 0 ? levelShifts({ ...entry, jobs }, job) : [];
    jobs.push(shifted.length === 0 ? job : { ...job, newLevel: [...shifted] });
  }
  return jobs;
}

function bandsOf(entry: BaselineEntry): ReadonlyMap<string, TrendBand> {
  return new Map(
    learnedCells(currentLevel(entry)).map(({ cell, screened: { learned } }) => {
      const level = figureOf(cell.metric, learned.before);
      const factor = 1 + learned.band;
      return [cellId(cell), { level, low: level / factor, high: level * factor }];
    }),
  );
}

function pointOf(job: number | undefined, runs: readonly (number | null)[]): TrendPoint[] {
  const known = runs.filter((value) => value !== null);
  return job === undefined || known.length === 0 ? [] : [{ job, value: median(known), runs: known }];
}

/** Of the endpoints that ever failed: a line of zeros says nothing. */
function errorCells(jobs: readonly BaselineJob[]): Pick<TrendCell, 'endpoint' | 'metric' | 'points'>[] {
  const names = [...new Set(jobs.flatMap(({ endpoints }) => Object.keys(endpoints)))].sort();
  return names.flatMap((endpoint) => {
    const points = jobs.flatMap(({ endpoints }, index): TrendPoint[] => {
      const errors = Object.hasOwn(endpoints, endpoint) ? (endpoints[endpoint]?.errors ?? []) : [];
      const total = errors.reduce((sum, [, count]) => sum + count, 0);
      const lost = errors.reduce((sum, [count]) => sum + count, 0);
      const runs = errors.flatMap(([count, of]) => (of > 0 ? [count / of] : []));
      return total === 0 ? [] : [{ job: index, value: lost / total, runs }];
    });
    const failed = points.some(({ runs }) => runs.some((rate) => rate > 0));
    return failed ? [{ endpoint, metric: 'errors' as const, points }] : [];
  });
}

function levelsOf(
  { endpoint, points }: Pick<TrendCell, 'endpoint' | 'points'>,
  jobs: readonly BaselineJob[],
): TrendLevel[] {
  const starts = points.flatMap(({ job }, index) => {
    const before = index === 0 ? -1 : (points[index - 1]?.job ?? -1);
    // A change may have come with a job that says nothing of this metric.
    const changed = jobs.slice(before + 1, job + 1).some(({ newLevel = [] }) => newLevel.includes(endpoint));
    return index === 0 || changed ? [index] : [];
  });
  return starts.map((from, index) => {
    const to = (starts[index + 1] ?? points.length) - 1;
    return { from, to, value: median(points.slice(from, to + 1).map(({ value }) => value)) };
  });
}
