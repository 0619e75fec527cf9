import type { Condition, ThresholdMetric, TierPlan } from '../plan/plan.js';

/** What a window tells. Latencies in ms; `p` in 0 … 100. */
export interface Window {
  readonly requests: number;
  readonly failed: number;
  /** Arrivals without a free slot; they are among `failed`, not among `requests`. */
  readonly dropped: number;
  readonly seconds: number;
  percentile(p: number): number | null;
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Why the load is to end now. */
export interface Stop {
  readonly reason: 'until' | 'abort';
  readonly condition: string;
}

/** How much of the past counts, s. */
export const WINDOW_SECONDS = 10;

/**
 * Decides once a second whether the load is to end: an `until` condition that holds, or a threshold with `abort`
 * that is missed. Conditions on a phase are looked at while it lasts; nothing is decided on less than two
 * seconds, nor on fewer than 20 requests where the figure is about requests.
 */
export function stopNow(
  tier: Pick<TierPlan, 'until' | 'thresholds'>,
  now: { readonly phase: string; readonly secondsInPhase: number; readonly seconds: number },
  windowOf: (endpoint: string | null, seconds: number) => Window | null,
): Stop | null {
  const figure = (condition: Condition): number | null => {
    if (condition.phase !== null && condition.phase !== now.phase) return null;
    const reach = condition.phase === null ? now.seconds : now.secondsInPhase;
    if (reach < FEWEST_SECONDS) return null;
    const window = windowOf(condition.endpoint, Math.min(reach, WINDOW_SECONDS));
    return window && window.seconds >= FEWEST_SECONDS ? figureOf(condition.metric, window) : null;
  };
  for (const threshold of tier.thresholds) {
    const value = threshold.abort ? figure(threshold) : null;
    if (value !== null && !holds(threshold, value)) return { reason: 'abort', condition: threshold.text };
  }
  for (const condition of tier.until) {
    const value = figure(condition);
    if (value !== null && holds(condition, value)) return { reason: 'until', condition: condition.text };
  }
  return null;
}

/** The endpoints that the rules of a tier look at while load runs, by their position. */
export function watchedEndpoints(
  tier: Pick<TierPlan, 'until' | 'thresholds'>,
  endpoints: readonly string[],
): readonly number[] {
  const rules = [...tier.until, ...tier.thresholds.filter(({ abort }) => abort)];
  return endpoints.flatMap((name, index) => (rules.some(({ endpoint }) => endpoint === name) ? [index] : []));
}

const FEWEST_SECONDS = 2;
const FEWEST_REQUESTS = 20;

function holds({ op, value: limit }: Condition, value: number): boolean {
  switch (op) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
  }
}

/** The window's figure; null when it is too small to tell. Counts are rates per second here. */
function figureOf(metric: ThresholdMetric, window: Window): number | null {
  if (metric === 'throughput' || metric === 'requests') return window.requests / window.seconds;
  const outcomes = window.requests + window.dropped;
  if (outcomes < FEWEST_REQUESTS) return null;
  switch (metric) {
    case 'errors':
      return window.failed / outcomes;
    case 'success':
      return 1 - window.failed / outcomes;
    case 'min':
    case 'mean':
    case 'max':
      return window[metric];
    default:
      return window.percentile(Number(metric.slice(1)));
  }
}
