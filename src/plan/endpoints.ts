import type { Location } from '../model/errors.js';
import type { JourneyPlan, Plan, StepPlan } from './plan.js';

/** An endpoint, the first journey that requests it, and the line of its first step. */
export interface EndpointPlace {
  readonly name: string;
  readonly journey: string;
  readonly line: number;
}

/** Every endpoint once, in the order of the file. */
export function endpointsOf(plan: Pick<Plan, 'journeys'>): readonly EndpointPlace[] {
  const found = plan.journeys.flatMap((journey) =>
    stepsOf(journey).flatMap((step) =>
      step.kind === 'request' ? [{ name: step.endpoint, journey: journey.name, at: step.at }] : [],
    ),
  );
  const first = new Map<string, EndpointPlace>();
  for (const { name, journey, at } of found.sort((a, b) => byPlace(a.at, b.at))) {
    if (!first.has(name)) first.set(name, { name, journey, line: at.line });
  }
  return [...first.values()];
}

/** Whether a journey of the mix waits between its requests: throughput is then an input, not a result. */
export function hasThinkTime(plan: Pick<Plan, 'journeys' | 'tier'>): boolean {
  if (plan.tier.think === 'off') return false;
  return plan.journeys.some(
    (journey) =>
      journey.weight > 0 && allSteps(journey.steps).some((step) => step.kind === 'think' && step.max > 0),
  );
}

/** How the users of a journey log in: with credentials of their own where anything that is sent is taken from somewhere. */
export function loginOf(journey: JourneyPlan): 'shared' | 'own' | null {
  if (journey.login === null) return null;
  return JSON.stringify(journey.login.steps).includes('{{') ? 'own' : 'shared';
}

/** Every step of a journey: its login's first, and those inside others. */
export function stepsOf(journey: JourneyPlan): readonly StepPlan[] {
  return [...allSteps(journey.login?.steps ?? []), ...allSteps(journey.steps)];
}

/** The steps and those inside them. */
function allSteps(steps: readonly StepPlan[]): readonly StepPlan[] {
  return steps.flatMap((step) => ('steps' in step ? [step, ...allSteps(step.steps)] : [step]));
}

function byPlace(a: Location, b: Location): number {
  return a.line - b.line || a.column - b.column;
}
