import { EXIT, LoadgateError } from '../model/errors.js';

/** A template or expression that has no value when it is due: its variable was never captured, a type is wrong. */
export class TemplateError extends LoadgateError {
  /** Whether a variable is not set, or a key or place in a list is not there. */
  readonly missing: boolean;

  constructor(message: string, options: { missing?: boolean; cause?: unknown } = {}) {
    super(message, { exitCode: EXIT.notMeasured, cause: options.cause });
    this.missing = options.missing ?? false;
  }
}
