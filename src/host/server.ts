import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadgateError } from '../model/errors.js';
import type { Redact } from '../model/redact.js';
import type { ServerPlan } from '../plan/plan.js';
import { childEnvironment, type Variables } from './child-environment.js';
import { freePort, refuseTakenPort } from './port.js';
import { startGroup, type Exit, type ProcessGroup } from './process-group.js';
import { describeExit, exitedEarly, notReady, stoppedWhile } from './server-errors.js';
import { quoteOutput } from './recent-output.js';

export interface ServerOptions {
  readonly server: ServerPlan;
  /** Where the command runs. */
  readonly directory: string;
  /** Number of the run, from 0: LOADGATE_RUN. */
  readonly run: number;
  readonly side: 'base' | 'head';
  /** loadgate's own environment; the server gets the allow-listed part of it. */
  readonly env: Variables;
  /** One poll of `server.ready`: whether the address answers as a ready server does. */
  readonly ready: (url: string) => Promise<boolean>;
  /** Ends the start, not a server that runs already: that is `stop()`. */
  readonly signal: AbortSignal;
  readonly echo: ((text: string) => void) | null;
  readonly redact?: Redact;
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** Of the shell that runs the command, and of its process group. */
  readonly pid: number;
  /** Resolves when the server ends before `stop()`: a sentence, then its last lines. Never rejects. */
  readonly died: Promise<string>;
  /** The last 8 KB of stdout and stderr, redacted. */
  readonly output: () => string;
  /** Ends the server with all its children: SIGTERM, after 5 s SIGKILL. Resolves when none is left; may be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the server under test on a free port (env PORT, LOADGATE_SIDE, LOADGATE_RUN and `server.env`) and waits
 * until `ready` says yes. Throws a MeasureError with the last output when the server ends early or is not ready
 * in time, and a LoadgateError with exit code 130 when `signal` aborts; nothing is left running then.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const fixed = options.server.port;
  if (fixed !== null) await refuseTakenPort(fixed, options.server.at);
  for (let attempt = 1; ; attempt++) {
    const port = fixed ?? (await freePort());
    const group = await launch(options, port);
    const origin = `http://127.0.0.1:${port}`;
    const url = `${origin}${options.server.ready.path}`;
    const outcome = await waitUntilReady(options, group, url);
    if (outcome.state === 'ready') return running(group, origin, port);
    await group.stop();
    // Between choosing the port and the server's listening, another program can have taken it.
    if (outcome.state === 'exited' && fixed === null && attempt === 1 && saysPortTaken(group)) continue;
    throw startError(options, group, outcome, url);
  }
}

type Outcome =
  | { readonly state: 'ready' }
  | { readonly state: 'exited'; readonly exit: Exit }
  | { readonly state: 'late' }
  | { readonly state: 'aborted' };

const POLL = 50;
const keepText: Redact = (text) => text;

async function launch(options: ServerOptions, port: number): Promise<ProcessGroup> {
  if (options.signal.aborted) throw stoppedWhile('the server was starting', options.signal);
  const own = {
    ...options.server.env,
    PORT: String(port),
    LOADGATE_SIDE: options.side,
    LOADGATE_RUN: String(options.run),
  };
  return startGroup({
    command: options.server.command,
    directory: options.directory,
    environment: childEnvironment(options.env, own),
    echo: options.echo,
    redact: options.redact ?? keepText,
  });
}

async function waitUntilReady(options: ServerOptions, group: ProcessGroup, url: string): Promise<Outcome> {
  const decided = new AbortController();
  const { signal } = decided;
  const poll = async (): Promise<Outcome> => {
    while (!(await isReady(options, url))) await sleep(POLL, undefined, { signal });
    return { state: 'ready' };
  };
  const aborted = async (): Promise<Outcome> => {
    if (!options.signal.aborted) await once(options.signal, 'abort', { signal });
    return { state: 'aborted' };
  };
  try {
    // The ones that lose reject when `decided` ends them; the race has them handled.
    return await Promise.race<Outcome>([
      group.exited.then((exit) => ({ state: 'exited', exit })),
      aborted(),
      poll(),
      sleep(options.server.ready.within, { state: 'late' } as const, { signal }),
    ]);
  } finally {
    decided.abort();
  }
}

/** A poll that fails is a server that is not ready yet: whatever the reason, the next one may succeed. */
async function isReady(options: ServerOptions, url: string): Promise<boolean> {
  try {
    return await options.ready(url);
  } catch {
    return false;
  }
}

function running(group: ProcessGroup, origin: string, port: number): RunningServer {
  const died = new Promise<string>((resolve) => {
    void group.exited.then((exit) => {
      if (!exit.stopped) resolve(`the server ${describeExit(exit)}.\n${quoteOutput(group.output(), 10)}`);
    });
  });
  return { origin, port, pid: group.pid, died, output: group.output, stop: group.stop };
}

function saysPortTaken(group: ProcessGroup): boolean {
  return /EADDRINUSE|address already in use|port \S+ is already/i.test(group.output());
}

function startError(
  options: ServerOptions,
  group: ProcessGroup,
  outcome: Exclude<Outcome, { state: 'ready' }>,
  url: string,
): LoadgateError {
  const about = { server: options.server, output: group.output(), redact: options.redact ?? keepText };
  switch (outcome.state) {
    case 'exited':
      return exitedEarly(about, outcome.exit);
    case 'late':
      return notReady(about, url);
    case 'aborted':
      return stoppedWhile('the server was starting', options.signal);
  }
}
