import { us, usToMs, type Ms } from '../model/units.js';
import { MOST_SLOTS, readEncoded, slotBounds, type OnCount } from './histogram-codec.js';

/**
 * The times of several encoded histograms together, for who reads them: percentiles and mean as HdrHistogram gives them.
 * Holds only what counted something, so that many can be kept: 12 bytes per slot, where the counts of a histogram
 * that can be recorded into take up to 94 KB.
 */
export class Distribution {
  readonly #slots: Int32Array;
  /** How many times are in this slot and the ones before it. */
  readonly #upTo: Float64Array;

  private constructor(slots: Int32Array, upTo: Float64Array) {
    this.#slots = slots;
    this.#upTo = upTo;
  }

  /** @throws {RangeError} for what is no histogram of three significant digits; the message says what is wrong with it. */
  static of(encoded: readonly string[]): Distribution {
    return Distribution.#counting((onCount) => {
      for (const text of encoded) readEncoded(text, onCount);
    });
  }

  /** As if all had been encoded in one. */
  static together(all: readonly Distribution[]): Distribution {
    return Distribution.#counting((onCount) => {
      for (const one of all) one.#each(onCount);
    });
  }

  static #counting(tell: (onCount: OnCount) => void): Distribution {
    const counts = new Float64Array(MOST_SLOTS);
    tell((slot, count) => {
      counts[slot] = (counts[slot] ?? 0) + count;
    });
    const slots: number[] = [];
    const upTo: number[] = [];
    let total = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      const count = counts[slot] ?? 0;
      if (count === 0) continue;
      total += count;
      slots.push(slot);
      upTo.push(total);
    }
    return new Distribution(Int32Array.from(slots), Float64Array.from(upTo));
  }

  get count(): number {
    return this.#upTo.at(-1) ?? 0;
  }

  /** `p` in 0 … 100, the least time that is counted for 0; null without times. */
  percentile(p: number): Ms | null {
    if (this.count === 0) return null;
    const exact = (Math.min(p, 100) / 100) * this.count;
    // 99.9 % of 1,000 comes out a hair above 999: that is not yet the thousandth.
    const rank = Math.max(1, Math.ceil(exact - ulp(exact)));
    const { low, high } = slotBounds(this.#slots[this.#firstUpTo(rank)] ?? 0);
    return usToMs(us(p === 0 ? low : high));
  }

  /** Each time counts as the middle of its slot. */
  get mean(): Ms | null {
    if (this.count === 0) return null;
    let sum = 0;
    this.#each((slot, count) => {
      const { low, high } = slotBounds(slot);
      sum += Math.ceil((low + high) / 2) * count;
    });
    return usToMs(us(sum / this.count));
  }

  get min(): Ms | null {
    return this.percentile(0);
  }

  get max(): Ms | null {
    return this.percentile(100);
  }

  #each(onCount: OnCount): void {
    let before = 0;
    this.#upTo.forEach((upTo, index) => {
      onCount(this.#slots[index] ?? 0, upTo - before);
      before = upTo;
    });
  }

  /** Index of the first slot by which so many times are counted. */
  #firstUpTo(rank: number): number {
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#upTo[middle] ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The distance to the next greater number that can be written; 0 for 0. */
function ulp(value: number): number {
  return 2 ** (Math.floor(Math.log2(value)) - 52);
}
