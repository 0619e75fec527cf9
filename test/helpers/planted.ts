import type { FailureKind } from '../../src/model/failures.js';
import { seededRandom } from '../../src/model/random.js';
import { us } from '../../src/model/units.js';
import { Recorder } from '../../src/result/recorder.js';
import type { PhaseSpan, Result, Run } from '../../src/result/result.js';
import type { Resources } from '../../src/result/resources.js';
import { levelAt } from '../../src/analysis/planned-level.js';
import { phase, resultFixture } from './fixtures.js';

/** A service that is made up second by second, with a fault planted in it. */
export interface Planted {
  readonly phases: readonly PhaseSpan[];
  readonly model?: 'closed' | 'open';
  readonly endpoints?: readonly string[];
  /** ms; the service is asked from `-warmup` on. */
  readonly warmup?: number;
  readonly seed: number;
  /** What happens in the second from `t` on (s), under so many users or journeys per second. */
  readonly second: (t: number, level: number, chance: Chance) => Second;
}

export interface Second {
  readonly requests: readonly PlantedRequest[];
  readonly dropped?: number;
  readonly cpu?: number;
  /** Bytes. */
  readonly rss?: number;
  readonly files?: number;
  readonly connections?: number;
  readonly closeWait?: number;
  readonly threads?: number;
  readonly metrics?: Readonly<Record<string, number>>;
}

export interface PlantedRequest {
  readonly endpoint?: number;
  /** ms. */
  readonly time: number;
  /** Open model: from the due time; as `time` unless given. */
  readonly response?: number;
  readonly status?: number;
  readonly failure?: FailureKind;
  readonly timed?: boolean;
}

/** Where the made-up service takes its luck from. */
export interface Chance {
  (): number;
  /** A time of `typical` (ms) on average, with a tail to the right as services have it: p95 is about 1.6 × the median. */
  time(typical: number): number;
  /** A value around `typical`, give or take `share` of it. */
  about(typical: number, share: number): number;
}

export function plantedResult(planted: Planted, overrides: Partial<Result> = {}): Result {
  const base = resultFixture();
  const run = plantedRun(planted);
  const names = planted.endpoints ?? ['GET /a'];
  return {
    ...base,
    scenario: {
      ...base.scenario,
      hasThinkTime: true,
      tier: {
        ...base.scenario.tier,
        name: 'load',
        model: planted.model ?? 'closed',
        stages: [],
        runs: 1,
      },
      endpoints: names.map((name, index) => ({ name, journey: 'shopper', line: 20 + index })),
    },
    environment: { ...base.environment, memoryBytes: 8e9 },
    runs: [run],
    ...overrides,
  };
}

function plantedRun(planted: Planted): Run {
  const { phases, warmup = 0 } = planted;
  const chance = chanceOf(planted.seed);
  const model = planted.model ?? 'closed';
  const recorder = new Recorder({
    endpoints: planted.endpoints ?? ['GET /a'],
    journeys: ['shopper'],
    phases,
    model,
    warmup,
    watched: [],
  });
  const length = phases.at(-1)?.end ?? 0;
  const seconds: Second[] = [];
  for (let t = -warmup / 1000; t < length / 1000; t++) {
    const level = levelAt({ phases }, Math.max(0, t * 1000 + 500)) ?? 0;
    const second = planted.second(t, level, chance);
    record(recorder, second, t, phases);
    recorder.users(model === 'closed' ? Math.round(level) : second.requests.length);
    recorder.tick(us((t + 1) * 1e6 - 1));
    if (t >= 0) seconds.push(second);
  }
  const closed = recorder.close({
    number: 1,
    startedAt: '2026-03-14T17:58:00.000Z',
    durationMs: length,
    end: { reason: 'finished' },
    utilisation: 0.3,
    cpu: 0.3,
    steal: 0,
    gc: { total: 5, longest: 1 },
    exhausted: { files: 0, ports: 0 },
    notes: [],
    phases,
  });
  return {
    ...closed,
    side: 'head',
    pair: null,
    calibration: null,
    resources: resourcesOf(seconds, closed.timeline.bucket),
  };
}

