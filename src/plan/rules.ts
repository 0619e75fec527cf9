import type { ThresholdPlan, TierPlan } from './plan.js';
import type { GatePlan, WaiverPlan } from './gate-plan.js';
import { canonicalJson } from './hash.js';

/** The parts of a plan that judge what was measured. */
export interface JudgingRules {
  readonly gate: GatePlan;
  readonly waivers: readonly WaiverPlan[];
  /** Of the tier that is measured. */
  readonly thresholds: readonly ThresholdPlan[];
}

/** What the scenario file of the base says about judging one tier. */
export interface BaseRules extends Pick<JudgingRules, 'gate' | 'waivers'> {
  /** Null: the base does not have the tier. */
  readonly tier: {
    readonly thresholds: readonly ThresholdPlan[];
    readonly confirm: boolean;
    readonly phases: ReadonlySet<string>;
  } | null;
  /** Endpoints that the base has; null when they are not all known. */
  readonly endpoints: ReadonlySet<string> | null;
}

/** A part of a plan that judges, and that a pull request may change. */
export type RulePart = 'gate' | 'thresholds' | 'waivers';

export interface Ruled<P> {
  /** The head's load and journeys, judged by the base's rules. */
  readonly plan: P;
  /** What the head would be judged by otherwise. */
  readonly proposed: JudgingRules;
  /** What differs between the two. */
  readonly changed: readonly RulePart[];
  /** The head's limits that count too, since they are on what the base does not have. */
  readonly added: readonly ThresholdPlan[];
}

/** The part of a plan that rules are in. */
export interface RuledPlan extends Pick<JudgingRules, 'gate' | 'waivers'> {
  readonly tier: TierPlan;
}

/**
 * Replaces what judges in the head's plan by what the base says. What is measured stays the head's: load, `until`,
 * the breaker, and which limits stop a run. A limit that may stop the head's run is judged even where the base does
 * not have it: a run that it cut off must not pass.
 */
export function underRules<P extends RuledPlan>(head: P, base: BaseRules): Ruled<P> {
  const proposed: JudgingRules = {
    gate: head.gate,
    waivers: head.waivers,
    thresholds: head.tier.thresholds,
  };
  const own = head.tier.thresholds;
  const { limits, added } = base.tier === null ? { limits: own, added: own } : limitsOf(head, base);
  const confirm = base.tier?.confirm ?? head.tier.confirm;
  const waivers = base.waivers.map((waiver) => placed(waiver, head.waivers));
  const changed: RulePart[] = [];
  if (!sameGate(base.gate, head.gate) || confirm !== head.tier.confirm) changed.push('gate');
  if (!sameSet(limits, own)) changed.push('thresholds');
  if (!sameSet(base.waivers, head.waivers)) changed.push('waivers');
  const tier = { ...head.tier, thresholds: limits, confirm };
  return { plan: { ...head, gate: base.gate, waivers, tier }, proposed, changed, added };
}

function limitsOf(
  head: RuledPlan,
  base: BaseRules,
): { readonly limits: readonly ThresholdPlan[]; readonly added: readonly ThresholdPlan[] } {
  const own = head.tier.thresholds;
  const old = base.tier?.thresholds ?? [];
  const kept = old.map((limit): ThresholdPlan => {
    const twins = own.filter((one) => same(one, limit));
    return { ...limit, abort: twins.some(({ abort }) => abort), at: twins[0]?.at ?? null };
  });
  const more = own.filter((limit) => !old.some((one) => same(one, limit)));
  const added = more.filter((limit) => isNew(limit, base));
  return { limits: [...kept, ...more.filter((limit) => limit.abort || added.includes(limit))], added };
}

/** Whether a limit is on something that the base can't have a limit on. */
function isNew({ endpoint, phase }: ThresholdPlan, { endpoints, tier }: BaseRules): boolean {
  return (
    (endpoint !== null && endpoints?.has(endpoint) === false) ||
    (phase !== null && tier?.phases.has(phase) === false)
  );
}

/** The reader has the head's file: what stands in both is shown at its line there. */
function placed(waiver: WaiverPlan, own: readonly WaiverPlan[]): WaiverPlan {
  const twin = own.find((one) => same(one, waiver));
  return twin === undefined ? waiver : { ...waiver, at: twin.at };
}

function sameGate(a: GatePlan, b: GatePlan): boolean {
  return (
    same(a.floor, b.floor) &&
    a.band.default === b.band.default &&
    sameSet(a.band.overrides, b.band.overrides) &&
    same([...a.metrics].sort(), [...b.metrics].sort())
  );
}

function sameSet(a: readonly object[], b: readonly object[]): boolean {
  return same(a.map(essence).sort(), b.map(essence).sort());
}

function same(a: object, b: object): boolean {
  return essence(a) === essence(b);
}

/** Without what does not judge: the place in the file, how the text is written, whether it stops the load. */
function essence(rule: object): string {
  const plain = JSON.parse(
    JSON.stringify(rule, (key, value: unknown) => (UNJUDGING.has(key) ? undefined : value)),
  ) as Parameters<typeof canonicalJson>[0];
  return canonicalJson(plain);
}

const UNJUDGING: ReadonlySet<string> = new Set(['at', 'text', 'abort']);
