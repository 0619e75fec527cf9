import type { Approach } from '../result/result.js';
import { TOO_NOISY } from './detectable.js';
import type { LearnedBand } from './learned-band.js';
import { judgeByRuns } from './learned-verdicts.js';
import type { Floor } from './log-scale.js';
import type { Machine } from './noise.js';
import { FALSE_DISCOVERY_RATE, LOOKS, lookAtPairs, type Look, type PairEstimate } from './pairs.js';
import { againstBaseline, inPairs, type CellSamples } from './samples.js';
import { screen, type Screen, type ScreenResult } from './screen.js';
import type { CellVerdict } from './verdict.js';

/** All that is known so far. Whoever measures adds samples and asks again; nothing else is remembered. */
export interface GateState {
  readonly approach: Approach;
  readonly cells: readonly CellSamples[];
  /** Runs of the head on its own, and pairs, that were made: also where a cell has no value for them. */
  readonly measured: { readonly head: number; readonly pairs: number };
  readonly machine: Machine;
  /** How much slower this machine's calibration is than the baseline's, as a fraction; null if unknown. */
  readonly calibrationShift: number | null;
  readonly floor: Floor;
}

/** What to do next. `upTo` counts all runs (or pairs) of the measurement, those already made included. */
export type Step =
  | { readonly kind: 'run-head'; readonly upTo: number }
  | { readonly kind: 'run-pairs'; readonly upTo: number; readonly cells: readonly string[] }
  | { readonly kind: 'done'; readonly decision: Decision };

export interface Decision {
  readonly approach: Approach['kind'];
  /** In the order of the state's cells. */
  readonly cells: readonly CellDecision[];
  readonly screen: Screen | null;
  /** Every look at the pairs, the deciding one last. */
  readonly looks: readonly Look[];
}

export type CellDecision = { readonly id: string; readonly verdict: CellVerdict } & (
  | { readonly by: 'screen'; readonly screen: ScreenResult; readonly learned: LearnedBand }
  | { readonly by: 'pairs'; readonly pairs: PairEstimate }
  | { readonly by: 'runs'; readonly learned: LearnedBand; readonly detectable: number }
  | { readonly by: 'nothing'; readonly reason: string }
);

/** The whole gate as one pure function: more evidence, or the verdicts. */
export function nextStep(state: GateState): Step {
  const { approach, measured } = state;
  if (approach.kind === 'pairs') return pairsStep(state, null, approach.looks);
  if (measured.head < approach.runs) return { kind: 'run-head', upTo: approach.runs };
  switch (approach.kind) {
    case 'none':
      return done(state, [], null, []);
    case 'runs':
      return done(
        state,
        judgeByRuns(compare(state, measured.head), FALSE_DISCOVERY_RATE, state.floor),
        null,
        [],
      );
    case 'screen-then-pairs':
      return screenedStep(state, approach.runs, (first) => pairsStep(state, first, approach.looks));
    case 'screen-then-runs':
      return screenedStep(state, approach.runs, (first) => runsStep(state, first.screen, approach.upTo));
  }
}

/** What decides how the evidence is gathered. */
export interface Circumstances {
  readonly baselineUsable: boolean;
  /** Whether a suspicion is followed up. */
  readonly confirm: boolean;
  /** False for a remote target without a second deployment, or a base that can't be built. */
  readonly pairsPossible: boolean;
  /** `--pairs N`: this many pairs, whatever else; null when not asked for. */
  readonly pairsAsked: number | null;
  /** Runs of a measurement. */
  readonly runs: number;
}

export function chooseApproach(now: Circumstances): Approach {
  const { runs } = now;
  if (now.pairsAsked !== null && now.pairsPossible) return { kind: 'pairs', looks: [now.pairsAsked] };
  if (!now.baselineUsable)
    return now.confirm && now.pairsPossible ? { kind: 'pairs', looks: LOOKS } : { kind: 'none', runs };
  if (!now.confirm && now.pairsAsked === null) return { kind: 'runs', runs };
  if (now.pairsPossible) return { kind: 'screen-then-pairs', runs, looks: LOOKS };
  return { kind: 'screen-then-runs', runs, upTo: Math.max(RUNS_WITHOUT_PAIRS, runs) };
}

