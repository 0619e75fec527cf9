/** How the run went over time, in at most 300 buckets of equal length. */
export interface Timeline {
  /** ms. */
  readonly bucket: number;
  readonly buckets: readonly TimelineBucket[];
  /** Each of the run's endpoints, in their order; not in results that did not keep it. */
  readonly endpoints?: readonly EndpointTimeline[] | undefined;
}

/** What one endpoint did over time. The lists have a value per bucket; what is missing at their ends is 0. */
export interface EndpointTimeline {
  /** Requests that finished. */
  readonly requests: readonly number[];
  readonly failed: readonly number[];
  readonly dropped: readonly number[];
  /** Requests whose time counts. */
  readonly timed: readonly number[];
  /** µs, all of `timed` together. */
  readonly time: readonly number[];
}

export interface TimelineBucket {
  /** Start, ms since the start of the counted part. */
  readonly start: number;
  readonly requests: number;
  readonly failed: number;
  readonly dropped: number;
  /** Users under way at the bucket's end. */
  readonly users: number;
  /** Sparse latency sketch: [bin, count] pairs; see `sketch.ts`. */
  readonly latency: readonly (readonly [number, number])[];
}
