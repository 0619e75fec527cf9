import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/analysis/course.js';
import type { Finding } from '../../../src/analysis/finding.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import { saturationOf, type Saturation } from '../../../src/analysis/saturation.js';
import { phasesOf, plantedResult, requestsOf, type Chance, type Planted } from '../../helpers/planted.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const CORES = 4;
/** A user more each second. */
const ramp = phasesOf(['ramp', 1, 120, 120]);

/** `rate` per second without waiting up to `knee` users, not more beyond it: they wait for their turn. */
function limited(level: number, knee: number, chance: Chance): ReturnType<typeof requestsOf> {
  const rate = 2 * Math.min(level, knee);
  return requestsOf(chance.about(rate, 0.03), 20 + 500 * Math.max(0, level / knee - 1), chance);
}

function seen(planted: Omit<Planted, 'phases'>): { found: Saturation | null; findings: readonly Finding[] } {
  const result = plantedResult({ phases: ramp, ...planted });
  const [run] = result.runs;
  if (run === undefined) throw new Error('no run');
  return { found: saturationOf(courseOf(run), CORES), findings: findingsOf(result) };
}

const within15 = (value: number | undefined, planted: number): void => {
  expect(value).toBeGreaterThan(planted * 0.85);
  expect(value).toBeLessThan(planted * 1.15);
};
const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);

describe.each(SEEDS)('what is full first, over seed %i', (seed) => {
  it('is a pool that fills before throughput stops, and the CPU has room', () => {
    const { found, findings } = seen({
      seed,
      second: (_t, level, chance) => ({
        requests: limited(level, 80, chance),
        cpu: chance.about(Math.min(level, 80) / 200, 0.05),
        threads: level < 5 ? 7 : 11,
        connections: Math.round(level),
        metrics: {
          db_pool_in_use: Math.min(20, Math.round(level / 3)),
          requests_per_second: chance.about(2 * Math.min(level, 80), 0.05),
          answered_total: Math.min(level, 80) ** 2,
        },
      }),
    });
    expect(found?.first).toMatchObject({ name: 'db_pool_in_use', level: 20, pinned: true });
    within15(found?.first.load, 60);
    expect(found?.lead).toBeGreaterThan(5000);
    const pool = findings.find(({ rule }) => rule === 'pool-limit');
    expect(pool?.title).toContain('db_pool_in_use is full at 20, about ');
    expect(pool?.evidence[0]).toMatch(
      /^db_pool_in_use was full first: it levelled off at 20 from [56]\d users on, [\d.]+s before throughput did\.$/,
    );
    expect(pool?.evidence.at(-1)).toMatch(/^The CPU is not the limit: it stayed at 0\.\d\d of 4 cores\.$/);
    expect(rulesOf(findings)).not.toContain('cpu-saturated');
  });

  it('is a pool, where the CPU stays at more than a core only because throughput does', () => {
    const { found, findings } = seen({
      seed,
      second: (_t, level, chance) => ({
        requests: limited(level, 60, chance),
        cpu: chance.about((1.4 * Math.min(level, 60)) / 60, 0.08),
        metrics: { db_pool_in_use: Math.min(20, Math.round(level / 3)) },
      }),
    });
    expect(found?.first).toMatchObject({ name: 'db_pool_in_use', level: 20 });
    expect(rulesOf(findings)).toContain('pool-limit');
    expect(rulesOf(findings)).not.toContain('cpu-saturated');
  });

  it('is the CPU, when the pool fills later because requests hold it longer', () => {
    const { found, findings } = seen({
      seed,
      second: (_t, level, chance) => ({
        requests: limited(level, 60, chance),
        cpu: chance.about(Math.min(level, 60) / 60, 0.01),
        threads: 11,
        metrics: { db_pool_in_use: Math.min(20, Math.round(level / 4.5)) },
      }),
    });
    expect(found?.first.name).toBe('CPU');
    within15(found?.first.level, 1);
    within15(found?.first.load, 60);
    expect(found?.later.map(({ name }) => name)).toEqual(['db_pool_in_use']);
    const saturated = findings.find(({ rule }) => rule === 'cpu-saturated');
    expect(saturated?.evidence[1]).toMatch(
      /^CPU was full first: it levelled off at (?:0\.9\d|1\.0\d) of 4 cores from \d\d users on/,
    );
    expect(saturated?.evidence[2]).toMatch(
      /^What levelled off after it: db_pool_in_use at 20, [\d.]+s later\.$/,
    );
    expect(rulesOf(findings)).not.toContain('pool-limit');
  });

  it('is nothing on a ramp that the service follows, whatever its threads and caches do', () => {
    const { found, findings } = seen({
      seed,
      endpoints: ['GET /a', 'POST /b'],
      second: (_t, level, chance) => ({
        requests: [...requestsOf(level, 20, chance), ...requestsOf(level, 20, chance, 1)],
        cpu: chance.about(level / 200, 0.05),
        threads: Math.min(12, 4 + Math.round(level / 8)),
        files: Math.round(30 + level),
        connections: Math.round(level),
        metrics: { cache_entries: Math.min(500, level * 10), db_pool_in_use: Math.round(level / 8) },
      }),
    });
    expect(found).toBeNull();
    expect(rulesOf(findings)).toEqual([]);
  });
});
