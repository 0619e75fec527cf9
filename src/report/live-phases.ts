import type { Progress } from '../result/progress.js';
import { cleanLine } from './escape.js';
import type { Painter } from './terminal-colors.js';
import { clipToWidth, widthOf } from './text-width.js';

export interface PhaseBar {
  /** A stretch per phase, in columns that are proportional to its length. */
  readonly line: (paint: Painter) => string;
  /** The names below, as far as there is room. */
  readonly names: string;
}

/** How far the load is, phase by phase, in `width` columns; null where its end is not known beforehand. */
export function phaseBar(progress: Progress, width: number): PhaseBar | null {
  const { total, elapsed, warmup, phases } = progress;
  if (total === null || total <= 0 || width < NARROWEST) return null;
  const spans = [
    ...(warmup > 0 ? [{ name: 'warm-up', from: 0, to: warmup }] : []),
    ...phases.map(({ name, start, end }) => ({
      name: cleanLine(name),
      from: start + warmup,
      to: end + warmup,
    })),
  ].filter(({ from, to }) => to > from && Number.isFinite(to));
  if (spans.length === 0) return null;
  const columns = columnsOf(
    spans.map(({ from, to }) => to - from),
    width - (spans.length - 1),
  );
  const parts = spans
    .map((span, index) => ({ ...span, columns: columns[index] ?? 0 }))
    .filter(({ columns: n }) => n > 0);
  return {
    line: (paint) =>
      parts
        .map(({ from, to, columns: n }) => {
          const full = Math.floor(Math.min(1, Math.max(0, (elapsed - from) / (to - from))) * n);
          return `${paint.green('█'.repeat(full))}${paint.gray('░'.repeat(n - full))}`;
        })
        .join(' '),
    names: parts
      .map(({ name, columns: n }) => {
        const text = widthOf(name) <= n || n >= READABLE ? clipToWidth(name, n) : '';
        return text + ' '.repeat(Math.max(0, n - widthOf(text)));
      })
      .join(' ')
      .trimEnd(),
  };
}

const NARROWEST = 20;
/** Less of a name says nothing. */
const READABLE = 4;

/** Columns by length, one at least each; what is too much is taken from the widest. */
function columnsOf(lengths: readonly number[], width: number): readonly number[] {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const columns = lengths.map((length) => Math.max(1, Math.floor((length / whole) * width)));
  for (let left = width - sum(columns); left !== 0; left -= Math.sign(left)) {
    const widest = columns.indexOf(Math.max(...columns));
    const now = columns[widest] ?? 0;
    // More phases than columns: the last ones are not shown.
    if (left < 0 && now <= 1) return columns.map((_, index) => (index < width ? 1 : 0));
    columns[widest] = now + Math.sign(left);
  }
  return columns;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
