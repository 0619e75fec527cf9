import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CrewOptions, Member } from './crew.js';
import type { Portion } from './portion.js';
import { sharedTime } from './monotonic.js';
import type { Halt, ShareEvents, ShareResult } from './share.js';
import { THREAD_KIND, type FromThread, type ThreadStart, type ToThread } from './thread-messages.js';
import type { Tickets } from './tickets.js';

/** A share of the load in a thread of its own: the program's entry is started again and finds its orders. */
export class ShareThread implements Member {
  readonly #worker: Worker;
  readonly #events: ShareEvents;
  readonly #exhausted: CrewOptions['exhausted'];
  readonly #ready: Promise<void>;
  #isReady: () => void = () => undefined;
  #done: (result: ShareResult) => void = () => undefined;
  #ended = false;

  constructor(
    options: CrewOptions & { readonly entry: string; readonly portion: Portion; readonly tickets: Tickets },
    events: ShareEvents,
  ) {
    const { plan, target, run, guard, portion, tickets, entry } = options;
    this.#events = events;
    this.#exhausted = options.exhausted;
    this.#ready = new Promise((resolve) => (this.#isReady = resolve));
    const start: ThreadStart = {
      kind: THREAD_KIND,
      plan,
      target,
      run,
      allowedHosts: guard.allowed,
      portion,
      counters: tickets.counters,
    };
    this.#worker = new Worker(entry, { workerData: start, argv: [] });
    this.#worker.on('message', this.#onMessage);
    this.#worker.on('error', this.#crash);
    this.#worker.on('messageerror', this.#crash);
    this.#worker.on('exit', () => {
      if (!this.#ended) this.#crash(new Error('a worker thread ended by itself'));
    });
  }

  ready(): Promise<void> {
    return this.#ready;
  }

  begin(origin: number): void {
    this.#send({ type: 'begin', origin: sharedTime(origin) });
  }

  halt(halt: Halt): Promise<ShareResult> {
    this.#send({ type: 'halt', halt });
    return new Promise((resolve) => (this.#done = resolve));
  }

  cutShort(): void {
    this.#send({ type: 'cut-short' });
  }

  /** Lets it close its connections, but not for ever. */
  async dispose(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#send({ type: 'dispose' });
    const patience = setTimeout(() => void this.#worker.terminate(), CLOSING);
    await once(this.#worker, 'exit').catch(() => undefined);
    clearTimeout(patience);
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  readonly #crash = (error: unknown): void => {
    this.#ended = true;
    this.#events.crashed(error);
  };

  readonly #onMessage = (message: FromThread): void => {
    switch (message.type) {
      case 'ready':
        this.#isReady();
        return;
      case 'second':
        this.#events.second(message.report);
        return;
      case 'finished':
        this.#events.finished();
        return;
      case 'learned':
        this.#events.learned(message.secrets);
        return;
      case 'crashed':
        this.#events.crashed(message.error);
        return;
      case 'result':
        this.#exhausted(message.exhausted);
        this.#done(message.result);
    }
  };
}

/** How long a thread may take to close its connections and end, ms. */
const CLOSING = 1500;
