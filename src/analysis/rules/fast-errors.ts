import { formatMs, formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';

/** Failures that are answered faster than successes: throughput and latency would look better the more fails. */
export const fastErrors: Rule = {
  name: 'fast-errors',
  see: (of) => {
    const whole = of.figures(null);
    const failed = whole.failedService.percentile(50);
    const good = whole.service.percentile(50);
    if (failed === null || good === null || whole.failedService.timed < LEAST) return [];
    const share = whole.failedService.timed / Math.max(1, whole.requests);
    if (share < LEAST_SHARE || failed > good / FASTER) return [];
    return [
      {
        severity: 'hint',
        subject: null,
        title: `Failures are answered faster than successes: ${formatMs(failed)} against ${formatMs(good)} (p50)`,
        evidence: [
          `${formatPercent(share)} of the requests failed with an answer. They are not in the percentiles, nor in the throughput.`,
        ],
        action:
          'Read the latency of this run as that of the requests that got through, and look at the failures first.',
        moment: null,
        size: share,
      },
    ];
  },
};

const LEAST = 10;
const LEAST_SHARE = 0.01;
const FASTER = 2;
