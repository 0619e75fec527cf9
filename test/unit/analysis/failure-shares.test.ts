import { describe, expect, it } from 'vitest';
import { failureShares } from '../../../src/analysis/failure-shares.js';

const counts = (requests: number, failuresByKind: object, statuses: Record<string, number> = {}) => ({
  requests,
  dropped: (failuresByKind as { dropped?: number }).dropped ?? 0,
  failuresByKind,
  statuses,
});

describe('failures by kind', () => {
  it('are shares of what was due, answers by their status, the most frequent first', () => {
    const failed = counts(
      80,
      { timeout: 3, 'http-5xx': 12, dropped: 20 },
      { '200': 65, '502': 2, '503': 10 },
    );
    expect(failureShares([failed])).toBe('dropped: 20 %, 503: 10 %, timeout: 3 %, 502: 2 %');
  });

  it('add up over runs', () => {
    expect(failureShares([counts(100, { reset: 1 }), counts(100, { reset: 2 })])).toBe('reset: 1.5 %');
  });

  it('are told by their class where the scenario expects some of it', () => {
    const failed = counts(100, { 'http-4xx': 3 }, { '404': 40, '409': 3 });
    expect(failureShares([failed])).toBe('http-4xx: 3 %');
  });

  it('are nothing where nothing failed', () => {
    expect(failureShares([counts(100, {})])).toBe('');
    expect(failureShares([])).toBe('');
  });
});
