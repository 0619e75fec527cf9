import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorText, isNodeError } from '../model/error-text.js';
import { parseBaseline, type BaselineFile } from '../gate/baseline.js';
import { usageError } from '../model/errors.js';
import { combineResults } from '../result/measurement.js';
import { parseResult } from '../result/result-file.js';
import type { Result } from '../result/result.js';

const LARGEST_RESULT = 256_000_000;

/** Reads saved results and joins them into one measurement. */
export async function readResults(names: readonly string[], cwd: string): Promise<Result> {
  const results: Result[] = [];
  for (const name of names) results.push(await readResult(name, cwd));
  return combineResults(results);
}

export async function readResult(name: string, cwd: string): Promise<Result> {
  const path = resolve(cwd, name);
  try {
    const { size } = await stat(path);
    if (size > LARGEST_RESULT) throw usageError(`${name}: ${size} bytes are too many for a result file`);
  } catch (error) {
    if (!isNodeError(error)) throw error;
    throw usageError(
      `${name} can't be read: ${errorText(error)}`,
      'name a result.json that loadgate run has written',
    );
  }
  return parseResult(await readText(path, name), name);
}

export async function readBaseline(file: string, cwd: string): Promise<BaselineFile> {
  const text = await readBaselineText(file, cwd);
  return { file, baseline: text === null ? null : parseBaseline(text, file) };
}

/** The baseline's text; null when there is no such file. */
export async function readBaselineText(name: string, cwd: string): Promise<string | null> {
  try {
    return await readFile(resolve(cwd, name), 'utf8');
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return null;
    throw usageError(`${name} can't be read: ${errorText(error)}`, 'name the baseline with --baseline');
  }
}

async function readText(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw usageError(`${name} can't be read: ${errorText(error)}`);
  }
}
