import { redactUrl } from '../model/redact.js';
import { endpointsOf, hasThinkTime, loginOf } from '../plan/endpoints.js';
import type { Plan } from '../plan/plan.js';
import type { ScenarioSummary } from '../result/result.js';

/** What a result keeps of its plan. */
export function scenarioSummary(plan: Plan): ScenarioSummary {
  return {
    file: plan.file,
    hash: plan.scenarioHash,
    seed: plan.seed,
    target: redactUrl(plan.target),
    tier: plan.tier,
    gate: plan.gate,
    waivers: plan.waivers,
    journeys: plan.journeys.map((journey) => ({
      name: journey.name,
      weight: journey.weight,
      every: journey.every,
      login: loginOf(journey),
    })),
    endpoints: endpointsOf(plan),
    hasThinkTime: hasThinkTime(plan),
  };
}
