import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Verdict } from '../../src/gate/verdict.js';

export const repository = resolve(import.meta.dirname, '../..');

const SOLE_TENANT = new URL('sole-tenant.mjs', import.meta.url).href;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** ms from start to end. */
  readonly took: number;
}

export interface StartOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where `dist/` lies; this repository unless told. */
  readonly root?: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the pattern shows up in what was printed so far. */
  printed(pattern: RegExp): Promise<void>;
}

/**
 * Starts the committed bundle as a user would: nothing but PATH and HOME of this environment reaches it. What the hypervisor
 * gives to other machines is not counted.
 */
export function startBundle(
  entry: 'cli' | 'action',
  args: readonly string[],
  options: StartOptions,
): Running {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', SOLE_TENANT, join(options.root ?? repository, 'dist', entry, 'index.js'), ...args],
    {
      cwd: options.cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  const onText = (): void => {
    for (const check of waiting) check();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onText();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    onText();
  });
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => {
      done({ code, stdout, stderr, took: performance.now() - started });
    });
  });
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    printed: (pattern) =>
      new Promise((done, failed) => {
        const check = (): void => {
          if (!pattern.test(stdout + stderr)) return;
          waiting.delete(check);
          done();
        };
        waiting.add(check);
        check();
        void ended.then(() => {
          failed(new Error(`ended without printing ${String(pattern)}:\n${stdout}${stderr}`));
        });
      }),
  };
}

export function runBundle(args: readonly string[], options: StartOptions): Promise<Ended> {
  return startBundle('cli', args, options).ended;
}

const ATTEMPTS = 3;
/** Somebody else on the machine may be done by then, ms. */
const PAUSE = 5000;

/**
 * As `runBundle`, for what is measured: again when loadgate found that the machine was too busy for it. A mistake would be
 * found each time; what the last attempt gave is returned, whatever it is. Attempts that were in vain are printed.
 * @param out where the files of the measurement are, in `cwd`.
 */
export async function measureWithBundle(
  args: readonly string[],
  options: StartOptions,
  out = 'loadgate-results',
): Promise<Ended> {
  for (let attempt = 1; ; attempt++) {
    const ended = await runBundle(args, options);
    const file = join(options.cwd, out, 'verdict.json');
    if (ended.code !== 3 || attempt === ATTEMPTS || !existsSync(file)) return ended;
    const { overall, headline } = JSON.parse(readFileSync(file, 'utf8')) as Verdict;
    if (overall !== 'invalid') return ended;
    console.warn(`attempt ${attempt} of ${ATTEMPTS}: ${headline}`);
    await sleep(PAUSE * attempt);
  }
}

/** A folder of its own for a test. */
export function scratchFolder(name = 'loadgate-test-'): string {
  return realpathSync(mkdtempSync(join(tmpdir(), name)));
}
