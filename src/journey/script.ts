import { pathToFileURL } from 'node:url';
import { EXIT, LoadgateError } from '../model/errors.js';
import type { ScriptPlan } from '../plan/plan.js';
import type { Scope } from './scope.js';
import type { Variables } from './variables.js';

/** What a function of the user's gets. */
export interface ScriptArguments {
  /** The variables of this iteration (in login steps: of the session); it may change them. */
  readonly vars: Record<string, unknown>;
  readonly user: { readonly id: number };
  readonly iteration: number;
  readonly env: Readonly<Record<string, string>>;
  /** Any variable that a template could read, test data included; undefined when it is not set. */
  readonly get: (name: string) => unknown;
  /** The seeded stream of this iteration: a number in [0, 1). */
  readonly random: () => number;
}

/** A script that can't be loaded, or whose function failed. */
export class ScriptError extends LoadgateError {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { exitCode: EXIT.notMeasured, ...options });
  }
}

/** The call of a `script:` step. Its module is loaded at the first call. Throws a ScriptError. */
export function compileScript(
  step: ScriptPlan,
  variables: Variables,
  inLogin: boolean,
): (scope: Scope) => Promise<void> {
  let loaded: Promise<Hook> | null = null;
  return async (scope) => {
    const hook = await (loaded ??= load(step));
    const args: ScriptArguments = {
      vars: inLogin ? scope.session.vars : scope.vars,
      user: scope.user,
      iteration: scope.iteration,
      env: scope.run.env,
      get: (name) => variables.read(name, scope),
      random: () => scope.random.next(),
    };
    try {
      await hook(args);
    } catch (error) {
      throw new ScriptError(`${step.export} of ${fileName(step)} failed: ${firstLine(error)}`, {
        cause: error,
      });
    }
  };
}

type Hook = (args: ScriptArguments) => unknown;

async function load(step: ScriptPlan): Promise<Hook> {
  const url = pathToFileURL(step.module).href;
  let module: Readonly<Record<string, unknown>>;
  try {
    // The bundler must leave this import alone: the module is the user's, and is there only at run time.
    module = (await import(/* webpackIgnore: true */ /* @vite-ignore */ url)) as Readonly<
      Record<string, unknown>
    >;
  } catch (error) {
    throw new ScriptError(`the script ${fileName(step)} can't be loaded: ${firstLine(error)}`, {
      cause: error,
    });
  }
  const hook = module[step.export];
  if (!isFunction(hook))
    throw new ScriptError(`the script ${fileName(step)} exports no function named "${step.export}"`);
  return hook;
}

function isFunction(value: unknown): value is Hook {
  return typeof value === 'function';
}

const fileName = (step: ScriptPlan): string => step.module.replace(/^.*[\\/]/, '');

const LONGEST_REASON = 200;

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n', 1)[0] ?? '').slice(0, LONGEST_REASON);
}
