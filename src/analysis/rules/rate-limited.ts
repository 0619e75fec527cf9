import { formatCount, formatPercent, formatRate } from '../../model/units.js';
import type { Rule } from '../rule.js';
import { quantileOf } from '../robust-trend.js';

/** Answers 429: a rate limiter between the load and the service. */
export const rateLimited: Rule = {
  name: 'rate-limited',
  see: (of) => {
    const whole = of.figures(null);
    const refused = whole.statuses['429'] ?? 0;
    if (refused < LEAST || refused < LEAST_SHARE * whole.requests) return [];
    // While it refuses, what passes is what it allows.
    const limiting = of.course.points.filter(({ failed }) => (failed ?? 0) > LEAST_SHARE);
    const allowed = quantileOf(
      limiting.map(({ goodput }) => goodput),
      0.5,
    );
    const first = limiting[0];
    return [
      {
        severity: 'warning',
        subject: null,
        title:
          'A rate limiter refuses requests' + (allowed === null ? '' : `: about ${formatRate(allowed)} pass`),
        evidence: [
          `${formatCount(refused)} of ${formatCount(whole.requests)} requests (${formatPercent(refused / whole.requests)}) were answered with 429.`,
          ...(first === undefined ? [] : [`It began at ${of.levelText(first.level)}.`]),
        ],
        action:
          'If the limiter is what is tested, accept 429 (`expect: { status: [200, 429] }`). If not, exempt the load generator or raise the limit in the test environment: these figures are those of the limiter.',
        moment:
          first === undefined
            ? null
            : { from: first.at, to: (limiting.at(-1)?.at ?? first.at) + of.course.bucket },
        size: refused / whole.requests,
      },
    ];
  },
};

const LEAST = 5;
const LEAST_SHARE = 0.01;
