import { formatCount, formatMs, formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';

/** Open model: journeys were due but waited, so that the service times alone look better than what users would see. */
export const queueing: Rule = {
  name: 'queueing',
  see: (of) => {
    if (!of.open) return [];
    const whole = of.figures(null);
    const response = whole.percentile(95);
    const service = whole.service.percentile(95);
    if (response === null || service === null) return [];
    if (response < APART * service || response - service < LEAST_EXTRA) return [];
    const dropped = whole.dropped;
    return [
      {
        severity: 'warning',
        subject: null,
        title: `Requests wait before they can be sent: p95 is ${formatMs(response)} from when they were due, ${formatMs(service)} from when they were sent`,
        evidence: [
          `At most ${formatCount(of.result.scenario.tier.maxInFlight)} journeys may be under way at a time (maxInFlight); the service does not finish them as fast as they arrive.`,
          ...(dropped > 0
            ? [
                `${formatCount(dropped)} arrivals (${formatPercent(dropped / (dropped + whole.requests))}) found no place and were dropped.`,
              ]
            : []),
          'A tool that measures from sending (coordinated omission) would have shown the smaller number.',
        ],
        action:
          'The rate is above what the service can do: see which resource it runs out of, or lower the rate. Raise maxInFlight only if real clients would have that many requests open.',
        moment: null,
        size: response / service,
      },
    ];
  },
};

const APART = 2;
/** ms. */
const LEAST_EXTRA = 10;
