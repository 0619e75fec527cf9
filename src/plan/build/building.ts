import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorText, isNodeError } from '../../model/error-text.js';
import { formatBytes } from '../../model/units.js';
import type { ScenarioDocument } from '../document.js';
import type { Environment } from '../fill.js';
import type { Path, Problems } from '../problems.js';

const LARGEST_FILE = 50_000_000;

/** What every part of the plan is built with. */
export interface Building {
  readonly problems: Problems;
  readonly document: ScenarioDocument;
  /** The absolute folder of the scenario file. */
  readonly directory: string;
  readonly env: Environment;
  /** Environment variables that templates name, with their values. */
  readonly usedEnv: Map<string, string>;
  /** Hashes of the files that decide the work, by their name in the scenario. */
  readonly contents: Map<string, string>;
}

/** A file that the scenario names, with its absolute path. */
export interface NamedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Reads a file that decides the work; null when that is impossible, which is then reported. */
export function readNamedFile(building: Building, file: string, path: Path): NamedFile | null {
  const named = readAnyFile(building, file, path);
  if (named !== null) building.contents.set(file, hashContent(named.bytes));
  return named;
}

/** Reads a file that the scenario names; null when that is impossible, which is then reported. */
export function readAnyFile(building: Building, file: string, path: Path): NamedFile | null {
  const absolute = resolve(building.directory, file);
  const report = (what: string): null => {
    building.problems.add(path, what);
    return null;
  };
  try {
    const stats = statSync(absolute);
    if (!stats.isFile()) return report(`${file} is not a file`);
    if (stats.size > LARGEST_FILE) {
      return report(
        `${file} has ${formatBytes(stats.size)}: at most ${formatBytes(LARGEST_FILE)} are possible`,
      );
    }
    return { path: absolute, bytes: readFileSync(absolute) };
  } catch (error) {
    return isNodeError(error) && error.code === 'ENOENT'
      ? report(`there is no file ${file}: paths start from the folder of the scenario file`)
      : report(`${file} can't be read: ${errorText(error)}`);
  }
}

/** A checkout on Windows may change line ends: the content is the same. */
function hashContent(bytes: Buffer): string {
  return createHash('sha256')
    .update(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    .digest('hex');
}
