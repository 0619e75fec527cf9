import type { Socket } from 'node:net';
import { Client, type buildConnector } from 'undici';
import type { Connector, Place } from './connector.js';
import { NoConnection } from './failures.js';
import { LeanReads, type ChunkOwner } from './lean-reads.js';
import type { Line, LineUser, Outgoing } from './line.js';
import type { Opened, Opening } from './opening.js';

/** One connection of HTTP/1.1: one request at a time. */
export class Http1Line implements Line, ChunkOwner {
  readonly most = 1;
  users = 0;
  stacked = false;
  closed = false;
  /** Requests that were begun. */
  exchanges = 0;
  readonly #client: Client;
  readonly #connector: Connector;
  readonly #place: Place;
  #user: LineUser | null = null;
  #opening: Opening | null = null;
  #session: Buffer | undefined;
  /** A connection that stands already. */
  #ready: Socket | null;

  constructor(origin: string, place: Place, connector: Connector, ready: Socket | null = null) {
    this.#connector = connector;
    this.#place = place;
    this.#ready = ready;
    this.#client = new Client(origin, {
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: IDLE,
      connect: (_, callback) => {
        this.#connect(callback);
      },
    });
  }

  dispatch(options: Outgoing & { reset?: boolean }, user: LineUser): void {
    this.#user = user;
    this.exchanges++;
    this.#client.dispatch(options, user);
  }

  retains(): boolean {
    return this.#user?.retains() ?? false;
  }

  /** Before a request is written undici can't cancel it: the whole client goes, with its half-open connection. */
  withdraw(): void {
    void this.close();
  }

  async close(): Promise<void> {
    this.closed = true;
    const closed = this.#client.destroy();
    this.#opening?.cancel();
    this.#opening = null;
    this.#ready?.destroy();
    this.#ready = null;
    await closed;
  }

  #connect(callback: buildConnector.Callback): void {
    const ready = this.#ready;
    this.#ready = null;
    if (ready && !ready.destroyed) {
      // undici goes on only after a callback that comes later.
      queueMicrotask(() => {
        callback(null, ready);
      });
      return;
    }
    const opened: Opened = (error, socket, setup) => {
      this.#opening = null;
      if (socket) {
        this.#user?.opened(setup);
        callback(null, socket);
      } else callback(new NoConnection(error), null);
    };
    this.#opening = this.#connector.open(this.#place, this.#wish(), opened, new LeanReads(this));
  }

  #wish(): Parameters<Connector['open']>[1] {
    return {
      protocols: PROTOCOLS,
      session: this.#session,
      onSession: (session) => (this.#session = session),
    };
  }
}

/**
 * How long a connection without a request is kept, unless the server announces another time, ms. Browsers and the
 * clients of other languages keep theirs for a minute and more; nginx closes them after 75 seconds.
 */
const IDLE = 60_000;

const PROTOCOLS = ['http/1.1'];
