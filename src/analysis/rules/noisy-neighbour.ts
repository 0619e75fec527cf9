import { formatChange, formatDuration, formatMs } from '../../model/units.js';
import type { Sighting } from '../finding.js';
import { disturbances, type Disturbance } from '../disturbance.js';
import type { ObservedRun } from '../observed-run.js';
import type { Rule } from '../rule.js';

/** One endpoint has more requests under way, and a moment later all the others get slower, at the same load. */
export const noisyNeighbour: Rule = {
  name: 'noisy-neighbour',
  see: (of) => {
    const found = disturbances(of.course, of.steadyPoints());
    return found === null ? [] : [sighting(of, found)];
  },
};

function sighting(of: ObservedRun, found: Disturbance): Sighting {
  const { name, quiet, busy, lag, slower, others, r, moments, rises, from, to } = found;
  const later = formatDuration(lag * of.course.bucket);
  const followers = others.length === 1 ? (others[0]?.name ?? 'the other endpoint') : 'the other endpoints';
  const verb = others.length === 1 ? 'gets' : 'get';
  return {
    severity: 'warning',
    subject: name,
    title: `${name} slows others down: with ${atATime(busy)} of its requests under way instead of ${atATime(quiet)}, ${followers} ${verb} ${slower.toFixed(1)} times slower ${later} later`,
    evidence: [
      `Requests under way are rate × mean time (Little's law); the load itself did not change. It rose ${rises === 1 ? 'once' : `${rises} times`}.`,
      `${others
        .slice(0, MOST_OTHERS)
        .map((one) => `${one.name} from ${formatMs(one.quiet)} to ${formatMs(one.busy)} on average`)
        .join(', ')} (${formatChange(slower - 1)} over all).`,
      `Correlation ${r.toFixed(2)} over ${moments} moments at that lag.`,
    ],
    action: `Look at what ${name} shares with them: a pool of connections, a lock, the CPU. Give it a limit or a pool of its own, or make it lighter, and measure again: what moves together need not be the cause.`,
    moment: { from, to },
    size: slower,
  };
}

const MOST_OTHERS = 3;

function atATime(requests: number): string {
  return requests < 10 ? requests.toFixed(1) : requests.toFixed(0);
}
