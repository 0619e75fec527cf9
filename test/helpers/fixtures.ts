import type { Cell, ThresholdVerdict, Verdict } from '../../src/gate/verdict.js';
import { VERDICT_SCHEMA } from '../../src/gate/verdict.js';
import { ms, us } from '../../src/model/units.js';
import type { StagePlan, ThresholdPlan, TierPlan, WaiverPlan } from '../../src/plan/plan.js';
import { Histogram } from '../../src/result/histogram.js';
import type { Evidence, PhaseSpan, Result, Run, Tally } from '../../src/result/result.js';
import { RESULT_SCHEMA } from '../../src/result/result.js';

/** What an endpoint did in every phase of every run. */
export interface EndpointFixture {
  readonly name: string;
  /** Median in ms; the p95 is about 1.3 times as long. */
  readonly typical: number;
  /** The same of the base, where there are pairs; as of the head unless given. */
  readonly before?: number;
  /** How much runs of the base differ, as a multiple of 1.5 %. */
  readonly scatter?: number;
  readonly requests: number;
  readonly failures?: Tally['failures'];
  /** Open model: how much longer the response time is, in ms. */
  readonly queued?: number;
  /** How long connecting took the requests that had to, in ms; TLS three times as long. One in ten had to. */
  readonly connecting?: number;
  readonly line?: number;
}

export interface ResultFixture {
  readonly endpoints: readonly EndpointFixture[];
  /** Of the head on its own; 3 unless given. */
  readonly runs?: number;
  /** Made after those runs, the sides in turn. */
  readonly pairs?: number;
  readonly evidence?: Evidence;
  readonly tier?: Partial<TierPlan>;
  readonly phases?: readonly PhaseSpan[];
  readonly overrides?: Partial<Result>;
}

/** Three runs against the baseline. */
export const RUNS_ONLY: Evidence = { approach: { kind: 'runs', runs: 3 }, base: null, noPairs: null };

export const NOW = new Date('2026-03-14T18:00:00Z');

export function resultOf(fixture: ResultFixture): Result {
  const phases = fixture.phases ?? [phase('steady', 0, 15_000, 8)];
  const tier = tierOf(phases, fixture.tier ?? {});
  const runs = placesOf(fixture.runs ?? 3, fixture.pairs ?? 0).map((place, index) =>
    runOf(index + 1, place, fixture.endpoints, phases, tier.model === 'open'),
  );
  return {
    schema: RESULT_SCHEMA,
    loadgate: '0.1.0',
    id: '4711-1-smoke',
    createdAt: '2026-03-14T17:58:00.000Z',
    commit: '9fceb02d0ae598e95dc970b74767f19372d61af8',
    scenario: {
      file: 'loadgate.yml',
      hash: '5f2a9c1be07d44d3a1',
      seed: 42,
      target: 'http://127.0.0.1:4010',
      tier,
      gate: {
        metrics: ['p50', 'p95'],
        band: { default: 'learned', overrides: [] },
        floor: { relative: 0.15, absolute: ms(1) },
      },
      waivers: [],
      journeys: [{ name: 'shopper', weight: 100, every: null, login: null }],
      endpoints: fixture.endpoints.map(({ name, line }, index) => ({
        name,
        journey: 'shopper',
        line: line ?? 20 + index,
      })),
      hasThinkTime: false,
    },
    environment: {
      loadgate: '0.1.0',
      node: 'v24.1.0',
      os: 'linux 6.8',
      arch: 'x64',
      cpu: 'AMD EPYC 7763',
      cores: 4,
      memoryBytes: 16_000_000_000,
      ci: true,
      target: 'local',
    },
    evidence: fixture.evidence ?? RUNS_ONLY,
    runs,
    notes: [],
    exhaustedData: [],
    interrupted: null,
    ...fixture.overrides,
  };
}

