import { median } from 'simple-statistics';
import type { LogValue, RatioMetric } from './log-scale.js';
import { medianVariance } from '../statistics/median-variance.js';
import { degreesOfFreedom, SHAMOS_EFFICIENCY, shamosVariance } from '../statistics/shamos.js';

/** A variance estimate (of log values) and how many degrees of freedom it is worth. */
export interface Variance {
  readonly variance: number;
  readonly df: number;
}

/** The log values of one cell in the baseline: per job, its runs. */
export type JobRuns = readonly (readonly LogValue[])[];

/**
 * Run-to-run variance of a cell within a job: robust (Shamos) over the runs of each job, shrunk towards the
 * metric's prior, which alone counts where nothing was recorded. Never zero.
 */
export function withinJobNoise(metric: RatioMetric, jobs: JobRuns): Variance {
  const prior = PRIOR_SD[metric] ** 2;
  const df = SHAMOS_EFFICIENCY * degreesOfFreedom(jobs);
  if (df === 0) return { variance: prior, df: PRIOR_WEIGHT };
  const measured = shamosVariance(jobs);
  return {
    variance: (PRIOR_WEIGHT * prior + df * measured) / (PRIOR_WEIGHT + df),
    df: PRIOR_WEIGHT + df,
  };
}

/** One cell's part in the job-to-job variance. */
export interface CellHistory {
  readonly jobs: JobRuns;
  readonly within: Variance;
}

/**
 * Job-to-job variance, one for all cells (a slow machine is slow for all of them): what the medians of jobs
 * differ by beyond the noise of their runs, shrunk towards the prior of this kind of machine.
 */
export function betweenJobNoise(cells: readonly CellHistory[], machine: Machine): Variance {
  const prior = PRIOR_BETWEEN_SD[machine] ** 2;
  const known = cells
    .map(({ jobs, within }) => ({ jobs: jobs.filter((runs) => runs.length > 0), within }))
    .filter(({ jobs }) => jobs.length >= 2);
  if (known.length === 0) return { variance: prior, df: PRIOR_WEIGHT };
  const df = median(known.map(({ jobs }) => jobs.length)) - 1;
  // The median over the cells: one cell with an absurd job must not widen the bands of all others.
  const measured = Math.max(0, median(known.map(excessVariance)));
  return {
    variance: (PRIOR_WEIGHT * prior + df * measured) / (PRIOR_WEIGHT + df),
    df: PRIOR_WEIGHT + df,
  };
}

/** The variance factor of a job's median: v_K, averaged over jobs of different numbers of runs. */
export function jobMedianVariance(jobs: JobRuns): number {
  const counts = jobs.map((runs) => runs.length).filter((count) => count > 0);
  return counts.reduce((sum, count) => sum + medianVariance(count), 0) / counts.length;
}

/** Whether every measurement ran on one kind of machine known by its fingerprint, or on whatever was free. */
export type Machine = 'same' | 'hosted';

function excessVariance({ jobs, within }: CellHistory): number {
  return shamosVariance([jobs.map((runs) => median(runs))]) - jobMedianVariance(jobs) * within.variance;
}

/** A prior weighs as much as this many degrees of freedom of data. */
const PRIOR_WEIGHT = 4;

/** Priors of the run-to-run standard deviation (of logs): about 1.5 times the usual CVs of 5, 10, 15 and 5 %. */
const PRIOR_SD: Readonly<Record<RatioMetric, number>> = {
  p50: 0.075,
  p95: 0.12,
  p99: 0.18,
  throughput: 0.075,
  capacity: 0.075,
};

/** Priors of the job-to-job standard deviation: a machine of one's own; shared runners. */
const PRIOR_BETWEEN_SD: Readonly<Record<Machine, number>> = { same: 0.03, hosted: 0.1 };
