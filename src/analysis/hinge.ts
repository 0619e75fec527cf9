import { leastSquares } from '../statistics/least-squares.js';

export interface LoadPoint {
  readonly load: number;
  readonly throughput: number;
}

/** Where throughput leaves the straight line that it began with. */
export interface Hinge {
  readonly at: number;
  /** About 95 % sure: the loads at which a hinge would fit nearly as well. */
  readonly low: number;
  readonly high: number;
  /** req/s there. */
  readonly throughput: number;
  /** What comes behind it. */
  readonly then: 'flat' | 'falls';
}

/**
 * A line through the origin that bends once, by weighted least squares over where it bends (Hudson 1966, "Fitting
 * segmented curves whose join points have to be estimated"). Null where throughput goes on growing with the load, or
 * where there are too few loads to say.
 */
export function findHinge(measured: readonly LoadPoint[]): Hinge | null {
  const points = measured.filter(({ load, throughput }) => load > 0 && throughput >= 0);
  const last = points.at(-1);
  if (points.length < FEWEST || !last) return null;
  const places = candidates(points).flatMap((at) => bendAt(points, at) ?? []);
  const best = places.reduce<Bend | null>(
    (one, other) => (one && one.misfit <= other.misfit ? one : other),
    null,
  );
  if (best === null || !isBroken(best, last)) return null;
  const straight = bendAt(points, Infinity);
  if (straight !== null && !(best.misfit < MUCH_BETTER * straight.misfit)) return null;
  // Two numbers describe each line, one where it bends: what is left tells of the noise.
  const limit = best.misfit * (1 + 4 / Math.max(1, points.length - 3)) + NEGLIGIBLE * points.length;
  const likely = places.filter(({ misfit }) => misfit <= limit).map(({ at }) => at);
  return {
    at: best.at,
    low: Math.min(...likely),
    high: Math.max(...likely),
    throughput: best.slope * best.at,
    then: best.behind * (last.load - best.at) < -FALLS * best.slope * best.at ? 'falls' : 'flat',
  };
}

interface Bend {
  readonly at: number;
  /** req/s per unit of load, before and behind. */
  readonly slope: number;
  readonly behind: number;
  readonly misfit: number;
}

const FEWEST = 4;
const CANDIDATES = 400;
/** Behind the hinge throughput grows by less than this share of what it grew before. */
const STOPPED = 1 / 3;
/** At the highest load this much of what the line promised is missing. */
const SHORT = 0.1;
const FALLS = 0.05;
const MUCH_BETTER = 0.5;
/** Squares of relative errors that no measurement is free of: 1 %. */
const NEGLIGIBLE = 1e-4;

/** Between the first and the last load: at least one point on either side of the bend. */
function candidates(points: readonly LoadPoint[]): readonly number[] {
  const first = points[0]?.load ?? 0;
  const last = points.at(-1)?.load ?? 0;
  if (!(last > first)) return [];
  return Array.from({ length: CANDIDATES }, (_, i) => first + ((last - first) * (i + 0.5)) / CANDIDATES);
}

function bendAt(points: readonly LoadPoint[], at: number): Bend | null {
  const isStraight = at === Infinity;
  const rows = points.map(({ load }) => (isStraight ? [load] : [Math.min(load, at), Math.max(0, load - at)]));
  // What was sent is known best: errors are relative to it.
  const typical = points.map(({ load }) => 1 / (load * load));
  const found = leastSquares(
    rows,
    points.map(({ throughput }) => throughput),
    typical,
  );
  if (found === null) return null;
  const [slope = 0, behind = 0] = found;
  if (!(slope > 0)) return null;
  const misfit = points.reduce((sum, { load, throughput }) => {
    const line = isStraight ? slope * load : slope * Math.min(load, at) + behind * Math.max(0, load - at);
    return sum + ((throughput - line) / (slope * load)) ** 2;
  }, 0);
  return { at, slope, behind, misfit };
}

function isBroken({ at, slope, behind }: Bend, last: LoadPoint): boolean {
  const there = slope * at + behind * (last.load - at);
  return behind < STOPPED * slope && there < (1 - SHORT) * slope * last.load;
}
