import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/analysis/findings.js';
import { overload } from '../../../src/analysis/rules/overload.js';
import type { Result } from '../../../src/result/result.js';
import { resultOf } from '../../helpers/fixtures.js';

const told = (result: Result) => findingsOf(result, [overload]);

/** Two runs of two endpoints: arrivals dropped at the first, in its only phase. */
function overloaded(model: 'open' | 'closed', every: number | null = null): Result {
  const endpoints = [
    { name: 'checkout', typical: 20, requests: 400, failures: { dropped: 75 } },
    { name: 'GET /health', typical: 5, requests: 10, failures: { dropped: 3 } },
  ];
  const result = resultOf({ endpoints, runs: 2, tier: { model, maxInFlight: 40 } });
  const counts = { completed: 900, failed: 0, interrupted: 25 };
  return {
    ...result,
    scenario: {
      ...result.scenario,
      journeys: [
        { name: 'shopper', weight: 1, every, login: null },
        { name: 'health', weight: 0, every: 1000, login: null },
      ],
      endpoints: [
        { name: 'checkout', journey: 'shopper', line: 1 },
        { name: 'GET /health', journey: 'health', line: 2 },
      ],
    },
    runs: result.runs.map((run) => ({
      ...run,
      journeys: [
        { name: 'shopper', started: 925, dropped: 75, ...counts },
        { name: 'health', started: 10, dropped: 3, ...counts },
      ],
    })),
  };
}

describe('what is said of an overload', () => {
  it('names how many journeys were dropped, where, of how many, and the limit; clocks apart', () => {
    const [found, ...more] = told(overloaded('open'));
    expect(more).toEqual([]);
    expect(found?.severity).toBe('critical');
    expect(found?.title).toContain('75 of 1,000 journeys that were due (7.5 %) were dropped');
    expect(found?.evidence[0]).toBe('All 40 slots (maxInFlight) still waited for answers: 75 in steady.');
  });

  it('is nothing in the closed model, without drops, and for clocks alone', () => {
    expect(told(overloaded('closed'))).toEqual([]);
    expect(told(overloaded('open', 500))).toEqual([]);
    expect(told(resultOf({ endpoints: [], tier: { model: 'open' } }))).toEqual([]);
  });

  it('is nothing of a search: it goes too far on purpose', () => {
    const result = overloaded('open');
    const search = { steps: [], found: { kind: 'nothing' as const, why: 'no step was made' } };
    expect(told({ ...result, runs: result.runs.map((run) => ({ ...run, search })) })).toEqual([]);
  });
});
