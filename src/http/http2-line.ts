import { connect as connectHttp2, type ClientHttp2Session, type Settings } from 'node:http2';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Connector, Place } from './connector.js';
import { Http1Line } from './http1-line.js';
import { Http2Exchange } from './http2-exchange.js';
import type { Line, LineUser, Outgoing } from './line.js';
import type { Opening, Setup } from './opening.js';

/**
 * One connection that offers HTTP/2 and goes on with HTTP/1.1 where the server chooses that. Requests that come
 * while it connects wait for it. Node's own client carries it: undici's ends everything under way when the server
 * announces that it will take no more requests (GOAWAY), which servers do after a number of them.
 */
export class Http2Line implements Line {
  users = 0;
  stacked = false;
  closed = false;
  readonly #origin: string;
  readonly #authority: string;
  readonly #place: Place;
  readonly #connector: Connector;
  readonly #fellBack: () => void;
  readonly #waiting: Waiting[] = [];
  #most = MOST_STREAMS;
  /** The one that takes requests; others may be finishing what they have. */
  #session: ClientHttp2Session | null = null;
  readonly #sessions = new Map<ClientHttp2Session, Socket>();
  #http1: Http1Line | null = null;
  #opening: Opening | null = null;
  #ticket: Buffer | undefined;

  /** `fellBack` is called when the server chooses HTTP/1.1. */
  constructor(origin: string, place: Place, connector: Connector, fellBack: () => void) {
    this.#origin = origin;
    this.#authority = new URL(origin).host;
    this.#place = place;
    this.#connector = connector;
    this.#fellBack = fellBack;
  }

  get most(): number {
    return this.#most;
  }

  dispatch(options: Outgoing & { reset?: boolean }, user: LineUser): void {
    if (this.#http1) this.#http1.dispatch(options, user);
    else if (this.#session && !this.#session.closed && !this.#session.destroyed) {
      new Http2Exchange(this.#session, this.#authority, options, user).begin();
    } else {
      this.#waiting.push({ options, user });
      if (!this.#opening) this.#open();
    }
  }

  withdraw(user: LineUser): void {
    const index = this.#waiting.findIndex((waiting) => waiting.user === user);
    if (index < 0) {
      void this.close();
      return;
    }
    this.#waiting.splice(index, 1);
    if (this.#waiting.length === 0) {
      this.#opening?.cancel();
      this.#opening = null;
    }
    user.onError(new Error('withdrawn before the connection stood'));
  }

  async close(): Promise<void> {
    this.closed = true;
    this.#opening?.cancel();
    this.#opening = null;
    this.#fail(new Error('the connection was closed'));
    await this.#http1?.close();
    await Promise.all([...this.#sessions].map(([session, socket]) => destroyed(session, socket)));
  }

  #open(): void {
    const wish = {
      protocols: PROTOCOLS,
      session: this.#ticket,
      onSession: (session: Buffer) => (this.#ticket = session),
    };
    this.#opening = this.#connector.open(this.#place, wish, (error, socket, setup) => {
      this.#opening = null;
      if (!socket) this.#fail(error ?? new Error('no connection'));
      else if (protocolOf(socket) === 'h2') this.#useHttp2(socket, setup);
      else this.#useHttp1(socket, setup);
    });
  }

  #useHttp2(socket: Socket, setup: Setup): void {
    const session = connectHttp2(this.#origin, {
      createConnection: () => socket,
      settings: { enablePush: false, initialWindowSize: STREAM_WINDOW },
    });
    this.#session = session;
    this.#sessions.set(session, socket);
    // A session that has finished what it had waits for the server to close, which it may never do.
    socket.once('finish', () => socket.destroy());
    // Every stream gets the error of its session by itself.
    session.on('error', () => undefined);
    session.once('connect', () => {
      session.setLocalWindowSize(CONNECTION_WINDOW);
    });
    session.on('remoteSettings', ({ maxConcurrentStreams }: Settings) => {
      this.#most = Math.max(Math.min(maxConcurrentStreams ?? MOST_STREAMS, MOST_STREAMS), 1);
    });
    session.once('close', () => {
      this.#sessions.delete(session);
      if (this.#session === session) this.#session = null;
    });
    this.#waiting[0]?.user.opened(setup);
    for (const { options, user } of this.#waiting.splice(0)) this.dispatch(options, user);
  }

  /** One of those that waited stays, the others take lines of their own. */
  #useHttp1(socket: Socket, setup: Setup): void {
    this.#most = 1;
    this.#http1 = new Http1Line(this.#origin, this.#place, this.#connector, socket);
    this.#fellBack();
    const [first, ...others] = this.#waiting.splice(0);
    first?.user.opened(setup);
    if (first) this.#http1.dispatch(first.options, first.user);
    for (const { user } of others) user.turnedAway();
  }

  #fail(error: Error): void {
    for (const { user } of this.#waiting.splice(0)) user.onError(error);
  }
}

interface Waiting {
  readonly options: Outgoing & { reset?: boolean };
  readonly user: LineUser;
}

const PROTOCOLS = ['h2', 'http/1.1'];

/** Requests under way over one connection at most: what every server should allow (RFC 9113, 6.5.2). */
const MOST_STREAMS = 100;

/** How much a server may send before it is told to go on, bytes: enough for any network between the two. */
const STREAM_WINDOW = 1 << 20;
const CONNECTION_WINDOW = 16 << 20;

function protocolOf(socket: Socket | TLSSocket): string | false | null {
  return 'alpnProtocol' in socket ? socket.alpnProtocol : null;
}

function destroyed(session: ClientHttp2Session, socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    session.once('close', resolve);
    session.destroy();
    socket.destroy();
  });
}
