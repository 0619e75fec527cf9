import { info, type Note } from '../../model/notes.js';
import type { MetricsPlan } from '../../plan/plan.js';
import type { Grid } from '../../result/level-recorder.js';
import type { Resources } from '../../result/resources.js';
import { ListedTree } from './process-table.js';
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
  /** Where there is no `/proc` to read. */
  readonly #listed: ListedTree | null;
  readonly #notes: Note[] = [];
  readonly #monotonic = performance.now();
  readonly #wall = Date.now();
  #stoppedAt: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor({ process: watched, metrics }: ServerWatchOptions) {
    this.#process = watched === null ? null : new ProcessWatch(watched);
    this.#listed =
      watched === null || process.platform === 'linux'
        ? null
        : new ListedTree({ root: watched.pid, ownsGroup: watched.of === 'started' });
    this.#metrics = metrics === null ? null : new MetricsWatch(metrics.plan, metrics.ask);
  }

  /** Begins to read, once a second, until `stop()`. */
  start(): void {
    this.#metrics?.start();
    if (this.#process === null) return;
    this.#look(this.#process);
  }

  /** May be called twice. */
  stop(): void {
    if (this.#stoppedAt !== null) return;
    this.#stoppedAt = performance.now();
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#listed === null) this.#process?.read(this.#stoppedAt);
    this.#process?.stop();
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

  /** Now, and again a second later: a table that takes long to make comes less often. */
  #look(watch: ProcessWatch): void {
    const due = performance.now() + EVERY;
    const again = (): void => {
      if (this.#stoppedAt !== null) return;
      this.#timer = setTimeout(
        () => {
          this.#look(watch);
        },
        Math.max(0, due - performance.now()),
      );
      this.#timer.unref();
    };
    if (this.#listed === null) {
      watch.read(performance.now());
      again();
      return;
    }
    this.#listed.read().then(
      (all) => {
        if (this.#stoppedAt === null) watch.record(performance.now(), all);
        again();
      },
      () =>
        this.#notes.push(info(`What the server uses can't be read on this system (${process.platform}).`)),
    );
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
