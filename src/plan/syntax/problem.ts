/** A template, expression or selector that can't be read. `offset` counts characters from the start of its text. */
export class SyntaxProblem extends Error {
  readonly offset: number;

  constructor(message: string, offset: number, cause?: unknown) {
    super(message, { cause });
    this.name = 'SyntaxProblem';
    this.offset = offset;
  }
}

/** An expression that was well written but has no value now: a wrong type, or something that is not there. */
export class EvaluationProblem extends Error {
  /** Whether a variable is not set, or a key or place in a list is not there. */
  readonly missing: boolean;

  constructor(message: string, options: { missing: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'EvaluationProblem';
    this.missing = options.missing;
  }
}
