import { us, usToMs, type Ms } from '../model/units.js';
import type { SecondDelta } from './second-counts.js';
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

/** The last seconds, in one slot per second that is reused round and round. */
export class SlidingWindow {
  readonly #slots: readonly Slot[] = Array.from({ length: SLOTS }, emptySlot);

  /** A second whose slot already belongs to a later one is too long ago to matter. */
  add(delta: SecondDelta): void {
    const slot = this.#slots[delta.second % SLOTS];
    if (!slot || slot.second > delta.second) return;
    if (slot.second < delta.second) Object.assign(slot, emptySlot(), { second: delta.second });
    addTo(slot, delta);
    slot.latency.addPairs(delta.latency);
  }

  /** The last whole seconds before `now` (ms since the start of the counted part) and the second under way. */
  figures(now: number, seconds: number): WindowFigures {
    const current = Math.max(0, Math.floor(now / 1000));
    const first = Math.max(0, current - Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WINDOW_SECONDS));
    const total = emptySlot();
    for (const slot of this.#slots) {
      if (slot.second < first || slot.second > current) continue;
      addTo(total, slot);
      total.latency.add(slot.latency);
    }
    return summary(total, Math.max(now / 1000 - first, 0));
  }
}

type Counts = Omit<SecondDelta, 'latency' | 'endpoints'>;
type Slot = { -readonly [K in keyof Counts]: number } & { readonly latency: Sketch };

function emptySlot(): Slot {
  const counts = { second: -1, requests: 0, failed: 0, dropped: 0, timed: 0 };
  return { ...counts, sum: 0, min: Infinity, max: 0, latency: new Sketch() };
}

function addTo(into: Slot, slot: Counts): void {
  into.requests += slot.requests;
  into.failed += slot.failed;
  into.dropped += slot.dropped;
  into.timed += slot.timed;
  into.sum += slot.sum;
  into.min = Math.min(into.min, slot.min);
  into.max = Math.max(into.max, slot.max);
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
