import { headRuns } from '../result/sides.js';
import type { Approach, Result } from '../result/result.js';
import { bandOf } from './band.js';
import { findBaseline, type BaselineFile } from './baseline.js';
import { hasThroughputCell } from './cells.js';
import { gateState } from './gate-state.js';
import { closingDecision } from './closing-decision.js';
import { chooseApproach, nextStep, type Step } from './strategy.js';
import { endsMeasurement, targetFailure } from './validity.js';

/**
 * What to measure next, or that nothing more is needed. Whoever measures appends runs to the result and asks again;
 * every run counts as an attempt, so that this ends.
 */
export function nextEvidence(result: Result, file: BaselineFile): Step {
  const found = findBaseline(result, file);
  const state = gateState(result, found.state === 'usable' ? found.entry : null);
  if (isOver(result)) return { kind: 'done', decision: closingDecision(state) };
  return nextStep(state);
}

/** A result before its first run. */
export type Unmeasured = Omit<
  Result,
  'runs' | 'evidence' | 'notes' | 'exhaustedData' | 'interrupted' | 'commit'
>;

/** What decides how the evidence is gathered, apart from the scenario and the baseline. */
export interface EvidenceOptions {
  /** False for a remote target without a second deployment, or a base that can't be built. */
  readonly pairsPossible: boolean;
  /** This many pairs were asked for; null when none were. */
  readonly pairsAsked: number | null;
}

/** How to gather the evidence for a measurement that begins. */
export function chooseEvidence(
  result: Unmeasured,
  file: BaselineFile,
  { pairsPossible, pairsAsked }: EvidenceOptions,
): Approach {
  const baselineUsable = findBaseline(asResult(result), file).state === 'usable';
  const { runs, confirm } = result.scenario.tier;
  const plain = !mayHaveLearnedCells(result.scenario);
  if (plain && (pairsAsked === null || !pairsPossible))
    return baselineUsable ? { kind: 'runs', runs } : { kind: 'none', runs };
  return chooseApproach({ baselineUsable, confirm, pairsPossible, pairsAsked, runs });
}

/** Whether some cell of the tier can have a learned band. */
function mayHaveLearnedCells(scenario: Result['scenario']): boolean {
  const { gate, endpoints } = scenario;
  return gate.metrics.some((metric) => {
    if (metric === 'errors') return false;
    if (metric === 'capacity')
      return scenario.tier.search !== undefined && bandOf(gate, null, metric) === 'learned';
    if (scenario.tier.search !== undefined) return false;
    if (metric === 'throughput')
      return hasThroughputCell(scenario) && bandOf(gate, null, metric) === 'learned';
    return endpoints.some(({ name }) => bandOf(gate, name, metric) === 'learned');
  });
}

function asResult(result: Unmeasured): Result {
  const approach: Approach = { kind: 'none', runs: result.scenario.tier.runs };
  const evidence = { approach, base: null, noPairs: null };
  return { ...result, runs: [], evidence, commit: null, notes: [], exhaustedData: [], interrupted: null };
}

/** More runs would only be stopped again, or meet a dead service. */
function isOver(result: Result): boolean {
  const head = headRuns(result);
  return (
    result.interrupted !== null ||
    targetFailure({ runs: head }) !== null ||
    head.some(({ end }) => endsMeasurement(end))
  );
}
