import { ObservedRun } from '../analysis/observed-run.js';
import { firstSeconds, type FirstSeconds } from '../analysis/opening.js';
import { formatCount, formatDuration, formatMs } from '../model/units.js';
import type { Result } from '../result/result.js';
import type { ReportView } from './report.js';

/**
 * The first seconds of load on the service, apart from all other figures, in a line: of several runs the middle one.
 * Empty where they were not kept, and where a finding tells the same.
 */
export function openingLine({ head, insights }: Pick<ReportView, 'head' | 'insights'>): string {
  const known = insights.some(({ rule, severity }) => rule === 'cold-start' && severity !== 'hint');
  if (known) return '';
  const seen = head.runs.flatMap((run) => firstSeconds(new ObservedRun(head, run)) ?? []);
  const sorted = seen.toSorted((a, b) => slowness(a) - slowness(b));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined ? '' : sentence(middle, head);
}

function slowness({ first, settled }: FirstSeconds): number {
  return first.p95 / (settled ?? first.p95);
}

function sentence({ first, settled, lasted, ended }: FirstSeconds, head: Result): string {
  const since = head.environment.target === 'local' ? "after the server's start" : 'of load';
  const failed = first.failed === 0 ? '' : `, ${formatCount(first.failed)} failed`;
  const requests = `${formatCount(first.requests)} ${first.requests === 1 ? 'request' : 'requests'}${failed}`;
  const begin = `The first second ${since}: p95 ${formatMs(first.p95)} (${requests})`;
  if (settled === null || lasted === null) return `${begin}; no later second has a load like it.`;
  const later = `${begin}, later ${formatMs(settled)} at about the same load`;
  if (lasted === 0) return `${later}: no cold start.`;
  const over = ended
    ? `it was over after ${formatDuration(lasted)}`
    : `not over after ${formatDuration(lasted)}`;
  return `${later}; ${over}, ${whereCounted(lasted, head)}.`;
}

function whereCounted(lasted: number, { scenario, runs }: Result): string {
  const { warmup } = scenario.tier;
  if (runs.some(({ search }) => search !== undefined)) return 'in the first step of the search';
  if (warmup <= 0) return 'and is in the figures, as there is no warm-up';
  const within = formatDuration(warmup);
  return lasted <= warmup
    ? `within the warm-up of ${within}: the figures are without it`
    : `and the warm-up is ${within}: the figures have the rest of it`;
}
