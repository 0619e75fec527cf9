import { formatDuration, ms, type Ms } from '../model/units.js';
import { decodeBody } from './body.js';
import { Connection, type ConnectionOwner, type KeepBody } from './connection.js';
import type { Expiring } from './deadlines.js';
import type { Failure } from './failures.js';
import { findHeaders, hasHeader } from './raw-headers.js';
import { nextHop, type Hop } from './redirects.js';
import type { CookieStore, TransferOptions, TransferRequest } from './transfer-request.js';
import type { Wire } from './wire.js';

/** Who is told that a transfer has ended: its figures stand in it until the next one. */
export interface TransferOwner {
  transferred(transfer: Transfer): void;
}

/**
 * One virtual user's way to the servers: one request at a time, with its redirects, cookies and time-out, over
 * one connection per origin. It is also the view of the answer that checks and captures read. Monotonic ms.
 */
export class Transfer implements ConnectionOwner, Expiring {
  startedAt = 0;
  /** When the first hop was written; 0 if it never was. */
  sentAt = 0;
  firstByteAt = 0;
  finishedAt = 0;
  /** What opening connections took, ms, over all hops; 0 when they were open. */
  connect = 0;
  tls = 0;
  status = 0;
  /** Bytes of the last body on the wire. */
  bytes = 0;
  /** Bytes of all bodies on the wire. */
  bytesReceived = 0;
  bytesSent = 0;
  body: Buffer = EMPTY;
  failure: Failure | null = null;

  deadline = 0;
  queue: Expiring['queue'] = null;
  previous: Expiring | null = null;
  next: Expiring | null = null;

  readonly #wire: Wire;
  readonly #owner: TransferOwner;
  readonly #connections = new Map<string, Connection>();
  readonly #home: Connection;
  readonly #headers: string[] = [];
  #connection: Connection;
  #rawHeaders: readonly Buffer[] = NO_HEADERS;
  #hop: Hop = { url: '', method: '', path: '', headers: [], body: null };
  #options: TransferOptions = { timeout: ms(0), redirects: 0, needsBody: false };
  #cookies: CookieStore | null = null;
  #redirects = 0;
  #keep: KeepBody = 'none';
  #active = false;

  constructor(wire: Wire, owner: TransferOwner) {
    this.#wire = wire;
    this.#owner = owner;
    this.#home = new Connection(wire.origin, this, wire);
    this.#connection = this.#home;
  }

  /** Service time so far, or of the whole chain of redirects. */
  get elapsed(): Ms {
    return ms(this.sentAt === 0 ? 0 : this.finishedAt - this.sentAt);
  }

