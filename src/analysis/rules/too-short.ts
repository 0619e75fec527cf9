import { formatDuration } from '../../model/units.js';
import type { Rule } from '../rule.js';
import { hint } from './load-test.js';

/** A load test that is over before a steady state is. */
export const tooShort: Rule = {
  name: 'too-short',
  see: (of) => {
    const { name } = of.result.scenario.tier;
    const least = name === 'soak' ? SHORTEST_SOAK : name === 'load' || name === 'stress' ? SHORTEST_LOAD : 0;
    if (of.run.duration >= least || of.run.end.reason !== 'finished') return [];
    return hint(
      `${formatDuration(of.run.duration)} is short for a ${name} test`,
      [
        name === 'soak'
          ? 'Leaks and slow growth show over hours: what is found here may be no more than warming up.'
          : 'Pools, collectors and caches have not seen their steady state yet.',
      ],
      `Measure for at least ${formatDuration(least)}.`,
    );
  },
};

/** ms. */
const SHORTEST_SOAK = 1_800_000;
const SHORTEST_LOAD = 60_000;
