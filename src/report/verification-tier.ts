import type { CapacityPlan, CapacityTarget } from '../analysis/capacity-plan.js';
import { formatDuration, formatMs, formatPercent } from '../model/units.js';
import type { TierPlan } from '../plan/plan.js';

/**
 * A tier that proves a plan, as YAML to be put under `tiers:` of the scenario: 120 % of the target within limits that are
 * up to a fifth stricter, then the target itself for long, within its limits.
 */
export function verificationTier(plan: CapacityPlan, target: CapacityTarget, tier: TierPlan): string {
  const { proof, instances } = plan;
  const rate = (share: number): string => `${plain(Number((plan.journeys * share).toPrecision(4)))}/s`;
  const limits = (p95: number, errors: number, phase: string): readonly string[] => [
    `      - p95 < ${plain(Number(p95.toPrecision(3)))}ms in ${phase}`,
    // Less than none can't be.
    `      - errors ${errors > 0 ? '<' : '<='} ${plain(Number((errors * 100).toPrecision(3)))}% in ${phase}`,
  ];
  const least = target.throughput * proof.share * (1 - proof.errors) * REACHED;
  return [
    'tiers:',
    `  verify-capacity: # with ${instances.expected === 1 ? '1 instance' : `${instances.expected} instances`}`,
    '    runs: 1',
    `    warmup: ${formatDuration(Math.max(10_000, tier.warmup))}`,
    `    think: ${tier.think}`,
    ...inFlight(plan, target),
    '    load:',
    `      - { phase: climb, rate: ${rate(0.1)}..${rate(proof.share)}, for: 2m }`,
    `      - { phase: proof, rate: ${rate(proof.share)}, for: 10m } # ${formatPercent(proof.share)} of the target${lessHeadroom(plan)}`,
    `      - { phase: soak, rate: ${rate(1)}, for: 2h }`,
    '    thresholds:',
    ...strictness(plan, target),
    ...limits(proof.p95, proof.errors, 'proof'),
    ...limits(target.p95, target.errors, 'soak'),
    `      - throughput > ${plain(Number(least.toPrecision(4)))}/s in proof`,
  ].join('\n');
}

/** Arrivals come by the clock; answers of the last moments come after the phase. */
const REACHED = 0.98;
const STRICTEST = 0.8;
const USUAL = 1.2;
const USUAL_IN_FLIGHT = 1000;
/** No generator keeps more journeys under way. */
const MOST_IN_FLIGHT = 1_000_000;

function lessHeadroom({ proof }: CapacityPlan): string {
  return proof.share < USUAL ? ': more headroom was not asked for' : '';
}

/** Where the limits of the proof are hardly stricter than those of the target, the reader is told why. */
function strictness({ proof }: CapacityPlan, target: CapacityTarget): readonly string[] {
  if (proof.p95 <= STRICTEST * target.p95 * (1 + ROUNDING)) return [];
  return [
    proof.expected === null
      ? '      # Not stricter than the target: how the service fares at this load was not measured.'
      : `      # Not a fifth stricter: at this load a p95 of about ${formatMs(proof.expected)} is expected.`,
  ];
}

const ROUNDING = 1e-9;

/** More than the usual slots where the target needs them: three times what its limit keeps in the system. */
function inFlight({ journeys, proof }: CapacityPlan, { p95 }: CapacityTarget): readonly string[] {
  const needed = Math.min(MOST_IN_FLIGHT, Math.ceil((3 * proof.share * journeys * p95) / 1000));
  return needed > USUAL_IN_FLIGHT ? [`    maxInFlight: ${needed}`] : [];
}

/** As scenario files are read: without an exponent. */
function plain(value: number): string {
  return value.toFixed(9).replace(/0+$/, '').replace(/\.$/, '');
}