  get setCookies(): readonly string[] {
    return findHeaders(this.#rawHeaders, 'set-cookie');
  }

  /** Of the final answer; the name in lower case. */
  header(name: string): string | null {
    return findHeaders(this.#rawHeaders, name)[0] ?? null;
  }

  /** Name and value of every header of the final answer. */
  headerLines(): readonly (readonly [name: string, value: string])[] {
    return this.#rawHeaders.flatMap((name, i) =>
      i % 2 === 0
        ? [[name.toString('latin1'), this.#rawHeaders[i + 1]?.toString('latin1') ?? ''] as const]
        : [],
    );
  }

  /** Starts a transfer; its end is told to the owner, possibly before this returns. */
  start(request: TransferRequest, options: TransferOptions, cookies: CookieStore | null): void {
    this.startedAt = performance.now();
    this.sentAt = 0;
    this.firstByteAt = 0;
    this.finishedAt = 0;
    this.connect = 0;
    this.tls = 0;
    this.bytesReceived = 0;
    this.bytesSent = 0;
    this.failure = null;
    this.#options = options;
    this.#keep = options.needsBody ? 'all' : options.peek === true ? 'start' : 'none';
    this.#cookies = cookies;
    this.#redirects = options.redirects;
    this.#active = true;
    this.#wire.deadlines.add(this, this.startedAt, options.timeout);
    const { path } = request;
    if (path.startsWith('/')) {
      const { origin, prefix } = this.#wire;
      const full = prefix + path;
      this.#hop = {
        url: origin + full,
        method: request.method,
        path: full,
        headers: request.headers,
        body: request.body,
      };
      this.#dispatch(this.#home);
    } else {
      this.#goTo({ ...request, url: path, path: '' });
    }
  }

  /** Ends the transfer under way with this failure. */
  cancel(failure: Failure): void {
    if (this.#active) this.#connection.cancel(failure);
  }

  expire(): void {
    this.cancel({
      kind: 'timeout',
      detail: `no complete answer within ${formatDuration(this.#options.timeout)}`,
    });
  }

  /** The visit is over: where each has connections of its own, they are left. Not while a transfer is under way. */
  endVisit(): void {
    if (!this.#wire.perIteration) return;
    this.#home.leave();
    for (const connection of this.#connections.values()) connection.leave();
    this.#connections.clear();
  }

  /** Closes every connection; a transfer under way fails as aborted. */
  async close(): Promise<void> {
    await Promise.all([this.#home, ...this.#connections.values()].map((connection) => connection.close()));
  }

  exchanged(connection: Connection): void {
    if (!this.#active) return;
    if (this.sentAt === 0) this.sentAt = connection.sentAt;
    this.firstByteAt = connection.firstByteAt;
    this.connect += connection.connect;
    this.tls += connection.tls;
    this.bytesReceived += connection.bytes;
    if (connection.failure) {
      this.#finish(connection.failure, connection.finishedAt);
      return;
    }
    this.status = connection.status;
    this.bytes = connection.bytes;
    this.#rawHeaders = connection.rawHeaders;
    const setCookies = this.#cookies ? this.setCookies : NO_COOKIES;
    if (setCookies.length > 0) this.#cookies?.store(setCookies, this.#hop.url);
    const hop = this.#redirects > 0 ? nextHop(this.#hop, this.status, this.header('location')) : null;
    if (hop) {
      this.#redirects--;
      this.#goTo(hop);
    } else {
      this.#finish(this.#keep === 'none' ? null : this.#decode(connection), connection.finishedAt);
    }
  }

  /** Sends to an absolute URL, if the guard lets it. */
  #goTo(hop: Hop): void {
    const refusal = this.#wire.refusalOf(hop.url);
    if (refusal !== null) {
      this.#finish({ kind: 'refused', detail: refusal }, performance.now());
      return;
    }
    const url = new URL(hop.url);
    this.#hop = { ...hop, path: url.pathname + url.search };
    this.#dispatch(url.origin === this.#wire.origin ? this.#home : this.#connectionTo(url.origin));
  }

  #dispatch(connection: Connection): void {
    const hop = this.#hop;
    this.#connection = connection;
    const headers = this.#headers;
    headers.length = 0;
    for (const part of hop.headers) headers.push(part);
    const { authorization } = this.#wire;
    if (authorization !== null && connection === this.#home && !hasHeader(headers, 'authorization')) {
      headers.push('authorization', authorization);
    }
    const cookies = this.#cookies ? this.#cookies.header(hop.url) : null;
    if (cookies !== null) headers.push('cookie', cookies);
    if (hop.body !== null) this.bytesSent += Buffer.byteLength(hop.body);
    this.#forgetAnswer();
    const { proxy } = connection;
    if (proxy?.authorization != null) headers.push('proxy-authorization', proxy.authorization);
    // A proxy of plain HTTP is told the whole URL (RFC 9112, 3.2.2).
    const path = proxy ? connection.origin + hop.path : hop.path;
    connection.send({ method: hop.method, path, headers, body: hop.body }, this.#keep);
  }

  #connectionTo(origin: string): Connection {
    const known = this.#connections.get(origin);
    if (known) return known;
    const [oldest] = this.#connections;
    if (oldest && this.#connections.size >= MOST_ORIGINS) {
      this.#connections.delete(oldest[0]);
      void oldest[1].close();
    }
    const connection = new Connection(origin, this, this.#wire);
    this.#connections.set(origin, connection);
    return connection;
  }

  #decode(connection: Connection): Failure | null {
    const decoded = decodeBody(connection.body, this.header('content-encoding'));
    if (typeof decoded !== 'string') this.body = decoded;
    else if (this.#keep === 'all') return { kind: 'check', detail: decoded };
    return null;
  }

  #forgetAnswer(): void {
    this.status = 0;
    this.bytes = 0;
    this.body = EMPTY;
    this.#rawHeaders = NO_HEADERS;
  }

  #finish(failure: Failure | null, at: number): void {
    this.#active = false;
    this.failure = failure;
    this.finishedAt = at;
    this.#wire.deadlines.remove(this);
    this.#owner.transferred(this);
  }
}

const EMPTY = Buffer.alloc(0);
const NO_HEADERS: readonly Buffer[] = [];
const NO_COOKIES: readonly string[] = [];

/** Connections to other origins that one user keeps open. */
const MOST_ORIGINS = 8;
