import { median } from 'simple-statistics';
import { warning, type Note } from '../model/notes.js';
import { formatChange, formatMs, formatRate } from '../model/units.js';
import { currentLevel, recordedCells, type RecordedCell } from './baseline-history.js';
import type { BaselineAnchor, BaselineEntry } from './baseline-schema.js';
import {
  beyondFloor,
  DEFAULT_FLOOR,
  figureChange,
  figureOf,
  logRatio,
  logValue,
  type LogValue,
} from './log-scale.js';
import { jobMedianVariance, withinJobNoise } from './noise.js';
import { medianVariance } from '../statistics/median-variance.js';
import { shamosVariance } from '../statistics/shamos.js';
import { isRate } from '../plan/gate-plan.js';

/** Warns of cells that got worse bit by bit, each bit too small to be seen in a pull request. */
export function creepNotes(entry: BaselineEntry): Note[] {
  return creepOf(entry)
    .filter(({ crept }) => crept)
    .map(({ endpoint, metric, anchor, now, change }) =>
      warning(
        `${endpoint === null ? metric : `${endpoint} ${metric}`} has crept: ${formatLevel(metric, now)} in the newest ${WINDOW} jobs of the baseline, ` +
          `${formatChange(change)} from ${formatLevel(metric, anchor.value)} in its best ${WINDOW} in a row (to ${anchor.recordedAt.slice(0, 10)}).`,
      ),
    );
}

/** How a cell stands against the best it has been. */
export interface Creep {
  readonly endpoint: string | null;
  readonly metric: CreepMetric;
  readonly anchor: BaselineAnchor;
  /** Median of the newest five jobs: ms, or req/s. */
  readonly now: number;
  /** Change of the figure from the anchor: a fraction. */
  readonly change: number;
  /** Worse by more than 15 %, 1 ms (5 req/s) and four standard errors. */
  readonly crept: boolean;
}

export type CreepMetric = BaselineAnchor['metric'];

/** Every cell with five jobs or more at its present level. */
export function creepOf(entry: BaselineEntry): readonly Creep[] {
  return tracks(entry).flatMap((track) => {
    const { endpoint, metric } = track.cell;
    const newest = windows(track).at(-1);
    const anchor = best([...storedAnchors(entry, track.cell), ...windows(track)]);
    const before = logValue(metric, anchor?.value);
    const now = logValue(metric, newest?.value);
    if (!anchor || before === null || now === null) return [];
    const shift = logRatio(now, before);
    const beyond = beyondFloor(metric, shift, before, DEFAULT_FLOOR) === 'worse';
    return [
      {
        endpoint,
        metric,
        anchor,
        now: newest?.value ?? anchor.value,
        change: figureChange(metric, shift),
        crept: beyond && shift > CERTAINTY * standardError(track),
      },
    ];
  });
}

/**
 * The anchors that an entry must keep in writing once its jobs have become `kept`: those whose jobs are gone, and
 * that no five jobs in a row have bettered or ended with a new level.
 */
export function keptAnchors(entry: BaselineEntry, kept: BaselineEntry['jobs']): readonly BaselineAnchor[] {
  const left = tracks({ ...entry, jobs: kept });
  return tracks(entry).flatMap((track) => {
    const stored = storedAnchors(entry, track.cell);
    const same = left.find(({ cell }) => isSame(cell, track.cell));
    const remaining = best([...stored, ...(same ? windows(same) : [])]);
    const lost = best([...stored, ...windows(track)]);
    if (lost === null) return stored;
    return remaining === null || isBetter(lost, remaining) ? [lost] : stored;
  });
}

/** The better of each cell's anchors. */
export function bestAnchors(anchors: readonly BaselineAnchor[]): readonly BaselineAnchor[] {
  return anchors.filter((one) =>
    anchors.every((other) => other === one || !isSame(other, one) || outranks(one, other, anchors)),
  );
}

/** Jobs in a row whose median is a level. One job alone is better than usual all too often. */
const WINDOW = 5;

/**
 * Standard errors. The anchor is the best of many, and one of many cells: with three and a prior of 3 % a warning
 * stood in 5 % of unchanged histories of a machine of one's own and 25 % of hosted ones (±20 % between jobs) at any
 * time; with these in 0 and 6 %.
 */
