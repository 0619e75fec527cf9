import { msToUs, ms } from '../model/units.js';
import { countEnd, type LoadModel, type ModelContext } from './load-model.js';
import { pacerOf, type Pacer } from './pacer.js';
import { numberOf, portionOf } from './portion.js';
import type { IterationEnd } from './user-context.js';
import { VirtualUser } from './virtual-user.js';

/**
 * The open model: iterations start when the pacer says so, whoever still waits. Users are slots of a pool that
 * keep their connection and login; an arrival that finds all `maxInFlight` slots taken is dropped. Far from the
 * next due time the process sleeps, near it the event loop turns without waiting: `setTimeout` alone would be
 * half a millisecond late.
 */
export class OpenModel implements LoadModel {
  readonly users: VirtualUser[] = [];
  busy = 0;

  readonly #context: ModelContext;
  readonly #maxInFlight: number;
  readonly #warmup: Pacer;
  readonly #counted: Pacer;
  /** Last in, first out: as few slots as possible are in use, so that connections and logins are. */
  readonly #free: VirtualUser[] = [];
  readonly #warmupArrivals: number;
  #inWarmup: boolean;
  /** Number of the next arrival, over all portions: in the warm-up, then from 0 again. */
  #next: number;
  #due = Infinity;
  #timer: NodeJS.Timeout | null = null;
  #immediate: NodeJS.Immediate | null = null;

  constructor(context: ModelContext, maxInFlight: number) {
    this.#context = context;
    this.#maxInFlight = portionOf(maxInFlight, context.portion);
    const { arrivals, seed } = context;
    const { warmup, warmupLevel, phases } = context.profile;
    const level = [{ start: -warmup, end: 0, from: warmupLevel, to: warmupLevel }];
    this.#warmup = pacerOf(level, arrivals, seed);
    this.#counted = pacerOf(phases, arrivals, seed);
    this.#warmupArrivals = warmup > 0 ? arrivalsBefore(0, pacerOf(level, arrivals, seed)) : 0;
    this.#inWarmup = warmup > 0;
    this.#next = context.portion.index;
  }

  start(): void {
    this.#due = this.#dueNext();
    this.#sleep();
  }

  pulse(): void {
    this.#startDue();
  }

  stop(): void {
    this.#due = Infinity;
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#immediate) clearImmediate(this.#immediate);
    for (const user of this.users) user.stop();
  }

  readonly #turn = (): void => {
    const before = this.#next;
    this.#startDue();
    // What was just begun is written in the next turn of the event loop.
    this.#sleep(before !== this.#next);
  };

  #startDue(): void {
    const { origin } = this.#context;
    while (origin + this.#due <= performance.now()) {
      this.#arrive(this.#due);
      this.#next += this.#context.portion.of;
      this.#due = this.#dueNext();
    }
  }

  #sleep(begun = false): void {
    if (this.#due === Infinity) return;
    const wait = this.#context.origin + this.#due - performance.now();
    if (wait > SPIN + 1) this.#timer = setTimeout(this.#turn, Math.floor(wait - SPIN));
    else {
      if (!begun && wait > (this.busy === 0 ? NAP_FROM_IDLE : NAP_FROM)) nap();
      this.#immediate = setImmediate(this.#turn);
    }
  }

  /** When the next arrival is due; infinite when stopped or behind the last one. */
  #dueNext(): number {
    if (this.#inWarmup) {
      const due = this.#warmup.dueAt(this.#next);
      if (due < 0) return due;
      this.#inWarmup = false;
      this.#next = this.#context.portion.index;
    }
    const due = this.#counted.dueAt(this.#next);
    return due < this.#context.profile.length ? due : Infinity;
  }

  #arrive(due: number): void {
    const { recorder, profile, origin } = this.#context;
    const counted = !this.#inWarmup;
    const iteration = counted ? this.#warmupArrivals + this.#next : this.#next;
    const journey = this.#context.journeyOf(iteration);
    if (!journey) return;
    const user = this.#free.pop() ?? this.#createUser();
    if (!user) {
      const { index, firstEndpoint } = journey;
      recorder.dropped(index, firstEndpoint, counted ? profile.phaseAt(due) : -1, msToUs(ms(due)));
      return;
    }
    this.busy++;
    if (counted) {
      recorder.lag(msToUs(ms(Math.max(performance.now() - origin - due, 0))));
      recorder.iteration(journey.index, 'started');
    }
    user.start(journey, iteration, origin + due, counted);
  }

  #createUser(): VirtualUser | null {
    if (this.users.length >= this.#maxInFlight) return null;
    const id = numberOf(this.users.length, this.#context.portion) + 1;
    const user = new VirtualUser(id, this.#context.users, this.#ended);
    this.users.push(user);
    return user;
  }

  readonly #ended = (user: VirtualUser, end: IterationEnd): void => {
    this.busy--;
    this.#free.push(user);
    countEnd(this.#context.recorder, user, end);
  };
}

function arrivalsBefore(t: number, pacer: Pacer): number {
  let count = 0;
  while (pacer.dueAt(count) < t) count++;
  return count;
}

/** So close to the due time the event loop turns without waiting, ms: timers are up to a millisecond late. */
const SPIN = 2;
/** So close to the due time no nap is taken any more: one lasts about a tenth of a millisecond. */
const NAP_FROM_IDLE = 0.2;
/** The same while answers are awaited, which one would be read late. */
const NAP_FROM = 0.5;
/** ms; the system adds about as much. */
const NAP = 0.05;
const NEVER_WOKEN = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Stands still for a moment between two turns of the event loop. Turning without a pause would take a whole core, from
 * a server on the same machine too, and the system lets programs wait that never do.
 */
function nap(): void {
  Atomics.wait(NEVER_WOKEN, 0, 0, NAP);
}
