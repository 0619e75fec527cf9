/** Where a figure that grows with the load goes over its limit. */
export interface Crossing {
  /** Interpolated between the stages around it; null when the lowest load is already over it. */
  readonly at: number | null;
  /** The highest load that was still within the limit; null as above. */
  readonly low: number | null;
  /** The lowest load that was not. */
  readonly high: number;
  /** Seen at the highest load alone: no further one confirms it. */
  readonly lastOnly: boolean;
}

/**
 * The first load from which on the limit is exceeded: a single stage in the middle that is over it is chance.
 * `points`: ascending. `logarithmic`: values grow by factors, as latency does when a queue builds up.
 */
export function crossingOf(
  points: readonly { readonly load: number; readonly value: number }[],
  limit: number,
  scale: 'linear' | 'logarithmic',
): Crossing | null {
  const isOver = (index: number): boolean => (points[index]?.value ?? -Infinity) > limit;
  const index = points.findIndex((_, i) => isOver(i) && (isOver(i + 1) || i === points.length - 1));
  const above = points[index];
  if (!above) return null;
  const lastOnly = index === points.length - 1;
  const below = points[index - 1];
  if (!below) return { at: null, low: null, high: above.load, lastOnly };
  const share = between(below.value, limit, above.value, scale);
  return {
    at: below.load + share * (above.load - below.load),
    low: below.load,
    high: above.load,
    lastOnly,
  };
}

/** How far `limit` is on the way from `from` to `to`, 0 … 1. */
function between(from: number, limit: number, to: number, scale: 'linear' | 'logarithmic'): number {
  const onScale = (value: number): number =>
    scale === 'logarithmic' ? Math.log(Math.max(value, SMALLEST)) : value;
  const share = (onScale(limit) - onScale(from)) / (onScale(to) - onScale(from));
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 1;
}

/** ms: what clocks can't tell from nothing. */
const SMALLEST = 0.001;
