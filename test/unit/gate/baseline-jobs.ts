import type { BaselineEntry, BaselineJob } from '../../../src/gate/baseline-schema.js';

export interface MadeJob {
  /** ms per run: p50; the p95 is twice that unless given. */
  readonly endpoints: Readonly<Record<string, readonly number[] | { p50: number[]; p95: number[] }>>;
  /** Requests in each run. */
  readonly requests?: number;
  readonly throughput?: readonly number[] | null;
  readonly newLevel?: readonly (string | null)[];
}

/** The `number`th job of a history: one a day, from the first of January 2026. */
export function madeJob(number: number, made: MadeJob): BaselineJob {
  const { requests = 1000, throughput = null, newLevel } = made;
  const endpoints = Object.entries(made.endpoints).map(([name, values]) => {
    const { p50, p95 } = 'p50' in values ? values : { p50: [...values], p95: values.map((one) => one * 2) };
    const perRun = <T>(value: T): T[] => p50.map(() => value);
    return [
      name,
      { n: perRun(requests), p50, p95, p99: p95, errors: perRun<[number, number]>([0, requests]) },
    ] as const;
  });
  return {
    id: `job-${number}`,
    commit: number.toString(16).padEnd(12, '0'),
    recordedAt: dayOf(number),
    ...(newLevel === undefined ? {} : { newLevel: [...newLevel] }),
    throughput: throughput === null ? null : [...throughput],
    endpoints: Object.fromEntries(endpoints),
  };
}

export const dayOf = (number: number): string =>
  new Date(Date.UTC(2026, 0, number)).toISOString().replace('.000Z', 'Z');

export function madeEntry(jobs: readonly BaselineJob[], anchors?: BaselineEntry['anchors']): BaselineEntry {
  return {
    tier: 'smoke',
    environment: { target: 'local', cpu: 'Fast CPU 3000', cores: 4, arch: 'x64', node: '24', loadgate: '0' },
    scenario: 'abc',
    ...(anchors === undefined ? {} : { anchors }),
    jobs: [...jobs],
  };
}

/** Normal numbers, the same for the same seed. */
export function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
