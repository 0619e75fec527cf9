import { setTimeout as sleep } from 'node:timers/promises';
import type { Guard } from '../http/guard.js';
import { Wire } from '../http/wire.js';
import type { Program } from '../journey/program.js';
import type { RunScope } from '../journey/scope.js';
import { redactor } from '../model/redact.js';
import { ms, msToUs } from '../model/units.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../result/progress.js';
import { Recorder } from '../result/recorder.js';
import type { LoadRun, RunEnd } from '../result/result.js';
import { Clocks } from './clocks.js';
import { ClosedModel } from './closed-model.js';
import { Ledger } from './ledger.js';
import type { LoadModel, ModelContext } from './load-model.js';
import { OpenModel } from './open-model.js';
import { profileOf, spansUntil, type Profile } from './profile.js';
import { ProgressMeter } from './progress-meter.js';
import { Usage } from './usage.js';
import { journeyChooser, userContext } from './user-setup.js';
import { boundOf, stopNow } from './watch.js';

export interface LoadOptions {
  readonly plan: Plan;
  readonly program: Program;
  /** Base URL without a trailing slash. */
  readonly target: string;
  readonly run: RunScope;
  /** How many runs the measurement has. */
  readonly runs: number;
  readonly guard: Guard;
  /** Ends the load at once. */
  readonly signal: AbortSignal;
  /** Settles with the reason when the server under test dies. */
  readonly serverDied: Promise<string> | null;
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

class Load {
  readonly #options: LoadOptions;
  readonly #profile: Profile;
  readonly #recorder: Recorder;
  readonly #ledger: Ledger;
  readonly #wire: Wire;
  readonly #models: readonly LoadModel[];
  readonly #meter: ProgressMeter;
  readonly #origin: number;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #ending: Promise<Ending>;
  #end: (ending: Ending) => void = () => undefined;
  #crash: (error: unknown) => void = () => undefined;
  readonly #usage = new Usage();
  #startedAt = new Date();
  #counting = false;

