import type { FailureKind } from '../model/failures.js';
import type { Note } from '../model/notes.js';
import { us, type Us } from '../model/units.js';
import { MOST_ENDPOINTS } from './endpoint-lines.js';
import { Histogram } from './histogram.js';
import type { Exhausted, GcTime, JourneyResult, PhaseSpan, LoadRun, RunEnd } from './result.js';
import { OpeningRecorder } from './opening-recorder.js';
import { SecondCounts, type SecondDelta } from './second-counts.js';
import { TallyRecorder } from './tally-recorder.js';
import { TimelineRecorder } from './timeline.js';

/**
 * Everything one run measures, as it happens: record, then `close` for the derived values. Memory does not grow
 * with the length of the run, and recording allocates nothing beyond the first use of an endpoint in a phase.
 */
export class Recorder {
  readonly #shape: RecorderShape;
  /** By endpoint and phase. */
  readonly #tallies: (TallyRecorder | undefined)[];
  readonly #journeys: readonly JourneyCounts[];
  readonly #timeline: TimelineRecorder;
  readonly #opening: OpeningRecorder;
  readonly #whole: SecondCounts;
  /** By endpoint; those that are watched. */
  readonly #watched: (SecondCounts | undefined)[];
  readonly #lag = new Histogram();
  readonly #warmup = { requests: 0, failed: 0 };
  readonly #counted = { requests: 0, failed: 0 };

  constructor(shape: RecorderShape) {
    this.#shape = shape;
    const told = shape.endpoints.length <= MOST_ENDPOINTS ? shape.endpoints.length : 0;
    this.#timeline = new TimelineRecorder(told);
    this.#whole = new SecondCounts(told);
    this.#opening = new OpeningRecorder(us(-shape.warmup * 1000));
    this.#tallies = new Array<undefined>(shape.endpoints.length * shape.phases.length).fill(undefined);
    this.#watched = shape.endpoints.map((_, endpoint) =>
      shape.watched.includes(endpoint) ? new SecondCounts() : undefined,
    );
    this.#journeys = shape.journeys.map((name) => new JourneyCounts(name));
  }

  /** Counts one finished request; the object may be reused by the caller. */
  record(sample: Sample): void {
    const counts = sample.phase < 0 ? this.#warmup : this.#counted;
    const failed = sample.failure !== null;
    counts.requests++;
    if (failed) counts.failed++;
    const latency = this.#latency(sample);
    this.#opening.record(sample.finishedAt, failed, latency);
    if (sample.phase < 0) return;
    this.#tally(sample.endpoint, sample.phase).record(sample);
    this.#whole.request(sample.finishedAt, failed, latency, sample.endpoint);
    this.#watched[sample.endpoint]?.request(sample.finishedAt, failed, latency);
  }

  /** An arrival that found no free slot, at its journey's first endpoint. */
  dropped(journey: number, endpoint: number, phase: number, at: Us): void {
    if (phase < 0) return;
    const counts = this.#journeys[journey];
    if (counts) counts.dropped++;
    this.#tally(endpoint, phase).dropped();
    this.#whole.dropped(at, endpoint);
    this.#watched[endpoint]?.dropped(at);
  }

  /** Schedule lag: sent minus due, while a slot was free. */
  lag(lag: Us): void {
    this.#lag.record(lag);
  }

  iteration(journey: number, event: 'started' | 'completed' | 'failed' | 'interrupted'): void {
    const counts = this.#journeys[journey];
    if (counts) counts[event]++;
  }

  /** Users under way from now on. */
  users(now: number): void {
    this.#timeline.users(now);
  }

  /** About once a second: what happened since the last time. The timeline goes on when nothing did. */
  tick(at: Us): Moments {
    const whole = this.#whole.take();
    for (const delta of whole) this.#timeline.add(delta);
    if (at >= 0) this.#timeline.tick(at);
    const watched = this.#watched.flatMap((counts, endpoint) =>
      counts ? [{ endpoint, deltas: counts.take() }] : [],
    );
    return { whole, watched };
  }

  /** Requests so far, warm-up included; dropped arrivals are not among them. */
  totals(): { readonly requests: number; readonly failed: number } {
    return {
      requests: this.#warmup.requests + this.#counted.requests,
      failed: this.#warmup.failed + this.#counted.failed,
    };
  }

  /** The finished run. `phases` are as they really went: a run can end before its plan does. */
  close(closing: Closing): LoadRun {
    for (const delta of this.#whole.take()) this.#timeline.add(delta);
    return {
      number: closing.number,
      startedAt: closing.startedAt,
      duration: closing.durationMs,
      phases: closing.phases,
      endpoints: this.#shape.endpoints.map((name, endpoint) => ({
        name,
        phases: this.#shape.phases.flatMap((phase, index) => {
          const tally = this.#tallies[endpoint * this.#shape.phases.length + index];
          return tally ? [tally.close(phase.name)] : [];
        }),
      })),
      journeys: this.#journeys.map((counts) => counts.close()),
      warmup: { ...this.#warmup },
      timeline: this.#timeline.close(),
      opening: this.#opening.close(),
      generator: {
        workers: 1,
        lag: this.#lag.count === 0 ? null : this.#lag.encode(),
        lagP99: this.#lag.percentile(99),
        utilisation: finite(closing.utilisation),
        cpu: finite(closing.cpu),
        steal: closing.steal,
        gc: closing.gc,
        exhausted: closing.exhausted,
        invalid: [],
      },
      end: closing.end,
      notes: closing.notes,
    };
  }

  #latency(sample: Sample): Us | null {
    if (!sample.timed || sample.relogin) return null;
    return this.#shape.model === 'open' ? sample.response : sample.service;
  }

  #tally(endpoint: number, phase: number): TallyRecorder {
    const index = endpoint * this.#shape.phases.length + phase;
    return (this.#tallies[index] ??= new TallyRecorder(this.#shape.model));
  }
}

