import type { Ms } from '../model/units.js';

/** What a tier says of the search for its limit. */
export interface SearchingPlan {
  /** Set for a load that looks for its level itself; `stages` is then its first step. */
  readonly search?: SearchPlan | undefined;
  readonly breaks?: BreaksPlan | undefined;
}

/** A search for the highest rate that the service sustains. Rates in journeys per second. */
export interface SearchPlan {
  /** Where it begins. */
  readonly from: number;
  /** Never beyond. */
  readonly to: number;
  /** Length of each step, without the time it takes to settle. */
  readonly each: Ms;
  /** Factor from step to step until something breaks. */
  readonly growth: number;
  /** The search ends when what holds and what breaks are this close: a fraction. */
  readonly precision: number;
  /** Without load after a step that broke the service. */
  readonly pause: Ms;
}

/** When a load counts as too much. Null: `p95` by the limits of the tier, else by the lowest load's own. */
export interface BreaksPlan {
  readonly p95: Ms | null;
  /** Share of failed requests and dropped arrivals; null: of `until`, else 5 %. */
  readonly errors: number | null;
}
