import { formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';
import { hint, isLoadTest } from './load-test.js';

/** One endpoint that takes most of the time. */
export const dominantEndpoint: Rule = {
  name: 'dominant-endpoint',
  see: (of) => {
    const most = of.costliest();
    if (most === null || most.share < DOMINANT || of.endpoints.length < 3 || !isLoadTest(of)) return [];
    return hint(
      `${most.endpoint} takes ${formatPercent(most.share)} of all request time`,
      ['Request time is rate × mean time: how many requests are under way for it (Little’s law).'],
      'Work on this endpoint first: nothing else frees as much.',
    );
  },
};

const DOMINANT = 0.6;
