import type { Socket } from 'node:net';

/** How long it took to open a connection, ms. */
export interface Setup {
  /** TCP, with the look-up of the name and the way through a proxy. */
  readonly connect: number;
  /** The TLS handshake; null without TLS. */
  readonly tls: number | null;
}

/** Told once: the connected socket with its times, or why there is none. */
export type Opened = (error: Error | null, socket: Socket | null, setup: Setup) => void;

/** One attempt to open a connection. It ends once, whatever its sockets go through. */
export class Opening {
  readonly #startedAt = performance.now();
  readonly #opened: Opened;
  #connectedAt = 0;
  #pending = true;
  #socket: Socket | null = null;

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  /** Follows this socket: its failure is the attempt's. A later one that runs over it takes its place. */
  follow<S extends Socket>(socket: S): S {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('error', (error: Error) => {
      if (socket === this.#socket) this.fail(error);
    });
    socket.once('close', () => {
      if (socket === this.#socket) this.fail(new Error('the connection was closed before it was ready'));
    });
    return socket;
  }

  /** The way to the server is open; what remains is TLS, if anything. */
  connected(): void {
    this.#connectedAt = performance.now();
  }

  succeed(socket: Socket, secure: boolean): void {
    if (!this.#pending) return;
    this.#pending = false;
    this.#opened(null, socket, {
      connect: this.#connectedAt - this.#startedAt,
      tls: secure ? performance.now() - this.#connectedAt : null,
    });
  }

  fail(error: Error): void {
    if (!this.#pending) return;
    this.#pending = false;
    this.#socket?.destroy();
    this.#opened(error, null, NO_SETUP);
  }

  /** Gives up, if it has not succeeded yet; nobody is told. */
  cancel(): void {
    if (!this.#pending) return;
    this.#pending = false;
    this.#socket?.destroy();
  }
}

const NO_SETUP: Setup = { connect: 0, tls: null };
