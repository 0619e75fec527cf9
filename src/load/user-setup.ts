import type { Wire } from '../http/wire.js';
import { beginIteration, newScope, newSession } from '../journey/iteration.js';
import { journeyMix } from '../journey/mix.js';
import type { CompiledJourney, Program } from '../journey/program.js';
import type { RunScope } from '../journey/scope.js';
import type { UserContext, UserReport } from './user-context.js';

/** What all users of a run share. `cookies`: whether they keep cookies. */
export function userContext(run: RunScope, cookies: boolean, wire: Wire, report: UserReport): UserContext {
  return {
    wire,
    cookies,
    report,
    createScope: (id) => newScope(id, run),
    createSession: newSession,
    beginIteration,
  };
}

/** Which weighted journey an iteration runs; null when there is none. */
export function journeyChooser(
  journeys: Program['journeys'],
  seed: number,
): (iteration: number) => CompiledJourney | null {
  const [first] = journeys;
  if (!first) return () => null;
  if (journeys.length === 1) return () => first;
  const mix = journeyMix(
    journeys.map((journey) => journey.weight),
    seed,
  );
  return (iteration) => journeys[mix(iteration)] ?? first;
}
