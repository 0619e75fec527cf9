import { countEnd, type LoadModel, type ModelContext } from './load-model.js';
import { numberOf, portionOf } from './portion.js';
import type { IterationEnd } from './user-context.js';
import { VirtualUser } from './virtual-user.js';

/**
 * The closed model: as many users as the profile says, each starting its next iteration when the one before has
 * ended. When the level falls, the users of the highest numbers stop at their next step; when it rises again they
 * go on, with their login.
 */
export class ClosedModel implements LoadModel {
  readonly users: VirtualUser[] = [];
  busy = 0;

  readonly #context: ModelContext;
  readonly #places: Place[] = [];
  #level = 0;
  #stopped = false;
  #countedUnderWay = 0;

  constructor(context: ModelContext) {
    this.#context = context;
  }

  start(): void {
    this.pulse(performance.now() - this.#context.origin);
  }

  pulse(t: number): void {
    if (this.#stopped) return;
    const { profile, portion } = this.#context;
    this.#checkFinished();
    const level = portionOf(Math.round(profile.levelAt(t)), portion);
    if (level === this.#level) return;
    this.#level = level;
    for (let i = level; i < this.#places.length; i++) this.#places[i]?.user.stop();
    for (let i = 0; i < level; i++) this.#begin(this.#place(i));
  }

  stop(): void {
    this.#stopped = true;
    for (const place of this.#places) {
      if (place.pause) clearTimeout(place.pause);
      place.user.stop();
    }
  }

  #place(index: number): Place {
    let place = this.#places[index];
    if (!place) {
      const created: Place = {
        index,
        busy: false,
        pause: null,
        user: new VirtualUser(numberOf(index, this.#context.portion) + 1, this.#context.users, (_, end) => {
          this.#ended(created, end);
        }),
      };
      place = created;
      this.#places.push(place);
      this.users.push(place.user);
    }
    return place;
  }

  #begin(place: Place): void {
    if (this.#stopped || place.busy || place.pause || place.index >= this.#level) return;
    const now = performance.now();
    const t = now - this.#context.origin;
    const counted = t >= 0;
    const { tickets } = this.#context;
    if (t >= this.#context.profile.length || (counted && !tickets.takeCounted())) return;
    const iteration = tickets.next();
    const journey = this.#context.journeyOf(iteration);
    if (!journey) return;
    place.busy = true;
    this.busy++;
    if (counted) {
      this.#countedUnderWay++;
      this.#context.recorder.iteration(journey.index, 'started');
    }
    place.user.start(journey, iteration, now, counted);
  }

  #ended(place: Place, end: IterationEnd): void {
    place.busy = false;
    this.busy--;
    countEnd(this.#context.recorder, place.user, end);
    if (place.user.counted) {
      this.#countedUnderWay--;
      if (this.#checkFinished()) return;
    }
    if (end !== 'unanswered') {
      this.#begin(place);
      return;
    }
    place.pause = setTimeout(() => {
      place.pause = null;
      this.#begin(place);
    }, PAUSE_AFTER_FAILURE);
  }

  #checkFinished(): boolean {
    if (this.#countedUnderWay > 0 || !this.#context.tickets.used) return false;
    this.#context.finished();
    return true;
  }
}

/** Where one of the users stands. `index`: among those of this portion. */
interface Place {
  readonly index: number;
  readonly user: VirtualUser;
  busy: boolean;
  pause: NodeJS.Timeout | null;
}

/** A target that is down is not asked again at once. ms. */
const PAUSE_AFTER_FAILURE = 100;
