import type { Rule } from '../rule.js';
import { highestLevel, hint, isLoadTest } from './load-test.js';

/** Users that never wait, in a load that is meant to look like a real one. */
export const noThinkTime: Rule = {
  name: 'no-think-time',
  see: (of) =>
    of.open || of.result.scenario.hasThinkTime || !isLoadTest(of)
      ? []
      : hint(
          `${highestLevel(of)} users never think: each sends its next request at once`,
          ['As many real users would send a small part of that.'],
          'Add `think:` steps of the length that real users take, or say a rate (`rate:`) instead of users.',
        ),
};
