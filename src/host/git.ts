import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorText, isNodeError } from '../model/error-text.js';
import { MeasureError } from '../model/errors.js';
import { childEnvironment, type Variables } from './child-environment.js';

/** How a git command ended. `code` is null when a signal from elsewhere ended it. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly code: number | null;
  /** Without the last line break. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git with these arguments in one folder. Throws a MeasureError when git can't be started or is stopped. */
export type Git = (...args: readonly string[]) => Promise<GitAnswer>;

export interface GitOptions {
  readonly directory: string;
  readonly env: Variables;
  /** Stops the command that runs, with whatever it has started, and refuses the next. */
  readonly signal: AbortSignal;
}

/**
 * git in a folder: without a shell, without hooks (those of a hooks manager may come from the pull request), without
 * a question to anybody, and away from the terminal, so that ssh can't ask either.
 */
export function gitIn(options: GitOptions): Git {
  const environment = gitEnvironment(options.env);
  return async (...args) => {
    const what = `git ${args[0] ?? ''}`;
    if (options.signal.aborted) throw new MeasureError(`${what} was not started: it was stopped before.`);
    return finish(what, await start(options.directory, environment, args), options.signal);
  };
}

/** What git said of its failure, as a clause without its period: the last `fatal:` or `error:` line. Passwords in addresses are masked. */
export function gitComplaint(answer: GitAnswer): string {
  const lines = answer.stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const said = lines.findLast((line) => /^(fatal|error): /.test(line)) ?? lines.at(-1);
  if (said === undefined) return `it ended with exit code ${answer.code ?? 'unknown'}`;
  return said
    .replace(/^(fatal|error): /, '')
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^/?#@\s]*@/gi, '$1***@')
    .replace(/\.$/, '');
}

const windows = process.platform === 'win32';
/** How long git may take to tidy up after SIGTERM before it is killed, in ms. */
const GRACE = 3000;
/** How long the rest of stderr is waited for after the exit, in ms. */
const DRAIN = 100;
const LONGEST_OUTPUT = 4_000_000;

/** What reaches a private origin, on top of what every child gets: git runs no code of the pull request. */
const INHERITED = [
  'SSH_AUTH_SOCK',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'GIT_SSL_CAINFO',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
];

const SETTINGS = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['advice.detachedHead', 'false'],
] as const;

function gitEnvironment(env: Variables): Record<string, string> {
  const own: Record<string, string> = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
  for (const name of INHERITED) {
    const value = env[name];
    if (value !== undefined) own[name] = value;
  }
  return childEnvironment(env, own);
}

type GitProcess = ChildProcessByStdio<null, Readable, Readable>;

async function start(
  directory: string,
  environment: Record<string, string>,
  args: readonly string[],
): Promise<GitProcess> {
  const settings = SETTINGS.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('git', [...settings, ...args], {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    windowsHide: true,
  });
  const failure = await new Promise<Error | null>((resolve) => {
    child.once('spawn', () => {
      resolve(null);
    });
    child.once('error', resolve);
  });
  if (failure !== null) throw await cannotStart(directory, failure);
  return child;
}

async function cannotStart(directory: string, error: Error): Promise<MeasureError> {
  // A missing folder and a missing program give the same ENOENT.
  const isFolder = await stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return new MeasureError(`The folder ${directory} does not exist.`, { cause: error });
  const missing = isNodeError(error) && error.code === 'ENOENT';
  return new MeasureError(
    missing ? 'git is not installed, or not on the PATH.' : `git could not be started: ${errorText(error)}.`,
    { cause: error },
  );
}

async function finish(what: string, child: GitProcess, signal: AbortSignal): Promise<GitAnswer> {
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const ended = endOf(child);
  const stopping: Promise<void>[] = [];
  const onAbort = (): void => {
    stopping.push(stop(child, ended));
  };
  const killNow = (): void => {
    signalGroup(child, 'SIGKILL');
  };
  // First in line: what clears up after git at exit must find it dead.
  process.prependListener('exit', killNow);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  const code = await ended;
  await Promise.all(stopping);
  process.removeListener('exit', killNow);
  signal.removeEventListener('abort', onAbort);
  if (signal.aborted) throw new MeasureError(`${what} was stopped before its end.`);
  return { ok: code === 0, code, stdout: stdout().replace(/\r?\n$/, ''), stderr: stderr() };
}

async function endOf(child: GitProcess): Promise<number | null> {
  const closed = (stream: Readable): Promise<unknown> =>
    new Promise((resolve) => stream.once('close', resolve));
  const [code] = await Promise.all([
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
    closed(child.stdout),
  ]);
  // A connection that ssh keeps open for the next command keeps hold of stderr.
  const waited = new AbortController();
  const drained = sleep(DRAIN, undefined, { signal: waited.signal }).catch(() => undefined);
  if (!child.stderr.closed) await Promise.race([closed(child.stderr), drained]);
  waited.abort();
  child.stderr.destroy();
  return code;
}

/** Ends git and the programs that it started: SIGTERM, so that it removes its lock files, then SIGKILL. */
async function stop(child: GitProcess, ended: Promise<unknown>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const grace = new AbortController();
  const late = sleep(GRACE, 'late', { signal: grace.signal }).catch(() => 'ended');
  if ((await Promise.race([ended, late])) === 'late') {
    signalGroup(child, 'SIGKILL');
    // A program that left the group may hold the pipe open.
    child.stdout.destroy();
  }
  grace.abort();
}

function signalGroup(child: GitProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (windows)
      spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody is left to receive it.
  }
}

function collect(stream: Readable): () => string {
  const chunks: string[] = [];
  let length = 0;
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    if (length < LONGEST_OUTPUT) chunks.push(chunk);
    length += chunk.length;
  });
  stream.on('error', () => {
    // A broken pipe ends the output; how git ended is told by its exit code.
  });
  return () => chunks.join('');
}
