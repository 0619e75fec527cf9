import type { Location } from '../model/errors.js';
import type { Ms } from '../model/units.js';

export type JudgedMetric = 'p50' | 'p95' | 'p99' | 'throughput' | 'capacity' | 'errors';

/** Figures of which more is better, req/s: what a tier got done, and what a search found that it sustains. */
export type RateMetric = Extract<JudgedMetric, 'throughput' | 'capacity'>;

export function isRate(metric: string): metric is RateMetric {
  return metric === 'throughput' || metric === 'capacity';
}

export interface GatePlan {
  readonly metrics: readonly JudgedMetric[];
  readonly band: BandPlan;
  /** Least change that counts: a fraction (learned bands), and ms (latencies). */
  readonly floor: { readonly relative: number; readonly absolute: Ms };
}

/**
 * Bands: `learned` from the noise that the baseline and the pairs show, or fixed fractions. The most specific entry
 * counts (endpoint and metric, endpoint, metric, default).
 */
export interface BandPlan {
  readonly default: number | 'learned';
  readonly overrides: readonly {
    readonly endpoint: string | null;
    readonly metric: JudgedMetric | null;
    readonly band: number | 'learned';
  }[];
}

/** A regression that is accepted for a while, in the open. */
export interface WaiverPlan {
  readonly endpoint: string;
  /** Null: every metric of the endpoint. */
  readonly metric: JudgedMetric | null;
  /** Fraction: how much worse it may be (for errors: percentage points as a fraction). */
  readonly upTo: number;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`, UTC. */
  readonly until: string;
  readonly at: Location;
}
