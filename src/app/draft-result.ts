import { chooseEvidence } from '../gate/evidence.js';
import { endsMeasurement } from '../gate/validity.js';
import { currentCommit } from '../host/commit.js';
import { describeMachine } from '../host/fingerprint.js';
import type { CompiledProgram } from '../journey/compile.js';
import type { Note } from '../model/notes.js';
import { VERSION } from '../model/version.js';
import {
  RESULT_SCHEMA,
  type Approach,
  type Base,
  type Evidence,
  type Result,
  type Run,
} from '../result/result.js';
import type { MeasureOptions } from './measure.js';
import { redactResult } from './redact-result.js';
import { scenarioSummary } from './scenario-summary.js';
import { pairsRefusal } from './base-side.js';
import { serverToStart, targetNotes } from './under-test.js';

/** The result while it is being measured. */
export class Draft {
  readonly runs: Run[] = [];
  readonly notes: Note[] = [];
  readonly #options: MeasureOptions;
  readonly #program: CompiledProgram;
  readonly #fixed: Omit<Result, 'runs' | 'notes' | 'exhaustedData' | 'evidence' | 'interrupted' | 'commit'>;
  #evidence: Evidence;

  constructor(options: MeasureOptions, program: CompiledProgram) {
    const { plan } = options;
    this.#options = options;
    this.#program = program;
    this.#fixed = {
      schema: RESULT_SCHEMA,
      loadgate: VERSION,
      id: options.jobId,
      createdAt: options.now().toISOString(),
      scenario: scenarioSummary(plan),
      environment: describeMachine({
        env: options.env,
        target: serverToStart(plan) === null ? new URL(plan.target).hostname || 'unix' : 'local',
        loadgateVersion: VERSION,
      }),
    };
    const refusal = pairsRefusal(options);
    this.#evidence = { approach: this.#approach(refusal === null), base: null, noPairs: refusal };
  }

  /** Whether the load was stopped by a limit: more runs would only be stopped again. */
  get ended(): boolean {
    return this.runs.some((run) => endsMeasurement(run.end));
  }

  /** Runs on one side at most. */
  get mostRuns(): number {
    return mostRuns(this.#evidence.approach);
  }

  /** Whether runs of other days are what the head's are compared with. */
  get comparesWithBaseline(): boolean {
    const { kind } = this.#evidence.approach;
    return kind !== 'none' && kind !== 'pairs';
  }

  setBase(base: Base): void {
    this.#evidence = { ...this.#evidence, base };
  }

  /** Falls back to what can be said without pairs. Pairs that were begun are not used. */
  withoutPairs(reason: string): void {
    const runs = this.runs.map((run) => (run.side === 'head' ? { ...run, pair: null } : run));
    this.runs.splice(0, this.runs.length, ...runs.filter((run) => run.side === 'head'));
    this.#evidence = { approach: this.#approach(false), base: null, noPairs: reason };
  }

  result(): Result {
    const { signal } = this.#options;
    return {
      ...this.#fixed,
      commit: null,
      evidence: this.#evidence,
      runs: this.runs,
      notes: this.notes,
      exhaustedData: this.#program.exhaustedData(),
      interrupted: signal.aborted ? String(signal.reason) : null,
    };
  }

  /** The result with its secrets masked. */
  async finish(): Promise<Result> {
    const { plan, redact } = this.#options;
    const commit = await currentCommit(plan.directory);
    const notes = [...targetNotes(plan), ...this.notes];
    return redactResult({ ...this.result(), commit, notes }, redact);
  }

  #approach(pairsPossible: boolean): Approach {
    const { plan, baseline, base, gate } = this.#options;
    if (!gate) return { kind: 'none', runs: plan.tier.runs };
    return chooseEvidence(this.#fixed, baseline, { pairsPossible, pairsAsked: base.pairs });
  }
}

function mostRuns(approach: Approach): number {
  switch (approach.kind) {
    case 'screen-then-pairs':
      return approach.runs + (approach.looks.at(-1) ?? 0);
    case 'pairs':
      return approach.looks.at(-1) ?? 1;
    case 'screen-then-runs':
      return approach.upTo;
    case 'runs':
    case 'none':
      return approach.runs;
  }
}
