import { errorText } from '../model/error-text.js';
import { info, type Note } from '../model/notes.js';
import { Connector, type Place } from './connector.js';
import { Deadlines } from './deadlines.js';
import type { Guard } from './guard.js';
import { Http1Line } from './http1-line.js';
import { Http2Line } from './http2-line.js';
import type { Line } from './line.js';
import { LinePool } from './line-pool.js';
import { NameLookup, type Resolve } from './name-lookup.js';
import { proxyFor, type ProxySettings } from './proxies.js';
import { tlsOptions, type TlsSettings } from './tls-settings.js';

/** How connections are made and used. */
export interface WireSettings {
  /** False: a connection per request. */
  readonly keepAlive: boolean;
  readonly connections: 'per-user' | 'per-iteration' | 'shared';
  /** Whether HTTP/2 is offered where TLS is spoken. */
  readonly http2: boolean;
  readonly tls: TlsSettings | null;
  readonly proxy: ProxySettings | null;
}

/** What all users of one run send through: the target, the guard, the time-outs, the connections they share. */
export class Wire {
  /** Scheme, host and port of the target. */
  readonly origin: string;
  /** The path that the target's URL puts before every request's; empty for most. */
  readonly prefix: string;
  /** The `authorization` header of a target such as `http://name:password@host`. */
  readonly authorization: string | null;
  readonly keepAlive: boolean;
  readonly http2: boolean;
  /** Whether users leave their connections when an iteration ends. */
  readonly perIteration: boolean;
  readonly guard: Guard;
  readonly deadlines = new Deadlines();
  readonly #connector: Connector;
  readonly #proxies: ProxySettings | null;
  readonly #socketPath: string | null;
  readonly #places = new Map<string, Place>();
  /** By origin; null when nothing is shared. */
  readonly #pools: Map<string, LinePool> | null;
  readonly #fellBack = new Set<string>();

  /**
   * `target`: a base URL, or `unix:/path` for a socket, whose requests are for http://localhost.
   * @throws {LoadgateError} when the TLS files or the environment's proxy can't be used.
   */
  constructor(target: string, guard: Guard, settings: WireSettings, resolve?: Resolve) {
    const url = new URL(target);
    this.#socketPath = url.protocol === 'unix:' ? decodeURIComponent(url.pathname) : null;
    this.origin = this.#socketPath === null ? url.origin : OF_A_SOCKET;
    this.prefix = this.#socketPath === null ? url.pathname.replace(/\/+$/, '') : '';
    this.authorization = basicAuthorization(url);
    this.keepAlive = settings.keepAlive;
    this.http2 = settings.http2;
    this.perIteration = settings.connections === 'per-iteration';
    this.guard = guard;
    this.#proxies = settings.proxy;
    this.#pools = settings.connections === 'shared' ? new Map() : null;
    this.#connector = new Connector(guard, tlsOptions(settings.tls), new NameLookup(resolve));
    // What is wrong with the proxy is to be known before the first request.
    this.placeOf(this.origin);
  }

  /** The lines that the users share; null when each has its own. */
  poolOf(origin: string): LinePool | null {
    if (this.#pools === null) return null;
    let pool = this.#pools.get(origin);
    if (!pool) {
      pool = new LinePool(() => this.openLine(origin));
      this.#pools.set(origin, pool);
    }
    return pool;
  }

  openLine(origin: string): Line {
    const place = this.placeOf(origin);
    if (!this.http2 || !place.secure || this.#fellBack.has(origin))
      return new Http1Line(origin, place, this.#connector);
    return new Http2Line(origin, place, this.#connector, () => this.#fellBack.add(origin));
  }

  placeOf(origin: string): Place {
    const known = this.#places.get(origin);
    if (known) return known;
    const url = new URL(origin);
    const secure = url.protocol === 'https:';
    const socketPath = origin === this.origin ? this.#socketPath : null;
    const place: Place = {
      secure,
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(url.port || (secure ? 443 : 80)),
      socketPath,
      proxy: socketPath === null ? proxyFor(url, this.#proxies) : null,
    };
    this.#places.set(origin, place);
    return place;
  }

  /** Why nothing is sent to an absolute URL, as a sentence; null: it may be. */
  refusalOf(url: string): string | null {
    const refusal = this.guard.checkUrl(url);
    if (refusal !== null) return refusal;
    try {
      this.placeOf(new URL(url).origin);
      return null;
    } catch (error) {
      return errorText(error);
    }
  }

  /** What a reader must know about the connections. */
  notes(): readonly Note[] {
    return [...this.#fellBack].map((origin) =>
      info(`${origin} speaks no HTTP/2: the requests went over HTTP/1.1.`),
    );
  }

  /** Closes the connections that are shared. */
  async close(): Promise<void> {
    await Promise.all([...(this.#pools?.values() ?? [])].map((pool) => pool.close()));
  }
}

/** The host that requests over a Unix socket name. */
const OF_A_SOCKET = 'http://localhost';

function basicAuthorization(url: URL): string | null {
  if (url.username === '' && url.password === '') return null;
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
