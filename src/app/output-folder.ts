import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LoadgateError, EXIT, usageError } from '../model/errors.js';
import { errorText, isNodeError } from '../model/error-text.js';

/** A folder that this process alone writes its results to. */
export interface OutputFolder {
  /** As the user named it. */
  readonly name: string;
  /** Writes a file in one step. When the disk refuses, it goes to a temporary folder. Gives where it lies. */
  write(file: string, text: string): Promise<string>;
  release(): Promise<void>;
}

const LOCK = '.loadgate.lock';

/** Claims the folder before anything is measured, so that a folder that can't be written costs nobody a measurement. */
export async function claimOutputFolder(name: string, cwd: string): Promise<OutputFolder> {
  const folder = resolve(cwd, name);
  try {
    await mkdir(folder, { recursive: true });
    await lock(join(folder, LOCK), name);
  } catch (error) {
    if (error instanceof LoadgateError) throw error;
    throw usageError(
      `the output folder ${name} can't be written: ${errorText(error)}`,
      'name another one with --out (input: out)',
    );
  }
  return {
    name,
    write: async (file, text) => {
      try {
        await replaceFile(join(folder, file), text);
        return join(name, file);
      } catch (error) {
        return rescue(file, text, error);
      }
    },
    release: () => rm(join(folder, LOCK), { force: true }),
  };
}

/** Writes to a neighbour first, so that a reader or a full disk never sees half a file. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const neighbour = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(neighbour, text);
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}

async function rescue(file: string, text: string, reason: unknown): Promise<string> {
  try {
    const path = join(await mkdtemp(join(tmpdir(), 'loadgate-')), file);
    await writeFile(path, text);
    return path;
  } catch {
    throw new LoadgateError(`${file} can't be written: ${errorText(reason)}`, {
      exitCode: EXIT.notMeasured,
      hint: 'make room on the disk, or name another folder with --out',
      cause: reason,
    });
  }
}

async function lock(path: string, name: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if (!isNodeError(error) || error.code !== 'EEXIST' || attempt > 0) throw error;
      const owner = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAlive(owner)) {
        throw usageError(
          `another loadgate (process ${owner}) is writing to ${name}`,
          'wait for it to end, or name another folder with --out (input: out)',
        );
      }
      await rm(path, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isNodeError(error) && error.code === 'EPERM';
  }
}
