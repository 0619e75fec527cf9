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
  readonly p95: number | null;
}
