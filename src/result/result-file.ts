import { readVersioned, type FileFormat } from './versioned-file.js';
import { resultSchema } from './result-schema.js';
import type { Result } from './result.js';

const FORMAT: FileFormat<Result> = {
  kind: 'loadgate-result',
  version: 1,
  schema: resultSchema,
  limit: 256_000_000,
  hint: 'measure again with `loadgate run`',
};

/**
 * Reads a `result.json`; `name` is the file as the user named it.
 * @throws {ConfigError} when it is not JSON, of another kind or version, damaged or larger than 256 MB.
 */
export function parseResult(text: string, name: string): Result {
  return readVersioned(text, name, FORMAT);
}

/** The text of a `result.json`. */
export function serialiseResult(result: Result): string {
  return `${JSON.stringify(result)}\n`;
}
