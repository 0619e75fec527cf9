import type { Us } from '../model/units.js';
import { Sketch } from './sketch.js';

/** What happened in one second of a run. Times in µs; plain data, so that it can be handed between threads. */
export interface SecondDelta {
  /** Counts from the start of the counted part. */
  readonly second: number;
  /** Requests that finished; arrivals that were dropped are not among them. */
  readonly requests: number;
  /** Failed requests and dropped arrivals. */
  readonly failed: number;
  readonly dropped: number;
  /** Requests whose time counts. */
  readonly timed: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Sparse: see `sketch.ts`. */
  readonly latency: readonly (readonly [bin: number, count: number])[];
}

/** Counts by the second, until they are taken. */
export class SecondCounts {
  /** The seconds that something happened in since the last `take`; most often one. */
  readonly #open: Slot[] = [];
  readonly #spare: Slot[] = [];
  #current: Slot | null = null;

  request(at: Us, failed: boolean, latency: Us | null): void {
    const slot = this.#at(at);
    slot.requests++;
    if (failed) slot.failed++;
    if (latency === null) return;
    slot.latency.record(latency);
    slot.timed++;
    slot.sum += latency;
    if (latency < slot.min) slot.min = latency;
    if (latency > slot.max) slot.max = latency;
  }

  dropped(at: Us): void {
    const slot = this.#at(at);
    slot.failed++;
    slot.dropped++;
  }

  /** What was counted since the last time, second by second. */
  take(): SecondDelta[] {
    this.#current = null;
    const taken = this.#open.splice(0);
    const deltas = taken.map((slot) => ({ ...slot, latency: slot.latency.pairs() }));
    for (const slot of taken) this.#spare.push(cleared(slot));
    return deltas.sort((a, b) => a.second - b.second);
  }

  #at(at: Us): Slot {
    const second = at > 0 ? Math.floor(at / 1e6) : 0;
    if (this.#current?.second === second) return this.#current;
    let slot = this.#open.find((candidate) => candidate.second === second);
    if (!slot) {
      slot = this.#spare.pop() ?? emptySlot();
      slot.second = second;
      this.#open.push(slot);
    }
    this.#current = slot;
    return slot;
  }
}

interface Slot {
  second: number;
  requests: number;
  failed: number;
  dropped: number;
  timed: number;
  sum: number;
  min: number;
  max: number;
  readonly latency: Sketch;
}

const ZERO = { requests: 0, failed: 0, dropped: 0, timed: 0, sum: 0, min: Infinity, max: 0 };

function emptySlot(): Slot {
  return { second: 0, ...ZERO, latency: new Sketch() };
}

function cleared(slot: Slot): Slot {
  slot.latency.clear();
  return Object.assign(slot, ZERO);
}
