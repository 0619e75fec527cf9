import { ConfigError, type Problem } from '../model/errors.js';
import { redactor } from '../model/redact.js';
import { endpointsOf } from './endpoints.js';
import { scenarioHash } from './hash.js';
import { openScenario, secretsOf, type PlanRequest } from './load.js';
import { showPath } from './problems.js';
import type { BaseRules } from './rules.js';

/** The scenario file of the base, and how the head reads its own. */
export interface BaseScenario extends Pick<PlanRequest, 'file' | 'cwd' | 'env' | 'set' | 'target'> {
  readonly text: string;
  readonly tier: string;
}

/**
 * The rules in the text of a scenario file. What is wrong elsewhere in it does not matter: the files that it names
 * are those of the head, and may be gone.
 * @throws ConfigError when its rules can't be read.
 */
export function readBaseRules(base: BaseScenario): BaseRules {
  const opened = openScenario(base, base.text);
  const { scenario, building } = opened;
  const problems = building.problems.found;
  const wrong = problems.filter((problem) => concernsRules(problem, base.tier));
  if (wrong.length > 0) {
    const redact = redactor(secretsOf(opened));
    throw new ConfigError(wrong.map((problem) => ({ ...problem, message: redact(problem.message) })));
  }
  const tier = scenario.tiers.find(({ name }) => name === base.tier);
  const unread = problems.some(({ path }) => path.startsWith('journeys'));
  return {
    gate: scenario.gate,
    waivers: scenario.waivers,
    endpoints: unread ? null : new Set(endpointsOf(scenario).map(({ name }) => name)),
    tier:
      tier === undefined
        ? null
        : {
            thresholds: tier.thresholds,
            confirm: tier.confirm,
            phases: new Set(tier.stages.map(({ phase }) => phase)),
          },
  };
}

/** Whether two texts of a scenario file ask for the same work, apart from the contents of the files they name. */
export function sameWork(head: Omit<BaseScenario, 'text'>, texts: readonly [string, string]): boolean {
  const [one, other] = texts.map((text) =>
    scenarioHash(openScenario(head, text).tree.written, head.tier, new Map()),
  );
  return one === other;
}

/** A tier that can't be built has no limits either. */
function concernsRules({ path }: Problem, tier: string): boolean {
  return ['gate', 'waive', 'thresholds', showPath(['tiers', tier])].some(
    (part) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`),
  );
}
