import type { GatePlan, JudgedMetric } from '../plan/plan.js';

/** Error rates may rise by half a percentage point: relative bands would make one error in a thousand a regression. */
export const ERROR_BAND = 0.005;

/** How far the times or the throughput may move: the most specific entry counts. A fraction, or learned from the noise. */
export function bandOf(
  gate: GatePlan,
  endpoint: string | null,
  metric: Exclude<JudgedMetric, 'errors'>,
): number | 'learned' {
  const forEndpoint = endpoint === null ? undefined : find(gate, endpoint, null);
  return (
    (endpoint === null ? undefined : find(gate, endpoint, metric)) ??
    forEndpoint ??
    find(gate, null, metric) ??
    gate.band.default
  );
}

/**
 * How far an endpoint's error rate may rise: percentage points as a fraction. Counts have no band to learn, and a
 * band of 20 % for an endpoint is meant for its times: 20 percentage points of errors are not.
 */
export function errorBandOf(gate: GatePlan, endpoint: string): number {
  const set = find(gate, endpoint, 'errors') ?? find(gate, null, 'errors');
  return typeof set === 'number' ? set : ERROR_BAND;
}

function find(
  gate: GatePlan,
  endpoint: string | null,
  metric: JudgedMetric | null,
): number | 'learned' | undefined {
  return gate.band.overrides.findLast((entry) => entry.endpoint === endpoint && entry.metric === metric)
    ?.band;
}
