import { formatPercent, formatRate } from '../model/units.js';
import { isRate } from '../plan/gate-plan.js';
import type { Evidence } from '../result/result.js';
import { worseningWords } from './cell-words.js';
import type { JudgedRuns } from './validity.js';
import type { BaselineUse, Cell, CellVerdict, Sensitivity, ThresholdVerdict } from './verdict.js';

export interface HeadlineInput {
  readonly overall: CellVerdict;
  readonly cells: readonly Cell[];
  readonly thresholds: readonly ThresholdVerdict[];
  readonly baseline: BaselineUse;
  readonly evidence: Evidence;
  readonly sensitivity: Sensitivity | null;
  readonly refusal: JudgedRuns['refusal'];
  /** What the server under test did, when it died. */
  readonly failure: string | null;
}

/** The verdict in one sentence of plain words. */
export function headline(input: HeadlineInput): string {
  if (input.failure !== null) return `Not measured: ${input.failure}`;
  switch (input.overall) {
    case 'regression':
      return joined([regressions(input.cells), missedLimits(input.thresholds)]);
    case 'invalid':
      return `Not judged: ${input.refusal?.reason ?? 'the load generator was saturated'}`;
    case 'inconclusive':
      return doubts(input.cells);
    case 'not-compared':
      return `Not compared: ${whyNot(input)}`;
    case 'improved':
      return `${improvements(input.cells)}, and no regression`;
    case 'pass':
      return `No regression: ${passing(input)}`;
  }
}

/** How far a cell moved, in bands: what orders cells by importance. */
export function severity(cell: Cell): number {
  if (cell.change === null) return 0;
  return Math.abs(cell.change) / Math.max(cell.band ?? USUAL_BAND, 1e-6);
}

/** Where pairs decide there is no band; half a percentage point of errors weighs as much as this. */
const USUAL_BAND = 0.15;

function regressions(cells: readonly Cell[]): string | null {
  const [worst, ...others] = worstOf(cells, 'regression');
  if (!worst) return null;
  const more = others.length === 0 ? '' : `, and ${counted(others, 'more regression')}`;
  return `${changeInWords(worst)}${more}`;
}

function improvements(cells: readonly Cell[]): string {
  const [best, ...others] = worstOf(cells, 'improved');
  const more = others.length === 0 ? '' : `, and ${counted(others, 'more improvement')}`;
  return best ? `${changeInWords(best)}${more}` : 'Improved';
}

function doubts(cells: readonly Cell[]): string {
  const [worst, ...others] = worstOf(cells, 'inconclusive');
  if (!worst) return "Can't tell: too noisy";
  const more = others.length === 0 ? '' : `; the same of ${counted(others, 'more cell')}`;
  const seen =
    worst.detectable === null
      ? ''
      : `, and only ${worseningWords(worst.metric, worst.detectable)} or more could have been seen`;
  return `Can't tell whether ${inMotion(worst)}: too noisy${seen}${more}`;
}

function inMotion(cell: Cell): string {
  const name = cell.endpoint === null ? cell.metric : `${cell.endpoint} ${cell.metric}`;
  const worse = isRate(cell.metric) ? (cell.change ?? 0) < 0 : (cell.change ?? 0) > 0;
  if (worse) {
    const size = formatPercent(Math.abs(cell.change ?? 0));
    return `${name} really got ${size} ${isRate(cell.metric) ? 'smaller' : 'slower'}`;
  }
  return `${name} got worse`;
}

function changeInWords({ endpoint, metric, change, value, baseline }: Cell): string {
  const size = formatPercent(Math.abs(change ?? 0));
  const up = (change ?? 0) > 0;
  if (metric === 'capacity')
    return `Capacity ${up ? 'rose' : 'fell'} from ${formatRate(baseline ?? 0).slice(0, -2)} to ${formatRate(value ?? 0).replace('/s', ' req/s')}`;
  if (metric === 'throughput') return `Throughput ${up ? 'rose' : 'fell'} by ${size}`;
  if (metric === 'errors') {
    const from = formatPercent(baseline ?? 0);
    return `Errors of ${endpoint ?? 'all'} ${up ? 'rose' : 'fell'} from ${from} to ${formatPercent(value ?? 0)}`;
  }
  return `${endpoint ?? ''} ${metric} got ${size} ${up ? 'slower' : 'faster'}`;
}

function missedLimits(thresholds: readonly ThresholdVerdict[]): string | null {
  const missed = thresholds.filter(({ status }) => status === 'FAIL');
  if (missed.length === 0) return null;
  return `${counted(missed, 'limit')} missed: ${missed.map(({ text }) => text).join('; ')}`;
}

function whyNot({ baseline, refusal, cells, evidence }: HeadlineInput): string {
  if (refusal) return refusal.reason;
  if (cells.length === 0) return 'no request was sent in the phases that the gate judges';
  const paired = evidence.approach.kind === 'pairs' && evidence.base !== null;
  if (baseline.state === 'unusable' && !paired) {
    const { noPairs } = evidence;
    return noPairs === null ? baseline.reason : `${baseline.reason}, and no pairs could be made: ${noPairs}`;
  }
  return `too few requests for every cell, or nothing the ${paired ? 'base' : 'baseline'} knows`;
}

function passing({ cells, sensitivity }: HeadlineInput): string {
  const passed = ofVerdict(cells, 'pass');
  const left = ofVerdict(cells, 'not-compared');
  const rest = left.length === 0 ? '' : `, ${left.length} not compared`;
  const waived = passed.filter((cell) => cell.waived !== null).length;
  const accepted = waived === 0 ? '' : ` (${waived} waived)`;
  const seen = sensitivity === null ? null : seenInWords(sensitivity);
  if (seen !== null) return `${counted(passed, 'cell')}${accepted}${rest}; would have seen ${seen}`;
  const bands = passed.length === 1 ? 'its band' : 'their bands';
  return `${counted(passed, 'cell')}${accepted} within ${bands}${rest}`;
}

/** The tail tells most; where it is not judged, what else there is. */
function seenInWords({ metrics }: Sensitivity): string | null {
  const told = (['p95', 'p99', 'p50', 'throughput', 'capacity'] as const).flatMap(
    (name) => metrics.find(({ metric }) => metric === name) ?? [],
  )[0];
  if (told === undefined) return null;
  const size = worseningWords(told.metric, told.sees);
  if (isRate(told.metric)) return `${size} of ${told.metric}`;
  if (told.of === 1) return `${size} on ${told.metric}`;
  const every = told.of === 2 ? 'both' : `all ${told.of}`;
  const share = told.cells === told.of ? every : `${told.cells} of ${told.of}`;
  return `${size} on ${told.metric} of ${share} endpoints`;
}

function worstOf(cells: readonly Cell[], verdict: CellVerdict): Cell[] {
  return ofVerdict(cells, verdict).sort((a, b) => severity(b) - severity(a));
}

function ofVerdict(cells: readonly Cell[], verdict: CellVerdict): Cell[] {
  return cells.filter((cell) => cell.verdict === verdict);
}

function counted(items: readonly unknown[], noun: string): string {
  return `${items.length} ${noun}${items.length === 1 ? '' : 's'}`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('; ');
}
