import { us, usToMs, type Ms, type Us } from '../model/units.js';
import { LONGEST } from './histogram.js';

/**
 * Log-linear bins over µs: each octave is cut into sixteen equal parts, about 4 % of the value each; below 16 µs
 * there is one bin per µs.
 */
const PARTS = 16;
const PART_BITS = 4;

export const BINS = binOf(LONGEST) + 1;

/** The bin that counts this time. */
export function binOf(value: Us): number {
  if (!(value >= 1)) return 0;
  const whole = value < LONGEST ? Math.floor(value) : LONGEST;
  if (whole < PARTS) return whole;
  const octave = 31 - Math.clz32(whole);
  return (octave - PART_BITS + 1) * PARTS + ((whole >>> (octave - PART_BITS)) & (PARTS - 1));
}

/** The times a bin counts: from `low` up to, not including, `high`. */
export function boundsOf(bin: number): { readonly low: Us; readonly high: Us } {
  if (bin < PARTS) return { low: us(bin), high: us(bin + 1) };
  const octave = Math.floor(bin / PARTS) + PART_BITS - 1;
  const width = 2 ** (octave - PART_BITS);
  const low = 2 ** octave + (bin % PARTS) * width;
  return { low: us(low), high: us(low + width) };
}

/** Counts of times by bin. Percentiles from it are within 3.2 % (or half a µs) of the exact ones. */
export class Sketch {
  readonly #bins = new Uint32Array(BINS);

  record(value: Us): void {
    const bin = binOf(value);
    this.#bins[bin] = (this.#bins[bin] ?? 0) + 1;
  }

  add(other: Sketch): void {
    for (let bin = 0; bin < BINS; bin++) this.#bins[bin] = (this.#bins[bin] ?? 0) + (other.#bins[bin] ?? 0);
  }

  addPairs(pairs: readonly (readonly [bin: number, count: number])[]): void {
    for (const [bin, count] of pairs) this.#bins[bin] = (this.#bins[bin] ?? 0) + count;
  }

  clear(): void {
    this.#bins.fill(0);
  }

  /** `p` in 0 … 100; null without values. */
  percentile(p: number): Ms | null {
    return percentileOf(this.pairs(), p);
  }

  /** The bins that counted something, in order, as [bin, count]. */
  pairs(): [number, number][] {
    const pairs: [number, number][] = [];
    this.#bins.forEach((count, bin) => {
      if (count > 0) pairs.push([bin, count]);
    });
    return pairs;
  }
}

/** A percentile (`p` in 0 … 100) from sorted [bin, count] pairs: the middle of its bin. Null without values. */
export function percentileOf(pairs: readonly (readonly [number, number])[], p: number): Ms | null {
  const total = pairs.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil((p / 100) * total - 1e-9));
  let seen = 0;
  for (const [bin, count] of pairs) {
    seen += count;
    if (seen >= rank) return middle(bin);
  }
  return middle(pairs.at(-1)?.[0] ?? 0);
}

function middle(bin: number): Ms {
  const { low, high } = boundsOf(bin);
  // Whole µs are recorded: the largest one in a bin is one below its upper end.
  return usToMs(us((low + high - 1) / 2));
}
