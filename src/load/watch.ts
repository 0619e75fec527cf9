import type { Condition, ThresholdMetric, TierPlan } from '../plan/plan.js';
import type { RunEnd } from '../result/result.js';

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
export type Stop =
  | { readonly reason: 'until' | 'abort'; readonly condition: string }
  | { readonly reason: 'breaker'; readonly failed: number; readonly within: number };

/** How much of the past counts, s. */
export const WINDOW_SECONDS = 10;

/**
 * Decides once a second whether the load is to end: an `until` condition that holds, which is a normal end and so
 * comes first; a threshold with `abort` that is missed; the circuit breaker. Conditions on a phase are looked at while
 * it lasts; nothing is decided on less than two seconds, nor on fewer than 20 requests where the figure is about
 * requests.
 */
export function stopNow(
  tier: Pick<TierPlan, 'until' | 'thresholds' | 'breaker'>,
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
  for (const condition of tier.until) {
    const value = figure(condition);
    if (value !== null && holds(condition, value)) return { reason: 'until', condition: condition.text };
  }
  for (const threshold of tier.thresholds) {
    const value = threshold.abort ? figure(threshold) : null;
    if (value !== null && !holds(threshold, value)) return { reason: 'abort', condition: threshold.text };
  }
  return tier.breaker && tripped(tier.breaker, now.seconds, windowOf);
}

/** The endpoints that the rules of a tier look at while load runs, by their position. */
export function watchedEndpoints(
  tier: Pick<TierPlan, 'until' | 'thresholds'>,
  endpoints: readonly string[],
): readonly number[] {
  const rules = [...tier.until, ...tier.thresholds.filter(({ abort }) => abort)];
  return endpoints.flatMap((name, index) => (rules.some(({ endpoint }) => endpoint === name) ? [index] : []));
}

type Breaker = NonNullable<TierPlan['breaker']>;

/**
 * Whether nearly all requests fail. Arrivals without a free slot are no requests: a service far beyond its capacity
 * is not down while it answers.
 */
function tripped(
  { failures, within }: Breaker,
  elapsed: number,
  windowOf: (endpoint: null, seconds: number) => Window | null,
): Stop | null {
  const seconds = within / 1000;
  const window = elapsed < seconds ? null : windowOf(null, seconds);
  if (!window || window.seconds < seconds || window.requests < FEWEST_REQUESTS) return null;
  const failed = (window.failed - window.dropped) / window.requests;
  return failed > failures ? { reason: 'breaker', failed, within } : null;
}

/** The timer that ends a run with a `maxDuration`, from now on; none where it has no bound. */
export function boundOf(
  { maxDuration, iterations }: Pick<TierPlan, 'maxDuration' | 'iterations'>,
  end: (stop: Extract<RunEnd, { reason: 'max-duration' }>) => void,
): NodeJS.Timeout[] {
  if (maxDuration === null) return [];
  const stop = { reason: 'max-duration', limit: maxDuration, iterations, after: maxDuration } as const;
  return [setTimeout(end, Math.min(maxDuration, LONGEST_TIMER), stop)];
}

/** Timers can't wait longer, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;
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
