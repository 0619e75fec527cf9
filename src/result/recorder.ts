import type { FailureKind } from '../model/failures.js';
import type { Note } from '../model/notes.js';
import { us, type Us } from '../model/units.js';
import { Histogram } from './histogram.js';
import type { Exhausted, GcTime, JourneyResult, PhaseSpan, LoadRun, RunEnd } from './result.js';
import { SlidingWindow, type WindowFigures } from './sliding-window.js';
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
  readonly #timeline = new TimelineRecorder();
  readonly #windows: (SlidingWindow | undefined)[];
  readonly #wholeWindow = new SlidingWindow();
  readonly #lag = new Histogram();
  readonly #warmup = { requests: 0, failed: 0 };
  readonly #counted = { requests: 0, failed: 0 };
  #latest: Us = us(0);

  constructor(shape: RecorderShape) {
    this.#shape = shape;
    this.#tallies = new Array<undefined>(shape.endpoints.length * shape.phases.length).fill(undefined);
    this.#windows = new Array<undefined>(shape.endpoints.length).fill(undefined);
    this.#journeys = shape.journeys.map((name) => new JourneyCounts(name));
  }

  /** Counts one finished request; the object may be reused by the caller. */
  record(sample: Sample): void {
    const counts = sample.phase < 0 ? this.#warmup : this.#counted;
    const failed = sample.failure !== null;
    counts.requests++;
    if (failed) counts.failed++;
    if (sample.phase < 0) return;
    this.#tally(sample.endpoint, sample.phase).record(sample);
    const latency = this.#latency(sample);
    this.#moved(sample.finishedAt);
    this.#timeline.request(sample.finishedAt, failed, latency);
    this.#wholeWindow.request(sample.finishedAt, failed, latency);
    this.#window(sample.endpoint).request(sample.finishedAt, failed, latency);
  }

  /** An arrival that found no free slot, at its journey's first endpoint. */
  dropped(journey: number, endpoint: number, phase: number, at: Us): void {
    if (phase < 0) return;
    const counts = this.#journeys[journey];
    if (counts) counts.dropped++;
    this.#tally(endpoint, phase).dropped();
    this.#moved(at);
    this.#timeline.dropped(at);
    this.#wholeWindow.dropped(at);
    this.#window(endpoint).dropped(at);
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

  /** Keeps the timeline and the windows going when nothing finishes; about once a second. */
  tick(at: Us): void {
    if (at < 0) return;
    this.#moved(at);
    this.#timeline.tick(at);
  }

  /** The last seconds (30 at most) of one endpoint, or of all of them (null). The warm-up is not in it. */
  window(endpoint: number | null, seconds: number): WindowFigures {
    const window = endpoint === null ? this.#wholeWindow : this.#window(endpoint);
    return window.figures(this.#latest, seconds);
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
      generator: {
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

  #window(endpoint: number): SlidingWindow {
    return (this.#windows[endpoint] ??= new SlidingWindow());
  }

  #moved(at: Us): void {
    if (at > this.#latest) this.#latest = at;
  }
}

/** What a run consists of. Samples refer to endpoints, journeys and phases by their position here. */
export interface RecorderShape {
  readonly endpoints: readonly string[];
  readonly journeys: readonly string[];
  readonly phases: readonly PhaseSpan[];
  readonly model: 'closed' | 'open';
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
