import type { Break } from '../../analysis/breaking-point.js';
import { scalePoints } from '../../analysis/capacity.js';
import { throughputAt, type Scalability, type ScalePoint } from '../../analysis/scalability.js';
import type { Stage } from '../../analysis/stage.js';
import type { Search } from '../../result/search.js';
import type { ReportView } from '../report.js';
import { breakLabel, lawParameters } from '../stage-words.js';
import { short } from './run-series.js';

/** How a service took a load that grows. Loads are users (closed model) or journeys per second (open model). */
export interface CapacityData {
  readonly stages: StageColumns;
  readonly breaks: readonly BreakMark[];
  readonly law: LawCurve | null;
  readonly search: SearchCourse | null;
}

/** An entry for each load, the lowest first. Successful requests per second, ms, a fraction. */
export interface StageColumns {
  readonly load: readonly number[];
  readonly throughput: readonly (number | null)[];
  readonly p95: readonly (number | null)[];
  readonly errors: readonly (number | null)[];
}

/** Where something became too much, and between which loads that lies; `at` and `low` null: below the lowest load. */
export interface BreakMark {
  readonly cause: Break['cause'];
  readonly label: string;
  readonly at: number | null;
  readonly low: number | null;
  readonly high: number;
}

/** The Universal Scalability Law over requests in the system at once, req/s, beside what was measured. */
export interface LawCurve {
  readonly label: string;
  readonly concurrency: readonly number[];
  readonly throughput: readonly (number | null)[];
  /** Null between the stages. */
  readonly measured: readonly (number | null)[];
  readonly peak: ScalePoint | null;
}

/** Steps in the order in which they were made. */
export interface SearchCourse {
  readonly rates: readonly number[];
  readonly outcomes: readonly Search['steps'][number]['outcome'][];
  /** What is sustained, journeys per second; null: nothing held. */
  readonly found: number | null;
}

/** Null where the load does not grow. */
export function capacityData(view: ReportView, shown: (name: string) => string): CapacityData | null {
  const { capacity, open } = view;
  if (capacity === null) return null;
  const { stages, breaking, search } = capacity;
  const column = (of: (stage: Stage) => number | null): (number | null)[] =>
    stages.map((stage) => short(of(stage)));
  return {
    stages: {
      load: stages.map(({ load }) => short(load) ?? 0),
      throughput: column(({ throughput }) => throughput),
      p95: column(({ p95 }) => p95),
      errors: column(({ errorRate }) => errorRate),
    },
    breaks: breaking.whole.map((one) => ({
      cause: one.cause,
      label: shown(breakLabel(one, open)),
      at: short(one.at),
      low: short(one.low),
      high: short(one.high) ?? 0,
    })),
    law: lawCurve(capacity.scalability, scalePoints(stages)),
    search: search === null ? null : courseOf(search),
  };
}

/** Enough for a smooth line. */
const CURVE_POINTS = 48;
/** How far the curve is drawn beyond what was measured, to show what it expects. */
const FURTHER = 1.3;

function lawCurve(
  fit: NonNullable<ReportView['capacity']>['scalability'],
  points: readonly ScalePoint[],
): LawCurve | null {
  if (!fit.fitted) return null;
  const widest = Math.max(...points.map(({ concurrency }) => concurrency));
  const end = widest * FURTHER;
  const measured = new Map(points.map(({ concurrency, throughput }) => [concurrency, throughput]));
  const grid = Array.from({ length: CURVE_POINTS + 1 }, (_, step) => (end * step) / CURVE_POINTS);
  const all = [...new Set([...grid, ...measured.keys()])].sort((a, b) => a - b);
  return {
    label: lawParameters(fit),
    concurrency: all.map((at) => short(at) ?? 0),
    throughput: all.map((at) => short(lawAt(fit, at))),
    measured: all.map((at) => short(measured.get(at) ?? null)),
    peak: fit.peak !== null && fit.peak.concurrency <= end ? fit.peak : null,
  };
}

/** The law holds from one on: below that it is the straight line to nothing. */
function lawAt(law: Scalability, concurrency: number): number {
  return concurrency < 1 ? law.lambda * concurrency : throughputAt(law, concurrency);
}

function courseOf({ steps, found }: Search): SearchCourse {
  return {
    rates: steps.map(({ rate }) => short(rate) ?? 0),
    outcomes: steps.map(({ outcome }) => outcome),
    found: found.kind === 'nothing' ? null : short(found.rate),
  };
}
