import { incompleteBetaInverse } from './incomplete-beta.js';

/** A range [low, high]. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The exact (conservative) interval of a rate of which `successes` of `trials` were seen (C. J. Clopper and
 * E. S. Pearson, Biometrika 26, 1934); [0, 1] without trials.
 */
export function binomialInterval(successes: number, trials: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: successes <= 0 ? 0 : incompleteBetaInverse(tail, successes, trials - successes + 1),
    high: successes >= trials ? 1 : incompleteBetaInverse(1 - tail, successes + 1, trials - successes),
  };
}
