import { DEFAULT_FLOOR } from '../gate/log-scale.js';
import type { CellSamples } from '../gate/samples.js';
import type { CellDecision } from '../gate/strategy.js';
import type { Cell } from '../gate/verdict.js';
import { cellId } from '../gate/cells.js';
import { explainLearned, explainScreen } from './explain-baseline.js';
import { percent } from './explain-numbers.js';
import { explainLook } from './explain-pairs.js';
import { formatBand, formatCellChange, formatMove, medianOf } from './figure-words.js';
import type { ReportInput } from './report.js';
import { isRate } from '../plan/gate-plan.js';

/** How the samples became a verdict, in parts of lines. */
export function explainDecision(
  cell: Cell,
  input: ReportInput,
  samples: CellSamples | null,
): readonly (readonly string[])[] {
  if (cell.change === null) return [];
  const decided = input.verdict.decision?.cells.find(({ id }) => id === cellId(cell));
  switch (cell.by) {
    case 'nothing':
      return [];
    case 'counts':
      return [counted(cell)];
    case 'fixed band':
      return [fixed(cell, input)];
    default:
      return decided === undefined
        ? []
        : [scale(cell), ...learned(cell, decided, input, samples), floor(cell, input)];
  }
}

function learned(
  cell: Cell,
  decided: CellDecision,
  input: ReportInput,
  samples: CellSamples | null,
): readonly (readonly string[])[] {
  const looks = input.verdict.decision?.looks ?? [];
  const screen = explainScreen(decided, input.verdict, samples);
  switch (decided.by) {
    case 'pairs':
      return [screen, ...looks.map((look) => explainLook(cell, look, looks, input))];
    case 'screen':
    case 'runs':
      return [screen, explainLearned(cell, decided, input)];
    case 'nothing':
      return [screen, [decided.reason]];
  }
}

function scale({ metric }: Cell): readonly string[] {
  const x = isRate(metric) ? '−ln(throughput in req/s)' : 'ln(latency in ms)';
  return [`All in logarithms, X = ${x}: a positive difference is worse, ln 1.2 = +0.1823 is 20 % worse.`];
}

function floor({ metric }: Cell, { result }: ReportInput): readonly string[] {
  const { relative, absolute } = result.scenario.gate.floor;
  const least = isRate(metric) ? `${DEFAULT_FLOOR.throughput} req/s` : `${absolute} ms`;
  return [
    `Floor: only a change of more than ${percent(relative)} (ln ${number3(1 + relative)} = ${Math.log1p(relative).toFixed(4)}) and at least ${least} counts.`,
  ];
}

function fixed(cell: Cell, { result }: ReportInput): readonly string[] {
  const { absolute } = result.scenario.gate.floor;
  return [
    'Fixed band',
    `  now: ${medianOf(cell.runs.length)}; before: median of the medians of the baseline's jobs`,
    `  change = now ÷ before − 1: ${formatMove(cell.metric, cell.baseline, cell.value)}, ${formatCellChange(cell)}`,
    `  a regression is worse by more than ${formatBand(cell)}${isRate(cell.metric) ? '' : `, and by at least ${absolute} ms`}`,
    '  a fixed band knows nothing of noise: on noisy machines unchanged code crosses it too',
  ];
}

function counted(cell: Cell): readonly string[] {
  return [
    'Counts of failed requests, all runs together',
    `  ${formatMove(cell.metric, cell.baseline, cell.value)}, ${formatCellChange(cell)}`,
    `  a regression is a rise of ${formatBand(cell).replace('±', '')} (percentage points) or more that chance does not explain: a one-sided test of two proportions, widened where the runs scatter more than chance`,
  ];
}

function number3(value: number): string {
  return String(Number(value.toFixed(3)));
}
