import { us, usToMs, type Ms, type Us } from '../model/units.js';
import { Sketch, percentileOf } from './sketch.js';

/** How far back a window can look. */
export const LONGEST_WINDOW_SECONDS = 30;
const SLOTS = LONGEST_WINDOW_SECONDS + 1;

/** What happened in the last seconds: for abort rules and for progress. Latencies in ms. */
export interface WindowFigures {
  /** Requests that finished; arrivals that were dropped are not among them. */
  readonly requests: number;
  /** Failed requests and dropped arrivals. */
  readonly failed: number;
  readonly dropped: number;
  /** The time looked at: whole seconds and the one under way, less at the start of a run. */
  readonly seconds: number;
  /** `p` in 0 … 100. */
  percentile(p: number): Ms | null;
  readonly mean: Ms | null;
  readonly min: Ms | null;
  readonly max: Ms | null;
}

/** The last seconds of one endpoint, in one slot per second that is reused round and round. */
export class SlidingWindow {
  readonly #slots: readonly Slot[] = Array.from({ length: SLOTS }, emptySlot);

  request(at: Us, failed: boolean, latency: Us | null): void {
    const slot = this.#at(at);
    if (!slot) return;
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
    if (!slot) return;
    slot.failed++;
    slot.dropped++;
  }

  /** The last whole seconds before `now` and the second under way. */
  figures(now: Us, seconds: number): WindowFigures {
    const current = secondOf(now);
    const first = Math.max(0, current - Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WINDOW_SECONDS));
    const total = emptySlot();
    for (const slot of this.#slots) if (slot.second >= first && slot.second <= current) addSlot(total, slot);
    return summary(total, Math.max(now / 1e6 - first, 0));
  }

  /** The slot of this moment; null when its place already belongs to a later second. */
  #at(at: Us): Slot | null {
    const second = secondOf(at);
    const slot = this.#slots[second % SLOTS];
    if (!slot || slot.second > second) return null;
    if (slot.second < second) clearSlot(slot, second);
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

function emptySlot(): Slot {
  const counts = { second: -1, requests: 0, failed: 0, dropped: 0, timed: 0 };
  return { ...counts, sum: 0, min: Infinity, max: 0, latency: new Sketch() };
}

function clearSlot(slot: Slot, second: number): void {
  slot.second = second;
  slot.requests = 0;
  slot.failed = 0;
  slot.dropped = 0;
  slot.timed = 0;
  slot.sum = 0;
  slot.min = Infinity;
  slot.max = 0;
  slot.latency.clear();
}

function addSlot(into: Slot, slot: Slot): void {
  into.requests += slot.requests;
  into.failed += slot.failed;
  into.dropped += slot.dropped;
  into.timed += slot.timed;
  into.sum += slot.sum;
  into.min = Math.min(into.min, slot.min);
  into.max = Math.max(into.max, slot.max);
  into.latency.add(slot.latency);
}

function summary(total: Slot, seconds: number): WindowFigures {
  const { requests, failed, dropped, timed } = total;
  const pairs = total.latency.pairs();
  const orNull = (value: number): Ms | null => (timed === 0 ? null : usToMs(us(value)));
  return {
    requests,
    failed,
    dropped,
    seconds,
    percentile: (p) => percentileOf(pairs, p),
    mean: orNull(total.sum / timed),
    min: orNull(total.min),
    max: orNull(total.max),
  };
}

function secondOf(at: Us): number {
  return at > 0 ? Math.floor(at / 1e6) : 0;
}
