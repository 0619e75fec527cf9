import type { Us } from '../model/units.js';
import { EndpointCounts, type EndpointSecond } from './endpoint-counts.js';
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
  /** Those that did anything, where endpoints are told apart. */
  readonly endpoints: readonly EndpointSecond[];
}

/** Counts by the second, until they are taken. */
export class SecondCounts {
  readonly #endpoints: number;
  /** The seconds that something happened in since the last `take`; most often one. */
  readonly #open: Slot[] = [];
  readonly #spare: Slot[] = [];
  #current: Slot | null = null;

  /** `endpoints`: how many are told apart; 0 for none. */
  constructor(endpoints = 0) {
    this.#endpoints = endpoints;
  }

  request(at: Us, failed: boolean, latency: Us | null, endpoint = 0): void {
    const slot = this.#at(at);
    slot.endpoints?.request(endpoint, failed, latency);
    slot.requests++;
    if (failed) slot.failed++;
    if (latency === null) return;
    slot.latency.record(latency);
    slot.timed++;
    slot.sum += latency;
    if (latency < slot.min) slot.min = latency;
    if (latency > slot.max) slot.max = latency;
  }

  dropped(at: Us, endpoint = 0): void {
    const slot = this.#at(at);
    slot.endpoints?.dropped(endpoint);
    slot.failed++;
    slot.dropped++;
  }

  /** What was counted since the last time, second by second. */
  take(): SecondDelta[] {
    this.#current = null;
    const taken = this.#open.splice(0);
    const deltas = taken.map((slot) => ({
      ...slot,
      latency: slot.latency.pairs(),
      endpoints: slot.endpoints?.active() ?? [],
    }));
    for (const slot of taken) this.#spare.push(cleared(slot));
    return deltas.sort((a, b) => a.second - b.second);
  }

  #at(at: Us): Slot {
    const second = at > 0 ? Math.floor(at / 1e6) : 0;
    if (this.#current?.second === second) return this.#current;
    let slot = this.#open.find((candidate) => candidate.second === second);
    if (!slot) {
      slot = this.#spare.pop() ?? emptySlot(this.#endpoints);
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
  readonly endpoints: EndpointCounts | null;
}

const ZERO = { requests: 0, failed: 0, dropped: 0, timed: 0, sum: 0, min: Infinity, max: 0 };

function emptySlot(endpoints: number): Slot {
  return {
    second: 0,
    ...ZERO,
    latency: new Sketch(),
    endpoints: endpoints === 0 ? null : new EndpointCounts(endpoints),
  };
}

function cleared(slot: Slot): Slot {
  slot.latency.clear();
  slot.endpoints?.clear();
  return Object.assign(slot, ZERO);
}
