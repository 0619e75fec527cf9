import { build, type Histogram as HdrHistogram } from 'hdr-histogram-js';
import { us, usToMs, type Ms, type Us } from '../model/units.js';
import { encodeHistogram, readEncoded, slotBounds } from './histogram-codec.js';

/** Longer times are counted as one hour: a limit keeps the histogram's memory bounded. */
export const LONGEST: Us = us(3_600_000_000);
const SHORTEST: Us = us(1);

/** Times in µs with three significant digits, from 1 µs to one hour; 8 KB when empty, at most 94 KB. */
export class Histogram {
  readonly #counts: HdrHistogram;

  constructor(counts: HdrHistogram = emptyCounts()) {
    this.#counts = counts;
  }

  /**
   * Reads what `encode` wrote, or any HdrHistogram V2 compressed base64 of three significant digits.
   * @throws {RangeError} for anything else; the message says what is wrong with the text.
   */
  static decode(text: string): Histogram {
    const counts = emptyCounts();
    readEncoded(text, (slot, count) => {
      counts.recordValueWithCount(slotBounds(slot).low, count);
    });
    return new Histogram(counts);
  }

  record(value: Us): void {
    // NaN fails both comparisons of a plain clamp: it counts as the shortest time rather than corrupting the counts.
    const clamped = value > SHORTEST ? (value < LONGEST ? Math.round(value) : LONGEST) : SHORTEST;
    this.#counts.recordValue(clamped);
  }

  add(other: Histogram): void {
    if (other.count > 0) this.#counts.add(other.#counts);
  }

  get count(): number {
    return this.#counts.totalCount;
  }

  /** `p` in 0 … 100; null without values. */
  percentile(p: number): Ms | null {
    return this.count === 0 ? null : inMs(this.#counts.getValueAtPercentile(p));
  }

  /** HdrHistogram V2 compressed, in base64: every HdrHistogram library reads it. */
  encode(): string {
    return encodeHistogram(this.#counts);
  }
}

const inMs = (value: number): Ms => usToMs(us(value));

function emptyCounts(): HdrHistogram {
  return build({ bitBucketSize: 32, autoResize: true, numberOfSignificantValueDigits: 3 });
}