  constructor(options: LoadOptions) {
    const { plan, program, run, guard } = options;
    const { tier } = plan;
    this.#options = options;
    this.#profile = profileOf(tier);
    this.#origin = performance.now() + this.#profile.warmup;
    this.#ending = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#crash = reject;
    });
    this.#recorder = new Recorder({
      endpoints: program.endpoints,
      journeys: plan.journeys.map((journey) => journey.name),
      phases: this.#profile.phases,
      model: tier.model,
    });
    this.#ledger = new Ledger(this.#recorder, this.#profile, this.#origin, (error) => {
      this.#crash(error);
    });
    this.#wire = new Wire(options.target, guard, plan.http.keepAlive);
    this.#meter = new ProgressMeter(this.#recorder, this.#profile, run.number, options.runs);
    this.#models = this.#createModels();
  }

  async carryOut(): Promise<LoadRun> {
    this.#begin();
    const { end, grace } = await this.#ending;
    const elapsed = Math.max(this.#now(), 0);
    const length = end.reason === 'finished' ? Math.min(elapsed, this.#profile.length) : elapsed;
    const usage = this.#usage.read();
    await this.#windDown(grace);
    const { plan, program, run } = this.#options;
    return this.#recorder.close({
      number: run.number,
      startedAt: this.#startedAt.toISOString(),
      durationMs: length,
      end,
      ...usage,
      exhausted: this.#ledger.exhausted,
      phases: spansUntil(this.#profile.phases, length),
      notes: this.#ledger.notes(program.endpoints, redactor(plan.secrets)),
    });
  }

  /** Leaves no timer and no connection behind. */
  async dispose(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#usage.stop();
    this.#options.signal.removeEventListener('abort', this.#onSignal);
    for (const model of this.#models) model.stop();
    const closed = this.#users().map((user) => user.close());
    await Promise.race([Promise.all(closed), sleep(CLOSING)]);
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
    const { length } = this.#profile;
    if (length < Infinity)
      this.#timers.push(setTimeout(this.#onFinished, this.#origin + length + ROUNDING - performance.now()));
    this.#timers.push(setInterval(this.#pulse, PULSE), setInterval(this.#everySecond, 1000));
    const { tier } = this.#options.plan;
    const bound = boundOf(tier, (stop) => {
      this.#end({ end: { ...stop, after: this.#after() }, grace: tier.gracefulStop });
    });
    this.#timers.push(...bound);
    for (const model of this.#models) model.start();
    this.#pulse();
  }

  readonly #onFinished = (): void => {
    this.#end({ end: { reason: 'finished' }, grace: this.#options.plan.tier.gracefulStop });
  };

  readonly #onSignal = (): void => {
    this.#end({ end: { reason: 'signal', after: this.#after() }, grace: 0 });
  };

  readonly #pulse = (): void => {
    const t = this.#now();
    this.#wire.deadlines.sweep(performance.now());
    for (const model of this.#models) model.pulse(t);
    if (t >= 0 && !this.#counting) {
      this.#counting = true;
      this.#usage.restart();
      this.#startedAt = new Date();
    }
  };

  readonly #everySecond = (): void => {
    const t = this.#now();
    const users = this.#busy();
    this.#recorder.users(users);
    this.#recorder.tick(msToUs(ms(t)));
    this.#options.onProgress?.(this.#meter.read(t, users));
    const phase = t < 0 ? undefined : this.#profile.phases[this.#profile.phaseAt(t)];
    if (!phase) return;
    const { plan, program } = this.#options;
    const now = { phase: phase.name, seconds: t / 1000, secondsInPhase: (t - phase.start) / 1000 };
    const stop = stopNow(plan.tier, now, (endpoint, seconds) => {
      const index = endpoint === null ? null : program.endpoints.indexOf(endpoint);
      return index === -1 ? null : this.#recorder.window(index, seconds);
    });
    if (stop) {
      const grace = stop.reason === 'until' ? plan.tier.gracefulStop : 0;
      this.#end({ end: { ...stop, after: t }, grace });
    }
  };

  /** Waits for what is under way, as long as `grace` allows; aborts the rest. */
  async #windDown(grace: number): Promise<void> {
    for (const model of this.#models) model.stop();
    const until = performance.now() + grace;
    while (this.#busy() > 0 && performance.now() < until && !this.#options.signal.aborted) await sleep(5);
    for (const user of this.#users()) user.abort();
    // What ended without ever waiting reports its end in the next turn.
    await sleep(1);
  }

  #createModels(): readonly LoadModel[] {
    const { plan, program, run } = this.#options;
    const model: ModelContext = {
      profile: this.#profile,
      arrivals: plan.tier.arrivals,
      seed: run.seed,
      recorder: this.#recorder,
      users: userContext(run, plan.http.cookies, this.#wire, this.#ledger),
      origin: this.#origin,
      journeyOf: journeyChooser(program.journeys, run.seed),
      finished: this.#onFinished,
    };
    const { tier } = plan;
    const users = tier.model === 'open' ? tier.maxInFlight : Math.ceil(this.#profile.highestLevel);
    const mix =
      tier.model === 'open'
        ? new OpenModel(model, tier.maxInFlight)
        : new ClosedModel(model, tier.iterations);
    return [mix, new Clocks(model, program.clocked, users + 1)];
  }

  #users(): LoadModel['users'] {
    return this.#models.flatMap((model) => model.users);
  }

  #busy(): number {
    return this.#models.reduce((sum, model) => sum + model.busy, 0);
  }

  /** ms since the start of the counted part. */
  #now(): number {
    return performance.now() - this.#origin;
  }

  #after(): number {
    return Math.max(this.#now(), 0);
  }
}

/** `setTimeout` may be this much early, ms. */
const ROUNDING = 1;
/** How often time-outs and levels are looked at, ms. */
const PULSE = 10;
/** How long answers that are already on their way are waited for when the server has died, ms. */
const AFTER_DEATH = 100;
/** How long the closing of connections may take, ms. */
const CLOSING = 500;
