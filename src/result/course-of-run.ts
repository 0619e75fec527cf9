/** How the run went over time, in at most 300 buckets of equal length. */
export interface Timeline {
  /** ms. */
  readonly bucket: number;
  readonly buckets: readonly TimelineBucket[];
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
