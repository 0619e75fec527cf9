import { mixSeeds, seededRandom } from '../model/random.js';
import type { TierPlan } from '../plan/plan.js';
import type { PhaseSpan } from '../result/result.js';

/** When journeys start in the open model. Times are ms since the start of the counted part. */
export interface Pacer {
  /** Expected number of arrivals until t: the area under the rate, not rounded. */
  arrivals(t: number): number;
  /**
   * When the n-th arrival (from 0) is due; infinite behind the last one. The same n always gives the same time;
   * growing ones, in steps of any size, cost no more than the steps.
   */
  dueAt(n: number): number;
}

/**
 * The pacer of consecutive spans; levels are journeys per second, linear in time. The n-th arrival is due when the
 * area under the rate has reached
 * - `constant`: n + ½, so that a constant rate starts half an interval in and every stage gets as many arrivals as
 *   its area, rounded;
 * - `poisson`: the sum of n + 1 unit-exponential draws of the seed's stream, which is a Poisson process with the rate
 *   as its intensity (inversion; Çinlar 1975, also in Lewis and Shedler 1979).
 */
export function pacerOf(spans: readonly Span[], arrivals: TierPlan['arrivals'], seed: number): Pacer {
  const stretches = stretchesOf(spans);
  // Warm-up and counted part have streams of their own.
  const areaBefore = arrivals === 'poisson' ? exponentialSums(mixSeeds(seed, spans[0]?.start ?? 0)) : evenly;
  let current = 0;
  return {
    arrivals: (t) =>
      stretches.reduce((sum, stretch) => {
        const into = Math.min(Math.max(t - stretch.start, 0), stretch.length);
        return sum + areaOf(stretch, into);
      }, 0),
    dueAt: (n) => {
      const area = areaBefore(n);
      while (current > 0 && area <= (stretches[current - 1]?.after ?? 0)) current--;
      while (current < stretches.length && area > (stretches[current]?.after ?? 0)) current++;
      const stretch = stretches[current];
      return stretch ? stretch.start + timeOfArea(stretch, area - stretch.before) : Infinity;
    },
  };
}

type Span = Pick<PhaseSpan, 'start' | 'end' | 'from' | 'to'>;

function evenly(n: number): number {
  return n + 0.5;
}

/** The sums of the stream's first n + 1 draws; whoever asks for growing n lets each be drawn once. */
function exponentialSums(seed: number): (n: number) => number {
  const random = seededRandom(seed);
  let drawn = 0;
  let sum = 0;
  return (n) => {
    if (n + 1 < drawn) {
      random.reseed(seed);
      drawn = 0;
      sum = 0;
    }
    for (; drawn <= n; drawn++) sum -= Math.log(1 - random.next());
    return sum;
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
  /** The same with this one. */
  readonly after: number;
}

function stretchesOf(spans: readonly Span[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let before = 0;
  for (const { start, end, from, to } of spans) {
    const length = end - start;
    if (!(length > 0)) continue;
    const slope = (to - from) / 1000 / length;
    const rate = { from: from / 1000, slope: Number.isFinite(slope) ? slope : 0 };
    const after = before + areaOf(rate, length);
    stretches.push({ start, length, ...rate, before, after });
    before = after;
  }
  return stretches;
}

function areaOf({ from, slope }: Pick<Stretch, 'from' | 'slope'>, t: number): number {
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
