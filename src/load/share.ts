import type { Guard } from '../http/guard.js';
import { Wire } from '../http/wire.js';
import type { Program } from '../journey/program.js';
import type { RunScope } from '../journey/scope.js';
import { ms, msToUs } from '../model/units.js';
import type { Plan } from '../plan/plan.js';
import { Recorder, type Closing, type Moments } from '../result/recorder.js';
import type { LoadRun } from '../result/result.js';
import { Clocks } from './clocks.js';
import { ClosedModel } from './closed-model.js';
import { Ledger, type Example } from './ledger.js';
import type { LoadModel, ModelContext } from './load-model.js';
import { OpenModel } from './open-model.js';
import type { Portion } from './portion.js';
import { profileOf, type Profile } from './profile.js';
import type { Tickets } from './tickets.js';
import { Usage } from './usage.js';
import { journeyChooser, userContext } from './user-setup.js';
import { watchedEndpoints } from './watch.js';

export interface ShareOptions {
  readonly plan: Plan;
  readonly program: Program;
  /** Base URL without a trailing slash. */
  readonly target: string;
  readonly run: RunScope;
  readonly guard: Guard;
  readonly portion: Portion;
  readonly tickets: Tickets;
}

/** What a share tells while it runs. */
export interface ShareEvents {
  /** About once a second. */
  second(report: SecondReport): void;
  /** Every iteration that was asked for has been started, and those of this share have ended. */
  finished(): void;
  /** Users got these tokens and cookies. */
  learned(secrets: readonly string[]): void;
  /** Something is wrong in loadgate itself. */
  crashed(error: unknown): void;
}

/** How a share fares: users under way now, requests since the start (warm-up included), and the last seconds. */
export interface SecondReport {
  readonly users: number;
  readonly requests: number;
  readonly failed: number;
  readonly moments: Moments;
}

/** How a share is to end: what is under way is waited for as long as `grace` (ms) allows. */
export interface Halt {
  readonly grace: number;
  readonly closing: Omit<Closing, keyof ReturnType<Usage['read']> | 'exhausted' | 'notes'>;
}

/** What a share measured: plain data, so that it can be handed between threads. */
export interface ShareResult {
  readonly run: LoadRun;
  readonly examples: readonly Example[];
}

/**
 * One worker's part of a run: its users with their connections, its recorder. It carries out the profile from
 * `origin` (monotonic ms, the start of the counted part) until it is halted.
 */
export class Share {
  readonly #profile: Profile;
  readonly #events: ShareEvents;
  readonly #origin: number;
  readonly #recorder: Recorder;
  readonly #ledger: Ledger;
  readonly #wire: Wire;
  readonly #models: readonly LoadModel[];
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #usage = new Usage();
  #counting = false;
  #cutShort = false;

  constructor(options: ShareOptions, origin: number, events: ShareEvents) {
    const { plan, program, guard } = options;
    this.#profile = profileOf(plan.tier);
    this.#events = events;
    this.#origin = origin;
    this.#recorder = new Recorder({
      endpoints: program.endpoints,
      journeys: plan.journeys.map((journey) => journey.name),
      phases: this.#profile.phases,
      model: plan.tier.model,
      warmup: this.#profile.warmup,
      watched: watchedEndpoints(plan.tier, program.endpoints),
    });
    this.#ledger = new Ledger({
      recorder: this.#recorder,
      profile: this.#profile,
      origin,
      byIterations: plan.tier.iterations !== null,
      open: plan.tier.model === 'open',
      crashed: (error) => {
        events.crashed(error);
      },
      learned: (secrets) => {
        events.learned(secrets);
      },
    });
    this.#wire = new Wire(options.target, guard, plan.http);
    this.#models = this.#createModels(options);
  }

  begin(): void {
    this.#timers.push(setInterval(this.#pulse, PULSE), setInterval(this.#everySecond, 1000));
    for (const model of this.#models) model.start();
    this.#pulse();
  }

  /** No new work; what is under way is waited for as long as `grace` allows and aborted then. */
  async halt({ grace, closing }: Halt): Promise<ShareResult> {
    const usage = this.#usage.read();
    if (closing.end.reason === 'finished') this.#pulse();
    for (const model of this.#models) model.stop();
    const until = performance.now() + grace;
    while (this.#busy() > 0 && performance.now() < until && !this.#cutShort) await sleep(5);
    for (const user of this.#users()) user.abort();
    // What ended without ever waiting reports its end in a later turn of the loop; a timer may come before that.
    const settled = performance.now() + SETTLING;
    while (this.#busy() > 0 && performance.now() < settled) await turn();
    return {
      run: this.#recorder.close({
        ...closing,
        ...usage,
        exhausted: this.#ledger.exhausted,
        notes: this.#wire.notes(),
      }),
      examples: this.#ledger.examples(),
    };
  }

  /** Ends the waiting of `halt`. */
  cutShort(): void {
    this.#cutShort = true;
  }

  /** Leaves no timer and no connection behind. */
  async dispose(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#usage.stop();
    for (const model of this.#models) model.stop();
    const closed = this.#users().map((user) => user.close());
    await Promise.race([Promise.all([...closed, this.#wire.close()]), sleep(CLOSING)]);
  }

  readonly #pulse = (): void => {
    const t = this.#now();
    this.#wire.deadlines.sweep(performance.now());
    for (const model of this.#models) model.pulse(t);
    if (t >= 0 && !this.#counting) {
      this.#counting = true;
      this.#usage.restart();
    }
  };

  readonly #everySecond = (): void => {
    const users = this.#busy();
    this.#recorder.users(users);
    const moments = this.#recorder.tick(msToUs(ms(this.#now())));
    this.#events.second({ users, ...this.#recorder.totals(), moments });
  };

  #createModels({ plan, program, run, portion, tickets }: ShareOptions): readonly LoadModel[] {
    const model: ModelContext = {
      profile: this.#profile,
      arrivals: plan.tier.arrivals,
      seed: run.seed,
      recorder: this.#recorder,
      users: userContext(run, plan.http.cookies, this.#wire, this.#ledger),
      portion,
      tickets,
      origin: this.#origin,
      journeyOf: journeyChooser(program.journeys, run.seed),
      finished: () => {
        this.#events.finished();
      },
    };
    const { tier } = plan;
    const users = tier.model === 'open' ? tier.maxInFlight : Math.ceil(this.#profile.highestLevel);
    const mix = tier.model === 'open' ? new OpenModel(model, tier.maxInFlight) : new ClosedModel(model);
    // A clock is one user whatever the number of workers: the first has them all.
    return portion.index === 0 ? [mix, new Clocks(model, program.clocked, users + 1)] : [mix];
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
}

/** How often time-outs and levels are looked at, ms. */
const PULSE = 10;
/** How long ends that are under way may take to be counted, ms: they need no more than a turn or two. */
const SETTLING = 250;
/** How long the closing of connections may take, ms. */
const CLOSING = 500;

function sleep(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
