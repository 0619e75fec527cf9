import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { withoutConsequences } from './consequences.js';
import type { Finding, Severity, Sighting } from './finding.js';
import { ObservedRun } from './observed-run.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/rules.js';

/**
 * What the runs of the head show, the worst first, causes without what they explain. A finding stands when most of the runs show it; that of the middle
 * strength is told. Runs of less than three seconds tell nothing.
 */
export function findingsOf(result: Result, rules: readonly Rule[] = RULES): readonly Finding[] {
  const runs = headRuns(result)
    .filter((run) => run.duration >= SHORTEST_RUN)
    .map((run) => new ObservedRun(result, run));
  const found = rules.flatMap((rule) => agreed(rule, runs));
  return withoutConsequences(
    found.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
  );
}

const SHORTEST_RUN = 3000;
const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'hint'];

interface Seen {
  readonly sighting: Sighting;
  readonly run: number;
}

function agreed(rule: Rule, runs: readonly ObservedRun[]): readonly Finding[] {
  const bySubject = new Map<string | null, Seen[]>();
  for (const of of runs) {
    for (const sighting of rule.see(of)) {
      const seen = bySubject.get(sighting.subject) ?? [];
      bySubject.set(sighting.subject, [...seen, { sighting, run: of.run.number }]);
    }
  }
  return [...bySubject.values()]
    .filter((seen) => seen.length > runs.length / 2)
    .flatMap((seen) => {
      const sorted = seen.toSorted((a, b) => a.sighting.size - b.sighting.size);
      const middle = sorted[Math.floor((sorted.length - 1) / 2)];
      return middle === undefined ? [] : [findingFrom(rule.name, middle)];
    });
}

function findingFrom(rule: string, { sighting, run }: Seen): Finding {
  const { severity, subject, title, evidence, action, moment } = sighting;
  return {
    rule,
    severity,
    subject,
    title,
    evidence,
    action,
    moment: moment === null ? null : { run, ...moment },
  };
}
