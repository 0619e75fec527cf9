import type { z } from 'zod';
import { ConfigError, type Problem } from '../model/errors.js';

/** A kind of file that loadgate writes and reads back: its schema name is `kind/version`. */
export interface FileFormat<T> {
  readonly kind: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** Largest text in characters. */
  readonly limit: number;
  /** What to do when the file can't be used. */
  readonly hint: string;
}

const MOST_PROBLEMS = 5;

/**
 * The content of a file in this format.
 * @throws {ConfigError} when it is empty, too large, not JSON, of another kind or version, or damaged.
 */
export function readVersioned<T>(text: string, name: string, format: FileFormat<T>): T {
  if (text.length > format.limit)
    throw unusable(name, `is larger than ${Math.round(format.limit / 1e6)} MB`, format.hint);
  const value = parseJson(text, name, format.hint);
  checkVersion(value, name, format);
  const parsed = format.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ConfigError(damages(parsed.error, name), { hint: format.hint });
}

function parseJson(text: string, name: string, hint: string): unknown {
  if (text.trim() === '') throw unusable(name, 'is empty', hint);
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    throw unusable(name, 'is not JSON (cut off, or edited by hand?)', hint, cause);
  }
}

function checkVersion(value: unknown, name: string, format: FileFormat<unknown>): void {
  const { kind, version, hint } = format;
  const found = schemaName(value);
  const match = /^([a-z-]+)\/(\d{1,9})$/.exec(found ?? '');
  if (match?.[1] !== kind) {
    const instead = found === null ? 'it names no schema' : `its schema is "${found.slice(0, 60)}"`;
    throw unusable(name, `is not a ${kind} file: ${instead}`, hint);
  }
  const other = Number(match[2]);
  if (other > version)
    throw unusable(name, `has schema ${kind}/${other}, newer than this loadgate knows`, 'update loadgate');
  if (other < version)
    throw unusable(name, `has schema ${kind}/${other}, which this loadgate no longer reads`, hint);
}

function schemaName(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null;
  return typeof value.schema === 'string' ? value.schema : null;
}

function damages(error: z.ZodError, name: string): Problem[] {
  const { issues } = error;
  const problems = issues.slice(0, MOST_PROBLEMS).map((issue) => ({
    at: null,
    path: [name, dotted(issue.path)].filter((part) => part !== '').join(' '),
    message: issue.message.replace(/^Invalid input: /, ''),
  }));
  const rest = issues.length - problems.length;
  if (rest > 0) problems.push({ at: null, path: name, message: `and ${rest} more` });
  return problems;
}

/** `runs[0].endpoints[3].name` */
function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function unusable(name: string, what: string, hint: string, cause?: unknown): ConfigError {
  return new ConfigError([{ at: null, path: '', message: `${name} ${what}` }], { hint, cause });
}
