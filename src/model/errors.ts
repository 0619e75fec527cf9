/** The exit codes of the command line: a contract with scripts and workflows. */
export const EXIT = { pass: 0, fail: 1, usage: 2, notMeasured: 3, stopped: 130 } as const;

/** A place in a file that a person wrote. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with the configuration: where, what, and what to do. */
export interface Problem {
  readonly at: Location | null;
  /** Dotted path into the scenario file, such as `journeys.shopper.weight`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** An error meant for a person: `message` says what is wrong, `hint` what to do about it. */
export class LoadgateError extends Error {
  readonly exitCode: number;
  readonly hint: string | null;

  constructor(message: string, options: { exitCode: number; hint?: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.exitCode = options.exitCode;
    this.hint = options.hint ?? null;
  }
}

/** The scenario file, a flag, an input, a baseline or a result can't be used. Carries every problem found. */
export class ConfigError extends LoadgateError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options: { hint?: string; cause?: unknown } = {}) {
    super(problems.map(describeProblem).join('\n'), { exitCode: EXIT.usage, ...options });
    this.problems = problems;
  }
}

/** Nothing could be measured: the target is down, the server does not start, the pre-flight fails. */
export class MeasureError extends LoadgateError {
  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { exitCode: EXIT.notMeasured, ...options });
  }
}

/** A configuration error without a place in a file. */
export function usageError(message: string, hint?: string): ConfigError {
  return new ConfigError([{ at: null, path: '', message }], hint === undefined ? {} : { hint });
}

/** `loadgate.yml:12:5 journeys.shopper.weight: expected a number, got "many"` */
export function describeProblem(problem: Problem): string {
  const place = problem.at ? `${problem.at.file}:${problem.at.line}:${problem.at.column}` : '';
  const subject = [place, problem.path].filter((part) => part !== '').join(' ');
  return subject === '' ? problem.message : `${subject}: ${problem.message}`;
}
