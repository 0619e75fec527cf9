import { formatMs, formatDuration } from '../../model/units.js';
import { percentileOf } from '../../result/sketch.js';
import type { Rule } from '../rule.js';
import type { ObservedRun } from '../observed-run.js';

/** The first requests of a fresh server take much longer than those after. */
export const coldStart: Rule = {
  name: 'cold-start',
  see: (of) => {
    const cold = coldStartOf(of);
    if (cold === null || cold.first < LEAST_TIMES * cold.settled || cold.first - cold.settled < LEAST_EXTRA)
      return [];
    return [
      {
        severity: cold.lasted >= LONG ? 'warning' : 'hint',
        subject: null,
        title: `A cold start: the slowest requests of the first second take ${formatMs(cold.first)}, later ones ${formatMs(cold.settled)} (p95)`,
        evidence: [
          `It was over ${formatDuration(cold.lasted)} after the load began.`,
          of.result.scenario.tier.warmup > 0
            ? `The warm-up of ${formatDuration(of.result.scenario.tier.warmup)} keeps ${cold.lasted <= of.result.scenario.tier.warmup ? 'all' : 'a part'} of it out of the figures.`
            : 'There is no warm-up, so it is in the figures.',
        ],
        action:
          'After each deployment users meet this: warm the service up before it takes traffic (open its pools, fill its caches, run the hot paths once), or let its readiness wait for that.',
        moment: null,
        size: cold.first / cold.settled,
      },
    ];
  },
};

/** Times in ms. */
export interface ColdStart {
  /** p95 of the first second in which a request ended. */
  readonly first: number;
  /** p95 of the counted part. */
  readonly settled: number;
  /** From the start of the load until p95 stayed within half as much again as later. */
  readonly lasted: number;
}

/** How the load's first seconds differ from the rest. Null where they were not kept, or nothing was timed. */
export function coldStartOf(of: ObservedRun): ColdStart | null {
  const times = (of.run.opening?.seconds ?? []).map(({ latency }) => percentileOf(latency, 95));
  const first = times.find((time) => time !== null);
  const settled = of.figures(null).percentile(95);
  if (typeof first !== 'number' || settled === null || settled <= 0) return null;
  const slow = (time: number | null): boolean => time !== null && time > WARM * settled;
  const warm = times.findIndex((time, index) => !slow(time) && !slow(times[index + 1] ?? null));
  return { first, settled, lasted: (warm < 0 ? times.length : warm) * 1000 };
}

const LEAST_TIMES = 4;
/** ms. */
const LEAST_EXTRA = 50;
const LONG = 10_000;
const WARM = 1.5;
