import { formatCount, formatDuration, formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';
import type { ObservedRun } from '../observed-run.js';

/**
 * The open model went past what the service could take: journeys that were due were not started. Their waiting is in
 * no latency, so that a reader of the latencies alone would take the service for faster than it was.
 */
export const overload: Rule = {
  name: 'overload',
  see: (of) => {
    const { dropped, due, byPhase } = droppedJourneys(of);
    // A search goes past what the service can take on purpose, and tells so itself.
    if (!of.open || of.run.search !== undefined || dropped === 0) return [];
    const slots = formatCount(of.result.scenario.tier.maxInFlight);
    const first = of.course.points.find(({ at }) => droppedIn(of, at) > 0);
    const share = dropped / due;
    return [
      {
        severity: share >= MANY ? 'critical' : 'warning',
        subject: null,
        title: `The service could not keep up: ${formatCount(dropped)} of ${formatCount(due)} journeys that were due (${formatPercent(share)}) were dropped`,
        evidence: [
          `All ${slots} slots (maxInFlight) still waited for answers: ${byPhase.map(([name, count]) => `${formatCount(count)} in ${name}`).join(', ')}.`,
          ...(first === undefined
            ? []
            : [`It began ${formatDuration(first.at)} into the load, at ${of.levelText(first.level)}.`]),
          'Latencies are of the others alone.',
        ],
        action:
          'Lower the rate, speed the service up, or raise maxInFlight where it is less than rate × response time.',
        moment: first === undefined ? null : { from: first.at, to: lastDrop(of) },
        size: share,
      },
    ];
  },
};

const MANY = 0.01;

function droppedIn({ run }: ObservedRun, at: number): number {
  return run.timeline.buckets.find(({ start }) => start === at)?.dropped ?? 0;
}

function lastDrop({ run }: ObservedRun): number {
  const last = run.timeline.buckets.findLast(({ dropped }) => dropped > 0);
  return Math.min(run.duration, (last?.start ?? 0) + run.timeline.bucket);
}

interface Dropped {
  readonly dropped: number;
  readonly due: number;
  readonly byPhase: readonly (readonly [phase: string, count: number])[];
}

/** Arrivals of a journey on a clock are dropped for another reason: its last round was still under way. */
function droppedJourneys({ result: { scenario }, run }: ObservedRun): Dropped {
  const onClock = new Set(scenario.journeys.filter(({ every }) => every !== null).map(({ name }) => name));
  const journeys = run.journeys.filter(({ name }) => !onClock.has(name));
  const dropped = journeys.reduce((sum, journey) => sum + journey.dropped, 0);
  const clocked = new Set(
    scenario.endpoints.filter(({ journey }) => onClock.has(journey)).map(({ name }) => name),
  );
  const counts = new Map<string, number>();
  for (const { phases } of run.endpoints.filter(({ name }) => !clocked.has(name))) {
    for (const { phase, failures } of phases)
      if (failures.dropped !== undefined) counts.set(phase, (counts.get(phase) ?? 0) + failures.dropped);
  }
  return {
    dropped,
    due: dropped + journeys.reduce((sum, journey) => sum + journey.started, 0),
    byPhase: [...counts],
  };
}
