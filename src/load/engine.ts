import type { Note } from '../model/notes.js';
import { redactor, type LearningRedactor } from '../model/redact.js';
import type { Progress } from '../result/progress.js';
import { mergeRuns } from '../result/merge-runs.js';
import type { LoadRun, RunEnd } from '../result/result.js';
import { crewOf, type CrewOptions, type Member } from './crew.js';
import { failureNotes } from './ledger.js';
import { profileOf, spansUntil, type Profile } from './profile.js';
import { ProgressMeter } from './progress-meter.js';
import type { ShareResult } from './share.js';
import { boundOf, stopNow } from './watch.js';

export interface LoadOptions extends CrewOptions {
  /** How many runs the measurement has. */
  readonly runs: number;
  /** Ends the load at once. */
  readonly signal: AbortSignal;
  /** Settles with the reason when the server under test dies. */
  readonly serverDied: Promise<string> | null;
  /** Told of tokens and cookies that users got, so that they are masked. */
  readonly learn?: LearningRedactor['learn'];
  /** Called about once a second. */
  readonly onProgress: ((progress: Progress) => void) | null;
}

/**
 * Carries out one run of the plan's tier: warm-up, phases, graceful end. Whatever the target does is data in the
 * run; this rejects only for a mistake in loadgate itself.
 */
export async function runLoad(options: LoadOptions): Promise<LoadRun> {
  const load = new Load(options);
  try {
    return await load.carryOut();
  } finally {
    await load.dispose();
  }
}

/** What ends the load, and how long requests under way are waited for then, ms. */
interface Ending {
  readonly end: RunEnd;
  readonly grace: number;
}

/** Starts the workers, shows how they fare, decides when it ends, puts together what they measured. */
class Load {
  readonly #options: LoadOptions;
  readonly #profile: Profile;
  readonly #crew: readonly Member[];
  readonly #meter: ProgressMeter;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #ending: Promise<Ending>;
  #end: (ending: Ending) => void = () => undefined;
  #crash: (error: unknown) => void = () => undefined;
  #origin = Infinity;
  readonly #finished = new Set<number>();

  constructor(options: LoadOptions) {
    const { plan, program, run } = options;
    this.#options = options;
    this.#profile = profileOf(plan.tier);
    this.#ending = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#crash = reject;
    });
    this.#ending.catch(() => undefined);
    this.#crew = crewOf(options, (index) => ({
      second: (report) => {
        this.#meter.take(index, report);
      },
      finished: () => {
        this.#finished.add(index);
        if (this.#finished.size === this.#crew.length) this.#end(this.#regularEnd());
      },
      learned: (secrets) => {
        options.learn?.(secrets);
      },
      crashed: (error) => {
        this.#crash(error);
      },
    }));
    this.#meter = new ProgressMeter(program.endpoints, this.#profile, run.number, options.runs);
  }

  async carryOut(): Promise<LoadRun> {
    await Promise.race([Promise.all(this.#crew.map((member) => member.ready())), this.#ending]);
    this.#origin = performance.now() + this.#profile.warmup;
    const startedAt = new Date(Date.now() + this.#profile.warmup).toISOString();
    this.#begin();
    const { end, grace } = await this.#ending;
    const elapsed = this.#after();
    const length = end.reason === 'finished' ? Math.min(elapsed, this.#profile.length) : elapsed;
    const closing = {
      number: this.#options.run.number,
      startedAt,
      durationMs: length,
      end,
      phases: spansUntil(this.#profile.phases, length),
    };
    const halted = this.#crew.map((member) => member.halt({ grace, closing }));
    // A crash while the workers end must not leave this waiting for a result that never comes.
    const crashed = new Promise<never>((_, reject) => (this.#crash = reject));
    return this.#together(await Promise.race([Promise.all(halted), crashed]));
  }

  /** Leaves no timer, no thread and no connection behind. */
  async dispose(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#options.signal.removeEventListener('abort', this.#onSignal);
    await Promise.all(this.#crew.map((member) => member.dispose()));
  }

  #begin(): void {
    const { signal, serverDied } = this.#options;
    if (signal.aborted) {
      this.#onSignal();
      return;
    }
    signal.addEventListener('abort', this.#onSignal);
    void serverDied?.then((detail) => {
      this.#end({ end: { reason: 'server-died', detail, after: this.#after() }, grace: AFTER_DEATH });
    });
    for (const member of this.#crew) member.begin(this.#origin);
    if (this.#profile.length < Infinity) this.#endOnTime();
    const { tier } = this.#options.plan;
    const bound = boundOf(tier, (stop) => {
      this.#end({ end: { ...stop, after: this.#after() }, grace: tier.gracefulStop });
    });
    this.#timers.push(setInterval(this.#everySecond, 1000), ...bound);
  }

  /** A timer may be a little early. */
  #endOnTime(): void {
    const left = this.#origin + this.#profile.length - performance.now();
    if (left <= 0) this.#end(this.#regularEnd());
    else
      this.#timers.push(
        setTimeout(() => {
          this.#endOnTime();
        }, Math.ceil(left)),
      );
  }

  #regularEnd(): Ending {
    return { end: { reason: 'finished' }, grace: this.#options.plan.tier.gracefulStop };
  }

  readonly #onSignal = (): void => {
    this.#end({ end: { reason: 'signal', after: this.#after() }, grace: 0 });
    for (const member of this.#crew) member.cutShort();
  };

  readonly #everySecond = (): void => {
    const t = performance.now() - this.#origin;
    this.#options.onProgress?.(this.#meter.read(t));
    const phase = t < 0 ? undefined : this.#profile.phases[this.#profile.phaseAt(t)];
    if (!phase) return;
    const { plan, program } = this.#options;
    const now = { phase: phase.name, seconds: t / 1000, secondsInPhase: (t - phase.start) / 1000 };
    const stop = stopNow(plan.tier, now, (endpoint, seconds) => {
      const index = endpoint === null ? null : program.endpoints.indexOf(endpoint);
      return this.#meter.window(index, t, seconds);
    });
    if (stop) {
      const grace = stop.reason === 'until' ? plan.tier.gracefulStop : 0;
      this.#end({ end: { ...stop, after: t }, grace });
    }
  };

  #together(results: readonly ShareResult[]): LoadRun {
    const { plan, program } = this.#options;
    const [first, ...rest] = results;
    if (!first) throw new Error('a run without a worker');
    const examples = results.flatMap((result) => result.examples);
    return {
      ...mergeRuns(
        first.run,
        rest.map(({ run }) => run),
      ),
      notes: [
        ...distinct(results.flatMap(({ run }) => run.notes)),
        ...failureNotes(examples, program.endpoints, redactor(plan.secrets)),
      ],
    };
  }

  #after(): number {
    return Math.max(performance.now() - this.#origin, 0);
  }
}

/** How long answers that are already on their way are waited for when the server has died, ms. */
const AFTER_DEATH = 100;

function distinct(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [note.text, note])).values()];
}