/** A small measurement for whoever needs just some result. */
export function resultFixture(overrides: Partial<Result> = {}): Result {
  const endpoints = [
    { name: 'login', typical: 12, requests: 180 },
    { name: 'checkout', typical: 118, requests: 640, failures: { 'http-5xx': 3 } },
  ];
  return resultOf({ endpoints, overrides });
}

export function phase(name: string, start: number, end: number, level: number, judged = true): PhaseSpan {
  return { name, start, end, judged, from: level, to: level };
}

export function thresholdPlan(text: string, plan: Partial<ThresholdPlan> = {}): ThresholdPlan {
  return {
    text,
    endpoint: null,
    phase: null,
    metric: 'p95',
    op: '<',
    value: 500,
    abort: false,
    at: { file: 'loadgate.yml', line: 80, column: 5 },
    ...plan,
  };
}

export function thresholdVerdict(
  text: string,
  status: ThresholdVerdict['status'],
  verdict: Partial<ThresholdVerdict> = {},
): ThresholdVerdict {
  return { text, status, runs: [], actual: null, reason: '', line: 80, ...verdict };
}

/** A waiver of the scenario file. */
export function waiverPlan(plan: Partial<WaiverPlan> = {}): WaiverPlan {
  return {
    endpoint: 'checkout',
    metric: 'p95',
    upTo: 0.3,
    reason: 'fraud check, see the design note',
    until: '2026-12-31',
    at: { file: 'loadgate.yml', line: 12, column: 5 },
    ...plan,
  };
}

/** A cell of three runs around `value`, judged by a fixed band; for throughput leave `endpoint` null. */
export function cellOf(cell: Partial<Cell> & Pick<Cell, 'metric' | 'verdict'>): Cell {
  const { value = null, baseline = null } = cell;
  const difference = value === null || baseline === null ? null : value - baseline;
  const change =
    difference === null ? null : cell.metric === 'errors' ? difference : difference / (baseline ?? 1);
  return {
    endpoint: null,
    value,
    baseline,
    change,
    runs: value === null ? [] : [value * 0.98, value, value * 1.03],
    before: baseline === null ? [] : [baseline * 1.02, baseline * 0.97, baseline],
    band: cell.metric === 'errors' ? 0.005 : 0.15,
    by: verdictWithout(cell.verdict) ? 'nothing' : cell.metric === 'errors' ? 'counts' : 'fixed band',
    interval: null,
    detectable: null,
    waived: null,
    reason: 'within the band',
    ...cell,
  };
}

function verdictWithout(verdict: Cell['verdict']): boolean {
  return verdict === 'not-compared' || verdict === 'invalid';
}

export function verdictOf(verdict: Partial<Verdict> & Pick<Verdict, 'overall' | 'headline'>): Verdict {
  return {
    schema: VERDICT_SCHEMA,
    cells: [],
    thresholds: [],
    baseline: {
      state: 'used',
      file: 'perf-baseline.json',
      jobs: 3,
      commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
      recordedAt: '2026-03-11T09:30:00.000Z',
    },
    evidence: RUNS_ONLY,
    decision: null,
    sensitivity: null,
    waivers: [],
    newEndpoints: [],
    vanishedEndpoints: [],
    notes: [],
    ...verdict,
  };
}

function tierOf(phases: readonly PhaseSpan[], tier: Partial<TierPlan>): TierPlan {
  return {
    name: 'smoke',
    model: 'closed',
    runs: 3,
    warmup: ms(3000),
    think: 'off',
    stages: phases.map((span): StagePlan => {
      return {
        phase: span.name,
        from: span.from,
        to: span.to,
        duration: ms(span.end - span.start),
        judge: span.judged,
      };
    }),
    iterations: null,
    maxInFlight: 100,
    arrivals: 'constant',
    gracefulStop: ms(5000),
    maxDuration: null,
    breaker: null,
    confirm: true,
    until: [],
    thresholds: [],
    at: { file: 'loadgate.yml', line: 60, column: 3 },
    ...tier,
  };
}

