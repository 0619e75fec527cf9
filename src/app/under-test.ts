import { exchange } from '../http/exchange.js';
import type { Guard } from '../http/guard.js';
import { runOnce } from '../host/build.js';
import { startServer } from '../host/server.js';
import { usageError } from '../model/errors.js';
import { info, type Note } from '../model/notes.js';
import type { Redact } from '../model/redact.js';
import { ms } from '../model/units.js';
import type { Plan, ServerPlan } from '../plan/plan.js';

/** What load is sent to. */
export interface UnderTest {
  /** Base URL without a trailing slash. */
  readonly url: string;
  /** Resolves with a sentence when a server that loadgate started exits by itself; null when it started none. */
  readonly died: Promise<string> | null;
}

export interface UnderTestOptions {
  readonly plan: Plan;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly guard: Guard;
  readonly redact: Redact;
  readonly signal: AbortSignal;
  readonly echo: ((text: string) => void) | null;
}

/** The server that loadgate starts for this plan; null when the target runs by itself. */
export function serverToStart(plan: Plan): ServerPlan | null {
  if (plan.server === null || plan.targetOverridden) return null;
  return isLoopback(new URL(plan.target).hostname) ? plan.server : null;
}

/** What a reader must know about the choice of the target. */
export function targetNotes(plan: Plan): readonly Note[] {
  if (plan.server === null || serverToStart(plan) !== null) return [];
  const reason = plan.targetOverridden ? 'the target was given' : 'the target is not on this machine';
  return [info(`The server of ${plan.file} was not started: ${reason}.`)];
}

/** Refuses a target that the guard does not allow, before the first request. */
export function checkTarget(plan: Plan, guard: Guard): void {
  const refusal = guard.checkUrl(plan.target);
  if (refusal !== null) {
    throw usageError(
      refusal,
      'list the host in the workflow (input: allowed-hosts) or with --allow-host, where a pull request can’t change it',
    );
  }
}

/** Runs `server.build` once, if there is one. */
export async function buildServer(options: UnderTestOptions): Promise<void> {
  const server = serverToStart(options.plan);
  if (server?.build) await runCommand('build', server.build, server, options);
}

/** Gives `use` a fresh server process, or the target that runs already; the server is always stopped afterwards. */
export async function withTarget<T>(
  options: UnderTestOptions,
  run: number,
  use: (target: UnderTest) => Promise<T>,
): Promise<T> {
  const { plan, guard } = options;
  const server = serverToStart(plan);
  if (server === null) return use({ url: plan.target, died: null });
  if (server.prepare !== null) await runCommand('prepare', server.prepare, server, options);
  const started = await startServer({
    server,
    directory: plan.directory,
    run,
    side: 'head',
    env: options.env,
    ready: async (url) => {
      const answer = await exchange({
        url,
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
    const path = new URL(plan.target).pathname.replace(/\/$/, '');
    return await use({ url: `${started.origin}${path}`, died: started.died });
  } finally {
    await started.stop();
  }
}

async function runCommand(
  name: 'build' | 'prepare',
  command: string,
  server: ServerPlan,
  options: UnderTestOptions,
): Promise<void> {
  await runOnce({
    name: `server.${name}`,
    command,
    directory: options.plan.directory,
    env: options.env,
    extra: server.env,
    signal: options.signal,
    echo: options.echo,
    redact: options.redact,
  });
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || bare.startsWith('127.');
}
