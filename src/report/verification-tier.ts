import type { CapacityPlan, CapacityTarget } from '../analysis/capacity-plan.js';
import { formatDuration } from '../model/units.js';
import type { TierPlan } from '../plan/plan.js';

/**
 * A tier that proves a plan, as YAML to be put under `tiers:` of the scenario: 120 % of the target with limits a fifth
 * stricter, then the target itself for long, within its limits.
 */
export function verificationTier(plan: CapacityPlan, target: CapacityTarget, tier: TierPlan): string {
  const rate = (share: number): string => `${Number((plan.journeys * share).toPrecision(4))}/s`;
  const limits = (share: number, phase: string): readonly string[] => [
    `      - p95 < ${duration(target.p95 * share)} in ${phase}`,
    `      - errors < ${Number((target.errors * 100 * share).toPrecision(3))}% in ${phase}`,
  ];
  return [
    'tiers:',
    '  verify-capacity:',
    '    runs: 1',
    `    warmup: ${formatDuration(Math.max(10_000, tier.warmup))}`,
    `    think: ${tier.think}`,
    ...inFlight(plan, target),
    '    load:',
    `      - { phase: climb, rate: ${rate(0.1)}..${rate(PROOF)}, for: 2m }`,
    `      - { phase: proof, rate: ${rate(PROOF)}, for: 10m }`,
    `      - { phase: soak, rate: ${rate(1)}, for: 2h }`,
    '    thresholds:',
    ...limits(STRICTER, 'proof'),
    ...limits(1, 'soak'),
    `      - throughput > ${Number((target.throughput * PROOF * 0.98).toPrecision(4))}/s in proof`,
  ].join('\n');
}

const PROOF = 1.2;
const STRICTER = 0.8;
const USUAL_IN_FLIGHT = 1000;

/** More than the usual slots where the target needs them: three times what its limit keeps in the system. */
function inFlight({ journeys }: CapacityPlan, { p95 }: CapacityTarget): readonly string[] {
  const needed = Math.ceil((3 * PROOF * journeys * p95) / 1000);
  return needed > USUAL_IN_FLIGHT ? [`    maxInFlight: ${needed}`] : [];
}

function duration(length: number): string {
  return `${Number(length.toPrecision(3))}ms`;
}
