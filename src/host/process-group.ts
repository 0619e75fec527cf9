import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorText } from '../model/error-text.js';
import { MeasureError } from '../model/errors.js';
import type { Redact } from '../model/redact.js';
import { groupIsGone } from './group-members.js';
import { recentOutput, type OutputSink } from './recent-output.js';

/** How long a program may take to end after SIGTERM before it is killed, in ms. */
const GRACE = 5000;
/** How long the rest of the output is waited for after the exit, in ms: a child left behind may hold the pipe. */
const DRAIN = 100;

const windows = process.platform === 'win32';

export interface GroupOptions {
  readonly command: string;
  readonly directory: string;
  /** The whole environment of the program. */
  readonly environment: Readonly<Record<string, string>>;
  readonly echo: ((text: string) => void) | null;
  readonly redact: Redact;
}

/** How a program ended; `stopped`: after `stop()` was called. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stopped: boolean;
}

/** A command run by the shell, together with every process that it starts. */
export interface ProcessGroup {
  readonly pid: number;
  /** Resolves when the shell has exited and its output has been read; never rejects. */
  readonly exited: Promise<Exit>;
  /** The last 8 KB of stdout and stderr, redacted. */
  readonly output: () => string;
  /** Ends all processes: SIGTERM, after 5 s SIGKILL. Resolves when none is left. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a command through the shell in a process group of its own, so that it can be ended with its children.
 * A process that leaves the group (a daemon that calls setsid) is out of reach. Throws a MeasureError when the shell
 * can't be started.
 */
export async function startGroup(options: GroupOptions): Promise<ProcessGroup> {
  const child = await spawnShell(options);
  const pid = child.pid ?? 0;
  killOnExit(pid);
  const output = recentOutput(options);
  pipe(child.stdout, output.stream());
  pipe(child.stderr, output.stream());
  let stopping: Promise<void> | null = null;
  const exited = exitOf(child, () => stopping !== null);
  return {
    pid,
    exited,
    output: output.text,
    stop: () => (stopping ??= end(pid, child, exited)),
  };
}

type ShellProcess = ChildProcessByStdio<null, Readable, Readable>;

async function spawnShell(options: GroupOptions): Promise<ShellProcess> {
  try {
    const child = spawn(options.command, {
      shell: true,
      cwd: options.directory,
      env: options.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      windowsHide: true,
    });
    await once(child, 'spawn');
    return child;
  } catch (error) {
    throw new MeasureError(
      options.redact(`The shell could not be started for "${options.command}": ${errorText(error)}`),
      { hint: `check that the folder ${options.directory} can be read`, cause: error },
    );
  }
}

function pipe(stream: Readable, sink: OutputSink): void {
  stream.setEncoding('utf8');
  stream.on('data', sink.write);
  stream.on('end', sink.end);
  // A broken pipe ends the output; how the program ended is told by its exit.
  stream.on('error', sink.end);
}

async function exitOf(child: ShellProcess, isStopping: () => boolean): Promise<Exit> {
  const closed = new Promise((resolve) => child.once('close', resolve));
  const exit = await new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal, stopped: isStopping() });
    });
  });
  await Promise.race([closed, sleep(DRAIN)]);
  return exit;
}

async function end(pid: number, child: ShellProcess, exited: Promise<Exit>): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  if (!windows && !(await goneWithin(pid, GRACE))) {
    signalGroup(pid, 'SIGKILL');
    await goneWithin(pid, GRACE);
  }
  // A process that waits for a broken disk can't even be killed: that must not hold up loadgate for ever.
  await Promise.race([exited, sleep(GRACE, undefined, { ref: false })]);
  // A daemon that left the group may still hold the pipes: they must not keep loadgate alive.
  child.stdout.destroy();
  child.stderr.destroy();
  started.delete(pid);
}

async function goneWithin(pid: number, limit: number): Promise<boolean> {
  const deadline = performance.now() + limit;
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    if (await groupIsGone(pid)) return true;
    if (performance.now() >= deadline) return false;
    await sleep(pause);
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (windows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left to receive it.
  }
}

const started = new Set<number>();

/** However loadgate ends, short of being killed itself, it takes the programs with it that it started. */
function killOnExit(pid: number): void {
  if (started.size === 0 && !process.listeners('exit').includes(killAll)) process.on('exit', killAll);
  started.add(pid);
}

function killAll(): void {
  for (const pid of started) signalGroup(pid, 'SIGKILL');
}
