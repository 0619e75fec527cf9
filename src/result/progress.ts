import type { PhaseSpan } from './result.js';

/** What a person wants to see while load runs. Times in ms, rates in req/s. */
export interface Progress {
  readonly run: number;
  readonly runs: number;
  /** `warm-up` before the counted part. */
  readonly phase: string;
  /** Since the start of the load, warm-up included. */
  readonly elapsed: number;
  /** Planned length, warm-up included; null when `iterations` decide. */
  readonly total: number | null;
  readonly users: number;
  /** Requests so far, warm-up included. */
  readonly requests: number;
  readonly failed: number;
  /** Over the last second. */
  readonly rate: number;
  /** Over the last ten seconds; null without samples. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** Since the last look, those that did anything; empty in the warm-up, and where there are too many to tell apart. */
  readonly endpoints: readonly EndpointProgress[];
  /** Length of the warm-up. */
  readonly warmup: number;
  /** As planned, in ms since the start of the counted part; the last one may be endless. */
  readonly phases: readonly Pick<PhaseSpan, 'name' | 'start' | 'end'>[];
}

export interface EndpointProgress {
  readonly name: string;
  readonly requests: number;
  /** Failed requests and dropped arrivals. */
  readonly failed: number;
  /** Requests that ended, per second. */
  readonly rate: number;
  /** ms; null without times. */
  readonly mean: number | null;
}

/** The progress of one run among those of a measurement. */
export interface RunProgress extends Progress {
  readonly side: 'base' | 'head';
}
