import { Share, type Halt, type ShareEvents, type ShareOptions, type ShareResult } from './share.js';
import { ShareThread } from './share-thread.js';
import { Tickets } from './tickets.js';

/** One worker of a run, in this thread or in one of its own. */
export interface Member {
  /** Compiles and connects what can be before time runs. */
  ready(): Promise<void>;
  /** `origin`: when the counted part starts, monotonic ms of this thread. */
  begin(origin: number): void;
  halt(halt: Halt): Promise<ShareResult>;
  /** Ends the waiting of `halt`. */
  cutShort(): void;
  /** Leaves nothing behind: no connection, no timer, no thread. */
  dispose(): Promise<void>;
}

export interface CrewOptions extends Omit<ShareOptions, 'portion' | 'tickets'> {
  readonly workers: number;
  /** The program's own file, which a thread starts; null where there is none: all work is then done in this thread. */
  readonly entry: string | null;
  /** Told which `unique` data a thread ran out of. */
  readonly exhausted: (names: readonly string[]) => void;
}

/** The workers of a run. A single one works in this thread: a second would only cost its start. */
export function crewOf(options: CrewOptions, eventsOf: (index: number) => ShareEvents): readonly Member[] {
  const { entry } = options;
  const of = entry === null ? 1 : options.workers;
  const tickets = new Tickets(options.plan.tier.iterations);
  return Array.from({ length: of }, (_, index) => {
    const portion = { index, of };
    const events = eventsOf(index);
    if (entry === null || of === 1) return new LocalMember({ ...options, portion, tickets }, events);
    return new ShareThread({ ...options, entry, portion, tickets }, events);
  });
}

class LocalMember implements Member {
  readonly #options: ShareOptions;
  readonly #events: ShareEvents;
  #share: Share | null = null;

  constructor(options: ShareOptions, events: ShareEvents) {
    this.#options = options;
    this.#events = events;
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  begin(origin: number): void {
    this.#share = new Share(this.#options, origin, this.#events);
    this.#share.begin();
  }

  halt(halt: Halt): Promise<ShareResult> {
    this.#share ??= new Share(this.#options, performance.now(), this.#events);
    return this.#share.halt(halt);
  }

  cutShort(): void {
    this.#share?.cutShort();
  }

  async dispose(): Promise<void> {
    await this.#share?.dispose();
  }
}