function record(recorder: Recorder, second: Second, t: number, phases: readonly PhaseSpan[]): void {
  const index = phases.findIndex(({ start, end }) => t * 1000 >= start && t * 1000 < end);
  second.requests.forEach((request, place) => {
    const finishedAt = us((t + (place + 0.5) / second.requests.length) * 1e6);
    const time = us(request.time * 1000);
    recorder.record({
      endpoint: request.endpoint ?? 0,
      phase: t < 0 ? -1 : index,
      finishedAt,
      failure: request.failure ?? null,
      timed: request.timed ?? request.failure === undefined,
      relogin: false,
      status: request.status ?? (request.failure === undefined ? 200 : 500),
      connect: us(0),
      tls: us(0),
      firstByte: time,
      service: time,
      response: us((request.response ?? request.time) * 1000),
      bytesReceived: 100,
      bytesSent: 100,
    });
  });
  for (let dropped = 0; dropped < (second.dropped ?? 0); dropped++)
    recorder.dropped(0, 0, index, us((t + 0.5) * 1e6));
}

/** On the grid of the timeline, as the sampler writes them. */
function resourcesOf(seconds: readonly Second[], bucket: number): Resources | null {
  const per = bucket / 1000;
  const starts = Array.from({ length: Math.ceil(seconds.length / per) }, (_, index) => index * bucket);
  const part = (start: number): readonly Second[] => seconds.slice(start / 1000, start / 1000 + per);
  const names = [...new Set(seconds.flatMap(({ metrics }) => Object.keys(metrics ?? {})))];
  const level = (values: readonly (number | undefined)[]): { mean: number; max: number } | null => {
    const known = values.filter((value) => value !== undefined);
    if (known.length === 0) return null;
    return { mean: known.reduce((sum, value) => sum + value, 0) / known.length, max: Math.max(...known) };
  };
  const known = seconds.some(
    ({ cpu, rss, files, connections, closeWait, threads }) =>
      (cpu ?? rss ?? files ?? connections ?? closeWait ?? threads) !== undefined,
  );
  if (names.length === 0 && !known) return null;
  return {
    bucket,
    processes: !known
      ? null
      : {
          of: 'started',
          rows: starts.map((start) => ({
            start,
            cpu: level(part(start).map(({ cpu }) => cpu)),
            rss: level(part(start).map(({ rss }) => rss)),
            files: level(part(start).map(({ files }) => files)),
            connections: level(part(start).map(({ connections }) => connections)),
            closeWait: level(part(start).map(({ closeWait }) => closeWait)),
            threads: level(part(start).map(({ threads }) => threads)),
            processes: null,
          })),
        },
    metrics: names.map((series) => ({
      series,
      rows: starts.flatMap((start) => {
        const value = level(part(start).map(({ metrics }) => metrics?.[series]));
        return value === null ? [] : [{ start, ...value }];
      }),
    })),
  };
}

function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  // Box–Muller.
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Object.assign(() => random.next(), {
    time: (typical: number) => typical * Math.exp(0.28 * normal() - 0.28 ** 2 / 2),
    about: (typical: number, share: number) => typical * (1 + share * normal()),
  });
}

/** So many requests of about this time. */
export function requestsOf(count: number, typical: number, chance: Chance, endpoint = 0): PlantedRequest[] {
  return Array.from({ length: Math.max(0, Math.round(count)) }, () => ({
    time: chance.time(typical),
    endpoint,
  }));
}

/** `[name, level or from, to, seconds]` one after the other. */
export function phasesOf(
  ...parts: readonly (readonly [name: string, from: number, to: number, seconds: number])[]
): readonly PhaseSpan[] {
  let at = 0;
  return parts.map(([name, from, to, seconds]) => {
    const start = at;
    at += seconds * 1000;
    return { ...phase(name, start, at, from), to };
  });
}
