/** How many requests came when. Rates in req/s. */
export interface RateFacts {
  /** ms since 1970. */
  readonly from: number;
  readonly to: number;
  /** Over the whole time. */
  readonly mean: number;
  /** Length of the slots that `p95` and `peak` are told over: a minute unless the log covers weeks. ms. */
  readonly slot: number;
  /** The rate that 95 % of the slots with any requests stay below, and that of the busiest one. */
  readonly p95: number;
  readonly peak: number;
  readonly peakAt: number;
  /** The busiest hour by the clock. */
  readonly busiestHour: { readonly at: number; readonly rate: number };
  /** Requests by the hour of the day, UTC. */
  readonly byHour: readonly number[];
}

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Counts per minute; where there are too many minutes, per two, four … */
export class RateCounter {
  readonly #most: number;
  #slot = MINUTE;
  #slots = new Map<number, number>();
  readonly #hours = new Map<number, number>();
  readonly #byHour = Array<number>(24).fill(0);
  #from = Infinity;
  #to = -Infinity;
  #count = 0;

  /** `most`: slots that are kept, 35 days of minutes by default. */
  constructor(most = 50_000) {
    this.#most = most;
  }

  add(time: number): void {
    this.#count++;
    this.#from = Math.min(this.#from, time);
    this.#to = Math.max(this.#to, time);
    increment(this.#slots, Math.floor(time / this.#slot), 1);
    // An hour of each day since 1970 is some 500,000: only a log with made-up times has more.
    if (this.#hours.size < 500_000) increment(this.#hours, Math.floor(time / HOUR), 1);
    const hour = new Date(time).getUTCHours();
    this.#byHour[hour] = (this.#byHour[hour] ?? 0) + 1;
    if (this.#slots.size > this.#most) this.#coarsen();
  }

  /** Null without requests. */
  close(): RateFacts | null {
    if (this.#count === 0) return null;
    const span = Math.max(1000, this.#to - this.#from);
    // A log shorter than a slot tells the rate of its own length.
    const slot = Math.min(this.#slot, span);
    // The first of several busiest ones comes last.
    const counts = [...this.#slots].sort((a, b) => a[1] - b[1] || b[0] - a[0]);
    const [peakSlot, peak] = counts.at(-1) ?? [0, 0];
    const rank = Math.max(0, Math.ceil(counts.length * 0.95) - 1);
    const perSecond = (count: number, length: number): number => (count / length) * 1000;
    const [hour, most] = [...this.#hours].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
    return {
      from: this.#from,
      to: this.#to,
      mean: perSecond(this.#count, span),
      slot: this.#slot,
      p95: perSecond(counts[rank]?.[1] ?? 0, slot),
      peak: perSecond(peak, slot),
      peakAt: peakSlot * this.#slot,
      busiestHour: { at: hour * HOUR, rate: perSecond(most, Math.min(HOUR, span)) },
      byHour: this.#byHour,
    };
  }

  #coarsen(): void {
    this.#slot *= 2;
    const halved = new Map<number, number>();
    for (const [slot, count] of this.#slots) increment(halved, Math.floor(slot / 2), count);
    this.#slots = halved;
  }
}

function increment(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
