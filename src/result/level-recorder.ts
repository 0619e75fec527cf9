import type { Level } from './resources.js';

/** Where the counted part of a run lies on the recorder's clock, and how finely it is told. ms. */
export interface Grid {
  /** Its start. */
  readonly origin: number;
  readonly length: number;
  readonly bucket: number;
}

/** One bucket; null for a figure that was never known in it. */
export interface LevelRow<Figure extends string> {
  /** ms since the origin. */
  readonly start: number;
  readonly levels: Readonly<Record<Figure, Level | null>>;
}

/** More than twice as many as a timeline has buckets, so that they can be put on its grid afterwards. */
const MOST_SPANS = 1200;

/**
 * Keeps figures over time in constant memory: when there are too many samples, neighbours are merged, their mean and
 * their maximum kept. The start of the counted part need not be known before the end.
 */
export class LevelRecorder<Figure extends string> {
  readonly #figures: readonly Figure[];
  #spans: Span[] = [];
  /** Samples in a full span. */
  #full = 1;

  constructor(figures: readonly Figure[]) {
    this.#figures = figures;
  }

  /** What was so between two moments, on any monotonic clock in ms; ascending. Null: not known. */
  add(from: number, to: number, values: Readonly<Record<Figure, number | null>>): void {
    const span = spanOf(
      from,
      to,
      this.#figures.map((figure) => values[figure]),
    );
    const last = this.#spans.at(-1);
    if (last !== undefined && last.samples < this.#full) merge(last, span);
    else this.#spans.push(span);
    if (this.#spans.length > MOST_SPANS) this.#halve();
  }

  /** How many spans are kept. */
  get size(): number {
    return this.#spans.length;
  }

  /** What was recorded in the counted part: each span in the bucket that its middle lies in. */
  close({ origin, length, bucket }: Grid): readonly LevelRow<Figure>[] {
    const buckets = new Map<number, Span>();
    for (const span of this.#spans) {
      const middle = (span.from + span.to) / 2 - origin;
      if (middle < 0 || middle >= length) continue;
      const index = Math.floor(middle / bucket);
      const there = buckets.get(index);
      if (there === undefined) buckets.set(index, copyOf(span));
      else merge(there, span);
    }
    return [...buckets].map(([index, span]) => ({ start: index * bucket, levels: this.#levels(span) }));
  }

  #levels(span: Span): Readonly<Record<Figure, Level | null>> {
    const entries = this.#figures.map((figure, index) => [figure, levelOf(span.sums[index])] as const);
    return Object.fromEntries(entries) as Record<Figure, Level | null>;
  }

  #halve(): void {
    const merged: Span[] = [];
    this.#spans.forEach((span, index) => {
      const first = index % 2 === 1 ? merged.at(-1) : undefined;
      if (first !== undefined) merge(first, span);
      else merged.push(span);
    });
    this.#spans = merged;
    this.#full *= 2;
  }
}

interface Span {
  from: number;
  to: number;
  samples: number;
  readonly sums: readonly Sum[];
}

/** Weighted by time: a sample over half a second counts half as much as one over a whole. */
interface Sum {
  weight: number;
  mean: number;
  max: number;
}

function spanOf(from: number, to: number, values: readonly (number | null)[]): Span {
  const weight = Math.max(to - from, SHORTEST);
  const sums = values.map((value) =>
    value === null ? { weight: 0, mean: 0, max: -Infinity } : { weight, mean: value, max: value },
  );
  return { from, to, samples: 1, sums };
}

/** ms. */
const SHORTEST = 1;

function copyOf(span: Span): Span {
  return { ...span, sums: span.sums.map((sum) => ({ ...sum })) };
}

function merge(into: Span, next: Span): void {
  into.to = next.to;
  into.samples += next.samples;
  into.sums.forEach((sum, index) => {
    const other = next.sums[index];
    if (other === undefined || other.weight === 0) return;
    const weight = sum.weight + other.weight;
    // Not a total divided at the end: what a server tells may be as large as a number can be.
    sum.mean = sum.mean * (sum.weight / weight) + other.mean * (other.weight / weight);
    sum.weight = weight;
    sum.max = Math.max(sum.max, other.max);
  });
}

function levelOf(sum: Sum | undefined): Level | null {
  if (sum === undefined || sum.weight === 0) return null;
  const max = tidy(sum.max);
  // The mean of equal values must not exceed them by a rounding error.
  return { mean: Math.min(max, tidy(sum.mean)), max };
}

/** Whole numbers stay as they are: counters may be large. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(9));
}