/** What a run consists of. Samples refer to endpoints, journeys and phases by their position here. */
export interface RecorderShape {
  readonly endpoints: readonly string[];
  readonly journeys: readonly string[];
  readonly phases: readonly PhaseSpan[];
  readonly model: 'closed' | 'open';
  /** ms. */
  readonly warmup: number;
  /** Endpoints that a rule looks at while load runs. */
  readonly watched: readonly number[];
}

/** What happened since the last look, by the second: over all endpoints, and for each that is watched. */
export interface Moments {
  readonly whole: readonly SecondDelta[];
  readonly watched: readonly { readonly endpoint: number; readonly deltas: readonly SecondDelta[] }[];
}

/** What only the end of a run tells. */
export interface Closing {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly end: RunEnd;
  /** Event-loop utilisation, 0 … 1. */
  readonly utilisation: number;
  /** CPU time over wall time, 1 = one core. */
  readonly cpu: number;
  /** Share of the machine's CPU time that went to other machines, 0 … 1; null where unknown. */
  readonly steal: number | null;
  readonly gc: GcTime;
  readonly exhausted: Exhausted;
  readonly notes: readonly Note[];
  readonly phases: readonly PhaseSpan[];
}

/** One finished request. The engine reuses one object for all of them: nothing keeps a reference. Times in µs. */
export interface Sample {
  endpoint: number;
  /** Index of the phase in which it was sent; −1 for the warm-up. */
  phase: number;
  /** When it finished, since the start of the counted part. */
  finishedAt: Us;
  failure: FailureKind | null;
  /** Whether its times count: answers that were as expected, late ones (`within`, time-outs) included. */
  timed: boolean;
  relogin: boolean;
  /** 0 when there was no answer. */
  status: number;
  /** What opening a connection for it took, and TLS on it; 0 when there was one already. */
  connect: Us;
  tls: Us;
  firstByte: Us;
  service: Us;
  response: Us;
  bytesReceived: number;
  bytesSent: number;
}

class JourneyCounts {
  readonly name: string;
  started = 0;
  completed = 0;
  failed = 0;
  interrupted = 0;
  dropped = 0;

  constructor(name: string) {
    this.name = name;
  }

  close(): JourneyResult {
    const { name, started, completed, failed, interrupted, dropped } = this;
    return { name, started, completed, failed, interrupted, dropped };
  }
}

/** A share of a run that had no length is not a number, and JSON can't hold one. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
