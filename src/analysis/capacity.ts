import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import type { Search } from '../result/search.js';
import { breakingPointOf, type BreakingPoint } from './breaking-point.js';
import { endpointNotes, type EndpointNote } from './endpoint-notes.js';
import { fitScalability, type ScalabilityFit, type ScalePoint } from './scalability.js';
import type { Stage } from './stage.js';
import { stagesOf } from './stages.js';
import { sustainedOf, type Sustained } from './sustained.js';

/** How a service takes a load that grows. */
export interface CapacityAnalysis {
  /** From the lowest load to the highest. */
  readonly stages: readonly Stage[];
  readonly breaking: BreakingPoint;
  readonly scalability: ScalabilityFit;
  readonly notes: readonly EndpointNote[];
  /** Of the last run that searched for its level. */
  readonly search: Search | null;
  /** What the mix and each endpoint served at the highest load within the limits; null where none was. */
  readonly sustained: Sustained | null;
}

/** Null for a tier whose load does not grow: with fewer than three loads there is nothing to say. */
export function analyseCapacity(result: Result): CapacityAnalysis | null {
  const stages = stagesOf(result);
  const breaking = breakingPointOf(result, stages);
  if (breaking === null) return null;
  const search = headRuns(result).findLast((run) => run.search !== undefined)?.search ?? null;
  return {
    stages,
    breaking,
    scalability: fitScalability(scalePoints(stages)),
    notes: endpointNotes(result.scenario.tier, stages, breaking),
    search,
    sustained: sustainedOf(stages, breaking, search),
  };
}

/** What the law of scalability is fitted to: stages that failed too often tell of something else. */
export function scalePoints(stages: readonly Stage[]): readonly ScalePoint[] {
  return stages.flatMap(({ concurrency, throughput, errorRate }) =>
    concurrency === null || throughput === null || (errorRate ?? 0) > MOST_ERRORS
      ? []
      : [{ concurrency, throughput }],
  );
}

const MOST_ERRORS = 0.05;
