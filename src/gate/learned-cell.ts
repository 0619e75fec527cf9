import { median } from '../result/median.js';
import type { Evidence } from '../result/result.js';
import { reasonOf, visible, type Circumstances, type LearnedDecision } from './cell-words.js';
import { cellId, type MeasuredCell } from './cells.js';
import { floorOf, type RatioCell } from './gate-state.js';
import { figureChange, figureOf } from './log-scale.js';
import type { Observed } from './observations.js';
import { jobMedians, recordedValues } from './recorded-values.js';
import type { Decision } from './strategy.js';
import type { Cell } from './verdict.js';

type Told = Omit<Cell, 'endpoint' | 'metric' | 'waived'>;

/** A cell that the statistics have decided, in figures and words. */
export function learnedCell(
  cell: RatioCell,
  decided: LearnedDecision,
  context: { readonly observed: Observed; readonly decision: Decision; readonly evidence: Evidence },
): Told {
  const { metric } = cell;
  const figures = figuresOf(cell, decided, context.observed);
  const change = figureChange(metric, shiftOf(decided));
  const explained = { metric, value: figures.value, baseline: figures.baseline, change };
  const reason = reasonOf(explained, decided, circumstances(figures.runs.length, context));
  const told = { ...figures, verdict: decided.verdict, change, reason };
  if (decided.by === 'pairs') {
    const ends = [decided.pairs.interval.low, decided.pairs.interval.high].map((end) =>
      figureChange(metric, end),
    );
    const interval = { low: Math.min(...ends), high: Math.max(...ends) };
    const detectable = visible(metric, decided.pairs.detectable);
    return { ...told, by: 'pairs', band: null, interval, detectable };
  }
  const worsening = decided.by === 'screen' ? decided.screen.detectable : decided.detectable;
  return {
    ...told,
    by: decided.by,
    band: visible(metric, decided.learned.band),
    interval: null,
    detectable: visible(metric, worsening),
  };
}

/** What stands beside each other: with pairs both sides' runs of the pairs, else the head's runs and the jobs. */
function figuresOf(
  cell: RatioCell,
  decided: LearnedDecision,
  observed: Observed,
): Pick<Cell, 'value' | 'runs' | 'before' | 'baseline'> {
  if (decided.by === 'pairs') {
    const runs = valuesOf(cell, observed.pairedCells);
    const before = valuesOf(cell, observed.baseCells);
    return { runs, before, value: median(runs), baseline: median(before) };
  }
  const runs = valuesOf(cell, observed.soloCells);
  const before = jobMedians(recordedValues(cell, observed.entry));
  return { runs, before, value: median(runs), baseline: figureOf(cell.metric, decided.learned.before) };
}

function shiftOf(decided: LearnedDecision): number {
  return decided.by === 'pairs' ? decided.pairs.estimate : decided.learned.shift;
}

function circumstances(
  runs: number,
  context: { readonly observed: Observed; readonly decision: Decision; readonly evidence: Evidence },
): Circumstances {
  const { decision, evidence, observed } = context;
  const { approach } = evidence;
  const made = decision.looks.at(-1)?.pairs ?? 0;
  const usable = observed.pairs.slice(0, made).filter(({ base, head }) => base && head).length;
  return {
    floor: floorOf(observed.scenario.gate.floor),
    base: evidence.base,
    pairs: { made: usable, planned: 'looks' in approach ? approach.looks : [] },
    together: decision.cells.filter(({ by }) => by !== 'nothing').length,
    runs,
  };
}

function valuesOf(cell: RatioCell, cells: readonly MeasuredCell[]): readonly number[] {
  const own = cells.find((other) => cellId(other) === cellId(cell));
  if (own === undefined || own.kind === 'errors') return [];
  return own.runs.flatMap((value) => value ?? []);
}
