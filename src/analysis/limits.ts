import { formatMs, formatPercent } from '../model/units.js';
import type { Condition, TierPlan } from '../plan/plan.js';

/** From where on something counts as broken. `value`: ms, or a fraction. */
export interface Limit {
  readonly value: number;
  /** `p95 over 500 ms (the limit of the tier)` */
  readonly text: string;
}

/** Absolute limits of latency, where the scenario has one; those of the lowest load are a matter of what was measured. */
export function statedP95(tier: TierPlan, endpoint: string | null): number | null {
  const own = endpoint === null ? null : stated(tier, 'p95', endpoint);
  return own ?? tier.breaks?.p95 ?? stated(tier, 'p95', null);
}

/**
 * The limit of the p95 for an endpoint (null: the whole): `breaks.p95`, else a threshold or `until` of the tier, else
 * three times what it is at the lowest load, and at least 20 ms more. Null without a p95 there.
 */
export function p95Limit(tier: TierPlan, endpoint: string | null, lowest: number | null): Limit | null {
  const known = statedP95(tier, endpoint);
  if (known !== null) return { value: known, text: `p95 over ${formatMs(known)}` };
  if (lowest === null) return null;
  const value = Math.max(RISE * lowest, lowest + LEAST_RISE);
  const how =
    value > RISE * lowest
      ? `${formatMs(LEAST_RISE)} more than at the lowest load`
      : `${RISE} times that of the lowest load`;
  return { value, text: `p95 over ${formatMs(value)} (no limit is set: ${how})` };
}

/** The share of failures: `breaks.errors`, else of `until`, else 5 %. */
export function errorLimit(tier: TierPlan): Limit {
  const value = tier.breaks?.errors ?? fromUntil(tier, 'errors') ?? USUAL_ERRORS;
  return { value, text: `errors over ${formatPercent(value)}` };
}

const RISE = 3;
/** ms. */
const LEAST_RISE = 20;
const USUAL_ERRORS = 0.05;

/** Those without a phase count before those with one. */
function stated(tier: TierPlan, metric: 'p95', endpoint: string | null): number | null {
  const upper = tier.thresholds.filter(
    (limit) => limit.metric === metric && limit.endpoint === endpoint && limit.op.startsWith('<'),
  );
  const own = upper.find(({ phase }) => phase === null) ?? upper[0];
  return own?.value ?? fromUntil(tier, metric, endpoint);
}

function fromUntil(
  tier: TierPlan,
  metric: Condition['metric'],
  endpoint: string | null = null,
): number | null {
  const found = tier.until.find(
    (condition) =>
      condition.metric === metric && condition.endpoint === endpoint && condition.op.startsWith('>'),
  );
  return found?.value ?? null;
}
