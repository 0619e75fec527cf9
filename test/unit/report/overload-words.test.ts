import { describe, expect, it } from 'vitest';
import { overloadNotes } from '../../../src/report/overload-words.js';
import type { Result } from '../../../src/result/result.js';
import { resultOf } from '../../helpers/fixtures.js';

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

describe('what a report says of an overload', () => {
  it('names how many journeys were dropped, where, of how many, and the limit; clocks apart', () => {
    const [note, ...more] = overloadNotes(overloaded('open'));
    expect(more).toEqual([]);
    expect(note?.level).toBe('warning');
    expect(note?.text).toContain('150 of 2,000 journeys that were due (7.5 %) were dropped');
    expect(note?.text).toContain('all 40 slots (maxInFlight) still waited for answers: 150 in steady.');
  });

  it('is nothing in the closed model, without drops, and for clocks alone', () => {
    expect(overloadNotes(overloaded('closed'))).toEqual([]);
    expect(overloadNotes(overloaded('open', 500))).toEqual([]);
    expect(overloadNotes(resultOf({ endpoints: [], tier: { model: 'open' } }))).toEqual([]);
  });
});