const CERTAINTY = 4;

const METRICS: readonly CreepMetric[] = ['p50', 'p95', 'throughput', 'capacity'];

/** Prior of the job-to-job standard deviation (of logs), and the degrees of freedom that it is worth. */
const PRIOR = { sd: 0.1, weight: 4 };

/** A cell with the log medians of its jobs. */
interface Track {
  readonly cell: RecordedCell & { readonly metric: CreepMetric };
  readonly runs: readonly (readonly LogValue[])[];
  readonly medians: readonly { readonly value: LogValue; readonly recordedAt: string }[];
}

function tracks(entry: BaselineEntry): Track[] {
  return recordedCells(currentLevel(entry).jobs, METRICS).map((cell) => {
    const metric = METRICS.find((one) => one === cell.metric) ?? 'p50';
    const known = cell.jobs.flatMap(({ job, runs }) => {
      const logs = runs.map((value) => logValue(metric, value)).filter((value) => value !== null);
      return logs.length === 0 ? [] : [{ logs, recordedAt: job.recordedAt }];
    });
    return {
      cell: { ...cell, metric },
      runs: known.map(({ logs }) => logs),
      medians: known.map(({ logs, recordedAt }) => ({ value: median(logs) as LogValue, recordedAt })),
    };
  });
}

function windows({ cell: { endpoint, metric }, medians }: Track): BaselineAnchor[] {
  return medians.slice(WINDOW - 1).map(({ recordedAt }, start) => {
    const level = median(medians.slice(start, start + WINDOW).map(({ value }) => value)) as LogValue;
    return { endpoint, metric, value: Number(figureOf(metric, level).toPrecision(3)), recordedAt };
  });
}

/** Those of before a new level are history. */
function storedAnchors({ anchors = [], jobs }: BaselineEntry, cell: RecordedCell): BaselineAnchor[] {
  const since = jobs.findLast(({ newLevel = [] }) => newLevel.includes(cell.endpoint))?.recordedAt;
  return anchors.filter(
    (anchor) =>
      isSame(anchor, cell) && (since === undefined || Date.parse(anchor.recordedAt) >= Date.parse(since)),
  );
}

function best(anchors: readonly BaselineAnchor[]): BaselineAnchor | null {
  const [first, ...others] = anchors;
  return first ? others.reduce((found, next) => (isBetter(next, found) ? next : found), first) : null;
}

function isBetter(a: BaselineAnchor, b: BaselineAnchor): boolean {
  return isRate(a.metric) ? a.value > b.value : a.value < b.value;
}

/** Of equals the first stays. */
function outranks(one: BaselineAnchor, other: BaselineAnchor, anchors: readonly BaselineAnchor[]): boolean {
  return isBetter(one, other) || (!isBetter(other, one) && anchors.indexOf(one) < anchors.indexOf(other));
}

function isSame(
  a: Pick<RecordedCell, 'endpoint' | 'metric'>,
  b: Pick<RecordedCell, 'endpoint' | 'metric'>,
): boolean {
  return a.endpoint === b.endpoint && a.metric === b.metric;
}

/**
 * Of the difference of two medians of five jobs. The noise of a job comes from neighbours in time: a creep, or a
 * step, would swell the spread over all jobs and so hide itself.
 */
function standardError({ cell, runs, medians }: Track): number {
  const ofRuns = withinJobNoise(cell.metric, runs).variance * jobMedianVariance(runs);
  const neighbours = medians.slice(1).map(({ value }, i) => [value, medians[i]?.value ?? value]);
  const df = neighbours.length;
  const measured = df === 0 ? 0 : shamosVariance(neighbours);
  const ofJobs = (PRIOR.weight * (PRIOR.sd ** 2 + ofRuns) + df * measured) / (PRIOR.weight + df);
  return Math.sqrt(2 * medianVariance(WINDOW) * ofJobs);
}

function formatLevel(metric: CreepMetric, value: number): string {
  return isRate(metric) ? formatRate(value) : formatMs(value);
}
