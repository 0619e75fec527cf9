import { EXIT, LoadgateError, ConfigError } from '../model/errors.js';
import type { Redact } from '../model/redact.js';
import type { World } from './world.js';

/** Tells a person what went wrong and gives the exit code. */
export function reportFailure(world: World, error: unknown, redact: Redact = (text) => text): number {
  for (const line of describeFailure(error)) world.stderr.write(`${redact(line)}\n`);
  if (world.env.LOADGATE_DEBUG && error instanceof Error)
    world.stderr.write(`${redact(error.stack ?? '')}\n`);
  return error instanceof LoadgateError ? error.exitCode : EXIT.notMeasured;
}

/** The lines to print: what is wrong, then what to do. */
export function describeFailure(error: unknown): readonly string[] {
  if (error instanceof LoadgateError) {
    const count = error instanceof ConfigError ? error.problems.length : 1;
    return [
      error.message,
      ...(count > 1 ? [`${count} problems; nothing was sent.`] : []),
      ...(error.hint === null ? [] : [`→ ${error.hint}`]),
    ];
  }
  const message = error instanceof Error ? error.message : String(error);
  return [
    `loadgate failed by its own fault: ${message}`,
    '→ please report it; LOADGATE_DEBUG=1 shows where it happened',
  ];
}
