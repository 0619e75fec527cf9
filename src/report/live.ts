import { formatCount, formatMs, formatRate } from '../model/units.js';
import type { RunProgress } from '../result/progress.js';
import { cleanLine } from './escape.js';
import { plural } from './figure-words.js';
import { phaseBar } from './live-phases.js';
import { clockOf, runOf } from './progress.js';
import { painter, type Paint } from './terminal-colors.js';
import { clipToWidth, widthOf } from './text-width.js';

/** What the live view shows: the latest progress, and the minute before it. */
export interface LiveState {
  readonly progress: RunProgress;
  /** One entry per second, the oldest first; this run's alone. */
  readonly minute: readonly LiveSecond[];
}

export interface LiveSecond {
  /** req/s. */
  readonly rate: number;
  /** ms; null without samples. */
  readonly p95: number | null;
  /** In this second. */
  readonly failed: number;
  readonly users: number;
}

/** The state after one more second; a new run begins with an empty minute. */
export function nextState(state: LiveState | null, progress: RunProgress): LiveState {
  const same =
    state !== null && state.progress.run === progress.run && state.progress.elapsed <= progress.elapsed;
  const { rate, p95, users } = progress;
  const failed = Math.max(0, progress.failed - (same ? state.progress.failed : 0));
  const minute = [...(same ? state.minute : []), { rate, p95, failed, users }];
  return { progress, minute: minute.slice(-SECONDS) };
}

/**
 * How the load goes, in seven lines of at most `width` columns, to be redrawn in place: which run, a bar with its phases,
 * and a line each with a sparkline of the last minute for rate, p95, errors and users.
 */
export function renderLive(
  { progress, minute }: LiveState,
  options: { readonly width: number; readonly color: boolean },
): readonly string[] {
  const { width } = options;
  const paint = painter(options.color);
  const red = progress.failed > 0 ? paint.red : paint.plain;
  const side = progress.side === 'base' ? ' (base)' : '';
  const head = `${runOf(progress)}${side}  ${cleanLine(progress.phase)}  ${clockOf(progress)}`;
  const bar = phaseBar(progress, width);
  const rows: readonly Row[] = [
    { name: 'req/s', now: rateText(progress.rate), line: minute.map(({ rate }) => rate), paint: paint.green },
    {
      name: 'p95',
      now: progress.p95 === null ? '–' : formatMs(progress.p95),
      line: minute.map(({ p95 }) => p95),
      paint: paint.yellow,
    },
    {
      name: 'errors',
      now: formatCount(progress.failed),
      line: minute.map(({ failed }) => failed),
      paint: red,
    },
    {
      name: 'users',
      now: formatCount(progress.users),
      line: minute.map(({ users }) => users),
      paint: paint.gray,
    },
  ];
  const figures = Math.max(FIGURE, ...rows.map(({ now }) => widthOf(now)));
  return [
    paint.bold(clipToWidth(head, width)),
    ...(bar === null
      ? [clipToWidth(plural(progress.requests, 'request'), width)]
      : [bar.line(paint), bar.names]),
    ...rows.map((row) => rowLine(row, figures, width)),
  ];
}

/** A figure over time as blocks of eight heights, from zero to its highest; a space where there is none. */
export function sparkline(values: readonly (number | null)[]): string {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return values
    .map((value) => {
      if (value === null) return ' ';
      if (highest <= 0 || value <= 0) return BLOCKS[0];
      return BLOCKS[Math.min(BLOCKS.length - 1, Math.ceil((value / highest) * (BLOCKS.length - 1)))];
    })
    .join('');
}

const SECONDS = 60;
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const NAME = 6;
const FIGURE = 8;
const GAP = '  ';

interface Row {
  readonly name: string;
  readonly now: string;
  readonly line: readonly (number | null)[];
  readonly paint: Paint;
}

function rowLine({ name, now, line, paint }: Row, figures: number, width: number): string {
  const label = `${name.padEnd(NAME)}${GAP}${' '.repeat(Math.max(0, figures - widthOf(now)))}`;
  const text = clipToWidth(`${label}${now}`, width);
  const room = width - widthOf(text) - 2 * GAP.length - widthOf(scaleOf(name, line));
  const shown = line.slice(-Math.max(0, room));
  if (room < SHORTEST || shown.length === 0) return text;
  if (shown.every((value) => value === null)) return text;
  return `${text}${GAP}${paint(sparkline(shown))}${GAP}${scaleOf(name, line)}`.trimEnd();
}

const SHORTEST = 10;

/** What the highest block stands for. */
function scaleOf(name: string, line: readonly (number | null)[]): string {
  const highest = Math.max(0, ...line.map((value) => value ?? 0));
  if (highest === 0) return '';
  switch (name) {
    case 'p95':
      return `≤ ${formatMs(highest)}`;
    case 'req/s':
      return `≤ ${rateText(highest)}`;
    default:
      return `≤ ${formatCount(highest)}`;
  }
}

function rateText(rate: number): string {
  return rate >= 100 ? formatCount(Math.round(rate)) : formatRate(rate).slice(0, -2);
}
