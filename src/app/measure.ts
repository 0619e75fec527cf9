import { invalidReasons, targetFailure } from '../gate/validity.js';
import { currentCommit } from '../host/commit.js';
import { describeMachine } from '../host/fingerprint.js';
import type { Guard } from '../http/guard.js';
import { compileProgram, type CompiledProgram } from '../journey/compile.js';
import type { RunScope } from '../journey/scope.js';
import { runLoad } from '../load/engine.js';
import { preflight } from '../load/preflight.js';
import { MeasureError } from '../model/errors.js';
import { warning, type Note } from '../model/notes.js';
import type { Redact } from '../model/redact.js';
import { VERSION } from '../model/version.js';
import type { Plan } from '../plan/plan.js';
import { RESULT_SCHEMA, type Result, type Run } from '../result/result.js';
import type { ProgressView } from './progress-view.js';
import { redactResult } from './redact-result.js';
import { scenarioSummary } from './scenario-summary.js';
import { buildServer, serverToStart, targetNotes, withTarget, type UnderTest } from './under-test.js';

export interface MeasureOptions {
  readonly plan: Plan;
  /** Identifies this measurement. */
  readonly jobId: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly guard: Guard;
  readonly redact: Redact;
  readonly signal: AbortSignal;
  readonly view: ProgressView;
  readonly now: () => Date;
  readonly echo: ((text: string) => void) | null;
}

/** What was measured, and what kept the rest from being measured. */
export interface Measurement {
  readonly result: Result;
  readonly failure: MeasureError | null;
}

/**
 * Runs the tier as often as the plan says, each time against a fresh server process when loadgate starts it.
 * What was measured before something failed is always in the result. Throws a MeasureError only when there is nothing.
 */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { plan, signal, redact } = options;
  const program = compileProgram(plan);
  const createdAt = options.now().toISOString();
  const measured = await measureRuns(options, program);
  const result = redactResult(
    {
      schema: RESULT_SCHEMA,
      loadgate: VERSION,
      id: options.jobId,
      createdAt,
      commit: await currentCommit(plan.directory),
      scenario: scenarioSummary(plan),
      environment: describeMachine({
        env: options.env,
        target: serverToStart(plan) === null ? new URL(plan.target).hostname : 'local',
        loadgateVersion: VERSION,
      }),
      runs: measured.runs,
      notes: [...targetNotes(plan), ...measured.notes, ...dataNotes(program)],
      interrupted: signal.aborted ? String(signal.reason) : null,
    },
    redact,
  );
  return { result, failure: measured.failure };
}

interface Measured {
  readonly runs: Run[];
  readonly notes: Note[];
  failure: MeasureError | null;
}

async function measureRuns(options: MeasureOptions, program: CompiledProgram): Promise<Measured> {
  const { plan, signal, view } = options;
  const measured: Measured = { runs: [], notes: [], failure: null };
  const { runs, notes } = measured;
  try {
    await buildServer(options);
    let repeats = MOST_REPEATS;
    while (runs.length < plan.tier.runs && !signal.aborted) {
      const run = await oneRun(options, program, runs.length);
      const [invalid] = run.generator.invalid;
      if (invalid !== undefined && repeats > 0 && run.end.reason === 'finished') {
        repeats--;
        const text = `Run ${run.number} was repeated: ${invalid}.`;
        notes.push(warning(text));
        view.say(text);
        continue;
      }
      runs.push(run);
      const dead = targetFailure({ runs: [run] });
      if (dead !== null) measured.failure = new MeasureError(capitalised(dead), { hint: AFTER_FAILURE });
      if (dead !== null || run.end.reason === 'abort') break;
    }
  } catch (error) {
    if (!signal.aborted) {
      if (!(error instanceof MeasureError) || runs.length === 0) throw error;
      measured.failure = error;
      notes.push(warning(error.message));
    }
  } finally {
    view.clear();
  }
  return measured;
}

/** A run in which the generator could not keep up is repeated, but not for ever. */
const MOST_REPEATS = 1;

async function oneRun(options: MeasureOptions, program: CompiledProgram, number: number): Promise<Run> {
  const { plan } = options;
  const run = await withTarget(options, number, async (target) => {
    // A fresh process is pre-flighted every time, so that every run starts from the same state.
    if (number === 0 || target.died !== null) await walkJourneys(options, program, target, number);
    return runLoad({
      plan,
      program,
      target: target.url,
      run: runScope(options, number),
      runs: plan.tier.runs,
      guard: options.guard,
      signal: options.signal,
      serverDied: target.died,
      onProgress: (progress) => {
        options.view.show({ ...progress, run: number + 1 });
      },
    });
  });
  return {
    ...run,
    number: number + 1,
    generator: { ...run.generator, invalid: invalidReasons(run, plan) },
  };
}

async function walkJourneys(
  options: MeasureOptions,
  program: CompiledProgram,
  target: UnderTest,
  number: number,
): Promise<void> {
  const { plan, guard, redact } = options;
  const run = runScope(options, number);
  await preflight({
    plan,
    program,
    target: target.url,
    run: { ...run, id: `${run.id}-preflight` },
    guard,
    redact,
  });
}

function runScope(options: MeasureOptions, number: number): RunScope {
  const { plan, jobId } = options;
  return { id: `${jobId}-${number}`, number, of: plan.tier.runs, env: plan.env, seed: plan.seed };
}

const AFTER_FAILURE = 'look at the failures by kind in the report, and at the log of the service';

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dataNotes(program: CompiledProgram): readonly Note[] {
  return program
    .exhaustedData()
    .map((name) =>
      warning(`All rows of data.${name} were used: from then on they repeat, so "unique" could not be kept.`),
    );
}
