import { EndpointCounts } from '../result/endpoint-counts.js';
import type { EndpointProgress, Progress } from '../result/progress.js';
import { SlidingWindow, type WindowFigures } from '../result/sliding-window.js';
import type { Profile } from './profile.js';
import type { SecondReport } from './share.js';
import { WINDOW_SECONDS } from './watch.js';

/** Puts together what the workers report, for progress and for the rules that end a load. */
export class ProgressMeter {
  readonly #profile: Profile;
  readonly #run: number;
  readonly #runs: number;
  readonly #workers: SecondReport[] = [];
  readonly #whole = new SlidingWindow();
  /** By endpoint; those that are watched. */
  readonly #endpoints: (SlidingWindow | undefined)[];
  readonly #names: readonly string[];
  /** Since the last look. */
  readonly #recent: EndpointCounts;
  #lastRequests = 0;
  #lastAt: number;

  constructor(endpoints: readonly string[], profile: Profile, run: number, runs: number) {
    this.#endpoints = new Array<undefined>(endpoints.length).fill(undefined);
    this.#names = endpoints;
    this.#recent = new EndpointCounts(endpoints.length);
    this.#profile = profile;
    this.#run = run;
    this.#runs = runs;
    this.#lastAt = -profile.warmup;
  }

  /** One worker's latest figures. */
  take(worker: number, report: SecondReport): void {
    this.#workers[worker] = report;
    for (const delta of report.moments.whole) {
      this.#whole.add(delta);
      for (const one of delta.endpoints) this.#recent.add(one);
    }
    for (const { endpoint, deltas } of report.moments.watched) {
      const window = (this.#endpoints[endpoint] ??= new SlidingWindow());
      for (const delta of deltas) window.add(delta);
    }
  }

  /** The last seconds before `t` of an endpoint that is watched, or of all of them (null). */
  window(endpoint: number | null, t: number, seconds: number): WindowFigures | null {
    const window = endpoint === null ? this.#whole : this.#endpoints[endpoint];
    return window?.figures(t, seconds) ?? null;
  }

  /** `t`: ms since the start of the counted part. */
  read(t: number): Progress {
    const { warmup, length, phases } = this.#profile;
    const requests = this.#sum(({ requests }) => requests);
    const seconds = (t - this.#lastAt) / 1000;
    const rate = seconds > 0 ? (requests - this.#lastRequests) / seconds : 0;
    this.#lastRequests = requests;
    this.#lastAt = t;
    const window = this.#whole.figures(t, WINDOW_SECONDS);
    return {
      run: this.#run,
      runs: this.#runs,
      phase: t < 0 ? 'warm-up' : (phases[this.#profile.phaseAt(t)]?.name ?? ''),
      elapsed: t + warmup,
      total: length === Infinity ? null : warmup + length,
      users: this.#sum(({ users }) => users),
      requests,
      failed: this.#sum(({ failed }) => failed),
      rate,
      p50: window.percentile(50),
      p95: window.percentile(95),
      p99: window.percentile(99),
      endpoints: this.#endpointsSince(seconds),
      warmup,
      phases,
    };
  }

  #endpointsSince(seconds: number): readonly EndpointProgress[] {
    const active = this.#recent.active();
    this.#recent.clear();
    return active.map(({ endpoint, requests, failed, dropped, timed, time }) => ({
      name: this.#names[endpoint] ?? '',
      requests,
      failed: failed + dropped,
      rate: seconds > 0 ? requests / seconds : 0,
      mean: timed === 0 ? null : time / timed / 1000,
    }));
  }

  #sum(count: (report: SecondReport) => number): number {
    return this.#workers.reduce((sum, report) => sum + count(report), 0);
  }
}
