import { formatChange, formatDuration, formatMs, formatPercent, formatRate } from '../../model/units.js';
import type { Sighting } from '../finding.js';
import type { Rule } from '../rule.js';
import { declineOf, growthOf, type Growth } from '../growth.js';
import type { ObservedRun } from '../observed-run.js';

/** Latency, errors or throughput that get worse and worse under constant load. */
export const drift: Rule = {
  name: 'drift',
  see: (of) => {
    const points = of.steadyPoints();
    const latency = growthOf(points.map(({ at, p95 }) => [at, p95] as const));
    const errors = growthOf(
      points.map(({ at, failed }) => [at, failed] as const),
      'mean',
    );
    const throughput = of.open ? null : declineOf(points.map(({ at, goodput }) => [at, goodput] as const));
    return [
      ...sighting(of, 'p95', latency, relative(latency) >= LEAST_CHANGE, formatMs),
      ...sighting(
        of,
        'error rate',
        errors,
        (errors?.to ?? 0) - (errors?.from ?? 0) >= LEAST_ERRORS,
        formatPercent,
      ),
      ...sighting(of, 'throughput', throughput, relative(throughput) <= -LEAST_CHANGE / 2, formatRate),
    ];
  },
};

const LEAST_CHANGE = 0.2;
const LEAST_ERRORS = 0.01;
/** Over less time a service still warms up. ms. */
const SHORTEST = 240_000;

function relative(growth: Growth | null): number {
  return growth === null || growth.from <= 0 ? 0 : growth.to / growth.from - 1;
}

function sighting(
  of: ObservedRun,
  subject: string,
  growth: Growth | null,
  matters: boolean,
  format: (value: number) => string,
): readonly Sighting[] {
  if (growth === null || !matters || growth.span < SHORTEST) return [];
  const last = of.steadyPoints().at(-1)?.at ?? 0;
  const falls = growth.to < growth.from;
  const change = subject === 'error rate' ? '' : ` (${formatChange(relative(growth))})`;
  return [
    {
      severity: 'warning',
      subject,
      title: `The ${subject} ${falls ? 'falls' : 'grows'} while the load stays the same: from ${format(growth.from)} to ${format(growth.to)}${change}`,
      evidence: [
        `Steadily over ${formatDuration(growth.span)} of ${of.levelText(of.steadyPoints().at(-1)?.level ?? 0)}, and no end to it: it is not warming up.`,
      ],
      action:
        'Something piles up: look at tables and caches that grow with every request, at memory (a collector that works more and more), at queues and at logs on disk. Ask whether the test data make the work larger as they grow.',
      moment: { from: last - growth.span, to: last + of.course.bucket },
      size: Math.abs(growth.perHour),
    },
  ];
}
