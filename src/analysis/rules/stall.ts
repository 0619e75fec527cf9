import { formatDuration, formatRate } from '../../model/units.js';
import type { Rule } from '../rule.js';
import { quantileOf } from '../robust-trend.js';

/** No request ended for seconds in the middle of the load. */
export const stall: Rule = {
  name: 'stall',
  see: (of) => {
    const { points, bucket } = of.course;
    const usual =
      quantileOf(
        points.map(({ rate }) => rate),
        0.5,
      ) ?? 0;
    if (usual < LEAST_RATE) return [];
    let longest = { from: 0, length: 0 };
    let start = -1;
    points.forEach(({ rate, level, at }, index) => {
      const before = points[index - 1];
      // The first bucket may be without an answer yet, also after a pause.
      const begins = before === undefined || at - before.at > bucket;
      const silent = rate === 0 && level > 0 && !begins;
      if (!silent) start = -1;
      else if (start < 0) start = index;
      if (start >= 0 && index - start + 1 > longest.length)
        longest = { from: start, length: index - start + 1 };
    });
    const from = points[longest.from]?.at;
    if (longest.length === 0 || from === undefined || longest.length * bucket < SHORTEST) return [];
    // Where nearly all failed before, the silence is that of a service that went under, not of one that paused.
    if ((points[longest.from - 1]?.failed ?? 0) > MOSTLY) return [];
    const lasted = formatDuration(longest.length * bucket);
    const missed = of.open
      ? 'Response times count from when requests were due, so the wait is in them.'
      : `Users of a closed model wait as well: about ${Math.round((usual * longest.length * bucket) / 1000)} requests were not sent that independent users would have sent, so the percentiles look better than users would find them (coordinated omission).`;
    return [
      {
        severity: 'critical',
        subject: null,
        title: `The service stood still for ${lasted}: no request ended`,
        evidence: [`Usually ${formatRate(usual)} end.`, missed],
        action:
          'Look for what stops everything at once at that moment: a garbage collection, a lock on a table, a restart, a blocked event loop. To see its full cost, measure with a rate instead of users.',
        moment: { from, to: from + longest.length * bucket },
        size: longest.length * bucket,
      },
    ];
  },
};

const MOSTLY = 0.5;
const LEAST_RATE = 5;
/** ms. */
const SHORTEST = 2000;
