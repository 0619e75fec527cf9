import { median } from 'simple-statistics';
import { learnedBand, type LearnedCell } from './learned-band.js';
import { logRatio, logValue, type Floor, type LogValue, type RatioMetric } from './log-scale.js';
import { betweenJobNoise, withinJobNoise, type JobRuns, type Machine } from './noise.js';
import type { PairedCell } from './pairs.js';
import type { ScreenedCell } from './screen.js';

/** Everything measured of one cell so far: latencies in ms, throughput in req/s; null where a run has no value. */
export interface CellSamples {
  /** Unique among the cells. */
  readonly id: string;
  readonly metric: RatioMetric;
  /** The baseline: per job, its runs. Empty where it does not know the cell. */
  readonly jobs: readonly (readonly (number | null)[])[];
  /** The head's own runs, in the order they were made. */
  readonly head: readonly (number | null)[];
  /** The pairs, in the order they were made. */
  readonly pairs: readonly PairSample[];
}

export interface PairSample {
  readonly base: number | null;
  readonly head: number | null;
}

/** The cells that baseline and head (its first `runs` runs) both know, compared with what the baseline has learned. */
export function againstBaseline(
  cells: readonly CellSamples[],
  runs: number,
  machine: Machine,
  floor: Floor,
): ScreenedCell[] {
  const histories = cells.map((cell) => history(cell));
  // σ_b is a property of the machines: cells that the head no longer has still tell about it.
  const between = betweenJobNoise(histories, machine);
  return cells.flatMap((cell, i) => {
    const { jobs, within } = histories[i] ?? history(cell);
    const head = logValues(cell.metric, cell.head.slice(0, runs));
    if (jobs.length === 0 || head.length === 0) return [];
    const known: LearnedCell = { metric: cell.metric, jobs, head, within, between };
    return [{ id: cell.id, known, learned: learnedBand(known, floor) }];
  });
}

/** The cells that at least one of the first `pairs` pairs measured on both sides. */
export function inPairs(cells: readonly CellSamples[], pairs: number): PairedCell[] {
  return cells.flatMap((cell) => {
    const both = cell.pairs.slice(0, pairs).flatMap(({ base, head }) => {
      const before = logValue(cell.metric, base);
      const now = logValue(cell.metric, head);
      return before === null || now === null ? [] : [{ before, now, difference: logRatio(now, before) }];
    });
    if (both.length === 0) return [];
    // Each side's runs are one more job of the noise's history.
    const arms = [both.map(({ before }) => before), both.map(({ now }) => now)];
    const { jobs } = history(cell);
    return [
      {
        id: cell.id,
        metric: cell.metric,
        differences: both.map(({ difference }) => difference),
        before: median(both.map(({ before }) => before)) as LogValue,
        within: withinJobNoise(cell.metric, [...jobs, ...arms]),
      },
    ];
  });
}

function history(cell: CellSamples): { jobs: JobRuns; within: ReturnType<typeof withinJobNoise> } {
  const jobs = cell.jobs.map((runs) => logValues(cell.metric, runs)).filter((runs) => runs.length > 0);
  return { jobs, within: withinJobNoise(cell.metric, jobs) };
}

function logValues(metric: RatioMetric, values: readonly (number | null)[]): LogValue[] {
  return values.map((value) => logValue(metric, value)).filter((value) => value !== null);
}
