import { realpathSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { EXIT } from '../model/errors.js';
import { showsLinks } from './terminal-links.js';
import type { Output, World } from './world.js';

/** The world of this process: its arguments, environment, streams and signals. */
export function processWorld(): World {
  // A copy: variables are withheld from the process while it measures.
  const env = { ...process.env };
  return {
    argv: process.argv.slice(2),
    env,
    cwd: process.cwd(),
    // Opened by whoever reads it: a pipe that is open would keep the process alive.
    stdin: () => process.stdin,
    stdout: outputOf(process.stdout, env),
    stderr: outputOf(process.stderr, env),
    now: () => new Date(),
    interrupt: interruptSignal(),
    entry: entryFile(),
  };
}

/** Where the program was started from, links followed: the name in `node_modules/.bin` is one. */
function entryFile(): string | null {
  const [, file] = process.argv;
  return file === undefined ? null : realpathSync(file);
}

/** Aborted by the first SIGINT or SIGTERM. The second one ends the process at once, for a person who insists. */
function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Cancelling a workflow sends SIGINT and, seconds later, SIGTERM: only the same signal twice is a person.
      if (controller.signal.aborted && controller.signal.reason === signal) process.exit(EXIT.stopped);
      if (!controller.signal.aborted) controller.abort(signal);
    });
  }
  return controller.signal;
}

/** Streams of a process are terminals or not: what only terminals have is missing otherwise. */
type Stream = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly fd?: number;
};

/** What is written to a stream of this process, and what its reader can show. */
export function outputOf(stream: Stream, env: NodeJS.ProcessEnv): Output {
  // A reader that went away (`| head`) must not become a stack trace.
  stream.on('error', () => undefined);
  const isTTY = stream.isTTY === true && env.TERM !== 'dumb';
  return {
    write: isTTY ? cursorKeeper(stream) : (text) => void stream.write(text),
    isTTY,
    get columns() {
      return stream.columns ?? 100;
    },
    get rows() {
      return stream.rows;
    },
    color: env.FORCE_COLOR !== undefined || (isTTY && env.NO_COLOR === undefined),
    links: showsLinks(env, isTTY),
  };
}

/** Writes to a terminal. However the process ends, it does not leave the cursor hidden. */
function cursorKeeper(stream: Stream): (text: string) => void {
  let hidden = false;
  process.once('exit', () => {
    if (hidden && stream.fd !== undefined) writeSync(stream.fd, '\r\n\x1b[?25h');
  });
  return (text) => {
    const last = /\x1b\[\?25([lh])(?!.*\x1b\[\?25)/s.exec(text)?.[1];
    if (last !== undefined) hidden = last === 'l';
    stream.write(text);
  };
}
