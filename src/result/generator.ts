import { figures } from './figures.js';
import type { LoadRun } from './result.js';

/** How the load generator itself fared. */
export interface Generator {
  /** Worker threads that shared the load. */
  readonly workers: number;
  /** Schedule lag: sent minus due while a slot was free. HdrHistogram in µs; null when nothing was scheduled. */
  readonly lag: string | null;
  readonly lagP99: number | null;
  /** Event-loop utilisation over the counted part, 0 … 1. */
  readonly utilisation: number;
  /** CPU time over wall time of this process, 1 = one core. */
  readonly cpu: number;
  /** Share of the machine's CPU time that the hypervisor gave to others, 0 … 1; null where the system does not tell. */
  readonly steal: number | null;
  readonly gc: GcTime;
  readonly exhausted: Exhausted;
  /** Why the generator's own figures can't be trusted; empty when they can. */
  readonly invalid: readonly string[];
}

/** How long the generator stood still for its garbage collector over the counted part. ms. */
export interface GcTime {
  readonly total: number;
  readonly longest: number;
}

/** Counted requests that the generator's machine could not send, by what it had none left of. They are among the failed. */
export interface Exhausted {
  /** Open files: every connection is one. */
  readonly files: number;
  /** Ephemeral ports. */
  readonly ports: number;
}

/** A delay of the generator's own that shows in the latencies, ms: a tenth of the median, and no less than a millisecond. */
export function delayThatMatters(run: LoadRun): number {
  const p50 = figures(run, { endpoint: null, phases: 'all' }).service.percentile(50) ?? 0;
  return Math.max(LEAST_DELAY, p50 * DELAY_SHARE);
}

/** ms. */
const LEAST_DELAY = 1;
const DELAY_SHARE = 0.1;
