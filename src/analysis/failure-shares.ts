import type { FailureKind } from '../model/failures.js';
import { formatPercent } from '../model/units.js';
import type { Figures } from '../result/figures.js';

type Counts = Pick<Figures, 'requests' | 'dropped' | 'failuresByKind' | 'statuses'>;

/**
 * What failed, by kind, as shares of what was due: `503: 12 %, timeout: 3 %, dropped: 1 %`, the most frequent first.
 * Answers are told by their status where all answers of that class failed. Empty without failures.
 */
export function failureShares(all: readonly Counts[]): string {
  const due = all.reduce((sum, { requests, dropped }) => sum + requests + dropped, 0);
  const counts = new Map<string, number>();
  const add = (name: string, count: number): void => {
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  for (const { failuresByKind, statuses } of all) {
    for (const [kind, count] of Object.entries(failuresByKind)) {
      const own = statusesOf(kind as FailureKind, statuses);
      if (own.reduce((sum, [, answers]) => sum + answers, 0) === count)
        for (const [status, answers] of own) add(status, answers);
      else add(kind, count);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([name, count]) => `${name}: ${formatPercent(count / due)}`)
    .join(', ');
}

const MOST = 4;

function statusesOf(
  kind: FailureKind,
  statuses: Figures['statuses'],
): readonly (readonly [status: string, answers: number])[] {
  const first = { 'http-4xx': '4', 'http-5xx': '5' }[kind as string];
  return first === undefined ? [] : Object.entries(statuses).filter(([status]) => status.startsWith(first));
}
