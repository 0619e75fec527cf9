import type { SearchPlan } from '../plan/plan.js';
import type { SearchStep } from '../result/search.js';

/** What is known of a rate that was tried. */
export type Tried = Pick<SearchStep, 'rate' | 'outcome'>;

/** What to do next. `pause`: the service is to recover first. */
export type NextRate =
  | { readonly kind: 'try'; readonly rate: number; readonly pause: boolean }
  | { readonly kind: 'done'; readonly holds: number | null; readonly ceiling: Ceiling };

/** What bounds the rate that holds. */
export type Ceiling =
  | { readonly kind: 'broke'; readonly rate: number }
  /** The generator could not keep up there. */
  | { readonly kind: 'unclear'; readonly rate: number }
  /** The end of the range that may be searched. */
  | { readonly kind: 'range' }
  /** Neither end was certain when the steps were used up. */
  | { readonly kind: 'steps'; readonly rate: number | null };

/**
 * The search for the highest rate that holds, as a function of what was tried so far: up by `growth` until something
 * breaks, then halving the gap (of logarithms) until it is within `precision`; both ends are tried twice, since one
 * step may fail, or hold, by chance. What was tried last at a rate counts. Ends after MOST_STEPS in any case.
 */
export function nextRate(plan: SearchPlan, steps: readonly Tried[]): NextRate {
  const last = steps.at(-1);
  const known = knowledge(steps);
  const { holds, above } = bracket(known);
  const pause = last !== undefined && last.outcome !== 'held';
  const attempt = (rate: number): NextRate => ({ kind: 'try', rate: rounded(rate), pause });
  if (steps.length >= MOST_STEPS)
    return { kind: 'done', holds: holds?.rate ?? null, ceiling: usedUp(holds, above) };
  if (last === undefined) return attempt(plan.from);
  if (last.outcome === 'unclear' && above?.rate === last.rate && above.times < TWICE)
    return attempt(last.rate);
  if (holds === null) return downwards(plan, above, attempt);
  if (above === null) {
    if (holds.rate < plan.to) return attempt(Math.min(plan.to, holds.rate * plan.growth));
    if (holds.times < TWICE) return attempt(holds.rate);
    return { kind: 'done', holds: holds.rate, ceiling: { kind: 'range' } };
  }
  const middle = rounded(Math.sqrt(holds.rate * above.rate));
  if (above.rate > holds.rate * (1 + plan.precision) && middle > holds.rate && middle < above.rate)
    return attempt(middle);
  if (holds.times < TWICE) return attempt(holds.rate);
  if (above.times < TWICE) return attempt(above.rate);
  return { kind: 'done', holds: holds.rate, ceiling: { kind: above.outcome, rate: above.rate } };
}

/** A search that goes on for longer will not come to an end. */
export const MOST_STEPS = 40;
const TWICE = 2;
/** Below this share of where the search began nothing is tried. */
const LOWEST_SHARE = 0.1;

/** A rate, how it went last, and how often it went like that. */
interface Known {
  readonly rate: number;
  readonly outcome: SearchStep['outcome'];
  readonly times: number;
}

function knowledge(steps: readonly Tried[]): readonly Known[] {
  const rates = [...new Set(steps.map(({ rate }) => rate))].sort((a, b) => a - b);
  return rates.map((rate) => {
    const own = steps.filter((step) => step.rate === rate);
    const outcome = own.at(-1)?.outcome ?? 'unclear';
    return { rate, outcome, times: own.filter((step) => step.outcome === outcome).length };
  });
}

/** The lowest rate that does not hold, and the highest one below it that does. */
function bracket(known: readonly Known[]): {
  readonly holds: (Known & { readonly outcome: 'held' }) | null;
  readonly above: (Known & { readonly outcome: 'broke' | 'unclear' }) | null;
} {
  const above = known.find((one) => one.outcome !== 'held') ?? null;
  const holds =
    known.findLast((one) => one.outcome === 'held' && (above === null || one.rate < above.rate)) ?? null;
  return {
    holds: holds && { ...holds, outcome: 'held' },
    above: above && { ...above, outcome: above.outcome === 'broke' ? 'broke' : 'unclear' },
  };
}

function downwards(plan: SearchPlan, above: Known | null, attempt: (rate: number) => NextRate): NextRate {
  const lower = (above?.rate ?? plan.from) / plan.growth;
  if (lower >= plan.from * LOWEST_SHARE) return attempt(lower);
  const rate = above?.rate ?? plan.from;
  return {
    kind: 'done',
    holds: null,
    ceiling: { kind: above?.outcome === 'unclear' ? 'unclear' : 'broke', rate },
  };
}

function usedUp(holds: Known | null, above: Known | null): Ceiling {
  if (holds !== null && above?.outcome === 'broke') return { kind: 'broke', rate: above.rate };
  return { kind: 'steps', rate: above?.rate ?? null };
}

/** To three digits: what a person would write, and finer than any search. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(3));
}