type Place = Pick<Run, 'side' | 'pair'>;

/** The head's own runs, then pairs: base first, head first, and so on. */
function placesOf(runs: number, pairs: number): readonly Place[] {
  const alone = Array.from({ length: runs }, (): Place => ({ side: 'head', pair: null }));
  const paired = Array.from({ length: pairs }, (_, index): readonly Place[] => {
    const both = (['base', 'head'] as const).map((side) => ({ side, pair: index + 1 }));
    return index % 2 === 0 ? both : both.toReversed();
  });
  return [...alone, ...paired.flat()];
}

function runOf(
  number: number,
  place: Place,
  endpoints: readonly EndpointFixture[],
  phases: readonly PhaseSpan[],
  open: boolean,
): Run {
  // Three values in turn, so that neither runs nor pairs are all alike; the base scatters a little differently.
  const factor = 1 + (((number - 1) % 3) - 1) * (place.side === 'base' ? 0.015 : 0.02);
  return {
    number,
    ...place,
    calibration: null,
    startedAt: '2026-03-14T17:58:00.000Z',
    duration: phases.at(-1)?.end ?? 0,
    phases,
    endpoints: endpoints.map((endpoint) => ({
      name: endpoint.name,
      phases: phases.map((span) =>
        tallyOf(
          endpoint,
          span.name,
          (1 + (factor - 1) * (place.side === 'base' ? (endpoint.scatter ?? 1) : 1)) *
            sideOf(endpoint, place),
          open,
        ),
      ),
    })),
    journeys: [{ name: 'shopper', started: 100, completed: 99, failed: 1, interrupted: 0, dropped: 0 }],
    warmup: { requests: 40, failed: 0 },
    timeline: { bucket: 1000, buckets: [] },
    opening: null,
    generator: {
      lag: null,
      lagP99: open ? 0.4 : null,
      utilisation: 0.41,
      workers: 1,
      cpu: 0.38,
      steal: 0,
      gc: { total: 45, longest: 2.5 },
      exhausted: { files: 0, ports: 0 },
      invalid: [],
    },
    resources: null,
    end: { reason: 'finished' },
    notes: [],
  };
}

function sideOf({ typical, before }: EndpointFixture, { side }: Place): number {
  return side === 'base' && before !== undefined ? before / typical : 1;
}

function tallyOf(endpoint: EndpointFixture, phaseName: string, factor: number, open: boolean): Tally {
  const failures = endpoint.failures ?? {};
  const { dropped = 0, ...failed } = failures;
  const failedCount = Object.values(failed).reduce((sum, count) => sum + count, 0);
  const answered = Math.max(0, endpoint.requests - failedCount);
  const times = spread(endpoint.typical * factor, answered);
  const connecting =
    endpoint.connecting === undefined ? [] : spread(endpoint.connecting, Math.floor(answered / 10));
  return {
    phase: phaseName,
    requests: endpoint.requests,
    failures: dropped > 0 ? { ...failed, dropped } : failed,
    relogins: 0,
    statuses: answered > 0 ? { 200: answered } : {},
    bytesReceived: answered * 512,
    bytesSent: endpoint.requests * 128,
    connect: encode(connecting.map((time) => time * factor)),
    tls: encode(connecting.map((time) => time * factor * 3)),
    firstByte: encode(times.map((time) => time * 0.9)),
    service: encode(times),
    failedService: null,
    response: open ? encode(times.map((time) => time + (endpoint.queued ?? 0))) : null,
  };
}

/** Evenly from 0.7 to 1.3 times the typical time, with one in fifty three times as long. */
function spread(typical: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) =>
    index % 50 === 49 ? typical * 3 : typical * (0.7 + (0.6 * (index + 0.5)) / count),
  );
}

function encode(times: readonly number[]): string | null {
  if (times.length === 0) return null;
  const histogram = new Histogram();
  for (const time of times) histogram.record(us(time * 1000));
  return histogram.encode();
}
