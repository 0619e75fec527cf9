import type { Us } from '../model/units.js';
import type { Opening, OpeningSecond } from './opening.js';
import { Sketch } from './sketch.js';

const SECONDS = 30;

/** Counts the first seconds of a load, in constant memory. */
export class OpeningRecorder {
  readonly #from: Us;
  readonly #seconds: Second[] = [];

  /** `from`: the start of the load, on the clock of `record`. */
  constructor(from: Us) {
    this.#from = from;
  }

  /** `latency` null: its time does not count. */
  record(finishedAt: Us, failed: boolean, latency: Us | null): void {
    const index = Math.max(0, Math.floor((finishedAt - this.#from) / 1e6));
    if (index >= SECONDS) return;
    while (this.#seconds.length <= index) this.#seconds.push(emptySecond());
    const second = this.#seconds[index];
    if (second === undefined) return;
    second.requests++;
    if (failed) second.failed++;
    if (latency !== null) second.latency.record(latency);
  }

  close(): Opening {
    return { seconds: this.#seconds.map(closed) };
  }
}

/** What several workers saw, as one; null where none kept it. */
export function mergeOpenings(openings: readonly Opening[]): Opening | null {
  if (openings.length === 0) return null;
  const merged: Second[] = [];
  for (const { seconds } of openings) {
    seconds.forEach((second, index) => {
      const into = (merged[index] ??= emptySecond());
      into.requests += second.requests;
      into.failed += second.failed;
      into.latency.addPairs(second.latency);
    });
  }
  return { seconds: merged.map(closed) };
}

interface Second {
  requests: number;
  failed: number;
  readonly latency: Sketch;
}

function emptySecond(): Second {
  return { requests: 0, failed: 0, latency: new Sketch() };
}

function closed({ requests, failed, latency }: Second): OpeningSecond {
  return { requests, failed, latency: latency.pairs() };
}
