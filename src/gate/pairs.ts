import { median } from 'simple-statistics';
import { detectableInPairs, SINGLE_CELL_TAIL, TOO_NOISY } from './detectable.js';
import { beyondFloor, type Floor, type LogRatio, type LogValue, type RatioMetric } from './log-scale.js';
import type { Variance } from './noise.js';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js';
import type { Interval } from '../statistics/binomial-interval.js';
import { medianVariance } from '../statistics/median-variance.js';
import { normalCdf, normalQuantile } from '../statistics/normal.js';
import { SHAMOS_EFFICIENCY, shamosVariance } from '../statistics/shamos.js';
import { studentTQuantile, studentTUpperTail } from '../statistics/student-t.js';

/** What the pairs so far have shown of one cell. */
export interface PairedCell {
  readonly id: string;
  readonly metric: RatioMetric;
  /** Head minus base, one per pair that measured both; at least one. */
  readonly differences: readonly LogRatio[];
  /** Median of the base's runs. */
  readonly before: LogValue;
  /** Run-to-run noise that was known before the pairs. */
  readonly within: Variance;
}

/** One look at the pairs: every number that decided, and whether more pairs are worth their time. */
export interface Look {
  readonly pairs: number;
  /** What z was multiplied by, so that looking several times does not raise the false alarms. */
  readonly factor: number;
  readonly cells: readonly PairEstimate[];
  readonly decision: 'continue' | 'stop';
}

export interface PairEstimate {
  readonly id: string;
  /** Median log ratio: positive is worse. */
  readonly estimate: number;
  /** Standard deviation of a pair's difference, and standard error of the estimate. */
  readonly sd: number;
  readonly se: number;
  readonly df: number;
  /** 95 % interval of the log ratio; unadjusted for the number of looks. */
  readonly interval: Interval;
  /** The t statistic as a normal z, and after the adjustment for several looks. */
  readonly z: number;
  readonly zAdjusted: number;
  readonly beyondFloor: 'worse' | 'better' | null;
  /** The smallest worsening (fraction) of this cell alone among all that would be called a regression four times in five. */
  readonly detectable: number;
  /** The same for a test of nothing but this cell at 5 %: above 40 % the cell is too noisy. */
  readonly noise: number;
  /** Were this the last look. */
  readonly verdict: PairVerdict;
}

export type PairVerdict = 'regression' | 'improved' | 'pass' | 'inconclusive';

/**
 * Looks at the cells after `pairs` pairs. `looks`: the numbers of pairs at which one may look; the last ends it.
 */
export function lookAtPairs(
  cells: readonly PairedCell[],
  pairs: number,
  looks: readonly number[],
  floor: Floor,
): Look {
  const last = looks.at(-1) ?? pairs;
  const factor = lookFactor(pairs, last);
  const plan: Plan = { factor, last, tail: tailOfOne(cells.length, lookFactor(last, last)) };
  const estimates = cells.map((cell) => estimate(cell, plan, floor));
  const found = rejections(estimates);
  const judged = estimates.map((cell, i) => ({ ...cell, verdict: verdictOf(cell, found, i) }));
  const worthMore = judged.some(
    (cell) => cell.verdict !== 'regression' && (cell.beyondFloor === 'worse' || cell.noise > TOO_NOISY),
  );
  return { pairs, factor, cells: judged, decision: pairs < last && worthMore ? 'continue' : 'stop' };
}

/** Pairs after which one looks: stopping early costs nothing where nothing is found. */
export const LOOKS: readonly number[] = [3, 5, 7];

/** The share of false ones among the regressions found. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** Whoever is rejected at this rate on unadjusted z, but not found, is inconclusive. */
const DOUBTFUL_RATE = 0.1;

/**
 * Three correlated chances instead of one, and outlier runs that a median of few does not remove: the boundary lies
 * this much above the nominal one, for a single planned look as well.
 */
const LOOK_PENALTY = 1.1;

/** A pair's difference has twice the variance of a run: two fresh processes, independent noise. */
const PAIR_VARIANCE = 2;

/** The shape of P. C. O'Brien and T. R. Fleming (Biometrics 35, 1979): strict when little is known. */
function lookFactor(pairs: number, last: number): number {
  return Math.sqrt(medianVariance(last) / medianVariance(pairs)) / LOOK_PENALTY;
}

/** What Benjamini and Hochberg leave to a single bad cell among `cells` at the last look. */
function tailOfOne(cells: number, lastFactor: number): number {
  return normalCdf(normalQuantile(FALSE_DISCOVERY_RATE / Math.max(cells, 1)) / lastFactor);
}

interface Plan {
  readonly factor: number;
  readonly last: number;
  readonly tail: number;
}

type Estimate = Omit<PairEstimate, 'verdict'>;

function estimate(cell: PairedCell, { factor, last, tail }: Plan, floor: Floor): Estimate {
  const { differences, within } = cell;
  const value = median(differences) as LogRatio;
  const df = SHAMOS_EFFICIENCY * (differences.length - 1);
  const seen = differences.length > 1 ? df * shamosVariance([differences]) : 0;
  const sd = Math.sqrt((within.df * PAIR_VARIANCE * within.variance + seen) / (within.df + df));
  const se = sd * Math.sqrt(medianVariance(differences.length));
  const totalDf = within.df + df;
  const half = studentTQuantile(0.975, totalDf) * se;
  const z = normalScore(value / se, totalDf);
  const spread = { sd, df: totalDf, made: differences.length, last };
  return {
    id: cell.id,
    estimate: value,
    sd,
    se,
    df: totalDf,
    interval: { low: value - half, high: value + half },
    z,
    zAdjusted: z * factor,
    beyondFloor: beyondFloor(cell.metric, value, cell.before, floor),
    detectable: detectableInPairs(spread, tail, floor),
    noise: detectableInPairs(spread, SINGLE_CELL_TAIL, floor),
  };
}

/** The z of a standard normal that is as unlikely as this t; finite. */
function normalScore(t: number, df: number): number {
  const z = -normalQuantile(Math.max(studentTUpperTail(Math.abs(t), df), Number.MIN_VALUE));
  return t < 0 ? 0 - z : Math.max(0, z);
}

interface Rejections {
  readonly worse: readonly boolean[];
  readonly better: readonly boolean[];
  readonly doubtful: readonly boolean[];
}

function rejections(cells: readonly Estimate[]): Rejections {
  const raw = cells.map(({ z }) => normalCdf(-z));
  return {
    worse: benjaminiHochberg(
      cells.map(({ zAdjusted }) => normalCdf(-zAdjusted)),
      FALSE_DISCOVERY_RATE,
    ),
    better: benjaminiHochberg(
      cells.map(({ zAdjusted }) => normalCdf(zAdjusted)),
      FALSE_DISCOVERY_RATE,
    ),
    doubtful: benjaminiHochberg(raw, DOUBTFUL_RATE),
  };
}

function verdictOf(cell: Estimate, found: Rejections, i: number): PairVerdict {
  if (cell.beyondFloor === 'worse' && found.worse[i] === true) return 'regression';
  if (cell.beyondFloor === 'better' && found.better[i] === true) return 'improved';
  if (cell.beyondFloor === 'worse' && found.doubtful[i] === true) return 'inconclusive';
  return cell.noise > TOO_NOISY ? 'inconclusive' : 'pass';
}
