import { exchange } from '../http/exchange.js';
import type { Guard } from '../http/guard.js';
import { runOnce } from '../host/build.js';
import { startServer } from '../host/server.js';
import { usageError } from '../model/errors.js';
import { info, warning, type Note } from '../model/notes.js';
import type { Redact } from '../model/redact.js';
import { ms } from '../model/units.js';
import type { Plan, ServerPlan } from '../plan/plan.js';

/** What load is sent to. */
export interface UnderTest {
  /** Base URL without a trailing slash. */
  readonly url: string;
  /** Resolves with a sentence when a server that loadgate started exits by itself; null when it started none. */
  readonly died: Promise<string> | null;
  /** Of a server that loadgate started; null when it started none. */
  readonly pid: number | null;
}

export interface UnderTestOptions {
  readonly plan: Plan;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly guard: Guard;
  readonly redact: Redact;
  readonly signal: AbortSignal;
  readonly echo: ((text: string) => void) | null;
}

/** One side of a comparison: what is started, where, and what load goes to. */
export interface Side {
  readonly name: 'head' | 'base';
  /** Null: the target runs by itself. */
  readonly server: ServerPlan | null;
  readonly directory: string;
  /** Base URL; of a server that is started the port does not count, and the host only with https. */
  readonly target: string;
}

/** The side of the code under test. */
export function headSide(plan: Plan): Side {
  return { name: 'head', server: serverToStart(plan), directory: plan.directory, target: plan.target };
}

/** The server that loadgate starts for this plan; null when the target runs by itself. */
export function serverToStart(plan: Plan): ServerPlan | null {
  if (plan.server === null || plan.targetOverridden) return null;
  return isSocket(plan.target) || isLoopback(new URL(plan.target).hostname) ? plan.server : null;
}

/** What a reader must know about the choice of the target. */
export function targetNotes(plan: Plan): readonly Note[] {
  const insecure = plan.http.tls?.insecure === true ? [INSECURE] : [];
  if (plan.server === null || serverToStart(plan) !== null) return insecure;
  const reason = plan.targetOverridden ? 'the target was given' : 'the target is not on this machine';
  return [...insecure, info(`The server of ${plan.file} was not started: ${reason}.`)];
}

const INSECURE = warning(
  'The certificate of the server was not checked (http.tls.insecure): these figures may be of any server.',
);

/** Refuses a target that the guard does not allow, before the first request. A socket is on this machine. */
export function checkTarget(target: string, guard: Guard): void {
  if (isSocket(target)) return;
  const refusal = guard.checkUrl(target);
  if (refusal !== null) {
    throw usageError(
      refusal,
      'list the host in the workflow (input: allowed-hosts) or with --allow-host, where a pull request can’t change it',
    );
  }
}

/** Runs `server.build` of a side once, if there is one. */
export async function buildServer(options: UnderTestOptions, side: Side): Promise<void> {
  if (side.server?.build) await runCommand('build', side.server.build, side.server, side, options);
}

/** Gives `use` a fresh server process, or the target that runs already; the server is always stopped afterwards. */
export async function withTarget<T>(
  options: UnderTestOptions,
  side: Side,
  run: number,
  use: (target: UnderTest) => Promise<T>,
): Promise<T> {
  const { guard, plan } = options;
  const { server } = side;
  if (server === null) return use({ url: side.target, died: null, pid: null });
  if (server.prepare !== null) await runCommand('prepare', server.prepare, server, side, options);
  const started = await startServer({
    server,
    directory: side.directory,
    run,
    side: side.name,
    env: options.env,
    ready: async (url) => {
      const { origin, pathname, search } = new URL(url);
      const target = startedTarget(side.target, origin);
      const answer = await exchange({
        url: `${isSocket(target) ? 'http://localhost' : target}${pathname}${search}`,
        over: { target, settings: plan.http },
        method: server.ready.method,
        headers: {},
        timeout: ms(2000),
        guard,
      });
      return 'status' in answer && answer.status < 400;
    },
    signal: options.signal,
    echo: options.echo,
    redact: options.redact,
  });
  try {
    const target = startedTarget(side.target, started.origin);
    const path = isSocket(target) ? '' : new URL(side.target).pathname.replace(/\/$/, '');
    return await use({ url: `${target}${path}`, died: started.died, pid: started.pid });
  } finally {
    await started.stop();
  }
}

async function runCommand(
  name: 'build' | 'prepare',
  command: string,
  server: ServerPlan,
  side: Side,
  options: UnderTestOptions,
): Promise<void> {
  await runOnce({
    name: side.name === 'base' ? `server.${name} of the base` : `server.${name}`,
    command,
    directory: side.directory,
    env: options.env,
    extra: server.env,
    signal: options.signal,
    echo: options.echo,
    redact: options.redact,
  });
}

/** Where a started server is reached: by the port it was given; over TLS by the name its certificate is for. */
function startedTarget(target: string, origin: string): string {
  if (isSocket(target)) return target;
  const url = new URL(target);
  return url.protocol === 'https:' ? `https://${url.hostname}:${new URL(origin).port}` : origin;
}

function isSocket(target: string): boolean {
  return target.startsWith('unix:');
}

/** Whether a URL's host is this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || bare.startsWith('127.');
}
