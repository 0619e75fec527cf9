import { LARGEST_BODY, TOO_LARGE } from './body.js';
import { failureOf, type Failure } from './failures.js';
import type { Line, LineUser, Outgoing } from './line.js';
import type { LinePool } from './line-pool.js';
import type { Setup } from './opening.js';
import type { Proxy } from './proxies.js';
import type { Wire } from './wire.js';

/** Who is told that an exchange has ended: its figures stand in the connection until the next one. */
export interface ConnectionOwner {
  exchanged(connection: Connection): void;
}

/** What is kept of an answer's body: `start`, the first 64 KB of it, is for people. */
export type KeepBody = 'none' | 'start' | 'all';

/**
 * One virtual user's requests to one origin, one at a time, over a line of its own or one borrowed for each. It is
 * its own handler for every request, so that a request costs no closure, promise or timer here. Times are
 * monotonic ms.
 */
export class Connection implements LineUser {
  readonly origin: string;
  /** The proxy that is sent the requests as they are; null where there is none, or where it only passes TLS on. */
  readonly proxy: Proxy | null;
  /** When the request was written; 0 if it never was. */
  sentAt = 0;
  firstByteAt = 0;
  finishedAt = 0;
  /** What opening a connection for this request took, ms; 0 when there was one. */
  connect = 0;
  tls = 0;
  /** 0 when there was no answer. */
  status = 0;
  /** Name, value, name, value … */
  rawHeaders: readonly Buffer[] = NOTHING;
  /** Bytes of the body on the wire. */
  bytes = 0;
  failure: Failure | null = null;

  readonly #owner: ConnectionOwner;
  readonly #wire: Wire;
  readonly #options: SendOptions;
  /** Null with a line of its own. */
  readonly #pool: LinePool | null;
  /** Whether a line is used for one request only. */
  readonly #single: boolean;
  #line: Line | null = null;
  #busy = false;
  #turns = 0;
  #keep: KeepBody = 'none';
  #chunks: Buffer[] = [];
  /** Whether the headers are copies: what undici gives lies in the memory that was read into. */
  #ownHeaders = false;
  #abort: ((error?: Error) => void) | null = null;
  #cancelled: Failure | null = null;

  constructor(origin: string, owner: ConnectionOwner, wire: Wire) {
    this.origin = origin;
    this.#owner = owner;
    this.#wire = wire;
    this.#pool = wire.poolOf(origin);
    const { secure, proxy } = wire.placeOf(origin);
    this.proxy = secure ? null : proxy;
    this.#single = !wire.keepAlive && wire.http2;
    const options = { method: 'GET', path: '/', headers: [], body: null };
    this.#options = wire.keepAlive ? options : { ...options, reset: true };
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
    this.connect = 0;
    this.tls = 0;
    this.#busy = true;
    this.#turns = 0;
    this.#keep = keep;
    if (this.#chunks.length > 0) this.#chunks = [];
    this.#abort = null;
    this.#cancelled = null;
    const options = this.#options;
    options.method = outgoing.method;
    options.path = outgoing.path;
    options.headers = outgoing.headers;
    options.body = outgoing.body;
    this.#dispatch();
  }

  /** Ends the exchange under way with this failure. */
  cancel(failure: Failure): void {
    if (!this.#busy) return;
    this.#cancelled = failure;
    if (this.#abort) this.#abort();
    else this.#line?.withdraw(this);
  }

  /** Closes the connection; an exchange under way fails. */
  async close(): Promise<void> {
    this.cancel({ kind: 'aborted', detail: 'the load ended' });
    const line = this.#line;
    this.#line = null;
    await line?.close();
  }

  /** Leaves the connection; the next request opens another. Not while an exchange is under way. */
  leave(): void {
    const line = this.#line;
    this.#line = null;
    // This may be called from within the callback of the line's last answer.
    if (line) setImmediate(closeLine, line);
  }

  opened({ connect, tls }: Setup): void {
    this.connect += connect;
    this.tls += tls ?? 0;
  }

  /** The request was not looked at: it is as if it had not been sent (RFC 9113, 8.7). */
  turnedAway(): void {
    if (!this.#busy) return;
    this.#abort = null;
    if (++this.#turns > MOST_TURNS) {
      this.onError(new Error('the server takes no request over its connections'));
      return;
    }
    this.sentAt = 0;
    this.firstByteAt = 0;
    if (this.#line && this.#pool) {
      this.#pool.give(this.#line);
      this.#line = null;
    }
    this.#dispatch();
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
    if (this.#pool) this.#giveBack(this.#pool);
    else if (this.#single || this.#line?.closed === true) this.leave();
    this.#owner.exchanged(this);
  }

  #dispatch(): void {
    this.#line ??= this.#pool ? this.#pool.take() : this.#wire.openLine(this.origin);
    this.#line.dispatch(this.#options, this);
  }

  #giveBack(pool: LinePool): void {
    const line = this.#line;
    this.#line = null;
    if (!line) return;
    pool.give(line);
    if (this.#single) setImmediate(closeLine, line);
  }
}

type SendOptions = { -readonly [K in keyof Outgoing]: Outgoing[K] } & { reset?: boolean };

const NOTHING: readonly Buffer[] = [];
const EMPTY = Buffer.alloc(0);

/** Bytes. */
const LONGEST_START = 65_536;

/** How often a request that the server did not look at takes another line. */
const MOST_TURNS = 3;

function closeLine(line: Line): void {
  void line.close();
}
