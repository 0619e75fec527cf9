import type { GatePlan, JudgedMetric } from '../plan/plan.js';

/** Error rates may rise by half a percentage point: relative bands would make one error in a thousand a regression. */
export const ERROR_BAND = 0.005;

/** How far a cell may move: the most specific entry counts. A fraction; percentage points as a fraction for errors. */
export function bandOf(gate: GatePlan, endpoint: string | null, metric: JudgedMetric): number {
  const find = (wantedEndpoint: string | null, wantedMetric: JudgedMetric | null): number | undefined =>
    gate.band.overrides.findLast(
      (entry) => entry.endpoint === wantedEndpoint && entry.metric === wantedMetric,
    )?.band;
  const forBoth = endpoint === null ? undefined : find(endpoint, metric);
  // A band of 20 % for an endpoint is meant for its times: 20 percentage points of errors are not.
  if (metric === 'errors') return forBoth ?? find(null, 'errors') ?? ERROR_BAND;
  const forEndpoint = endpoint === null ? undefined : find(endpoint, null);
  return forBoth ?? forEndpoint ?? find(null, metric) ?? gate.band.default;
}
