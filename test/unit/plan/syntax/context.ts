import { seededRandom } from '../../../../src/model/random.js';
import type { EvaluationContext } from '../../../../src/plan/syntax/builtins.js';

/** What an expression is evaluated in, over plain variables; 2024-02-03T04:05:06.789Z. */
export function contextOf(variables: Readonly<Record<string, unknown>> = {}, seed = 1): EvaluationContext {
  return {
    lookup: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    random: seededRandom(seed),
    uniqueKey: 'run/1/0',
    now: () => Date.UTC(2024, 1, 3, 4, 5, 6, 789),
  };
}
