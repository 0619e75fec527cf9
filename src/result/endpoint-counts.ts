import type { Us } from '../model/units.js';

/** What one endpoint did in one second. Plain data, so that it can be handed between threads. */
export interface EndpointSecond {
  /** Its place among the run's endpoints. */
  readonly endpoint: number;
  /** Requests that finished; arrivals that were dropped are not among them. */
  readonly requests: number;
  /** Those of them that failed. */
  readonly failed: number;
  readonly dropped: number;
  /** Requests whose time counts. */
  readonly timed: number;
  /** µs, all of `timed` together. */
  readonly time: number;
}

/** Counts by endpoint: two flat arrays, so that counting a request allocates nothing. */
export class EndpointCounts {
  readonly #counts: Uint32Array;
  readonly #times: Float64Array;

  constructor(endpoints: number) {
    this.#counts = new Uint32Array(endpoints * COLUMNS);
    this.#times = new Float64Array(endpoints);
  }

  request(endpoint: number, failed: boolean, latency: Us | null): void {
    const row = endpoint * COLUMNS;
    this.#count(row + REQUESTS, 1);
    if (failed) this.#count(row + FAILED, 1);
    if (latency === null) return;
    this.#count(row + TIMED, 1);
    this.#times[endpoint] = (this.#times[endpoint] ?? 0) + latency;
  }

  dropped(endpoint: number): void {
    this.#count(endpoint * COLUMNS + DROPPED, 1);
  }

  add({ endpoint, requests, failed, dropped, timed, time }: EndpointSecond): void {
    const row = endpoint * COLUMNS;
    this.#count(row + REQUESTS, requests);
    this.#count(row + FAILED, failed);
    this.#count(row + DROPPED, dropped);
    this.#count(row + TIMED, timed);
    this.#times[endpoint] = (this.#times[endpoint] ?? 0) + time;
  }

  clear(): void {
    this.#counts.fill(0);
    this.#times.fill(0);
  }

  /** `time` in whole µs. */
  of(endpoint: number): EndpointSecond {
    const at = (column: number): number => this.#counts[endpoint * COLUMNS + column] ?? 0;
    return {
      endpoint,
      requests: at(REQUESTS),
      failed: at(FAILED),
      dropped: at(DROPPED),
      timed: at(TIMED),
      time: Math.round(this.#times[endpoint] ?? 0),
    };
  }

  /** Those that did anything, in order. */
  active(): EndpointSecond[] {
    return Array.from(this.#times, (_, endpoint) => this.of(endpoint)).filter(
      ({ requests, dropped }) => requests > 0 || dropped > 0,
    );
  }

  #count(index: number, by: number): void {
    this.#counts[index] = (this.#counts[index] ?? 0) + by;
  }
}

const COLUMNS = 4;
const REQUESTS = 0;
const FAILED = 1;
const DROPPED = 2;
const TIMED = 3;
