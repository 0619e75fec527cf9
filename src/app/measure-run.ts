import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { invalidReasons, strainedReason } from '../gate/generator-validity.js';
import { calibrate } from '../host/calibration.js';
import type { CompiledProgram } from '../journey/compile.js';
import type { RunScope } from '../journey/scope.js';
import { runLoad, type LoadOptions } from '../load/engine.js';
import { preflight } from '../load/preflight.js';
import { workerCount } from '../load/worker-count.js';
import { MeasureError } from '../model/errors.js';
import type { Plan, SearchPlan } from '../plan/plan.js';
import type { Calibration, LoadRun, Run } from '../result/result.js';
import type { MeasureOptions } from './measure.js';
import { watchServer } from './observe.js';
import { MOST_STEPS, searchCapacity } from './search-capacity.js';
import { withTarget, type Side, type UnderTest } from './under-test.js';

/** Which execution of the load this is. */
export interface RunOrder {
  readonly side: Side;
  /** Counts from 1; null for a run of the head on its own. */
  readonly pair: number | null;
  /** Counts from 0 on each side: the same work has the same number. */
  readonly ordinal: number;
  /** Ordinals of the measurement at most. */
  readonly of: number;
  /** Counts from 1 over the runs that are kept: one that is repeated keeps its number. */
  readonly number: number;
  /** Counts from 1 over all that was tried: no two of them make the same data. */
  readonly attempt: number;
  /** How many there will be, as far as is known. */
  readonly expected: number;
}

/** One execution of the tier: calibration, fresh server, pre-flight, load, calibration. */
export async function measureRun(
  options: MeasureOptions,
  program: CompiledProgram,
  order: RunOrder,
): Promise<Run> {
  const { plan, signal } = options;
  // A target that runs already is asked before anything is measured: it may not be what the scenario expects.
  const fresh = order.side.server !== null;
  if (!fresh && order.attempt === 1) await walkJourneys(options, program, order.side.target, order);
  const before = await calibrated();
  const { load, resources } = await withTarget(options, order.side, order.number - 1, async (target) => {
    // A fresh process is pre-flighted every time, so that every run starts from the same state.
    if (fresh) await walkJourneys(options, program, target.url, order);
    return observedLoad(options, program, order, target);
  });
  const after = signal.aborted ? before : await calibrated();
  return {
    ...load,
    resources,
    number: order.number,
    side: order.side.name,
    pair: order.pair,
    calibration: before !== null && after !== null ? { before, after } : null,
    generator: { ...load.generator, invalid: invalidReasons(load, plan) },
  };
}

/** The load, and what the server used meanwhile. */
async function observedLoad(
  options: MeasureOptions,
  program: CompiledProgram,
  order: RunOrder,
  target: UnderTest,
): Promise<{ readonly load: LoadRun; readonly resources: Run['resources'] }> {
  const { plan, guard, signal, view } = options;
  const watch = watchServer(options, order.side, target);
  watch.start();
  try {
    const once = (load: Pick<LoadOptions, 'plan' | 'run'>): Promise<LoadRun> =>
      runLoad({
        ...load,
        program,
        target: target.url,
        runs: order.expected,
        guard,
        learn: options.learn,
        workers: workersFor(options, order.side, load.plan),
        entry: options.entry,
        exhausted: (names) => {
          program.noteExhausted(names);
        },
        signal,
        serverDied: target.died,
        onProgress: (progress) => {
          view.show({ ...progress, run: order.number, side: order.side.name });
        },
      });
    const run = runScope(options, order);
    const measured = await (plan.tier.search === undefined
      ? once({ plan, run })
      : searchOn(options, plan.tier.search, run, once));
    watch.stop();
    const notes = [...measured.notes, ...watch.notes()];
    return { load: { ...measured, notes }, resources: watch.resources(measured) };
  } finally {
    watch.stop();
  }
}

/** The steps of a search are runs of their own: no two of them make the same data. */
function searchOn(
  { plan, signal, view }: MeasureOptions,
  search: SearchPlan,
  run: RunScope,
  once: (load: Pick<LoadOptions, 'plan' | 'run'>) => Promise<LoadRun>,
): Promise<LoadRun> {
  return searchCapacity({
    tier: plan.tier,
    search,
    signal,
    runStep: (tier, step) =>
      once({
        plan: { ...plan, tier },
        run: {
          ...run,
          id: `${run.id}-${step}`,
          number: run.number * MOST_STEPS + step,
          of: run.of * MOST_STEPS,
        },
      }),
    strained: (made) => strainedReason(made, plan.tier),
    pause: (length) => sleep(length, undefined, { signal }).catch(() => undefined),
    now: () => performance.now(),
    tell: (text) => {
      view.say(text);
    },
  });
}

/** How many worker threads share the load of a run. */
function workersFor({ workers }: MeasureOptions, { server }: Side, plan: Plan): number {
  return workerCount(workers, plan.tier, { cores: availableParallelism(), runsServer: server !== null });
}

/** Without loopback connections (no ports left after a run) the measurement goes on without it. */
async function calibrated(): Promise<Calibration | null> {
  try {
    return await calibrate();
  } catch (error) {
    if (error instanceof MeasureError) return null;
    throw error;
  }
}

/** A step that fails on the head ends the measurement; the base may not have what the head's journeys ask for. */
async function walkJourneys(
  options: MeasureOptions,
  program: CompiledProgram,
  target: string,
  order: RunOrder,
): Promise<void> {
  const { plan, guard, redact, learn } = options;
  const scope = runScope(options, order);
  try {
    await preflight({
      plan,
      program,
      target,
      run: { ...scope, id: `${scope.id}-preflight` },
      guard,
      redact,
      learn,
    });
  } catch (error) {
    if (order.side.name === 'head' || !(error instanceof MeasureError)) throw error;
  }
}

function runScope({ plan, jobId }: MeasureOptions, { ordinal, of, attempt }: RunOrder): RunScope {
  return { id: `${jobId}-${attempt}`, number: ordinal, of, env: plan.env, seed: plan.seed };
}
