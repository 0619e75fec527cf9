import { inSystem, type StageFigures } from './stage.js';

type PlacedFigures = StageFigures & { readonly load: number; readonly duration: number };

/**
 * Whether more and more is asked of an endpoint from one load on: requests are sent to it, or are under way in it
 * (Little's law), by half as much more as the load grows. One that is only reached less often, because what comes before
 * it in its journey is slow, has neither; arrivals that were dropped never got to it.
 */
export function demandGrows(stages: readonly PlacedFigures[], from: number): boolean {
  const last = stages.at(-1);
  const before = stages.findLast(({ load }) => load <= from) ?? stages[0];
  if (!last || !before || !(last.load > before.load) || before.load <= 0) return false;
  const least = 1 + HALF * (last.load / before.load - 1);
  const grows = (of: (stage: PlacedFigures) => number | null): boolean => {
    const [now, then] = [of(last), of(before)];
    return now !== null && then !== null && then > 0 && now / then >= least;
  };
  return grows(({ requests, duration }) => requests / duration) || grows(inSystem);
}

const HALF = 0.5;
