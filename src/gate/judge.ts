import { info, warning, type Note } from '../model/notes.js';
import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { findBaseline, type BaselineFile } from './baseline.js';
import type { BaselineEntry } from './baseline-schema.js';
import { creepNotes } from './creep.js';
import { fixedBandNotes } from './fixed-band-note.js';
import { closingDecision } from './closing-decision.js';
import { nextStep, type GateState } from './strategy.js';
import { gateStateOf } from './gate-state.js';
import { headline } from './headline.js';
import { judgeCell } from './judge-cell.js';
import { missingOnBase, NEW_ENDPOINT, observe, type Observed } from './observations.js';
import { sensitivityOf } from './sensitivity.js';
import { rulesUse } from './rules-use.js';
import { judgeThresholds } from './thresholds.js';
import { targetFailure } from './validity.js';
import {
  VERDICT_SCHEMA,
  type BaselineUse,
  type Cell,
  type CellVerdict,
  type ThresholdVerdict,
  type Verdict,
} from './verdict.js';
import { applyWaivers } from './waivers.js';

/**
 * Judges a result against the baseline, its pairs and the limits of its tier. Pure: the same files on the same day
 * give the same verdict. A measurement that ended early is judged by what there is. `proposed`: the baseline of a
 * pull request that changes it; what counts is `baselineFile`.
 */
export function judge(
  result: Result,
  baselineFile: BaselineFile,
  now: Date,
  proposed: BaselineFile | null = null,
): Verdict {
  const verdict = judgeByRules(result, baselineFile, now);
  const rules = rulesUse(
    result,
    (own) => judgeByRules(own, proposed ?? baselineFile, now),
    proposed !== null,
  );
  return rules === null ? verdict : { ...verdict, rules };
}

function judgeByRules(result: Result, baselineFile: BaselineFile, now: Date): Verdict {
  const found = findBaseline(result, baselineFile);
  const entry = found.state === 'usable' ? found.entry : null;
  const observed = observe(result, entry);
  const { evidence } = result;
  const { gate, waivers } = result.scenario;
  const state = gateStateOf(result, observed);
  const decision = closingDecision(state);
  const judged = observed.cells
    .filter(({ metric }) => gate.metrics.includes(metric))
    .map((cell) => judgeCell(cell, { observed, decision, evidence }));
  const { cells, uses } = applyWaivers(judged, waivers, now);
  const thresholds = judgeThresholds(result);
  const baseline: BaselineUse =
    found.state === 'usable'
      ? usedBaseline(baselineFile.file, found.entry)
      : { ...found, file: baselineFile.file };
  const failure = targetFailure({ runs: headRuns(result) });
  const { refusal } = observed.head;
  const overall = overallVerdict(failure, refusal, cells, thresholds);
  const sensitivity = sensitivityOf(cells);
  return {
    schema: VERDICT_SCHEMA,
    overall,
    headline: headline({ overall, cells, thresholds, baseline, evidence, sensitivity, refusal, failure }),
    cells,
    thresholds,
    baseline,
    evidence,
    decision: state.cells.length === 0 ? null : decision,
    sensitivity,
    waivers: uses,
    ...knownEndpoints(observed),
    notes: [
      ...observed.head.notes,
      ...judgingNotes(result, observed),
      ...missingEvidence(state),
      ...fixedBandNotes(cells),
      ...(entry === null ? [] : creepNotes(entry)),
    ],
  };
}

function usedBaseline(file: string, { jobs }: BaselineEntry): BaselineUse {
  const newest = jobs.at(-1);
  return {
    state: 'used',
    file,
    jobs: jobs.length,
    commit: newest?.commit ?? null,
    recordedAt: newest?.recordedAt ?? '',
  };
}

/** With pairs the base tells which endpoints are known, else the baseline. */
function knownEndpoints(observed: Observed): Pick<Verdict, 'newEndpoints' | 'vanishedEndpoints'> {
  const { cells, baseCells, complete, entry } = observed;
  const names = (measured: Observed['cells']): string[] => [
    ...new Set(measured.flatMap(({ endpoint }) => endpoint ?? [])),
  ];
  const now = names(cells);
  if (complete.length > 0)
    return {
      newEndpoints: now.filter((name) => missingOnBase(name, observed) === NEW_ENDPOINT),
      vanishedEndpoints: names(baseCells).filter((name) => !now.includes(name)),
    };
  const known = new Set(entry?.jobs.flatMap((job) => Object.keys(job.endpoints)));
  const newest = Object.keys(entry?.jobs.at(-1)?.endpoints ?? {});
  return {
    newEndpoints: entry ? now.filter((name) => !known.has(name)) : [],
    vanishedEndpoints: newest.filter((name) => !now.includes(name)),
  };
}

/** The first that applies. */
function overallVerdict(
  failure: string | null,
  refusal: Observed['head']['refusal'],
  cells: readonly Cell[],
  thresholds: readonly ThresholdVerdict[],
): CellVerdict {
  const some = (verdict: CellVerdict): boolean => cells.some((cell) => cell.verdict === verdict);
  if (failure !== null) return 'invalid';
  if (some('regression') || thresholds.some(({ status }) => status === 'FAIL')) return 'regression';
  if (some('invalid') || refusal?.verdict === 'invalid') return 'invalid';
  if (some('inconclusive')) return 'inconclusive';
  if (some('improved')) return 'improved';
  // Single cells that could not be compared are notes; only when there is nothing else do they decide.
  return some('pass') ? 'pass' : 'not-compared';
}

function judgingNotes(result: Result, observed: Observed): Note[] {
  const notes: Note[] = [];
  if (result.interrupted !== null)
    notes.push(warning(`The measurement was stopped by ${result.interrupted}.`));
  const { length } = headRuns(result);
  if (observed.entry && observed.complete.length === 0 && length < 3)
    notes.push(
      info(
        `Judged from ${length === 1 ? 'one run' : 'two runs'}: the median of three or more is less easily moved by chance.`,
      ),
    );
  const missing = observed.scenario.endpoints.filter(
    ({ name }) => missingOnBase(name, observed) === NEW_ENDPOINT,
  );
  if (missing.length > 0)
    notes.push(
      warning(
        `The base does not know ${missing.map(({ name }) => name).join(', ')}: its journeys end there, so that it carried another load than the head.`,
      ),
    );
  return notes;
}

/** Said where the gate would have asked for more than there is. */
function missingEvidence(state: GateState): Note[] {
  if (state.cells.length === 0) return [];
  const step = nextStep(state);
  if (step.kind === 'done') return [];
  const [made, what] =
    step.kind === 'run-pairs' ? [state.measured.pairs, 'pairs'] : [state.measured.head, 'runs of the head'];
  return [warning(`Judged from less than the gate asks for: ${made} of ${step.upTo} ${what} were made.`)];
}
