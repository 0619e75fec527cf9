import type { FailureKind } from '../../../src/model/failures.js';
import { ms, us } from '../../../src/model/units.js';
import type { GatePlan, StagePlan, ThresholdPlan, TierPlan, WaiverPlan } from '../../../src/plan/plan.js';
import { Recorder, type Sample } from '../../../src/result/recorder.js';
import {
  RESULT_SCHEMA,
  type Calibration,
  type Environment,
  type Evidence,
  type Exhausted,
  type GcTime,
  type PhaseSpan,
  type Result,
  type Run,
  type RunEnd,
} from '../../../src/result/result.js';

/** What a made-up run did: latencies in ms and failures of each endpoint, in one judged phase by default. */
export interface MadeRun {
  readonly endpoints: Readonly<Record<string, MadeEndpoint>>;
  readonly seconds?: number;
  readonly utilisation?: number;
  readonly steal?: number;
  readonly gc?: GcTime;
  readonly exhausted?: Partial<Exhausted>;
  /** Schedule lag of every request, ms. */
  readonly lag?: number;
  readonly end?: RunEnd;
  readonly phases?: readonly PhaseSpan[];
  readonly side?: Run['side'];
  readonly pair?: number;
  /** Both before and after the run, unless a pair of them is given. */
  readonly calibration?: Calibration | NonNullable<Run['calibration']>;
}

export interface MadeEndpoint {
  readonly latencies: readonly number[];
  readonly failures?: Partial<Record<FailureKind, number>>;
  readonly dropped?: number;
  /** Of the failed answers; 500 by default. */
  readonly status?: number;
  /** Index of the phase; 0 by default. */
  readonly phase?: number;
}

export const sample = (part: Partial<Sample>): Sample => ({
  endpoint: 0,
  phase: 0,
  finishedAt: us(0),
  failure: null,
  timed: true,
  relogin: false,
  status: 200,
  connect: us(0),
  tls: us(0),
  firstByte: us(500),
  service: us(1000),
  response: us(1000),
  bytesReceived: 100,
  bytesSent: 10,
  ...part,
});

export const steady = (seconds: number): PhaseSpan => ({
  name: 'steady',
  start: 0,
  end: seconds * 1000,
  judged: true,
  from: 8,
  to: 8,
});

export function madeRun(made: MadeRun, number = 1, model: 'closed' | 'open' = 'closed'): Run {
  const seconds = made.seconds ?? 10;
  const phases = made.phases ?? [steady(seconds)];
  const names = Object.keys(made.endpoints);
  const recorder = new Recorder({
    endpoints: names,
    journeys: ['shopper'],
    phases,
    model,
    warmup: 0,
    watched: [],
  });
  names.forEach((name, endpoint) => {
    const {
      latencies,
      failures = {},
      dropped = 0,
      phase = 0,
      status = 500,
    } = made.endpoints[name] ?? { latencies: [] };
    latencies.forEach((latency, index) => {
      const time = us(latency * 1000);
      const finishedAt = us(((index + 1) / (latencies.length + 1)) * seconds * 1e6);
      recorder.record(
        sample({ endpoint, phase, finishedAt, service: time, response: time, firstByte: time }),
      );
      if (made.lag !== undefined) recorder.lag(us(made.lag * 1000));
    });
    for (const [kind, count] of Object.entries(failures) as [FailureKind, number][])
      for (let i = 0; i < count; i++)
        recorder.record(sample({ endpoint, phase, failure: kind, timed: false, status }));
    for (let i = 0; i < dropped; i++) recorder.dropped(0, endpoint, phase, us(0));
  });
  const loaded = recorder.close({
    number,
    startedAt: '2026-01-01T00:00:00Z',
    durationMs: seconds * 1000,
    end: made.end ?? { reason: 'finished' },
    utilisation: made.utilisation ?? 0.3,
    cpu: 0.3,
    steal: made.steal ?? null,
    gc: made.gc ?? { total: 0, longest: 0 },
    exhausted: { files: 0, ports: 0, ...made.exhausted },
    notes: [],
    phases,
  });
  return {
    ...loaded,
    side: made.side ?? 'head',
    pair: made.pair ?? null,
    calibration: calibrationOf(made.calibration),
    resources: null,
  };
}

