/**
 * Numbers the iterations of a run over all its workers, so that the same seed gives the same work whatever their
 * number: 0, 1, 2 … without a gap, the warm-up's first.
 */
export class Tickets {
  /** What the workers of one run share. */
  readonly counters: Uint32Array;
  readonly #limit: number;

  /** `limit`: how many iterations are to be counted; null for as many as the time allows. */
  constructor(limit: number | null, counters = sharedCounters()) {
    this.#limit = limit ?? Infinity;
    this.counters = counters;
  }

  /** The number of the next iteration. */
  next(): number {
    return Atomics.add(this.counters, ITERATIONS, 1);
  }

  /** Asks for one more counted iteration; false when all have been started. */
  takeCounted(): boolean {
    return this.#limit === Infinity || Atomics.add(this.counters, COUNTED, 1) < this.#limit;
  }

  /** Whether all counted iterations have been started. */
  get used(): boolean {
    return this.#limit !== Infinity && Atomics.load(this.counters, COUNTED) >= this.#limit;
  }
}

const ITERATIONS = 0;
const COUNTED = 1;

function sharedCounters(): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(2 * Uint32Array.BYTES_PER_ELEMENT));
}
