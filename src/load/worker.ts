import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { createGuard } from '../http/guard.js';
import { compileProgram } from '../journey/compile.js';
import { localTime } from './monotonic.js';
import { Share, type ShareEvents } from './share.js';
import { THREAD_KIND, type FromThread, type ThreadStart, type ToThread } from './thread-messages.js';
import { Tickets } from './tickets.js';

/** Carries out a share of a run, if this is a thread that was started for it. */
export function workInThread(): void {
  const start: unknown = workerData;
  if (parentPort !== null && isStart(start)) new Thread(parentPort, start).listen();
}

function isStart(data: unknown): data is ThreadStart {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === THREAD_KIND;
}

class Thread {
  readonly #port: MessagePort;
  readonly #start: ThreadStart;
  readonly #program: ReturnType<typeof compileProgram>;
  #share: Share | null = null;

  constructor(port: MessagePort, start: ThreadStart) {
    this.#port = port;
    this.#start = start;
    this.#program = compileProgram(start.plan);
  }

  listen(): void {
    this.#port.on('message', (message: ToThread) => {
      this.#take(message).catch((error: unknown) => {
        this.#send({ type: 'crashed', error });
      });
    });
    this.#send({ type: 'ready' });
  }

  async #take(message: ToThread): Promise<void> {
    switch (message.type) {
      case 'begin':
        this.#share = this.#create(localTime(message.origin));
        this.#share.begin();
        return;
      case 'halt': {
        this.#share ??= this.#create(performance.now());
        const result = await this.#share.halt(message.halt);
        this.#send({ type: 'result', result, exhausted: this.#program.exhaustedData() });
        return;
      }
      case 'cut-short':
        this.#share?.cutShort();
        return;
      case 'dispose':
        await this.#share?.dispose();
        this.#port.close();
    }
  }

  #create(origin: number): Share {
    const { plan, target, run, allowedHosts, portion, counters } = this.#start;
    const events: ShareEvents = {
      second: (report) => {
        this.#send({ type: 'second', report });
      },
      finished: () => {
        this.#send({ type: 'finished' });
      },
      learned: (secrets) => {
        this.#send({ type: 'learned', secrets });
      },
      crashed: (error) => {
        this.#send({ type: 'crashed', error });
      },
    };
    const tickets = new Tickets(plan.tier.iterations, counters);
    const guard = createGuard(allowedHosts);
    return new Share({ plan, program: this.#program, target, run, guard, portion, tickets }, origin, events);
  }

  #send(message: FromThread): void {
    this.#port.postMessage(message);
  }
}
