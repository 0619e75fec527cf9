import type { PhaseSpan } from '../result/result.js';

/**
 * When journeys start in the open model. Times are ms since the start of the counted part; the n-th arrival
 * (from 0) is due when the area under the rate has reached n + ½, so that a constant rate starts half an
 * interval in and every stage gets as many arrivals as its area, rounded.
 */
export interface Pacer {
  /** Expected number of arrivals until t: the area under the rate, not rounded. */
  arrivals(t: number): number;
  /** When the n-th arrival is due; infinite behind the last one. */
  dueAt(n: number): number;
}

/** The pacer of consecutive spans; levels are journeys per second, linear in time. */
export function pacerOf(spans: readonly Pick<PhaseSpan, 'start' | 'end' | 'from' | 'to'>[]): Pacer {
  const stretches: Stretch[] = [];
  let before = 0;
  for (const { start, end, from, to } of spans) {
    const slope = (to - from) / 1000 / (end - start);
    const stretch = {
      start,
      length: end - start,
      from: from / 1000,
      slope: Number.isFinite(slope) ? slope : 0,
      before,
    };
    if (!(stretch.length > 0)) continue;
    stretches.push(stretch);
    before += areaOf(stretch, stretch.length);
  }
  return {
    arrivals: (t) =>
      stretches.reduce((sum, stretch) => {
        const into = Math.min(Math.max(t - stretch.start, 0), stretch.length);
        return sum + areaOf(stretch, into);
      }, 0),
    dueAt: (n) => {
      const area = n + 0.5;
      const stretch = stretches.find(
        (candidate) => area <= candidate.before + areaOf(candidate, candidate.length),
      );
      return stretch ? stretch.start + timeOfArea(stretch, area - stretch.before) : Infinity;
    },
  };
}

/** Rates in arrivals per ms. */
interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly slope: number;
  /** Area under all stretches before this one. */
  readonly before: number;
}

function areaOf({ from, slope }: Stretch, t: number): number {
  const level = from === 0 ? 0 : from * t;
  return slope === 0 ? level : level + (slope * t * t) / 2;
}

/**
 * The root of slope/2·t² + from·t − area in the stretch, written so that it neither cancels nor divides by a
 * slope of 0.
 */
function timeOfArea({ from, slope, length }: Stretch, area: number): number {
  const root = Math.sqrt(Math.max(from * from + 2 * slope * area, 0));
  return Math.min((2 * area) / (from + root), length);
}
