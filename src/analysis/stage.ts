/** What was measured at one load. Times in ms: response time in the open model, service time in the closed one. */
export interface StageFigures {
  readonly requests: number;
  /** Failed requests and dropped arrivals. */
  readonly failed: number;
  readonly errorRate: number | null;
  /** Successful requests per second, counted when they were answered. */
  readonly throughput: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly mean: number | null;
}

export interface Stage extends StageFigures {
  /** Of the phase; slices of a ramp are numbered. */
  readonly name: string;
  readonly kind: 'phase' | 'slice';
  /** Users (closed model) or journeys per second (open model); of a slice, in its middle. */
  readonly load: number;
  /** Length, ms. */
  readonly duration: number;
  /** Requests in the system at once: the users, or in the open model N = X·R (Little's law). */
  readonly concurrency: number | null;
  /** Of slices only their means are known, no percentiles; none in results whose timeline does not tell endpoints apart. */
  readonly endpoints: readonly EndpointStage[];
}

export interface EndpointStage extends StageFigures {
  readonly name: string;
}

/** N = X·R (Little 1961); null without times. */
export function inSystem({ throughput, mean }: Pick<StageFigures, 'throughput' | 'mean'>): number | null {
  return throughput === null || mean === null ? null : (throughput * mean) / 1000;
}
