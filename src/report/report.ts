import type { Finding } from '../analysis/finding.js';
import { findingsOf } from '../analysis/findings.js';
import { analyseCapacity, type CapacityAnalysis } from '../analysis/capacity.js';
import type { Cell, ThresholdVerdict, Verdict } from '../gate/verdict.js';
import type { ThresholdMetric, ThresholdPlan } from '../plan/plan.js';
import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { pairsMade, placeOfPairs } from './evidence-words.js';
import { endpointRows, judgedPhases, phaseRows, totalRow } from './figure-rows.js';
import type { FigureRow } from './figure-rows.js';
import type { PairsBehind } from './figure-words.js';
import { gatherNotes } from './gathered-notes.js';
import type { GatheredNotes } from './gathered-notes.js';
import { serverFigures } from './server-rows.js';
import type { ServerFigures } from './server-rows.js';
import { tellSpike, type SpikeTold } from './spike-words.js';
import { worstFirst } from './verdict-words.js';

/** What every report is made from. */
export interface ReportInput {
  readonly result: Result;
  readonly verdict: Verdict;
  /** The command line that repeats the measurement on one's own machine. */
  readonly reproduce: string;
  /** The baseline's age is told from here. */
  readonly now: Date;
  /** The folder with result.json and the reports, as the user named it; null when nothing was written. */
  readonly files: string | null;
}

/** The input with everything derived that several reports show: histograms are decoded once. */
export interface ReportView extends ReportInput {
  readonly tier: string;
  readonly open: boolean;
  /** Worst first. */
  readonly cells: readonly Cell[];
  /** FAIL, then MARGINAL, then the others. */
  readonly limits: readonly Limit[];
  /** Over the judged phases, or over all where none is judged. */
  readonly endpoints: readonly FigureRow[];
  /** All endpoints together, over the same phases. */
  readonly total: FigureRow;
  /** Names of the judged phases; empty: all phases. */
  readonly judged: readonly string[];
  readonly phases: readonly FigureRow[];
  /** The measurement without the base's runs: what the figures are of. */
  readonly head: Result;
  readonly behind: PairsBehind;
  /** Null where the load has no spike. */
  readonly spike: SpikeTold | null;
  /** What the runs show, the worst first. */
  readonly insights: readonly Finding[];
  readonly notes: GatheredNotes;
  /** Null for loads that don't grow. */
  readonly capacity: CapacityAnalysis | null;
  /** Null when nothing is known of the server under test. */
  readonly server: ServerFigures | null;
}

/** A threshold's verdict with what the scenario says about it. */
export interface Limit extends ThresholdVerdict {
  /** Null when the scenario of this result does not have the threshold: its figures then have no known unit. */
  readonly metric: ThresholdMetric | null;
}

/** The same view each time it is asked for: every report of a measurement is made from the same input. */
export function viewOf(input: ReportInput): ReportView {
  const view = known.get(input) ?? derive(input);
  known.set(input, view);
  return view;
}

/** Lives as long as the input itself. */
const known = new WeakMap<ReportInput, ReportView>();

function derive(input: ReportInput): ReportView {
  const { result, verdict } = input;
  const head: Result = { ...result, runs: headRuns(result) };
  const phases = phaseRows(head);
  return {
    ...input,
    head,
    behind: { pairs: pairsMade(input), place: placeOfPairs(input) },
    tier: result.scenario.tier.name,
    open: result.scenario.tier.model === 'open',
    cells: worstFirst(verdict.cells),
    limits: limitsOf(verdict.thresholds, result.scenario.tier.thresholds),
    endpoints: endpointRows(head),
    total: totalRow(head),
    judged: judgedPhases(head),
    phases,
    spike: tellSpike({ head, phases }),
    insights: findingsOf(result),
    notes: gatherNotes(result, verdict),
    capacity: analyseCapacity(head),
    server: serverFigures(result),
  };
}

/** Whether there was nothing to compare with: neither a baseline nor pairs. */
export function isUncompared({ cells, verdict }: Pick<ReportView, 'cells' | 'verdict'>): boolean {
  return verdict.baseline.state === 'unusable' && cells.every((cell) => cell.baseline === null);
}

/** Whether the headline says all that a reason of cells does. */
export function isHeadline(reason: string, { verdict }: Pick<ReportView, 'verdict'>): boolean {
  return verdict.overall === 'invalid' && verdict.headline.includes(reason);
}

/** Why there was neither a baseline nor pairs. */
export function whyUncompared({ verdict: { baseline, evidence } }: Pick<ReportView, 'verdict'>): string {
  const reasons = [
    baseline.state === 'unusable' ? baseline.reason : null,
    evidence.noPairs === null ? null : `no pairs either: ${evidence.noPairs}`,
  ];
  return reasons.filter((reason) => reason !== null).join('; ');
}

function limitsOf(verdicts: readonly ThresholdVerdict[], plans: readonly ThresholdPlan[]): readonly Limit[] {
  const order = ['FAIL', 'MARGINAL', 'PASS', 'not applicable'];
  return verdicts
    .map((verdict) => ({ ...verdict, metric: metricOf(verdict, plans) }))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

function metricOf(verdict: ThresholdVerdict, plans: readonly ThresholdPlan[]): ThresholdMetric | null {
  return plans.find((plan) => plan.text === verdict.text)?.metric ?? null;
}
