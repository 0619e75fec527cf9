import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../../src/gate/baseline.js';
import { updateBaseline } from '../../../src/gate/baseline-update.js';
import { judge } from '../../../src/gate/judge.js';
import { ms } from '../../../src/model/units.js';
import type { Result } from '../../../src/result/result.js';
import type { SearchFound } from '../../../src/result/search.js';
import { madeResult } from '../result/measured.js';

const NOW = new Date('2026-02-01T00:00:00Z');
const SEARCH = { from: 10, to: 2000, each: ms(10_000), growth: 1.5, precision: 0.05, pause: ms(5000) };

/** A search that found this capacity, req/s; or what it found instead. */
function searched(found: number | SearchFound, id = 'now', createdAt = '2026-01-20T00:00:00.000Z'): Result {
  const made = madeResult({
    runs: [{ endpoints: { checkout: { latencies: [10, 12, 14] } } }],
    tier: { name: 'breakpoint', model: 'open', runs: 1, search: SEARCH },
    gate: {
      metrics: ['p50', 'p95', 'throughput', 'capacity', 'errors'],
      band: { default: 'learned', overrides: [] },
    },
    id,
    createdAt,
  });
  const outcome: SearchFound =
    typeof found === 'number'
      ? {
          kind: 'found',
          phase: 'steady',
          rate: found,
          capacity: found,
          breaksAt: found * 1.04,
          reason: 'p95 900 ms',
        }
      : found;
  return { ...made, runs: made.runs.map((run) => ({ ...run, search: { steps: [], found: outcome } })) };
}

function recorded(...capacities: readonly number[]): ReturnType<typeof parseBaseline> {
  const jobs = capacities.map((capacity, i) => searched(capacity, `job-${i}`, `2026-01-1${i}T00:00:00.000Z`));
  return parseBaseline(updateBaseline(null, jobs, NOW).text, 'b.json');
}

describe('the capacity of a tier that searches for it', () => {
  const baseline = recorded(520, 510, 528, 517, 523);

  it('is recorded, and nothing else of the tier', () => {
    const [job] = baseline.entries[0]?.jobs ?? [];
    expect(job).toMatchObject({ capacity: [520], throughput: null, endpoints: {} });
  });

  it('is a regression when it fell, in the words of the trade', () => {
    const verdict = judge(searched(390), { file: 'b.json', baseline }, NOW);
    expect(verdict.overall).toBe('regression');
    expect(verdict.headline).toBe('Capacity fell from 520 to 390 req/s');
    expect(verdict.cells).toMatchObject([{ endpoint: null, metric: 'capacity', value: 390 }]);
  });

  it('passes within its band, and is better above it', () => {
    expect(judge(searched(505), { file: 'b.json', baseline }, NOW).overall).toBe('pass');
    const better = judge(searched(760), { file: 'b.json', baseline }, NOW);
    expect(better.headline).toMatch(/^Capacity rose from 520 to 760 req\/s/);
  });

  it('is not judged where nothing was found', () => {
    const none = judge(
      searched({ kind: 'nothing', why: 'all was too much' }),
      { file: 'b.json', baseline },
      NOW,
    );
    expect(none.overall).toBe('not-compared');
    expect(none.cells).toEqual([]);
  });
});
