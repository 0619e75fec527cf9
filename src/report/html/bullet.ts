import type { Cell } from '../../gate/verdict.js';
import { formatCellChange, formatYardstick } from '../figure-words.js';
import { lookOf } from '../verdict-words.js';
import { escapeHtml } from './page-text.js';

/**
 * A change as a picture: the baseline in the middle, the band (or the 95 % interval) around it, a dot for each run,
 * and their median. Empty where nothing was compared.
 */
export function bullet(cell: Cell, scale: number): string {
  const { baseline, change } = cell;
  if (baseline === null || change === null || !Number.isFinite(change)) return '';
  const at = (moved: number): number => round(MIDDLE + clamp(moved / scale) * REACH);
  const { color } = lookOf(cell.verdict);
  const parts = [
    band(cell, at),
    `<line class="base" x1="${MIDDLE}" x2="${MIDDLE}" y1="0" y2="24"/>`,
    interval(cell, at),
    ...runDots(cell, baseline).map((moved) => `<circle class="run" cx="${at(moved)}" cy="19" r="2.2"/>`),
    median(at(change), color),
  ];
  const words = `${formatCellChange(cell)}, ${formatYardstick(cell)}`;
  return `<svg class="bullet" viewBox="0 0 ${WIDTH} 24" width="${WIDTH}" height="24" role="img" aria-label="${escapeHtml(words)}">${parts.join('')}</svg>`;
}

/** How far from the baseline the pictures of these cells reach, so that they can be compared with each other. */
export function scaleOf(cells: readonly Cell[]): number {
  const reach = cells.flatMap((cell) => {
    const { baseline, change, band: width, interval: ends } = cell;
    if (baseline === null || change === null) return [];
    return [change, width ?? 0, ends?.low ?? 0, ends?.high ?? 0, ...runDots(cell, baseline)]
      .filter(Number.isFinite)
      .map(Math.abs);
  });
  const most = reach.reduce((a, b) => Math.max(a, b), 0);
  return Math.min(LARGEST, Math.max(SMALLEST, most * 1.08));
}

const WIDTH = 180;
const MIDDLE = WIDTH / 2;
const REACH = MIDDLE - 6;
/** A tenfold time would press all others onto the baseline: it stands at the edge instead. */
const LARGEST = 1.5;
const SMALLEST = 0.02;

/** Where the runs lie; of a base's pairs the runs of this change. */
function runDots({ runs, metric }: Cell, baseline: number): readonly number[] {
  if (metric === 'errors') return runs.map((value) => value - baseline);
  return baseline === 0 ? [] : runs.map((value) => value / baseline - 1);
}

type At = (moved: number) => number;

function band({ band: width }: Cell, at: At): string {
  if (width === null || !Number.isFinite(width)) return '';
  const [from, to] = [at(-width), at(width)];
  return `<rect class="band" x="${from}" y="2" width="${round(to - from)}" height="20" rx="3"/>`;
}

function interval({ interval: ends }: Cell, at: At): string {
  if (ends === null || ![ends.low, ends.high].every(Number.isFinite)) return '';
  const [from, to] = [at(ends.low), at(ends.high)];
  return `<path class="interval" d="M${from} 4v10M${from} 9H${to}M${to} 4v10"/>`;
}

/** A shape besides the colour: what is worse is a square. */
function median(x: number, color: string): string {
  const shape = color === 'red' ? `M${round(x - 5)} 4h10v10h-10z` : `M${x} 3.5l5.5 5.5-5.5 5.5-5.5-5.5z`;
  return `<path class="median ${color}" d="${shape}"/>`;
}

function clamp(share: number): number {
  return Math.max(-1, Math.min(1, share));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
