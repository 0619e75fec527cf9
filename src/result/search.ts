/** How a search for the highest sustainable rate went. Rates of steps in journeys per second. */
export interface Search {
  /** In the order in which they were made. */
  readonly steps: readonly SearchStep[];
  readonly found: SearchFound;
}

/** One short run at one rate. */
export interface SearchStep {
  /** Name of its phase. */
  readonly phase: string;
  readonly rate: number;
  /** `unclear`: the generator could not keep up, so that it says nothing about the service. */
  readonly outcome: 'held' | 'broke' | 'unclear';
  /** Why, with the figure that decided it. */
  readonly reason: string;
}

export type SearchFound =
  /** The highest rate that held when it was tried again, and the lowest that broke. */
  | (Sustained & { readonly kind: 'found'; readonly breaksAt: number; readonly reason: string })
  /** It held wherever it was tried: `why` says what kept the search from going on. */
  | (Sustained & {
      readonly kind: 'at-least';
      readonly bound: 'range' | 'generator' | 'steps' | 'time';
      readonly why: string;
    })
  | { readonly kind: 'nothing'; readonly why: string };

export interface Sustained {
  /** Name of the phase that confirmed it. */
  readonly phase: string;
  /** Journeys per second. */
  readonly rate: number;
  /** Successful requests per second at that rate. */
  readonly capacity: number;
}
