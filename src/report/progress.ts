import type { Progress } from '../result/progress.js';
import { formatCount, formatDuration, formatMs, formatRate } from '../model/units.js';
import { cleanLine } from './escape.js';
import { plural } from './figure-words.js';
import { clipToWidth, widthOf } from './text-width.js';
import { painter } from './terminal-colors.js';

const BAR = 12;

/** How the load goes, in one line of at most `width` columns, to be redrawn in place. What matters least goes first. */
export function renderProgressLine(progress: Progress, options: { width: number; color: boolean }): string {
  const paint = painter(options.color);
  const { failed, p95 } = progress;
  const errors = plural(failed, 'error');
  // In the order in which they are shown; `keep` is the order in which they are kept when the line is narrow.
  const parts = [
    { keep: 1, text: runOf(progress), paint: paint.bold },
    { keep: 3, text: cleanLine(progress.phase), paint: paint.plain },
    { keep: 7, text: bar(progress), paint: paint.green },
    { keep: 2, text: clockOf(progress), paint: paint.plain },
    { keep: 6, text: plural(progress.users, 'user'), paint: paint.plain },
    { keep: 5, text: rateOf(progress), paint: paint.plain },
    { keep: 4, text: p95 === null ? '' : `p95 ${formatMs(p95)}`, paint: paint.plain },
    { keep: 0, text: errors, paint: failed > 0 ? paint.red : paint.gray },
  ].filter((part) => part.text !== '');
  const kept = new Set<(typeof parts)[number]>();
  let used = 0;
  for (const part of [...parts].sort((a, b) => a.keep - b.keep)) {
    const more = widthOf(part.text) + (kept.size > 0 ? 2 : 0);
    if (used + more > options.width) continue;
    kept.add(part);
    used += more;
  }
  if (kept.size === 0) return clipToWidth(errors, options.width);
  const shown = parts.filter((part) => kept.has(part));
  return shown.map((part) => part.paint(part.text)).join('  ');
}

/** How the load goes, as a line of a log. */
export function renderProgressLog(progress: Progress): string {
  const p95 = progress.p95 === null ? '' : `, p95 ${formatMs(progress.p95)}`;
  const requests = `${plural(progress.requests, 'request')}, ${plural(progress.failed, 'error')}`;
  const load = `${plural(progress.users, 'user')}, ${rateOf(progress)}${p95}`;
  return `${runOf(progress)} ${cleanLine(progress.phase)} ${clockOf(progress)}: ${load}, ${requests}`;
}

/** `run 2/3` */
export function runOf(progress: Progress): string {
  return `run ${progress.run}/${progress.runs}`;
}

/** `9s of 18s` */
export function clockOf(progress: Progress): string {
  const elapsed = inSeconds(progress.elapsed);
  return progress.total === null ? elapsed : `${elapsed} of ${inSeconds(progress.total)}`;
}

function inSeconds(time: number): string {
  return time < 1000 ? `${Math.floor(time / 1000)}s` : formatDuration(Math.floor(time / 1000) * 1000);
}

function rateOf(progress: Progress): string {
  const rate =
    progress.rate >= 100 ? formatCount(Math.round(progress.rate)) : formatRate(progress.rate).slice(0, -2);
  return `${rate} req/s`;
}

function bar(progress: Progress): string {
  if (progress.total === null || progress.total <= 0) return '';
  const share = Math.min(1, Math.max(0, progress.elapsed / progress.total));
  const full = Math.floor(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}
