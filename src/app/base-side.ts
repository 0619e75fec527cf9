import { join, relative, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { resolveBase } from '../host/base-commit.js';
import { checkOut, type Worktree } from '../host/worktree.js';
import { errorText } from '../model/error-text.js';
import { ConfigError, MeasureError, usageError } from '../model/errors.js';
import { redactUrl } from '../model/redact.js';
import { loadPlan } from '../plan/load.js';
import type { Plan, ServerPlan } from '../plan/plan.js';
import type { Base } from '../result/result.js';
import { withBuildLog } from './build-log.js';
import type { MeasureOptions } from './measure.js';
import { buildServer, serverToStart, type Side } from './under-test.js';

/** What pairs are to be made with. */
export interface BaseRequest {
  /** A commit, branch or tag; null: found out from git. */
  readonly ref: string | null;
  /** What the event says was there before a push; null or absent: nothing. */
  readonly before?: string | null;
  /** Another deployment. */
  readonly target: string | null;
  /** The same code twice; `env` is the environment that its server is configured from. */
  readonly self: { readonly env: Readonly<Record<string, string | undefined>> } | null;
  /** Exactly so many pairs; null: as many as it takes, if any. */
  readonly pairs: number | null;
}

/** The other side of the pairs, ready to be started. */
export interface OpenBase {
  readonly base: Base;
  /** What a person calls it. */
  readonly name: string;
  readonly side: Side;
  /** Gives what could not be cleaned up; null when all was. */
  close(): Promise<string | null>;
}

export type OpenedBase =
  { readonly kind: 'open'; readonly base: OpenBase } | { readonly kind: 'none'; readonly reason: string };

/** Why there can be no pairs, as far as is known before trying; null when there may be. */
export function pairsRefusal({ plan, base }: Pick<MeasureOptions, 'plan' | 'base'>): string | null {
  if (base.target !== null || serverToStart(plan) !== null) return null;
  return 'loadgate did not start the target itself, and no base-target was given to pair it with';
}

/** Gets the other side ready: checks out and builds the base commit, or names the other deployment. */
export async function openBase(options: MeasureOptions, plan: Plan): Promise<OpenedBase> {
  const { base } = options;
  if (base.target !== null) return { kind: 'open', base: otherDeployment(base.target) };
  if (base.self !== null) return { kind: 'open', base: await sameCode(plan, base.self.env) };
  const { signal, env } = options;
  const { ref, before = null } = base;
  const found = await resolveBase({ directory: plan.directory, ref, before, env, signal });
  if (found.kind === 'none') {
    if (base.ref !== null) throw usageError(`--base ${base.ref}: ${found.reason}`);
    return found;
  }
  let worktree: Worktree | null = null;
  try {
    worktree = await checkOut({ directory: plan.directory, commit: found.commit, signal });
    const side = await sideAt(plan, worktree.directory, env);
    await withBuildLog(options, (logged) => buildServer(logged, side));
    const { commit, why } = found;
    const name = `the base commit ${commit.slice(0, 7)} (${why})`;
    return {
      kind: 'open',
      base: { base: { kind: 'commit', commit, why }, name, side, close: closing(worktree) },
    };
  } catch (error) {
    if (worktree !== null) await closing(worktree)();
    if (!(error instanceof MeasureError)) throw error;
    return {
      kind: 'none',
      reason: `the base commit ${found.commit.slice(0, 7)} can't be used: ${error.message}`,
    };
  }
}

/** A folder that can't be removed (files of a container's root) must not cost the result. */
function closing(worktree: Worktree): () => Promise<string | null> {
  return async () => {
    try {
      await worktree.remove();
      return null;
    } catch (error) {
      return errorText(error);
    }
  };
}

function otherDeployment(target: string): OpenBase {
  const shown = redactUrl(target);
  return {
    base: { kind: 'target', target: shown },
    name: shown,
    side: { name: 'base', server: null, directory: '', target: target.replace(/\/+$/, '') },
    close: () => Promise.resolve(null),
  };
}

async function sameCode(plan: Plan, env: MeasureOptions['env']): Promise<OpenBase> {
  return {
    base: { kind: 'self' },
    name: 'the same code',
    side: await sideAt(plan, plan.directory, env),
    close: () => Promise.resolve(null),
  };
}

/** How a checkout starts its server: as its own scenario file says, else as the head's does. */
async function sideAt(plan: Plan, directory: string, env: MeasureOptions['env']): Promise<Side> {
  const file = join(directory, relative(plan.directory, resolve(plan.directory, fileName(plan))));
  const server = existsSync(file) ? await serverOf(file, directory, plan, env) : null;
  return { name: 'base', server: server ?? plan.server, directory, target: plan.target };
}

function fileName(plan: Plan): string {
  return plan.file.split(/[\\/]/).at(-1) ?? plan.file;
}

async function serverOf(
  file: string,
  cwd: string,
  plan: Plan,
  env: MeasureOptions['env'],
): Promise<ServerPlan | null> {
  try {
    const own = await loadPlan({
      file,
      cwd,
      env,
      tier: plan.tier.name,
      target: null,
      runs: null,
      seed: null,
      set: [],
    });
    return own.server;
  } catch (error) {
    // Written for another version, or without this tier: the head's way of starting is the best guess then.
    if (error instanceof ConfigError) return null;
    throw error;
  }
}
