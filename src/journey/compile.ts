import type { JourneyPlan, Plan, StepPlan } from '../plan/plan.js';
import { TestData } from './data.js';
import type { CompiledJourney, Instruction, Program } from './program.js';
import { compileSteps, type StepContext, walkSteps } from './steps.js';
import { Variables } from './variables.js';

/** A program that can tell afterwards how far its test data went. */
export interface CompiledProgram extends Program {
  /** Names of `unique` data of which there was not enough so far: its rows have been used again. */
  exhaustedData(): readonly string[];
  /** What another thread's copy of it ran out of. */
  noteExhausted(names: readonly string[]): void;
}

/**
 * Compiles the journeys of a plan: templates, expressions and selectors are parsed and files read here, and never
 * again. `clock`: ms since 1970, what `now()` tells. Throws a ConfigError.
 */
export function compileProgram(plan: Plan, clock: () => number = Date.now): CompiledProgram {
  const data = new TestData(plan.data);
  const variables = new Variables(data, clock);
  const endpoints = endpointNames(plan.journeys);
  const indexes = new Map(endpoints.map((name, index) => [name, index]));
  const endpointOf = (name: string): number => indexes.get(name) ?? 0;
  const compiled = plan.journeys.map((journey, index) => ({
    every: journey.every,
    ...compileJourney(journey, index, { plan, variables, endpointOf }),
  }));
  return {
    endpoints,
    journeys: compiled.filter(({ every }) => every === null),
    clocked: compiled.flatMap((journey) =>
      journey.every === null ? [] : [{ ...journey, every: journey.every }],
    ),
    exhaustedData: () => data.exhausted(),
    noteExhausted: (names) => {
      data.noteExhausted(names);
    },
  };
}

interface Around {
  readonly plan: Plan;
  readonly variables: Variables;
  readonly endpointOf: (name: string) => number;
}

function compileJourney(journey: JourneyPlan, index: number, around: Around): CompiledJourney {
  const { plan, variables, endpointOf } = around;
  const context: StepContext = {
    http: plan.http,
    journey,
    variables,
    endpointOf,
    inLogin: false,
    loginVariables: capturedBy(journey.login?.steps ?? []),
    think: plan.tier.think,
  };
  const instructions = compileSteps(journey.steps, context);
  const login = journey.login && {
    every: journey.login.every,
    instructions: compileSteps(journey.login.steps, { ...context, inLogin: true }),
  };
  return {
    name: journey.name,
    index,
    weight: journey.weight,
    instructions,
    login,
    firstEndpoint: firstRequest(instructions) ?? firstRequest(login?.instructions ?? []) ?? 0,
  };
}

function firstRequest(instructions: readonly Instruction[]): number | null {
  for (const instruction of instructions)
    if (instruction.op === 'request') return instruction.request.endpoint;
  return null;
}

/** In the order of the file: logging in comes before the steps of its journey. */
function endpointNames(journeys: readonly JourneyPlan[]): readonly string[] {
  const names = new Set<string>();
  for (const { login, steps } of journeys)
    walkSteps([...(login?.steps ?? []), ...steps], (step) => {
      if (step.kind === 'request') names.add(step.endpoint);
    });
  return [...names];
}

function capturedBy(steps: readonly StepPlan[]): ReadonlySet<string> {
  const names = new Set<string>();
  walkSteps(steps, (step) => {
    if (step.kind === 'request') for (const { variable } of step.capture) names.add(variable);
  });
  return names;
}
