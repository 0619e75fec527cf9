import { info, type Note } from '../../model/notes.js';
import type { MetricsPlan } from '../../plan/plan.js';
import type { Grid } from '../../result/level-recorder.js';
import type { Resources } from '../../result/resources.js';
import { MetricsWatch, type AskForMetrics } from './metrics-watch.js';
import { ProcessWatch, type WatchedProcess } from './process-watch.js';

export interface ServerWatchOptions {
  readonly process: WatchedProcess | null;
  readonly metrics: { readonly plan: MetricsPlan; readonly ask: AskForMetrics } | null;
}

/** The counted part of a run, as the engine tells it. */
export interface CountedPart {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** ms. */
  readonly duration: number;
  readonly timeline: { readonly bucket: number };
}

/** What is known of the server under test besides its answers: read while load runs, told afterwards. Never throws. */
export class ServerWatch {
  readonly #process: ProcessWatch | null;
  readonly #metrics: MetricsWatch | null;
  readonly #notes: Note[] = [];
  readonly #monotonic = performance.now();
  readonly #wall = Date.now();
  #stoppedAt: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor({ process: watched, metrics }: ServerWatchOptions) {
    const readable = watched !== null && process.platform === 'linux';
    if (watched !== null && !readable)
      this.#notes.push(info(`What the server uses is read on Linux only, not on ${process.platform}.`));
    this.#process = readable ? new ProcessWatch(watched) : null;
    this.#metrics = metrics === null ? null : new MetricsWatch(metrics.plan, metrics.ask);
  }

  /** Begins to read, once a second, until `stop()`. */
  start(): void {
    this.#metrics?.start();
    const watch = this.#process;
    if (watch === null) return;
    watch.read(performance.now());
    this.#timer = setInterval(() => {
      watch.read(performance.now());
    }, EVERY);
    this.#timer.unref();
  }

  /** May be called twice. */
  stop(): void {
    if (this.#stoppedAt !== null) return;
    this.#stoppedAt = performance.now();
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#process?.read(this.#stoppedAt);
    this.#metrics?.stop();
  }

  /** What the server used in the counted part; null when nothing is known. */
  resources(counted: CountedPart): Resources | null {
    const grid = this.#gridOf(counted);
    const processes = this.#process?.usage(grid) ?? null;
    const metrics = (this.#metrics?.series(grid) ?? []).filter(({ rows }) => rows.length > 0);
    if (processes === null && metrics.length === 0) return null;
    return { bucket: grid.bucket, processes, metrics };
  }

  /** What could not be read, and why. */
  notes(): readonly Note[] {
    const missing = this.#metrics?.missing() ?? [];
    const problem = this.#metrics?.problem ?? null;
    return [
      ...this.#notes,
      ...[...(this.#process?.problems ?? [])].map(info),
      ...(problem === null ? [] : [info(`server.metrics could not always be read: ${problem}.`)]),
      ...(missing.length === 0 ? [] : [info(`server.metrics: the page has no ${missing.join(', ')}.`)]),
    ];
  }

  /**
   * The engine tells the start of the counted part as a date, the samples are on the monotonic clock: both were read
   * when this was made. A clock that was set meanwhile can move the start only within what was watched.
   */
  #gridOf({ startedAt, duration, timeline }: CountedPart): Grid {
    const told = this.#monotonic + Date.parse(startedAt) - this.#wall;
    const latest = (this.#stoppedAt ?? performance.now()) - duration;
    const origin = Math.max(this.#monotonic, Math.min(told, latest));
    let { bucket } = timeline;
    while (duration / bucket > MOST_BUCKETS) bucket *= 2;
    return { origin, length: duration, bucket };
  }
}

/** ms. */
const EVERY = 1000;
const MOST_BUCKETS = 300;
