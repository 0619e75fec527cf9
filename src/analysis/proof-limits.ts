import { throughputNear } from './breaking-point.js';
import type { CapacityTarget, Deployment } from './capacity-plan.js';
import type { Stage } from './stage.js';

/** How a plan is proven: with more than the target, within limits that are stricter where the service can keep them. */
export interface Proof {
  /** Of the target: 1.2 is 120 %; less where less headroom is asked for. */
  readonly share: number;
  /** ms. */
  readonly p95: number;
  /** A fraction. */
  readonly errors: number;
  /** What each instance is expected to answer in at that load, ms; null: beyond what was measured. */
  readonly expected: number | null;
}

/**
 * The proof of a plan for `instances`. Its limits are a fifth stricter than those of the target, but not stricter than
 * what was measured at the load that each instance then gets, with a tenth to spare: a limit that the measured service
 * can't keep would prove nothing. Where the measurement ends, the target's own limits are all that can be asked for.
 */
export function proofOf(
  stages: readonly Stage[],
  target: CapacityTarget,
  { headroom, instances: now }: Pick<Deployment, 'headroom' | 'instances'>,
  instances: number,
): Proof {
  const share = Math.min(PROOF, 1 + headroom);
  const load = loadServing(stages, (share * target.throughput * now) / instances);
  const expected = load === null ? null : at(stages, load, 'p95');
  const failing = load === null ? null : at(stages, load, 'errorRate');
  return {
    share,
    p95: limitFor(target.p95, expected),
    errors: limitFor(target.errors, failing),
    expected,
  };
}

const PROOF = 1.2;
const STRICTER = 0.8;
const TO_SPARE = 1.1;

function limitFor(limit: number, expected: number | null): number {
  return expected === null ? limit : Math.min(limit, Math.max(STRICTER * limit, TO_SPARE * expected));
}

/** The lowest load at which this many answers per second came; null when they never did. */
function loadServing(stages: readonly Stage[], throughput: number): number | null {
  const index = stages.findIndex((stage) => (stage.throughput ?? 0) >= throughput);
  const above = stages[index];
  const below = stages[index - 1];
  if (!above) return null;
  if (!below) return above.load;
  const [from, to] = [below.throughput ?? 0, above.throughput ?? 0];
  return below.load + ((above.load - below.load) * (throughput - from)) / (to - from);
}

/** Between the stages on a straight line. */
function at(stages: readonly Stage[], load: number, figure: 'p95' | 'errorRate'): number | null {
  return throughputNear(
    stages.map((stage) => ({ ...stage, throughput: stage[figure] })),
    load,
  );
}
