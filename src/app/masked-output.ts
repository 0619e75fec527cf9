import { ConfigError, LoadgateError, MeasureError } from '../model/errors.js';
import { redactor, type Redact } from '../model/redact.js';
import { secretsInEnvironment } from '../model/secret-variables.js';
import type { Output, World } from './world.js';

/** The world of an entry: whatever a use case prints, secrets of the environment are masked in it. */
export function maskedWorld(world: World): World {
  const redact = environmentRedactor(world.env);
  return { ...world, stdout: maskedOutput(world.stdout, redact), stderr: maskedOutput(world.stderr, redact) };
}

/** Masks what is known before a scenario is read: tokens among the inputs, secrets among the variables. */
export function environmentRedactor(env: World['env']): Redact {
  return redactor(secretsInEnvironment(env));
}

/** An output in which secrets are masked. */
export function maskedOutput(output: Output, redact: Redact): Output {
  const { isTTY, color, links = false } = output;
  return {
    isTTY,
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
    color,
    links,
    write: (text) => {
      output.write(redact(text));
    },
  };
}

/** The error without secrets: its message may quote what the service said, its stack repeats the message. */
export function redactedError<E>(error: E, redact: Redact): E;
export function redactedError(error: unknown, redact: Redact): unknown {
  if (!(error instanceof LoadgateError)) return error;
  const { exitCode } = error;
  const message = redact(error.message);
  const hint = error.hint === null ? {} : { hint: redact(error.hint) };
  if (message === error.message && (hint.hint ?? null) === error.hint) return error;
  if (error instanceof ConfigError)
    return new ConfigError(
      error.problems.map((problem) => ({ ...problem, message: redact(problem.message) })),
      hint,
    );
  return error instanceof MeasureError
    ? new MeasureError(message, hint)
    : new LoadgateError(message, { exitCode, ...hint });
}
