import type { Sighting } from '../finding.js';
import type { ObservedRun } from '../observed-run.js';

/** Said of the test itself, not of the service. */
export function hint(title: string, evidence: readonly string[], action: string): readonly Sighting[] {
  return [{ severity: 'hint', subject: null, title, evidence, action, moment: null, size: 0 }];
}

/**
 * A load of some length with some users, meant to look like a real one. A smoke test is meant to be short and plain; a
 * search asks how much, whoever asks.
 */
export function isLoadTest(of: ObservedRun): boolean {
  return of.run.search === undefined && of.run.duration >= 60_000 && highestLevel(of) >= 10;
}

/** Users or journeys per second at most. */
export function highestLevel(of: ObservedRun): number {
  return Math.max(0, ...of.run.phases.flatMap(({ from, to }) => [from, to]));
}
