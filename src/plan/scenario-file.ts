import { existsSync, readFileSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ConfigError, usageError } from '../model/errors.js';
import { errorText, isNodeError } from '../model/error-text.js';
import { formatBytes } from '../model/units.js';

const LARGEST = 1_000_000;
const OTHER_NAMES = ['loadgate.yml', 'loadgate.yaml', 'loadgate.json'];

/**
 * The text of a scenario file, without a byte order mark.
 * @throws ConfigError when it is missing, a folder, empty, binary or too large.
 */
export function readScenarioFile(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  const stats = statFile(path, file);
  if (stats.isDirectory()) throw refuse(file, 'is a folder, not a scenario file', besides(path, file, true));
  if (!stats.isFile()) throw refuse(file, 'is not a regular file');
  if (stats.size > LARGEST) {
    const size = `${formatBytes(stats.size)}: a scenario file has at most ${formatBytes(LARGEST)}`;
    throw refuse(
      file,
      `is too large, ${size}`,
      'put large data into a CSV or JSON file and name it under data',
    );
  }
  const bytes = readBytes(path, file);
  if (bytes.includes(0)) throw refuse(file, 'is a binary file: a scenario is YAML or JSON text');
  return decode(bytes, file);
}

function statFile(path: string, file: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    if (!isMissing(cause)) throw refuse(file, `can't be read: ${errorText(cause)}`, undefined, cause);
    throw usageError(`${file}: there is no such file`, besides(path, file, false));
  }
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw refuse(file, `can't be read: ${errorText(cause)}`, undefined, cause);
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuse(file, 'is not UTF-8 text', 'save it with the encoding UTF-8', cause);
  }
}

/** A scenario of another usual name nearby is what was probably meant. */
function besides(path: string, file: string, isFolder: boolean): string {
  const folder = isFolder ? path : dirname(path);
  const found = OTHER_NAMES.find((name) => existsSync(join(folder, name)));
  const other = 'name another scenario file on the command line or with the input config';
  if (found === undefined) return other;
  return `did you mean ${isFolder ? join(file, found) : join(dirname(file), basename(found))}? Or ${other}`;
}

function refuse(file: string, what: string, hint?: string, cause?: unknown): ConfigError {
  const problem = { at: { file, line: 1, column: 1 }, path: '', message: what };
  return new ConfigError([problem], { ...(hint === undefined ? {} : { hint }), cause });
}

function isMissing(cause: unknown): boolean {
  return isNodeError(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
