import { median } from 'simple-statistics';
import { SINGLE_CELL_TAIL, TOO_NOISY } from './detectable.js';
import {
  beyondFloor,
  logRatio,
  worseBy,
  type Floor,
  type LogRatio,
  type LogValue,
  type RatioMetric,
} from './log-scale.js';
import { jobMedianVariance, type JobRuns, type Variance } from './noise.js';
import { medianVariance } from '../statistics/median-variance.js';
import { satterthwaiteDf } from '../statistics/satterthwaite.js';
import { studentTQuantile, studentTUpperTail } from '../statistics/student-t.js';

/** What is known of a cell before the head is looked at, and the head's runs. */
export interface LearnedCell {
  readonly metric: RatioMetric;
  /** At least one job with at least one run. */
  readonly jobs: JobRuns;
  /** At least one run. */
  readonly head: readonly LogValue[];
  readonly within: Variance;
  readonly between: Variance;
}

/** The head against the baseline, with a band that the baseline's own noise decides. */
export interface LearnedBand {
  /** Median of the head's runs minus median of the jobs' medians. */
  readonly shift: LogRatio;
  /** Median of the jobs' medians. */
  readonly before: LogValue;
  /** Standard error of the shift. */
  readonly se: number;
  readonly df: number;
  /** One-sided p-value of "worse" and of "better". */
  readonly p: { readonly worse: number; readonly better: number };
  /** As a fraction: a single cell beyond it is worse with 95 % confidence and beyond the floor. */
  readonly band: number;
  /** The band is above 40 %: hardly anything could be seen. */
  readonly tooNoisy: boolean;
  readonly beyondFloor: 'worse' | 'better' | null;
}

/** Judges a cell by the noise that its baseline has learned. */
export function learnedBand(cell: LearnedCell, floor: Floor): LearnedBand {
  const jobs = cell.jobs.filter((runs) => runs.length > 0);
  const before = median(jobs.map((runs) => median(runs))) as LogValue;
  const shift = logRatio(median(cell.head) as LogValue, before);
  const parts = varianceParts({ ...cell, jobs });
  const se = Math.sqrt(parts.reduce((sum, part) => sum + part.variance, 0));
  const df = satterthwaiteDf(parts);
  const critical = Math.max(studentTQuantile(1 - SINGLE_CELL_TAIL, df) * se, Math.log1p(floor.relative));
  const band = worseBy(critical);
  return {
    shift,
    before,
    se,
    df,
    p: { worse: studentTUpperTail(shift / se, df), better: studentTUpperTail((0 - shift) / se, df) },
    band,
    tooNoisy: band > TOO_NOISY,
    beyondFloor: beyondFloor(cell.metric, shift, before, floor),
  };
}

/** SE² = σ̃_w²(v_n + v_K v_J) + σ̃_b²(1 + v_J). */
function varianceParts({ jobs, head, within, between }: LearnedCell): [Variance, Variance] {
  const ofJobs = medianVariance(jobs.length);
  const withinFactor = medianVariance(head.length) + jobMedianVariance(jobs) * ofJobs;
  return [
    { variance: within.variance * withinFactor, df: within.df },
    { variance: between.variance * (1 + ofJobs), df: between.df },
  ];
}
