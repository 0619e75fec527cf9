import type { Rule } from '../rule.js';
import { hint, isLoadTest } from './load-test.js';

/** Users that all log in as the same one. */
export const sharedAccount: Rule = {
  name: 'shared-account',
  see: (of) => {
    const shared = of.result.scenario.journeys.filter(
      ({ login, weight }) => login === 'shared' && weight > 0,
    );
    const [first] = shared;
    if (first === undefined || !isLoadTest(of)) return [];
    return hint(
      `All users of ${shared.map(({ name }) => name).join(', ')} log in with the same account`,
      ['They share its rows, its cart, its cache and its locks, as real users do not.'],
      'Give each user a row of its own: `data: { account: { file: accounts.csv, pick: per-user } }`.',
    );
  },
};
