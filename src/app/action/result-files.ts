import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { usageError } from '../../model/errors.js';
import type { Result } from '../../result/result.js';
import { readResult } from '../reading.js';

/**
 * The results among files and folders. A folder holds a `result.json`, or folders that do: as artifacts are
 * downloaded. A job that is found twice counts once.
 * @throws {ConfigError} when one can't be read or is no result, or a folder holds none.
 */
export async function readResultFiles(names: readonly string[], cwd: string): Promise<readonly Result[]> {
  const results = new Map<string, Result>();
  for (const name of names)
    for (const file of await filesOf(name, cwd)) {
      const result = await readResult(file, cwd);
      if (!results.has(result.id)) results.set(result.id, result);
    }
  return [...results.values()];
}

const RESULT = 'result.json';

async function filesOf(name: string, cwd: string): Promise<readonly string[]> {
  if (!(await is('folder', resolve(cwd, name)))) return [name];
  const own = join(name, RESULT);
  if (await is('file', resolve(cwd, own))) return [own];
  const found: string[] = [];
  for (const entry of (await readdir(resolve(cwd, name))).sort()) {
    const file = join(name, entry, RESULT);
    if (await is('file', resolve(cwd, file))) found.push(file);
  }
  if (found.length === 0)
    throw usageError(`${name} holds no ${RESULT}`, `name the file, or a folder with one (input: results)`);
  return found;
}

async function is(what: 'file' | 'folder', path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && (what === 'file' ? found.isFile() : found.isDirectory());
}
