import type { Rule } from '../rule.js';
import { hint, isLoadTest } from './load-test.js';

/** A load on one endpoint alone. */
export const singleEndpoint: Rule = {
  name: 'single-endpoint',
  see: (of) => {
    const [only, ...others] = of.endpoints;
    if (only === undefined || others.length > 0 || !isLoadTest(of)) return [];
    return hint(
      `The load asks for ${only} alone`,
      ['Caches and pools that several endpoints share are then never contended.'],
      'Add the journeys of real users; `loadgate mix ACCESS.log` writes them from a log.',
    );
  },
};
