import type { EndpointResult, JourneyResult, LoadRun } from './result.js';
import { joinTimelines } from './timeline.js';

/** A run that is part of a longer one, and when it began in it, ms. */
export interface RunPart {
  readonly run: LoadRun;
  readonly offset: number;
}

/**
 * Runs that were made one after the other on the same service, as one with all their phases; between them there may
 * be time without load. Everything else (generator, end, notes) is that of `like`. Phases have names of their own.
 */
export function joinRuns(parts: readonly RunPart[], like: LoadRun): LoadRun {
  const [first] = parts;
  if (!first) return like;
  const phases = parts.flatMap(({ run, offset }) =>
    run.phases.map((phase) => ({ ...phase, start: phase.start + offset, end: phase.end + offset })),
  );
  return {
    ...like,
    startedAt: first.run.startedAt,
    duration: Math.max(...parts.map(({ run, offset }) => offset + run.duration)),
    phases,
    endpoints: first.run.endpoints.map(({ name }) => joinedEndpoint(name, parts)),
    journeys: first.run.journeys.map(({ name }) => joinedJourney(name, parts)),
    warmup: {
      requests: parts.reduce((sum, { run }) => sum + run.warmup.requests, 0),
      failed: parts.reduce((sum, { run }) => sum + run.warmup.failed, 0),
    },
    // The service was fresh before the first of them only.
    opening: first.run.opening,
    timeline: joinTimelines(parts.map(({ run, offset }) => ({ timeline: run.timeline, offset }))),
  };
}

function joinedEndpoint(name: string, parts: readonly RunPart[]): EndpointResult {
  return {
    name,
    phases: parts.flatMap(({ run }) => run.endpoints.find((one) => one.name === name)?.phases ?? []),
  };
}

function joinedJourney(name: string, parts: readonly RunPart[]): JourneyResult {
  const own = parts.flatMap(({ run }) => run.journeys.find((one) => one.name === name) ?? []);
  const sum = (count: (one: JourneyResult) => number): number =>
    own.reduce((total, one) => total + count(one), 0);
  return {
    name,
    started: sum(({ started }) => started),
    completed: sum(({ completed }) => completed),
    failed: sum(({ failed }) => failed),
    interrupted: sum(({ interrupted }) => interrupted),
    dropped: sum(({ dropped }) => dropped),
  };
}
