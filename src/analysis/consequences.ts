import type { Finding } from './finding.js';

/**
 * Leaves every fact told once: what another finding explains is said in that one's evidence, or not at all. The order
 * stays.
 */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<Finding, string[]>();
  const kept = findings.filter((finding) => {
    for (const { effect, causes, tell, when } of LINKS) {
      if (effect !== finding.rule || when?.(finding, findings) === false) continue;
      const cause = causeOf(finding, causes, findings);
      if (cause === undefined) continue;
      if (tell) told.set(cause, [...(told.get(cause) ?? []), `${finding.title}.`]);
      return false;
    }
    return true;
  });
  return kept.map((finding) => {
    const more = told.get(finding);
    if (more === undefined) return finding;
    return { ...finding, evidence: [...finding.evidence, ...more.slice(0, MOST_TOLD)] };
  });
}

/** A pool that is empty shows in every endpoint: one sentence of it is enough, a second is a detail. */
const MOST_TOLD = 2;

interface Link {
  readonly effect: string;
  /** The first one that is found. */
  readonly causes: readonly string[];
  /** Whether its title becomes evidence of the cause. */
  readonly tell: boolean;
  readonly when?: (finding: Finding, all: readonly Finding[]) => boolean;
}

const FULL = ['cpu-saturated', 'pool-limit'];
const TROUBLE = [
  'hanging-dependency',
  'overload',
  'stall',
  'slow-recovery',
  'rate-limited',
  'refused-connections',
];
const LEAKS = ['memory-leak', 'handle-leak'];
/** Of the server's processes; everything else that latency follows is a series of the service's own. */
const OWN_RESOURCES = ['CPU', 'memory', 'open files', 'connections', 'threads'];

const LINKS: readonly Link[] = [
  // What moves together is the weakest of evidence: of no use where the cause is known.
  {
    effect: 'follows',
    causes: [...FULL, ...LEAKS, ...TROUBLE],
    tell: false,
    when: ({ subject }) => OWN_RESOURCES.includes(subject ?? ''),
  },
  { effect: 'follows', causes: [...FULL, ...LEAKS, ...TROUBLE], tell: true },
  // Something behind one endpoint hangs; where most endpoints seem to, they wait for what they share.
  {
    effect: 'hanging-dependency',
    causes: ['overload', 'stall', 'slow-recovery', ...FULL],
    tell: false,
    when: (_, all) => all.filter(({ rule }) => rule === 'hanging-dependency').length > FEW,
  },
  {
    effect: 'stall',
    causes: ['hanging-dependency', 'refused-connections', 'overload', 'slow-recovery'],
    tell: true,
  },
  // A backlog that is worked off makes endpoints slow one after the other.
  { effect: 'noisy-neighbour', causes: ['slow-recovery', 'overload'], tell: false },
  { effect: 'queueing', causes: [...FULL, ...TROUBLE], tell: true },
  { effect: 'drift', causes: [...FULL, ...LEAKS, 'rate-limited'], tell: true },
  { effect: 'drift', causes: ['drift'], tell: true, when: ({ subject }) => subject === 'throughput' },
  { effect: 'fast-errors', causes: ['rate-limited', 'refused-connections'], tell: true },
  { effect: 'dominant-endpoint', causes: ['cpu-saturated'], tell: false },
  { effect: 'no-ramp', causes: ['cold-start'], tell: false },
];

const FEW = 2;

/** The first of the rules that found something else; of drifts, that of the latency. */
function causeOf(
  effect: Finding,
  causes: readonly string[],
  findings: readonly Finding[],
): Finding | undefined {
  const found = findings.filter(
    (one) => one !== effect && (one.rule !== 'drift' || one.subject === 'p95') && causes.includes(one.rule),
  );
  return found.toSorted((a, b) => causes.indexOf(a.rule) - causes.indexOf(b.rule))[0];
}
