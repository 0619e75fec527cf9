import type { MetricsPlan } from '../../plan/plan.js';
import { LevelRecorder, type Grid } from '../../result/level-recorder.js';
import type { MetricSeries } from '../../result/resources.js';
import { readSeries } from './prometheus-text.js';

/** The page of a Prometheus endpoint, or in words why there is none. */
export type MetricsPage = { readonly page: string } | { readonly problem: string };

/** Asks for the page; must end by itself, soon after `signal` aborts at the latest. Never rejects. */
export type AskForMetrics = (signal: AbortSignal) => Promise<MetricsPage>;

/** An endpoint that does not answer well is asked less and less often, in ms at most. */
const MOST_PATIENCE = 60_000;

/** Polls the chosen series of a Prometheus endpoint, one poll at a time. Never throws. */
export class MetricsWatch {
  /** What went wrong first; null when nothing did. */
  problem: string | null = null;
  readonly #plan: MetricsPlan;
  readonly #ask: AskForMetrics;
  readonly #levels: LevelRecorder<string>;
  readonly #found = new Set<string>();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #pages = 0;

  constructor(plan: MetricsPlan, ask: AskForMetrics) {
    this.#plan = plan;
    this.#ask = ask;
    this.#levels = new LevelRecorder(plan.series.map(({ text }) => text));
  }

  start(): void {
    void this.#poll();
  }

  /** A poll under way is given up. */
  stop(): void {
    this.#stopped.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  series(grid: Grid): readonly MetricSeries[] {
    const rows = this.#levels.close(grid);
    return this.#plan.series.map(({ text }) => ({
      series: text,
      rows: rows.flatMap(({ start, levels }) => (levels[text] ? [{ start, ...levels[text] }] : [])),
    }));
  }

  /** Series that were in no page, although there were pages. */
  missing(): readonly string[] {
    if (this.#pages === 0) return [];
    return this.#plan.series.map(({ text }) => text).filter((text) => !this.#found.has(text));
  }

  async #poll(): Promise<void> {
    const begun = performance.now();
    const answer = await this.#ask(this.#stopped.signal);
    if (this.#stopped.signal.aborted) return;
    if ('problem' in answer) {
      this.problem ??= answer.problem;
      this.#failures++;
    } else {
      this.#failures = 0;
      this.#record(answer.page);
    }
    const pause = Math.min(this.#plan.every * 2 ** this.#failures, Math.max(this.#plan.every, MOST_PATIENCE));
    this.#timer = setTimeout(() => void this.#poll(), Math.max(0, begun + pause - performance.now()));
    this.#timer.unref();
  }

  #record(page: string): void {
    const { series, every } = this.#plan;
    this.#pages++;
    const values = readSeries(page, series);
    const named = series.map(({ text }, index) => [text, values[index] ?? null] as const);
    for (const [text, value] of named) if (value !== null) this.#found.add(text);
    const now = performance.now();
    // What was so when the answer came stands for the time around it.
    this.#levels.add(now - every / 2, now + every / 2, Object.fromEntries(named));
  }
}
