import { formatMs, formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';

/** The load generator is close to what makes a run invalid: a little more load and its figures tell of itself. */
export const generatorNearLimit: Rule = {
  name: 'generator-near-limit',
  see: (of) => {
    const { utilisation, lagP99, invalid } = of.run.generator;
    if (invalid.length > 0) return [];
    const p50 = of.figures(null).percentile(50) ?? 0;
    const late = of.open && lagP99 !== null && lagP99 > Math.max(LEAST_LAG, LAG_SHARE * p50);
    const busy = !of.open && utilisation >= BUSY;
    if (!late && !busy) return [];
    return [
      {
        severity: 'hint',
        subject: null,
        title: 'The load generator is near its own limit',
        evidence: [
          busy
            ? `Its busiest thread worked ${formatPercent(utilisation)} of the time; from 90 % on a run is invalid.`
            : `It sent one request in a hundred more than ${formatMs(lagP99 ?? 0)} late.`,
        ],
        action: 'Use more workers (`--workers`), a larger machine, or less load for each.',
        moment: null,
        size: busy ? utilisation : (lagP99 ?? 0),
      },
    ];
  },
};

const BUSY = 0.75;
/** ms. */
const LEAST_LAG = 0.8;
const LAG_SHARE = 0.08;