/** The head's runs that stand in for pairs. */
const RUNS_WITHOUT_PAIRS = 7;

/** Stricter than with pairs: the difference between machines is not removed, and no fresh data confirm it. */
const FALSE_DISCOVERY_RATE_WITHOUT_PAIRS = 0.01;

/** The verdicts of the screen, and the cells that it sends on. */
interface FirstLook {
  readonly screen: Screen;
  readonly decisions: readonly CellDecision[];
  readonly suspects: ReadonlySet<string>;
}

function screenedStep(state: GateState, runs: number, followUp: (first: FirstLook) => Step): Step {
  const compared = compare(state, runs);
  const result = screen(compared, state.calibrationShift);
  const suspects = new Set(result.cells.flatMap(({ id, suspect }) => (suspect ? [id] : [])));
  const improved = judgeByRuns(compared, FALSE_DISCOVERY_RATE, state.floor);
  const decisions = compared.flatMap(({ id, learned }, i): CellDecision[] => {
    const cell = result.cells[i];
    if (cell === undefined || suspects.has(id)) return [];
    return [
      {
        id,
        verdict: screenedVerdict(cell, improved[i]?.verdict === 'improved'),
        by: 'screen',
        screen: cell,
        learned,
      },
    ];
  });
  if (suspects.size === 0) return done(state, decisions, result, []);
  return followUp({ screen: result, decisions, suspects });
}

/** A cell in which the screen could not have seen a worsening of 40 % has not passed. */
function screenedVerdict(cell: ScreenResult, improved: boolean): CellVerdict {
  if (improved) return 'improved';
  return cell.detectable > TOO_NOISY ? 'inconclusive' : 'pass';
}

/** `first` is null where all cells go to pairs without a screen. */
function pairsStep(state: GateState, first: FirstLook | null, planned: readonly number[]): Step {
  const cells = state.cells.filter(({ id }) => first === null || first.suspects.has(id));
  const looks: Look[] = [];
  for (const pairs of planned) {
    if (state.measured.pairs < pairs)
      return { kind: 'run-pairs', upTo: pairs, cells: cells.map(({ id }) => id) };
    const look = lookAtPairs(inPairs(cells, pairs), pairs, planned, state.floor);
    looks.push(look);
    if (look.decision === 'stop') break;
  }
  const decided = (looks.at(-1)?.cells ?? []).map((pair): CellDecision => ({
    id: pair.id,
    verdict: pair.verdict,
    by: 'pairs',
    pairs: pair,
  }));
  return done(state, [...(first?.decisions ?? []), ...decided], first?.screen ?? null, looks);
}

/** One look over all cells, not over the suspects alone: their screening runs are used again. */
function runsStep(state: GateState, first: Screen, upTo: number): Step {
  if (state.measured.head < upTo) return { kind: 'run-head', upTo };
  const compared = compare(state, upTo);
  return done(state, judgeByRuns(compared, FALSE_DISCOVERY_RATE_WITHOUT_PAIRS, state.floor), first, []);
}

function compare(state: GateState, runs: number): ReturnType<typeof againstBaseline> {
  return againstBaseline(state.cells, runs, state.machine, state.floor);
}

function done(
  state: GateState,
  decided: readonly CellDecision[],
  result: Screen | null,
  looks: readonly Look[],
): Step {
  const byId = new Map(decided.map((decision) => [decision.id, decision]));
  const cells = state.cells.map(
    (cell): CellDecision =>
      byId.get(cell.id) ?? {
        id: cell.id,
        verdict: 'not-compared',
        by: 'nothing',
        reason: whyNothing(state, cell),
      },
  );
  return { kind: 'done', decision: { approach: state.approach.kind, cells, screen: result, looks } };
}

function whyNothing(state: GateState, cell: CellSamples): string {
  const measured = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);
  if (state.approach.kind === 'none') return 'there is no baseline to compare with, and no pairs can be made';
  if (state.approach.kind === 'pairs') {
    if (!measured(cell.pairs.map(({ head }) => head))) return 'the head did not measure it';
    return 'the base did not measure it';
  }
  if (!measured(cell.head)) return 'the head did not measure it';
  if (!measured(cell.jobs.flat())) return 'the baseline does not know it';
  return 'no pair measured it on both sides';
}
