import type { Result } from '../result/result.js';
import type { RulesUse, Verdict } from './verdict.js';

/**
 * Whose rules judged a result, and what the pull request's own would have said; null where no base gave the rules.
 * `ownBaseline`: whether `judgeOwn` has the baseline that the pull request changes.
 */
export function rulesUse(
  result: Result,
  judgeOwn: (own: Result) => Verdict,
  ownBaseline: boolean,
): RulesUse | null {
  const { rules } = result.scenario;
  if (rules === undefined) return null;
  const { commit, why, changed } = rules;
  if (changed.length === 0 || (rules.proposed === null && !ownBaseline))
    return { commit, why, changed, proposed: null };
  const { overall, headline } = judgeOwn(byOwnRules(result));
  return { commit, why, changed, proposed: { overall, headline } };
}

/** The result as if the pull request's rules had judged it. */
function byOwnRules(result: Result): Result {
  const { scenario } = result;
  const proposed = scenario.rules?.proposed;
  if (proposed == null) return result;
  const { gate, waivers, thresholds } = proposed;
  return { ...result, scenario: { ...scenario, gate, waivers, tier: { ...scenario.tier, thresholds } } };
}
