import type { Progress } from '../result/progress.js';
import type { Recorder } from '../result/recorder.js';
import type { Profile } from './profile.js';
import { WINDOW_SECONDS } from './watch.js';

/** Reads the progress of a run about once a second. */
export class ProgressMeter {
  readonly #recorder: Recorder;
  readonly #profile: Profile;
  readonly #run: number;
  readonly #runs: number;
  #lastRequests = 0;
  #lastAt: number;

  constructor(recorder: Recorder, profile: Profile, run: number, runs: number) {
    this.#recorder = recorder;
    this.#profile = profile;
    this.#run = run;
    this.#runs = runs;
    this.#lastAt = -profile.warmup;
  }

  /** `t`: ms since the start of the counted part. */
  read(t: number, users: number): Progress {
    const { warmup, length, phases } = this.#profile;
    const { requests, failed } = this.#recorder.totals();
    const seconds = (t - this.#lastAt) / 1000;
    const rate = seconds > 0 ? (requests - this.#lastRequests) / seconds : 0;
    this.#lastRequests = requests;
    this.#lastAt = t;
    return {
      run: this.#run,
      runs: this.#runs,
      phase: t < 0 ? 'warm-up' : (phases[this.#profile.phaseAt(t)]?.name ?? ''),
      elapsed: t + warmup,
      total: length === Infinity ? null : warmup + length,
      users,
      requests,
      failed,
      rate,
      p95: this.#recorder.window(null, WINDOW_SECONDS).percentile(95),
    };
  }
}
