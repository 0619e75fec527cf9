import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorText, isNodeError } from '../../model/error-text.js';
import { EXIT, LoadgateError } from '../../model/errors.js';

/** Writes a file that is not there yet, with its folders. False, and nothing is touched, when something is there. */
export function writeNew(folder: string, name: string, text: string): boolean {
  const path = join(folder, name);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (isNodeError(cause) && cause.code === 'EEXIST' && cause.path === path) return false;
    throw new LoadgateError(`${name} can't be written: ${errorText(cause)}.`, {
      exitCode: EXIT.usage,
      hint: 'run loadgate init in a folder that you can write to',
      cause,
    });
  }
}