function calibrationOf(made: MadeRun['calibration']): Run['calibration'] {
  if (made === undefined) return null;
  return 'before' in made ? made : { before: made, after: made };
}

export const steadyStage: StagePlan = {
  phase: 'steady',
  from: 8,
  to: 8,
  duration: ms(10_000),
  judge: true,
};

export const madeTier = (part: Partial<TierPlan> = {}): TierPlan => ({
  name: 'smoke',
  model: 'closed',
  runs: 3,
  warmup: ms(1000),
  think: 'off',
  stages: [steadyStage],
  iterations: null,
  maxInFlight: 1000,
  arrivals: 'constant',
  gracefulStop: ms(5000),
  maxDuration: null,
  breaker: null,
  confirm: false,
  until: [],
  thresholds: [],
  at: { file: 'loadgate.yml', line: 20, column: 3 },
  ...part,
});

export const madeGate = (part: Partial<GatePlan> = {}): GatePlan => ({
  metrics: ['p50', 'p95', 'throughput', 'errors'],
  band: { default: 0.15, overrides: [] },
  floor: { relative: 0.15, absolute: ms(1) },
  ...part,
});

export const madeThreshold = (part: Partial<ThresholdPlan>): ThresholdPlan => ({
  text: 'p95 < 500ms',
  endpoint: null,
  phase: null,
  metric: 'p95',
  op: '<',
  value: 500,
  abort: false,
  at: { file: 'loadgate.yml', line: 30, column: 5 },
  ...part,
});

export const madeEnvironment = (part: Partial<Environment> = {}): Environment => ({
  loadgate: '0.1.0',
  node: '24.1.0',
  os: 'linux',
  arch: 'x64',
  cpu: 'Fast CPU 3000',
  cores: 4,
  memoryBytes: 16e9,
  ci: true,
  target: 'local',
  ...part,
});

export interface MadeResult {
  readonly runs: readonly MadeRun[];
  readonly tier?: Partial<TierPlan>;
  readonly gate?: Partial<GatePlan>;
  readonly environment?: Partial<Environment>;
  readonly hash?: string;
  readonly hasThinkTime?: boolean;
  readonly id?: string;
  readonly createdAt?: string;
  readonly commit?: string | null;
  readonly interrupted?: string | null;
  readonly evidence?: Partial<Evidence>;
  readonly waivers?: readonly WaiverPlan[];
}

export function madeResult(made: MadeResult): Result {
  const tier = madeTier(made.tier);
  const names = [...new Set(made.runs.flatMap((run) => Object.keys(run.endpoints)))];
  return {
    schema: RESULT_SCHEMA,
    loadgate: '0.1.0',
    id: made.id ?? 'job-now',
    createdAt: made.createdAt ?? '2026-01-10T12:00:00.000Z',
    commit: made.commit === undefined ? 'abcdef0123456789' : made.commit,
    scenario: {
      file: 'loadgate.yml',
      hash: made.hash ?? 'a'.repeat(64),
      seed: 1,
      target: 'http://127.0.0.1:4010',
      tier,
      gate: madeGate(made.gate),
      waivers: made.waivers ?? [],
      journeys: [{ name: 'shopper', weight: 1, every: null, login: null }],
      endpoints: names.map((name, index) => ({ name, journey: 'shopper', line: index + 5 })),
      hasThinkTime: made.hasThinkTime ?? false,
    },
    environment: madeEnvironment(made.environment),
    evidence: { approach: { kind: 'runs', runs: tier.runs }, base: null, noPairs: null, ...made.evidence },
    runs: made.runs.map((run, index) => madeRun(run, index + 1, tier.model)),
    notes: [],
    exhaustedData: [],
    interrupted: made.interrupted ?? null,
  };
}

/** `count` latencies in ms: p50 is `p50`, p95 and p99 are `tail`. */
export function spread(p50: number, tail: number, count = 600): number[] {
  return Array.from({ length: count }, (_, index) => (index < count * 0.9 ? p50 : tail));
}
