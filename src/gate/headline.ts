import { formatPercent } from '../model/units.js';
import type { JudgedRuns } from './validity.js';
import type { BaselineUse, Cell, CellVerdict, ThresholdVerdict } from './verdict.js';

export interface HeadlineInput {
  readonly overall: CellVerdict;
  readonly cells: readonly Cell[];
  readonly thresholds: readonly ThresholdVerdict[];
  readonly baseline: BaselineUse;
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
      return `Can't tell: ${counted(ofVerdict(input.cells, 'inconclusive'), 'cell')} too noisy`;
    case 'not-compared':
      return `Not compared: ${whyNot(input)}`;
    case 'improved':
      return `${improvements(input.cells)}, and no regression`;
    case 'pass':
      return `No regression: ${within(input.cells)}`;
  }
}

/** How far a cell moved, in bands: what orders cells by importance. */
export function severity(cell: Cell): number {
  if (cell.change === null) return 0;
  return Math.abs(cell.change) / Math.max(cell.band, 1e-6);
}

function regressions(cells: readonly Cell[]): string | null {
  const [worst, ...others] = ofVerdict(cells, 'regression').sort((a, b) => severity(b) - severity(a));
  if (!worst) return null;
  const more = others.length === 0 ? '' : `, and ${counted(others, 'more regression')}`;
  return `${changeInWords(worst)}${more}`;
}

function improvements(cells: readonly Cell[]): string {
  const [best, ...others] = ofVerdict(cells, 'improved').sort((a, b) => severity(b) - severity(a));
  const more = others.length === 0 ? '' : `, and ${counted(others, 'more improvement')}`;
  return best ? `${changeInWords(best)}${more}` : 'Improved';
}

function changeInWords({ endpoint, metric, change, value, baseline }: Cell): string {
  const size = formatPercent(Math.abs(change ?? 0));
  const up = (change ?? 0) > 0;
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

function whyNot({ baseline, refusal, cells }: HeadlineInput): string {
  if (refusal) return refusal.reason;
  if (baseline.state === 'unusable') return baseline.reason;
  if (cells.length === 0) return 'no request was sent in the phases that the gate judges';
  return 'too few requests for every cell, or nothing the baseline knows';
}

function within(cells: readonly Cell[]): string {
  const passed = ofVerdict(cells, 'pass');
  const left = ofVerdict(cells, 'not-compared');
  const bands = passed.length === 1 ? 'its band' : 'their bands';
  return `${counted(passed, 'cell')} within ${bands}${left.length === 0 ? '' : `, ${left.length} not compared`}`;
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
