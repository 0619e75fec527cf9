import { warning, type Note } from '../model/notes.js';
import { formatCount, formatPercent } from '../model/units.js';
import type { Result, Run } from '../result/result.js';
import { headRuns } from '../result/sides.js';

/**
 * Says that the open model went past what the service could take: journeys that were due were not started. Their
 * waiting is in no latency, so a reader of the latencies alone would take the service for faster than it was.
 */
export function overloadNotes({ scenario, runs: all }: Pick<Result, 'scenario' | 'runs'>): readonly Note[] {
  const { tier } = scenario;
  if (tier.model !== 'open') return [];
  const runs = headRuns({ runs: all });
  const onClock = new Set(scenario.journeys.filter(({ every }) => every !== null).map(({ name }) => name));
  const journeys = runs.flatMap((run) => run.journeys.filter(({ name }) => !onClock.has(name)));
  const dropped = sum(journeys.map((journey) => journey.dropped));
  if (dropped === 0) return [];
  const due = dropped + sum(journeys.map((journey) => journey.started));
  const clocked = new Set(
    scenario.endpoints.filter(({ journey }) => onClock.has(journey)).map(({ name }) => name),
  );
  const phases = [...droppedByPhase(runs, clocked)].map(
    ([name, count]) => `${formatCount(count)} in ${name}`,
  );
  return [
    warning(
      `The service could not keep up: ${formatCount(dropped)} of ${formatCount(due)} journeys that were due ` +
        `(${formatPercent(dropped / due)}) were dropped, as all ${formatCount(tier.maxInFlight)} slots (maxInFlight) ` +
        `still waited for answers: ${phases.join(', ')}. Latencies are of the others alone. Lower the rate, speed the ` +
        'service up, or raise maxInFlight where it is less than rate × response time.',
    ),
  ];
}

/** Arrivals of a journey on a clock are dropped for another reason: its last round was still under way. */
function droppedByPhase(runs: readonly Run[], clocked: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { endpoints } of runs) {
    for (const { phases } of endpoints.filter(({ name }) => !clocked.has(name))) {
      for (const { phase, failures } of phases)
        if (failures.dropped !== undefined) counts.set(phase, (counts.get(phase) ?? 0) + failures.dropped);
    }
  }
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
