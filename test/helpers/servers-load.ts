import { createGuard } from '../../src/http/guard.js';
import type {
  CompiledJourney,
  CompiledRequest,
  Inspection,
  Instruction,
  Program,
  ResponseView,
} from '../../src/journey/program.js';
import type { RunScope, Scope } from '../../src/journey/scope.js';
import { runLoad, type LoadOptions } from '../../src/load/engine.js';
import type { FailureKind } from '../../src/model/failures.js';
import { ms } from '../../src/model/units.js';
import type { Plan, StagePlan, TierPlan } from '../../src/plan/plan.js';
import { Histogram } from '../../src/result/histogram.js';
import type { LoadRun, Tally } from '../../src/result/result.js';
import { accountFor } from './accounting.js';

const AT = { file: 'loadgate.yml', line: 1, column: 1 };

export const RUN: RunScope = { id: 'test', number: 0, of: 1, env: {}, seed: 7 };

/** A step that requests a path and accepts every status below 400. */
export function request(
  path: string,
  overrides: Partial<CompiledRequest> & { method?: string; body?: string } = {},
): Instruction {
  const prepared = { method: overrides.method ?? 'GET', path, headers: [], body: overrides.body ?? null };
  return {
    op: 'request',
    request: {
      endpoint: 0,
      timeout: ms(5000),
      redirects: 0,
      needsBody: false,
      onFailure: 'stop',
      prepare: () => prepared,
      inspect: below400,
      ...overrides,
    },
  };
}

export function below400(_: Scope, response: ResponseView): Inspection {
  const { status } = response;
  if (status < 400) return { outcome: 'ok' };
  return { outcome: 'failed', kind: status < 500 ? 'http-4xx' : 'http-5xx', detail: `status ${status}` };
}

export function journey(
  instructions: readonly Instruction[],
  overrides: Partial<CompiledJourney> = {},
): CompiledJourney {
  return { name: 'visitor', index: 0, weight: 1, instructions, login: null, firstEndpoint: 0, ...overrides };
}

export function program(journeys: readonly CompiledJourney[], overrides: Partial<Program> = {}): Program {
  return { endpoints: ['first', 'second', 'third'], journeys, clocked: [], ...overrides };
}

export function stage(from: number, to: number, duration: number | null, phase = 'steady'): StagePlan {
  return { phase, from, to, duration: duration === null ? null : ms(duration), judge: true };
}

/** A plan of one tier without warm-up: two users for half a second, unless told otherwise. */
export function plan(tier: Partial<TierPlan> = {}, journeyNames: readonly string[] = ['visitor']): Plan {
  return {
    file: 'loadgate.yml',
    directory: '/',
    target: 'http://127.0.0.1',
    targetOverridden: true,
    server: null,
    observed: { pid: null, metrics: null },
    http: {
      timeout: ms(5000),
      headers: {},
      keepAlive: true,
      connections: 'per-user',
      http2: false,
      tls: null,
      proxy: null,
      redirects: 0,
      cookies: true,
    },
    data: [],
    journeys: journeyNames.map((name) => ({
      name,
      weight: 1,
      every: null,
      login: null,
      headers: {},
      steps: [],
      at: AT,
    })),
    tier: {
      name: 'test',
      model: 'closed',
      runs: 1,
      warmup: ms(0),
      think: 'as-written',
      stages: [stage(2, 2, 500)],
      iterations: null,
      maxInFlight: 100,
      arrivals: 'constant',
      gracefulStop: ms(1000),
      maxDuration: null,
      breaker: null,
      confirm: false,
      until: [],
      thresholds: [],
      at: AT,
      ...tier,
    },
    gate: {
      metrics: ['p50'],
      band: { default: 0.15, overrides: [] },
      floor: { relative: 0.15, absolute: ms(1) },
    },
    waivers: [],
    seed: 7,
    scenarioHash: '',
    env: {},
    secrets: [],
  };
}

/** Runs load with everything that a test does not care about filled in, and checks that the run's counts add up. */
export async function load(
  options: Pick<LoadOptions, 'plan' | 'program' | 'target'> & Partial<LoadOptions>,
): Promise<LoadRun> {
  const run = await runLoad({
    run: RUN,
    runs: 1,
    guard: createGuard([]),
    signal: new AbortController().signal,
    workers: 1,
    entry: null,
    exhausted: () => undefined,
    serverDied: null,
    onProgress: null,
    ...options,
  });
  accountFor(run);
  return run;
}

/** Everything that was counted for one endpoint, over all phases. */
export function tallies(run: LoadRun, endpoint = 0): readonly Tally[] {
  return run.endpoints[endpoint]?.phases ?? [];
}

/** Sent requests of all endpoints and phases. */
export function requests(run: LoadRun): number {
  return run.endpoints.flatMap(({ phases }) => phases).reduce((sum, tally) => sum + tally.requests, 0);
}

/** Failed requests by kind, all endpoints and phases together. */
export function failures(run: LoadRun): Partial<Record<FailureKind, number>> {
  const total: Partial<Record<FailureKind, number>> = {};
  for (const { phases } of run.endpoints)
    for (const tally of phases)
      for (const [kind, count] of Object.entries(tally.failures) as [FailureKind, number][])
        total[kind] = (total[kind] ?? 0) + count;
  return total;
}

/** A percentile in ms of an encoded histogram. */
export function percentile(encoded: string | null, p: number): number {
  const value = encoded === null ? null : Histogram.decode(encoded).percentile(p);
  if (value === null) throw new Error('the histogram is empty');
  return value;
}
