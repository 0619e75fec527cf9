import { build, type Histogram } from 'hdr-histogram-js';

/** Quartiles and mean of something that was counted. */
export interface Spread {
  readonly count: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly mean: number;
}

/** Whole numbers from 0 on, in bounded memory: to two significant digits. */
export class SpreadRecorder {
  readonly #counts: Histogram = build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: 2,
    autoResize: true,
    numberOfSignificantValueDigits: 2,
    bitBucketSize: 32,
  });
  #sum = 0;

  record(value: number): void {
    const whole = Math.min(LARGEST, Math.max(0, Math.round(value)));
    this.#counts.recordValue(whole);
    this.#sum += whole;
  }

  /** Null where nothing was recorded. */
  close(): Spread | null {
    const count = this.#counts.totalCount;
    if (count === 0) return null;
    const at = (percent: number): number => this.#counts.getValueAtPercentile(percent);
    return { count, p25: at(25), p50: at(50), p75: at(75), mean: this.#sum / count };
  }
}

/** Sessions of more requests, or of more ms (11 days), are counted as this. */
const LARGEST = 1e9;
