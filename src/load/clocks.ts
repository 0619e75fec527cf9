import type { Program } from '../journey/program.js';
import { ms, msToUs } from '../model/units.js';
import { countEnd, type LoadModel, type ModelContext } from './load-model.js';
import { VirtualUser } from './virtual-user.js';

/**
 * Journeys on a clock, beside the mix: one user each, started with the counted part and every interval after.
 * One that is still under way when the next is due makes that one dropped. Each counts its iterations from 0.
 */
export class Clocks implements LoadModel {
  readonly users: VirtualUser[] = [];

  readonly #context: ModelContext;
  readonly #clocks: readonly Clock[];
  #stopped = false;

  /** `firstUser`: the id of the first of its users, behind those of the mix. */
  constructor(context: ModelContext, clocked: Program['clocked'], firstUser: number) {
    this.#context = context;
    this.#clocks = clocked.map((journey, index) => {
      const clock: Clock = {
        journey,
        user: new VirtualUser(firstUser + index, context.users, (user, end) => {
          clock.busy = false;
          countEnd(context.recorder, user, end);
        }),
        busy: false,
        ticks: 0,
        timer: null,
      };
      this.users.push(clock.user);
      return clock;
    });
  }

  get busy(): number {
    return this.#clocks.reduce((count, clock) => count + (clock.busy ? 1 : 0), 0);
  }

  start(): void {
    for (const clock of this.#clocks) this.#wait(clock);
  }

  pulse(): void {
    // Each clock has a timer of its own.
  }

  stop(): void {
    this.#stopped = true;
    for (const clock of this.#clocks) {
      if (clock.timer) clearTimeout(clock.timer);
      clock.user.stop();
    }
  }

  #wait(clock: Clock): void {
    const due = clock.ticks * clock.journey.every;
    if (due >= this.#context.profile.length) return;
    const wait = this.#context.origin + due - performance.now();
    clock.timer = setTimeout(() => {
      this.#tick(clock, due);
    }, wait);
  }

  #tick(clock: Clock, due: number): void {
    if (this.#stopped) return;
    const { recorder, profile, origin } = this.#context;
    const { journey } = clock;
    const iteration = clock.ticks++;
    this.#wait(clock);
    if (clock.busy) {
      recorder.dropped(journey.index, journey.firstEndpoint, profile.phaseAt(due), msToUs(ms(due)));
      return;
    }
    clock.busy = true;
    recorder.iteration(journey.index, 'started');
    clock.user.start(journey, iteration, origin + due, true);
  }
}

interface Clock {
  readonly journey: Program['clocked'][number];
  readonly user: VirtualUser;
  busy: boolean;
  /** How often it was due. */
  ticks: number;
  timer: NodeJS.Timeout | null;
}
