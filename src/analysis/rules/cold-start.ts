import { formatDuration, formatMs } from '../../model/units.js';
import { firstSeconds, type FirstSeconds } from '../opening.js';
import type { ObservedRun } from '../observed-run.js';
import type { Rule } from '../rule.js';

/** The first requests of a fresh server take much longer than those after, at the same load. */
export const coldStart: Rule = {
  name: 'cold-start',
  see: (of) => {
    const seen = firstSeconds(of);
    if (seen?.settled == null || seen.lasted === null || seen.lasted === 0) return [];
    const { first, settled, lasted } = seen;
    if (first.p95 < LEAST_TIMES * settled || first.p95 - settled < LEAST_EXTRA) return [];
    return [
      {
        severity: lasted >= LONG ? 'warning' : 'hint',
        subject: null,
        title: `A cold start: p95 is ${formatMs(first.p95)} in the first second of load, later ${formatMs(settled)} at about the same load`,
        evidence: [howLong(seen), inFigures(of, lasted)],
        action:
          'After each deployment users meet this: warm the service up before it takes traffic (open its pools, fill its caches, run the hot paths once), or let its readiness wait for that.',
        moment: null,
        size: first.p95 / settled,
      },
    ];
  },
};

function howLong({ first, lasted, ended }: FirstSeconds): string {
  const after = formatDuration(lasted ?? 0);
  const over = ended ? `It was over ${after} after the load began` : `It was not over after ${after}`;
  return `${over}; the slowest request of the first second took ${formatMs(first.slowest)}.`;
}

/** Whether the first seconds are in the figures of the report. */
function inFigures({ result, run }: ObservedRun, lasted: number): string {
  const { warmup } = result.scenario.tier;
  if (run.search !== undefined) return 'The first step of the search has it, and no other.';
  if (warmup <= 0) return 'There is no warm-up, so it is in the figures.';
  const part = lasted <= warmup ? 'all' : 'a part';
  return `The warm-up of ${formatDuration(warmup)} keeps ${part} of it out of the figures.`;
}

const LEAST_TIMES = 4;
/** ms. */
const LEAST_EXTRA = 50;
const LONG = 10_000;
