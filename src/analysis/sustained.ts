import type { Search } from '../result/search.js';
import type { BreakingPoint } from './breaking-point.js';
import type { Stage } from './stage.js';

/** What was served at the highest load that stayed within the limits. Throughputs: successful requests per second. */
export interface Sustained {
  /** Users (closed model) or journeys per second (open model). */
  readonly load: number;
  readonly throughput: number | null;
  /** Nothing broke: a higher load may be sustained as well. */
  readonly atLeast: boolean;
  readonly endpoints: readonly { readonly name: string; readonly throughput: number | null }[];
}

/**
 * The highest measured load before the whole breaks, or the rate that a search confirmed. Null where even the lowest
 * load was too much. What an endpoint serves there is its part of the mix: another mix may get more out of it.
 */
export function sustainedOf(
  stages: readonly Stage[],
  { whole }: BreakingPoint,
  search: Search | null,
): Sustained | null {
  if (search?.found.kind === 'nothing') return null;
  const limit = search === null ? limitOf(whole) : search.found.rate;
  const within = stages.filter(({ load }) => load <= limit * (1 + ROUNDING));
  const highest = Math.max(...within.map(({ load }) => load));
  // Of the same load a phase tells more than a slice of a ramp: it was held.
  const at = within.filter(({ load }) => load >= highest * (1 - ROUNDING));
  const stage = at.find(({ kind }) => kind === 'phase') ?? at[0];
  if (stage === undefined) return null;
  return {
    load: stage.load,
    throughput: stage.throughput,
    atLeast: search === null ? whole.length === 0 : search.found.kind === 'at-least',
    endpoints: stage.endpoints.map(({ name, throughput }) => ({ name, throughput })),
  };
}

/** Rates are told with a few digits. */
const ROUNDING = 1e-6;

/** No load above this was within every limit; 0 where none was. */
function limitOf(whole: BreakingPoint['whole']): number {
  return Math.min(Infinity, ...whole.map(({ cause, at, low }) => (cause === 'throughput' ? at : low) ?? 0));
}
