import type { Trend, TrendCell, TrendLevel, TrendPoint } from '../../gate/trend.js';
import { cleanLine } from '../escape.js';
import { formatFigure } from '../figure-words.js';
import { xmlAttribute } from '../machine/xml-text.js';
import { nameOfJob } from './trend-words.js';

/** A cell over commits as inline SVG: band, levels, runs as dots, medians as a line, changes of level, the best. */
export function trendChart(cell: TrendCell, trend: Trend, label: string): string {
  const shown = cell.points.slice(-MOST_POINTS);
  const scale = scaleOf(cell, shown);
  const skipped = cell.points.length - shown.length;
  const levels = cell.levels
    .map((level) => ({ ...level, from: Math.max(0, level.from - skipped), to: level.to - skipped }))
    .filter(({ to }) => to >= 0);
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${html(label)}">`,
    ...axis(cell, scale),
    ...bandShape(cell, levels, scale),
    ...levels.slice(cell.levels.length > levels.length ? 0 : 1).map((level) => changeMark(level, scale)),
    ...levels.map((level) => levelLine(level, scale)),
    ...bestLine(cell, scale),
    `<polyline class="line" points="${shown.map(({ value }, at) => `${n(scale.x(at))},${n(scale.y(value))}`).join(' ')}"/>`,
    ...shown.flatMap((point, at) => pointShapes(point, at, cell, trend, scale)),
    ...ends(shown, trend),
    '</svg>',
  ].join('\n');
}

/** A text as it stands in HTML, between tags or in an attribute: one line, without tags and control characters. */
export function html(text: string): string {
  return xmlAttribute(cleanLine(text));
}

const MOST_POINTS = 60;
const LEAST_APART = 0.03;
const WIDTH = 360;
const HEIGHT = 150;
const PLOT = { left: 54, right: 350, top: 10, bottom: 122 };

interface Scale {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly top: number;
}

/** From zero, so that a change looks as large as it is. */
function scaleOf({ band, creep }: TrendCell, points: readonly TrendPoint[]): Scale {
  const highest = Math.max(band?.high ?? 0, creep?.anchor.value ?? 0, ...points.flatMap(({ runs }) => runs));
  const top = niceTop(highest);
  const last = Math.max(1, points.length - 1);
  const inset = 8;
  const room = PLOT.right - PLOT.left - 2 * inset;
  return {
    top,
    x: (index) => PLOT.left + inset + (points.length === 1 ? room / 2 : (index / last) * room),
    y: (value) => PLOT.bottom - (Math.min(value, top) / top) * (PLOT.bottom - PLOT.top),
  };
}

/** A little above, and a number that a person would write. */
function niceTop(highest: number): number {
  if (!(highest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  return (
    power *
    ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12].find((step) => step * power >= highest * 1.02) ?? 12)
  );
}

function axis({ metric }: TrendCell, { y, top }: Scale): readonly string[] {
  return [0, top / 2, top].map(
    (value) =>
      `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${n(y(value))}" y2="${n(y(value))}"/>` +
      `<text class="tick" x="${PLOT.left - 6}" y="${n(y(value) + 4)}" text-anchor="end">${html(formatFigure(metric, value))}</text>`,
  );
}

function bandShape({ band }: TrendCell, levels: readonly TrendLevel[], { x, y }: Scale): readonly string[] {
  if (band === null) return [];
  const from = Math.max(PLOT.left, x(levels.at(-1)?.from ?? 0) - 8);
  return [
    `<rect class="band" x="${n(from)}" y="${n(y(band.high))}" width="${n(PLOT.right - from)}" height="${n(y(band.low) - y(band.high))}"/>`,
  ];
}

function levelLine({ from, to, value }: TrendLevel, { x, y }: Scale): string {
  return `<line class="level" x1="${n(x(from) - 6)}" x2="${n(x(to) + 6)}" y1="${n(y(value))}" y2="${n(y(value))}"/>`;
}

function changeMark({ from }: TrendLevel, { x }: Scale): string {
  const at = n(x(from));
  return `<line class="change" x1="${at}" x2="${at}" y1="${PLOT.top}" y2="${PLOT.bottom}"/><path class="mark" d="M${at} ${PLOT.top - 6}l5 5-5 5-5-5z"/>`;
}

function bestLine({ creep, metric }: TrendCell, { y }: Scale): readonly string[] {
  // Where the level is the best there was, its line would only hide the others.
  if (creep === null || Math.abs(creep.change) < LEAST_APART) return [];
  const at = y(creep.anchor.value);
  return [
    `<line class="best" x1="${PLOT.left}" x2="${PLOT.right}" y1="${n(at)}" y2="${n(at)}"/>`,
    `<text class="tick" x="${PLOT.right}" y="${n(at + 12)}" text-anchor="end">best ${html(formatFigure(metric, creep.anchor.value))}</text>`,
  ];
}

function pointShapes(
  { job, value, runs }: TrendPoint,
  at: number,
  { metric }: TrendCell,
  { jobs }: Trend,
  { x, y }: Scale,
): readonly string[] {
  const one = jobs[job];
  const told = [
    nameOfJob(one),
    `${one?.recordedAt.slice(0, 16).replace('T', ' ') ?? ''} UTC`,
    formatFigure(metric, value),
    one?.accepted === true ? 'in the baseline' : 'not in the baseline',
  ].join(' · ');
  const kind = one?.accepted === true ? 'job' : 'job open';
  return [
    ...runs.map((run) => `<circle class="run" cx="${n(x(at))}" cy="${n(y(run))}" r="1.8"/>`),
    `<circle class="${kind}" cx="${n(x(at))}" cy="${n(y(value))}" r="3.4"><title>${html(told)}</title></circle>`,
  ];
}

/** Below the axis: the first and the last commit. */
function ends(points: readonly TrendPoint[], { jobs }: Trend): readonly string[] {
  const name = (point: TrendPoint | undefined): string => {
    const job = jobs[point?.job ?? -1];
    return html(`${nameOfJob(job)}${job?.commit == null ? '' : `, ${job.recordedAt.slice(5, 10)}`}`);
  };
  const last = `<text class="tick" x="${PLOT.right}" y="${HEIGHT - 10}" text-anchor="end">${name(points.at(-1))}</text>`;
  return points.length === 1
    ? [last]
    : [`<text class="tick" x="${PLOT.left}" y="${HEIGHT - 10}">${name(points[0])}</text>`, last];
}

function n(value: number): string {
  return String(Number(value.toFixed(1)));
}
