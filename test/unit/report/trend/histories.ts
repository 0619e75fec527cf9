import type { Baseline, BaselineEndpoint, BaselineJob } from '../../../../src/gate/baseline-schema.js';
import { levelShifts } from '../../../../src/gate/level-shifts.js';

type Factors = Readonly<Record<string, (job: number) => number>>;

const TYPICAL: Readonly<Record<string, number>> = {
  login: 12,
  'GET /api/products?category=sale': 38,
  checkout: 118,
};

/** Jobs in a row whose endpoints are so many times as slow as they usually are; level changes are marked as in a file. */
export function history(
  count: number,
  factors: Factors,
  names: Readonly<Record<string, string>> = {},
): Baseline {
  const entry = {
    tier: 'load',
    environment: {
      target: 'local' as const,
      cpu: 'AMD EPYC 7763',
      cores: 4,
      arch: 'x64',
      node: '24',
      loadgate: '0',
    },
    scenario: '5f2a9c1be07d44d3a1',
    jobs: [] as BaselineJob[],
  };
  for (let job = 0; job < count; job++) {
    const made = jobAt(job, factors, names);
    const shifted = levelShifts(entry, made);
    entry.jobs.push(shifted.length === 0 ? made : { ...made, newLevel: [...shifted] });
  }
  return { schema: 'loadgate-baseline/1', entries: [entry] };
}

function jobAt(job: number, factors: Factors, names: Readonly<Record<string, string>>): BaselineJob {
  const endpoints = Object.entries(TYPICAL).map(([name, typical], index) => {
    const level = typical * (factors[name]?.(job) ?? 1);
    const runs = (factor: number): number[] =>
      [0, 1, 2].map((run) => round(level * factor * (1 + wobble(7 * job + 3 * run + index))));
    const errors = [0, 1, 2].map((run): [number, number] => [name === 'login' && run === 1 ? job : 0, 3000]);
    const values: BaselineEndpoint = {
      n: [3000, 3000, 3000],
      p50: runs(1),
      p95: runs(1.4),
      p99: runs(2),
      errors,
    };
    return [names[name] ?? name, values] as const;
  });
  return {
    id: `job-${job}`,
    commit: `${String(job).padStart(2, '0')}ceb02d0ae598e95dc970b74767f19372d61af8`.slice(0, 40),
    recordedAt: new Date(Date.UTC(2026, 2, 1 + job, 2, 17)).toISOString(),
    throughput: [0, 1, 2].map((run) => round(410 * (1 + wobble(11 * job + run)))),
    endpoints: Object.fromEntries(endpoints),
  };
}

/** Between −1.5 and 1.5 %, the same every time. */
function wobble(seed: number): number {
  return ((seed * 7919) % 31) / 1000 - 0.015;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
