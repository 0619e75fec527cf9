import type { BaselineFile } from '../gate/baseline.js';
import { driftOf, MOST_DRIFT } from '../gate/calibration.js';
import { nextEvidence } from '../gate/evidence.js';
import type { Step } from '../gate/strategy.js';
import { targetFailure } from '../gate/validity.js';
import { compileProgram, type CompiledProgram } from '../journey/compile.js';
import type { Workers } from '../load/worker-count.js';
import { MeasureError } from '../model/errors.js';
import { warning } from '../model/notes.js';
import type { LearningRedactor } from '../model/redact.js';
import type { Plan } from '../plan/plan.js';
import type { Result, Run } from '../result/result.js';
import { pairedRuns, soloRuns } from '../result/sides.js';
import type { BaseRequest, OpenBase } from './base-side.js';
import { openBase } from './base-side.js';
import { Draft } from './draft-result.js';
import type { OutputFolder } from './output-folder.js';
import { measureRun, type RunOrder } from './measure-run.js';
import type { ProgressView } from './progress-view.js';
import { buildServer, headSide, type Side, type UnderTestOptions } from './under-test.js';

export interface MeasureOptions extends UnderTestOptions {
  /** Identifies this measurement. */
  readonly jobId: string;
  readonly view: ProgressView;
  readonly now: () => Date;
  /** Tells `redact` of more secrets. */
  readonly learn: LearningRedactor['learn'];
  /** Writes a file among the results. */
  readonly keep: OutputFolder['write'];
  /** How many worker threads share the load. */
  readonly workers: Workers;
  /** See `World`. */
  readonly entry: string | null;
  readonly baseline: BaselineFile;
  readonly base: BaseRequest;
  /** False: the head is measured and shown, nothing more. */
  readonly gate: boolean;
}

/** What was measured, and what kept the rest from being measured. */
export interface Measurement {
  readonly result: Result;
  readonly failure: MeasureError | null;
}

/**
 * Measures what the gate asks for, run by run, until it can decide. What was measured before something failed is
 * always in the result. Throws a MeasureError only when there is nothing.
 */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const measuring = new Measuring(options);
  try {
    await measuring.carryOut();
  } finally {
    options.view.clear();
    const left = await measuring.base?.close();
    if (typeof left === 'string')
      measuring.draft.notes.push(warning(`The base's folder is left behind: ${left}.`));
  }
  return { result: await measuring.draft.finish(), failure: measuring.failure };
}

/** A run in which the generator could not keep up, or the machine changed, is repeated, but not for ever. */
const MOST_REPEATS = 2;

class Measuring {
  readonly draft: Draft;
  failure: MeasureError | null = null;
  base: OpenBase | null = null;
  readonly #options: MeasureOptions;
  readonly #plan: Plan;
  readonly #program: CompiledProgram;
  readonly #head: Side;
  #repeats = MOST_REPEATS;
  #attempts = 0;

  constructor(options: MeasureOptions) {
    this.#options = options;
    this.#plan = options.plan;
    this.#program = compileProgram(options.plan);
    this.#head = headSide(options.plan);
    this.draft = new Draft(options, this.#program);
  }

  async carryOut(): Promise<void> {
    const { signal } = this.#options;
    try {
      await buildServer(this.#options, this.#head);
      for (;;) {
        if (signal.aborted || this.failure !== null || this.draft.ended) return;
        const step = nextEvidence(this.draft.result(), this.#options.baseline);
        if (step.kind === 'done') return;
        await this.#take(step);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof MeasureError) || this.draft.runs.length === 0) throw error;
      this.failure = error;
      this.draft.notes.push(warning(error.message));
    }
  }

  async #take(step: Exclude<Step, { kind: 'done' }>): Promise<void> {
    if (step.kind === 'run-head') {
      await this.#runHead(step.upTo);
      return;
    }
    try {
      this.base ??= await this.#openBase(step.cells);
      await this.#runPair(this.base.side, step.upTo);
    } catch (error) {
      // A base that can't be built, started or reached is no fault of the head: the gate goes on without pairs.
      if (!(error instanceof BaseFailure)) throw error;
      this.draft.withoutPairs(error.message);
      this.#options.view.say(`No pairs: ${error.message}`);
    }
  }

  async #runHead(upTo: number): Promise<void> {
    const ordinal = soloRuns(this.draft).length;
    const run = await this.#measured({ side: this.#head, pair: null, ordinal }, upTo);
    // A search tries again by itself what the generator could not do.
    if (run.end.reason === 'finished' && run.search === undefined && this.#mayRepeat(run)) return;
    this.#keep(run);
  }

  /** Base and head take turns in going first: what drifts falls on both. */
  async #runPair(base: Side, upTo: number): Promise<void> {
    const made = pairedRuns(this.draft).length;
    const pair = made + 1;
    const order = made % 2 === 0 ? [base, this.#head] : [this.#head, base];
    const solo = soloRuns(this.draft).length;
    for (const side of order) {
      const run = await this.#measured({ side, pair, ordinal: solo + made }, solo + 2 * upTo);
      if (side === base) this.#checkBase(run);
      this.#keep(run);
      if (this.failure !== null || this.draft.ended || this.#options.signal.aborted) return;
    }
  }

  async #measured(run: Pick<RunOrder, 'side' | 'pair' | 'ordinal'>, expected: number): Promise<Run> {
    const number = this.draft.runs.length + 1;
    const order = { ...run, of: this.draft.mostRuns, number, attempt: ++this.#attempts, expected };
    try {
      return await measureRun(this.#options, this.#program, order);
    } catch (error) {
      if (run.side.name === 'head' || !(error instanceof MeasureError)) throw error;
      throw new BaseFailure(firstLine(error.message));
    }
  }

  #keep(run: Run): void {
    this.draft.runs.push(run);
    const dead = run.side === 'head' ? targetFailure({ runs: [run] }) : null;
    if (dead !== null) this.failure = new MeasureError(capitalised(dead), { hint: AFTER_FAILURE });
  }

  #checkBase(run: Run): void {
    const dead = targetFailure({ runs: [run] });
    if (dead !== null) throw new BaseFailure(`on the base side, ${firstLine(dead)}`);
  }

  #mayRepeat(run: Run): boolean {
    // What this machine does matters where it is compared with what it did on another day.
    const drift = this.draft.comparesWithBaseline ? driftOf(run) : null;
    const reason =
      run.generator.invalid[0] ??
      (drift !== null && drift > MOST_DRIFT
        ? `the machine's own speed changed by ${(drift * 100).toFixed(0)} % while it ran`
        : null);
    if (reason === null || this.#repeats === 0) return false;
    this.#repeats--;
    const text = `A run was repeated: ${reason}.`;
    this.draft.notes.push(warning(text));
    this.#options.view.say(text);
    return true;
  }

  async #openBase(cells: readonly string[]): Promise<OpenBase> {
    const { view } = this.#options;
    const opened = await openBase(this.#options, this.#plan);
    if (opened.kind === 'none') throw new BaseFailure(opened.reason);
    this.draft.setBase(opened.base.base);
    const what = soloRuns(this.draft).length === 0 ? 'No usable baseline' : `To be confirmed: ${list(cells)}`;
    view.say(`${what}. Measuring pairs with ${opened.base.name}.`);
    return opened.base;
  }
}

class BaseFailure extends Error {}

const AFTER_FAILURE = 'look at the failures by kind in the report, and at the log of the service';
const MOST_NAMED = 3;

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${shown} and ${names.length - MOST_NAMED} more` : shown;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
