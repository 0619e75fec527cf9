import type { TimelineBucket } from '../../result/result.js';
import { boundsOf } from '../../result/sketch.js';

/** How many requests took how long, over time. */
export interface Heat {
  /** Bounds of the rows in ms, ascending: one more than there are rows. */
  readonly bounds: readonly number[];
  /** Per bucket: the first row with a count, and the counts from there on. */
  readonly columns: readonly (readonly [first: number, ...counts: number[]])[];
  readonly most: number;
}

export function heatOf(buckets: readonly TimelineBucket[]): Heat {
  const rows = buckets.map(({ latency }) => rowCounts(latency));
  const used = rows.flatMap((counts) => [...counts.keys()]);
  if (used.length === 0) return { bounds: [], columns: [], most: 0 };
  const first = used.reduce((a, b) => Math.min(a, b));
  const last = used.reduce((a, b) => Math.max(a, b));
  return {
    bounds: Array.from({ length: last - first + 2 }, (_, row) => boundOf(first + row)),
    columns: rows.map((counts) => column(counts, first)),
    most: rows.reduce((most, counts) => Math.max(most, ...counts.values()), 0),
  };
}

/** Four rows an octave: each is a fifth higher than the one below, as fine as a row of pixels is worth. */
const BINS_PER_ROW = 4;

type Counts = ReadonlyMap<number, number>;

function rowCounts(latency: TimelineBucket['latency']): Counts {
  const counts = new Map<number, number>();
  for (const [bin, count] of latency) {
    const row = Math.floor(bin / BINS_PER_ROW);
    counts.set(row, (counts.get(row) ?? 0) + count);
  }
  return counts;
}

function boundOf(row: number): number {
  return boundsOf(row * BINS_PER_ROW).low / 1000;
}

function column(counts: Counts, lowest: number): Heat['columns'][number] {
  const rows = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [0];
  const values = Array.from({ length: last - first + 1 }, (_, row) => counts.get(first + row) ?? 0);
  return [first - lowest, ...values];
}
