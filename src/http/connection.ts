import type { Socket } from 'node:net';
import { Client, type Dispatcher } from 'undici';
import { LARGEST_BODY, TOO_LARGE } from './body.js';
import type { Connector } from './connector.js';
import { LeanReads, type ChunkOwner } from './lean-reads.js';
import { failureOf, type Failure } from './failures.js';

/** Who is told that an exchange has ended: its figures stand in the connection until the next one. */
export interface ConnectionOwner {
  exchanged(connection: Connection): void;
}

/** What is kept of an answer's body: `start`, the first 64 KB of it, is for people. */
export type KeepBody = 'none' | 'start' | 'all';

/** What is sent. Headers: name, value, name, value … */
export interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly headers: string[];
  readonly body: string | Buffer | null;
}

/**
 * One virtual user's connection to one origin: one request at a time, connected when needed and again after it
 * was lost. It is its own handler for every request, so that a request costs no closure, promise or timer here.
 * Times are monotonic ms.
 */
export class Connection implements Dispatcher.DispatchHandler, ChunkOwner {
  readonly origin: string;
  /** When the request was written; 0 if it never was. */
  sentAt = 0;
  firstByteAt = 0;
  finishedAt = 0;
  /** 0 when there was no answer. */
  status = 0;
  /** Name, value, name, value … */
  rawHeaders: readonly Buffer[] = NOTHING;
  /** Bytes of the body on the wire. */
  bytes = 0;
  failure: Failure | null = null;

  /** Counts the exchanges that were begun. */
  exchanges = 0;

  readonly #owner: ConnectionOwner;
  readonly #connector: Connector;
  readonly #options: SendOptions;
  #client: Client | null = null;
  #connecting: Socket | null = null;
  #session: Buffer | undefined;
  #busy = false;
  #keep: KeepBody = 'none';
  #chunks: Buffer[] = [];
  /** Whether the headers are copies: what undici gives lies in the memory that was read into. */
  #ownHeaders = false;
  #abort: ((error?: Error) => void) | null = null;
  #cancelled: Failure | null = null;

  constructor(origin: string, owner: ConnectionOwner, connector: Connector, keepAlive: boolean) {
    this.origin = origin;
    this.#owner = owner;
    this.#connector = connector;
    const options = { method: 'GET', path: '/', headers: [], body: null };
    this.#options = keepAlive ? options : { ...options, reset: true };
  }

  /** The body on the wire, if it was to be kept. */
  get body(): Buffer {
    const [first] = this.#chunks;
    if (!first) return EMPTY;
    return this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
  }

  /** Starts an exchange; its end is told to the owner, possibly before this returns. */
  send(outgoing: Outgoing, keep: KeepBody): void {
    this.sentAt = 0;
    this.firstByteAt = 0;
    this.status = 0;
    this.rawHeaders = NOTHING;
    this.#ownHeaders = false;
    this.bytes = 0;
    this.failure = null;
    this.exchanges++;
    this.#busy = true;
    this.#keep = keep;
    if (this.#chunks.length > 0) this.#chunks = [];
    this.#abort = null;
    this.#cancelled = null;
    const options = this.#options;
    options.method = outgoing.method;
    options.path = outgoing.path;
    options.headers = outgoing.headers;
    options.body = outgoing.body;
    this.#client ??= this.#createClient();
    this.#client.dispatch(options, this);
  }

  /** Ends the exchange under way with this failure. */
  cancel(failure: Failure): void {
    if (!this.#busy) return;
    this.#cancelled = failure;
    if (this.#abort) this.#abort();
    else void this.#drop();
  }

  /** Closes the connection; an exchange under way fails. */
  async close(): Promise<void> {
    this.#cancelled ??= { kind: 'aborted', detail: 'the load ended' };
    await this.#drop();
  }

  onConnect(abort: (error?: Error) => void): void {
    this.#abort = abort;
    this.sentAt = performance.now();
  }

  onResponseStarted(): void {
    if (this.firstByteAt === 0) this.firstByteAt = performance.now();
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    if (status >= 200) {
      this.status = status;
      this.rawHeaders = headers;
    }
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.bytes += chunk.length;
    if (this.#keep === 'none') return true;
    if (this.#keep === 'all' && this.bytes > LARGEST_BODY) this.cancel({ kind: 'check', detail: TOO_LARGE });
    else if (this.#keep === 'all' || this.bytes <= LONGEST_START) this.#chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    this.#finish(null);
  }

  onError(error: Error): void {
    this.#finish(this.#cancelled ?? failureOf(error, this.sentAt > 0));
  }

  retains(): boolean {
    if (!this.#busy) return false;
    if (this.status === 0 || this.#keep !== 'none') return true;
    if (!this.#ownHeaders) this.rawHeaders = this.rawHeaders.map((part) => Buffer.from(part));
    this.#ownHeaders = true;
    return false;
  }

  #finish(failure: Failure | null): void {
    if (!this.#busy) return;
    this.#busy = false;
    this.#abort = null;
    this.failure = failure;
    this.finishedAt = performance.now();
    this.#owner.exchanged(this);
  }

  #createClient(): Client {
    return new Client(this.origin, {
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (options, callback) => {
        const socket = this.#connector.open(
          options,
          this.#session,
          (...result) => {
            if (this.#connecting === socket) this.#connecting = null;
            callback(...result);
          },
          new LeanReads(this),
        );
        socket?.on('session', (session: Buffer) => (this.#session = session));
        this.#connecting = socket;
      },
    });
  }

  /** Before a request is written undici can't cancel it: the whole client goes, with its half-open connection. */
  async #drop(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    const closed = client?.destroy();
    this.#connecting?.destroy();
    this.#connecting = null;
    await closed;
  }
}

type SendOptions = { -readonly [K in keyof Outgoing]: Outgoing[K] } & { reset?: boolean };

const NOTHING: readonly Buffer[] = [];
const EMPTY = Buffer.alloc(0);

/** Bytes. */
const LONGEST_START = 65_536;
