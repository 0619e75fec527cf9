import type { Rule } from '../rule.js';
import { hint, isLoadTest } from './load-test.js';

/** A load that starts at once with many users. */
export const noRamp: Rule = {
  name: 'no-ramp',
  see: (of) => {
    const [first] = of.run.phases;
    const sudden = first !== undefined && first.from === first.to && first.from >= MANY;
    // A search begins low, and climbs.
    if (!sudden || of.run.search !== undefined || of.result.scenario.tier.warmup > 0 || !isLoadTest(of))
      return [];
    return hint(
      `The load starts at once with ${of.levelText(first.from)}`,
      [
        'The first seconds are then those of cold caches and of pools that open all at once, and they are in the figures.',
      ],
      'Begin with a ramp (`{ phase: ramp, users: 0..50, for: 1m }`) or with a `warmup:`.',
    );
  },
};

const MANY = 20;
