import { formatChange, formatMs, formatRate } from '../model/units.js';
import type { Base } from '../result/result.js';
import { figureChange, type Floor, type RatioMetric } from './log-scale.js';
import type { PairEstimate } from './pairs.js';
import { studentTQuantile } from '../statistics/student-t.js';
import type { CellDecision } from './strategy.js';
import { SINGLE_CELL_TAIL } from './detectable.js';
import { isRate } from '../plan/gate-plan.js';

/** What a learned cell's one line is made of. */
export interface Explained {
  readonly metric: RatioMetric;
  readonly value: number | null;
  readonly baseline: number | null;
  readonly change: number;
}

export type LearnedDecision = Exclude<CellDecision, { readonly by: 'nothing' }>;

/** What the line says of the measurement as a whole. */
export interface Circumstances {
  readonly floor: Floor;
  readonly base: Base | null;
  /** Pairs that were looked at, and at how many the plan would have ended. */
  readonly pairs: { readonly made: number; readonly planned: readonly number[] };
  /** Cells judged together. */
  readonly together: number;
  readonly runs: number;
}

/** `142 ms → 178 ms, +25.4 % (band ±15 %, 95 % CI +17…+34 %, 5 pairs on this runner)`: why, in one line of numbers. */
export function reasonOf(cell: Explained, decision: LearnedDecision, now: Circumstances): string {
  switch (decision.by) {
    case 'screen':
      return screenWords(cell, decision);
    case 'pairs':
      return pairWords(cell, decision, now);
    case 'runs':
      return runWords(cell, decision, now);
  }
}

/** The smallest visible worsening as a change of the figure itself: fractions ≥ 0; a throughput falls by it. */
export function visible(metric: RatioMetric, worsening: number): number {
  return isRate(metric) ? worsening / (1 + worsening) : worsening;
}

/** `+18 %`, for a throughput `−15 %`. */
export function worseningWords(metric: RatioMetric | 'errors', figure: number): string {
  return whole(isRate(metric) ? -figure : figure);
}

function screenWords(
  cell: Explained,
  { verdict, screen, learned }: Extract<LearnedDecision, { readonly by: 'screen' }>,
): string {
  const moved = movedWords(cell);
  const seen = worseningWords(cell.metric, visible(cell.metric, screen.detectable));
  if (verdict === 'inconclusive') return `${moved}: too noisy; could only have seen ${seen} or more`;
  if (verdict === 'improved') return `${moved} (band ${plusMinus(cell.metric, Math.log1p(learned.band))})`;
  // What all cells have in common is the machine's, and was taken off before the screen.
  const common = learned.shift - screen.shift;
  const shared =
    Math.abs(common) < 0.01 ? '' : `; all cells moved by ${whole(figureChange(cell.metric, common))}`;
  return `${moved} (screen limit ${plusMinus(cell.metric, screen.limit)}${shared}; would have seen ${seen})`;
}

function pairWords(
  cell: Explained,
  { verdict, pairs }: Extract<LearnedDecision, { readonly by: 'pairs' }>,
  now: Circumstances,
): string {
  const moved = movedWords(cell);
  const { made } = now.pairs;
  const interval = `95 % CI ${intervalWords(cell.metric, pairs)}${early(now) ? ' unadjusted' : ''}`;
  const count = `${made} ${made === 1 ? 'pair' : 'pairs'}`;
  const seen = worseningWords(cell.metric, visible(cell.metric, pairs.detectable));
  switch (verdict) {
    case 'inconclusive': {
      const noise = studentTQuantile(1 - SINGLE_CELL_TAIL, pairs.df) * pairs.se;
      const band = plusMinus(cell.metric, Math.max(noise, Math.log1p(now.floor.relative)));
      if (pairs.beyondFloor === 'worse' && pairs.estimate > noise)
        return `${moved}: may be chance after ${count} (noise band ${band}, ${interval}); sure to see only ${seen} or more`;
      return `${moved}: noise band ${band} after ${count}; could only have seen ${seen} or more`;
    }
    case 'regression':
    case 'improved':
      return `${moved} (band ${plusMinus(cell.metric, Math.log1p(now.floor.relative))}, ${interval}, ${count}${where(now.base)})`;
    default:
      return `${moved} (${interval}, ${count}${where(now.base)}; would have seen ${seen})`;
  }
}

function runWords(
  cell: Explained,
  { verdict, learned, detectable }: Extract<LearnedDecision, { readonly by: 'runs' }>,
  { together, runs }: Circumstances,
): string {
  const moved = movedWords(cell);
  const band = plusMinus(cell.metric, Math.log1p(learned.band));
  const count = `${runs} ${runs === 1 ? 'run' : 'runs'}`;
  const seen = worseningWords(cell.metric, visible(cell.metric, detectable));
  if (verdict === 'inconclusive')
    return `${moved}: noise band ${band} after ${count}; could only have seen ${seen} or more`;
  if (verdict !== 'pass') return `${moved} (learned band ${band}, ${count})`;
  const chance =
    learned.shift > Math.log1p(learned.band) ? `; beyond it by chance is likely among ${together} cells` : '';
  return `${moved} (learned band ${band}${chance}, ${count}; would have seen ${seen})`;
}

function movedWords({ metric, value, baseline, change }: Explained): string {
  const figure = isRate(metric) ? formatRate : formatMs;
  const sized = Math.abs(change) > MOST ? whole(change) : formatChange(change);
  return value === null || baseline === null ? sized : `${figure(baseline)} → ${figure(value)}, ${sized}`;
}

/** How the evidence was cut short: an interval is then a little too narrow. */
function early({ pairs }: Circumstances): boolean {
  return pairs.planned.length > 1 && pairs.made < (pairs.planned.at(-1) ?? 0);
}

function where(base: Base | null): string {
  switch (base?.kind) {
    case undefined:
    case 'commit':
      return ' on this runner';
    case 'target':
      return ` with ${base.target}`;
    case 'self':
      return ' of the same code';
  }
}

function intervalWords(metric: RatioMetric, { interval }: PairEstimate): string {
  const [low, high] = [figureChange(metric, interval.low), figureChange(metric, interval.high)].sort(
    (a, b) => a - b,
  );
  return `${whole(low ?? 0).replace(' %', '')}…${whole(high ?? 0)}`;
}

/** A log ratio as the figure's band: `±15 %`. */
function plusMinus(metric: RatioMetric, worse: number): string {
  return `±${whole(Math.abs(figureChange(metric, worse))).replace(/^[+±]/, '')}`;
}

/** A change in whole per cent: more digits would be noise. */
function whole(fraction: number): string {
  if (fraction > MOST) return `+${(MOST * 100).toFixed(0)} %`;
  const percent = Math.round(Math.abs(fraction) * 100);
  if (percent === 0) return '±0 %';
  return `${fraction < 0 ? '−' : '+'}${percent} %`;
}

/** Beyond a hundredfold the size says nothing more. */
const MOST = 99;
