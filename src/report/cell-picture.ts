import type { Floor } from '../gate/log-scale.js';
import type { Cell } from '../gate/verdict.js';
import { isRate } from '../plan/gate-plan.js';

/** A compared cell in characters of one width. */
export interface CellPicture {
  /** `····├─┼─┤··●·`: the change against its band. Thirteen characters; the middle is no change. */
  readonly bar: string;
  /** `▄▄▅│▆▆▆`: what it is compared with, and the runs of this change. Empty where either is unknown. */
  readonly blocks: string;
}

/**
 * Null where nothing was compared. The unit of both pictures is the cell's own band, so that the same change looks
 * the same whatever else was measured. Where pairs decided there is none: it is the smallest change that counts, and the 95 %
 * interval is drawn.
 */
export function pictureOf(cell: Cell, floor: Floor): CellPicture | null {
  const { baseline, change, interval, verdict } = cell;
  if (verdict === 'invalid' || verdict === 'not-compared') return null;
  if (cell.by === 'nothing' || baseline === null || change === null || !Number.isFinite(change)) return null;
  const inBands = measureOf(cell, baseline, floor);
  if (inBands === null) return null;
  const at = inBands(change);
  if (Number.isNaN(at)) return null;
  const ends = interval === null ? [] : [inBands(interval.low), inBands(interval.high)];
  return { bar: barOf(at, ends), blocks: blocksOf(cell, baseline, inBands) };
}

/** Which parts the pictures of these cells have, so that a legend explains no others. */
export function partsOf(
  cells: readonly Cell[],
  floor: Floor,
): { readonly bands: boolean; readonly pairs: boolean } {
  const drawn = cells.filter((cell) => pictureOf(cell, floor) !== null);
  return { bands: drawn.some(({ by }) => by !== 'pairs'), pairs: drawn.some(({ by }) => by === 'pairs') };
}

/** Columns at each side of the middle, and of them those to the edge of the band. */
const REACH = 6;
const EDGE = 2;
/** Runs and jobs at each side. */
const MOST = 10;

/** From a change to how many bands it is; ±1 is where the gate begins to count it. */
type InBands = (change: number) => number;

function measureOf({ metric, by, band, interval }: Cell, baseline: number, floor: Floor): InBands | null {
  const width = band ?? (by === 'pairs' && interval !== null ? floor.relative : null);
  if (width === null || !Number.isFinite(width) || width <= 0) return null;
  if (metric === 'errors') return (change) => change / width;
  if (!(baseline > 0)) return null;
  // A band of ±15 % counts however little the figure is; the gate also asks for some ms or req/s.
  const least = (isRate(metric) ? floor.throughput : floor.latency) / baseline;
  if (by === 'fixed band') return (change) => change / Math.max(width, least);
  // Learned bands and pairs work with ratios: −13 % is as far as +15 %. A throughput's band is that of a fall.
  const ratio = isRate(metric) && band !== null ? -Math.log1p(-width) : Math.log1p(width);
  const up = Math.max(ratio, Math.log1p(least));
  const down = Math.max(ratio, least < 1 ? -Math.log1p(-least) : Infinity);
  return (change) => (change >= 0 ? Math.log1p(change) / up : Math.log1p(Math.max(-1, change)) / down);
}

function barOf(value: number, ends: readonly number[]): string {
  const columns = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);
  const at = columnOf(value);
  const [from = NaN, to = NaN] = ends.map((end) => Math.max(-REACH, Math.min(REACH, columnOf(end))));
  return columns
    .map((column) => {
      if (column === Math.max(-REACH, Math.min(REACH, at)))
        return Math.abs(at) <= REACH ? '●' : at < 0 ? '◄' : '►';
      if (column === 0) return '┼';
      if (Math.abs(column) === EDGE) return column < 0 ? '├' : '┤';
      if (column >= from && column <= to) return '▒';
      return Math.abs(column) < EDGE ? '─' : '·';
    })
    .join('');
}

/** Never on an edge: what is within the band stands between its edges, what is beyond stands outside. */
function columnOf(bands: number): number {
  const size = Math.abs(bands);
  if (size <= 1 + ROUNDING) return Math.sign(bands) * (size < 1 / 3 ? 0 : EDGE - 1);
  return Math.sign(bands) * Math.max(EDGE + 1, Math.min(REACH + 1, Math.ceil(size * EDGE - ROUNDING)));
}

function blocksOf({ metric, before, runs }: Cell, baseline: number, inBands: InBands): string {
  if (before.length === 0 || runs.length === 0) return '';
  const [jobs, now] = [before, runs].map((values) =>
    values
      .slice(-MOST)
      .map((value) => inBands(metric === 'errors' ? value - baseline : value / baseline - 1)),
  );
  if (jobs === undefined || now === undefined || [...jobs, ...now].some(Number.isNaN)) return '';
  return `${jobs.map(blockOf).join('')}│${now.map(blockOf).join('')}`;
}

/** The middle height within the band; a step for each half band beyond it. */
function blockOf(bands: number): string {
  const steps = Math.max(0, Math.ceil((Math.abs(bands) - 1) * 2 - ROUNDING));
  const height = MIDDLE + Math.sign(bands) * Math.min(steps, BLOCKS.length);
  return BLOCKS[Math.max(0, Math.min(BLOCKS.length - 1, height))] ?? '';
}

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const MIDDLE = 3;

/** Computed fractions such as 0.15 carry rounding errors: exactly on the band is within it. */
const ROUNDING = 1e-9;
