import { FAILURE_KINDS } from '../model/failures.js';
import type { FailureKind } from '../model/failures.js';
import { formatCount } from '../model/units.js';

export type FailureCounts = Readonly<Partial<Record<FailureKind, number>>>;

const WORDS: Readonly<Record<FailureKind, string>> = {
  timeout: 'timed out',
  refused: 'connection refused',
  reset: 'connection reset',
  dns: 'host name not found',
  tls: 'TLS error',
  'http-4xx': 'HTTP 4xx',
  'http-5xx': 'HTTP 5xx',
  'unexpected-status': 'unexpected status',
  check: 'check failed',
  capture: 'capture failed',
  dropped: 'dropped (no free slot)',
  aborted: 'cut off at the end',
};

/** `12 × HTTP 5xx, 3 × timed out`: the most frequent first; empty without failures. */
export function describeFailures(counts: FailureCounts): string {
  return FAILURE_KINDS.map((kind) => ({ kind, count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => `${formatCount(count)} × ${failureWords(kind)}`)
    .join(', ');
}

/** What happened to the request, in words. */
export function failureWords(kind: FailureKind): string {
  return WORDS[kind];
}
