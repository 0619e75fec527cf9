import { connect as connectTcp, isIP, type LookupFunction, type NetConnectOpts, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { failureOf, GuardRefusal, ProxyRefusal } from './failures.js';
import type { Guard } from './guard.js';
import type { LeanReads } from './lean-reads.js';
import type { NameLookup } from './name-lookup.js';
import { Opening, type Opened } from './opening.js';
import type { Proxy } from './proxies.js';
import { openTunnel } from './tunnel.js';

/** Where a connection goes: the origin of a URL, and how it is reached. */
export interface Place {
  readonly secure: boolean;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** Path of the Unix socket that stands for this origin. */
  readonly socketPath: string | null;
  readonly proxy: Proxy | null;
}

/** What TLS is to do on one connection. */
export interface TlsWish {
  readonly protocols: readonly string[];
  /** The session to resume. */
  readonly session: Buffer | undefined;
  readonly onSession: (session: Buffer) => void;
}

/**
 * Opens the connections of one run: every name's addresses pass the guard before the first packet. Behind a proxy
 * only the name can be checked, as it is the proxy that looks it up.
 */
export class Connector {
  readonly #guard: Guard;
  readonly #tls: ConnectionOptions;
  readonly #names: NameLookup;

  constructor(guard: Guard, tls: ConnectionOptions, names: NameLookup) {
    this.#guard = guard;
    this.#tls = tls;
    this.#names = names;
  }

  /** Opens a connection; the result is told later, never before this returns. */
  open(place: Place, wish: TlsWish, opened: Opened, reads: LeanReads | null = null): Opening {
    const opening = new Opening(opened);
    const { host } = place;
    const refusal = isIP(host) > 0 && place.socketPath === null ? this.#guard.checkAddress(host, host) : null;
    if (refusal !== null) {
      queueMicrotask(() => {
        opening.fail(new GuardRefusal(refusal));
      });
    } else if (place.socketPath !== null) {
      const socket = opening.follow(connectPlainly({ path: place.socketPath }, reads));
      socket.once('connect', () => {
        opening.connected();
        opening.succeed(socket, false);
      });
    } else if (place.proxy !== null) this.#openThroughProxy(place, place.proxy, wish, opening);
    else this.#openDirectly(place, wish, opening, reads);
    return opening;
  }

  #openDirectly(place: Place, wish: TlsWish, opening: Opening, reads: LeanReads | null): void {
    const { host, port, secure } = place;
    const to = { host, port, lookup: this.#lookup, ...ATTEMPTS };
    const ready = (socket: Socket): void => {
      const refusal = this.#guard.checkAddress(host, socket.remoteAddress ?? '');
      if (refusal === null) opening.succeed(socket, secure);
      else opening.fail(new GuardRefusal(refusal));
    };
    if (secure) {
      const socket = this.#secure(to, place, wish, opening, ready);
      socket.once('connect', () => {
        opening.connected();
      });
      return;
    }
    const socket = opening.follow(connectPlainly(to, reads));
    socket.once('connect', () => {
      opening.connected();
      ready(socket);
    });
  }

  #openThroughProxy(place: Place, proxy: Proxy, wish: TlsWish, opening: Opening): void {
    // What goes wrong before the proxy answers is about the proxy, whose name must then be told.
    const toProxy = new Opening((error, socket) => {
      if (!socket) {
        const { detail } = failureOf(error, false);
        opening.fail(new ProxyRefusal(`the proxy ${proxy.name} can't be reached: ${detail}`));
        return;
      }
      if (place.secure) this.#openTunnel(socket, place, proxy, wish, opening);
      else {
        opening.connected();
        opening.succeed(socket, false);
      }
    });
    const { host, port } = proxy;
    const to = { host, port, lookup: this.#lookupUnchecked, ...ATTEMPTS };
    const servername = isIP(host) > 0 ? '' : host;
    const socket = toProxy.follow(
      proxy.secure ? connectTls({ ...to, servername, ALPNProtocols: ['http/1.1'] }) : connectTcp(to),
    );
    opening.follow(socket);
    socket.once(proxy.secure ? 'secureConnect' : 'connect', () => {
      toProxy.connected();
      toProxy.succeed(socket, proxy.secure);
    });
  }

  #openTunnel(socket: Socket, place: Place, proxy: Proxy, wish: TlsWish, opening: Opening): void {
    const name = isIP(place.host) === 6 ? `[${place.host}]` : place.host;
    openTunnel(socket, proxy, `${name}:${place.port}`, (refusal) => {
      if (refusal) {
        opening.fail(refusal);
        return;
      }
      opening.connected();
      this.#secure({ socket, host: place.host }, place, wish, opening, (secured) => {
        opening.succeed(secured, true);
      });
    });
  }

  #secure(
    to: ConnectionOptions,
    { host }: Place,
    wish: TlsWish,
    opening: Opening,
    ready: (socket: Socket) => void,
  ): TLSSocket {
    const socket = opening.follow(
      connectTls({
        servername: isIP(host) > 0 ? '' : host,
        ...this.#tls,
        ...to,
        session: wish.session,
        ALPNProtocols: [...wish.protocols],
      }),
    );
    socket.on('session', wish.onSession);
    socket.once('secureConnect', () => {
      ready(socket);
    });
    return socket;
  }

  readonly #lookup: LookupFunction = (host, _options, callback) => {
    this.#names.addressesOf(host, (error, addresses) => {
      if (error) {
        callback(error, []);
        return;
      }
      const refusals = addresses.map(({ address }) => this.#guard.checkAddress(host, address));
      const allowed = addresses.filter((_, index) => refusals[index] === null);
      if (allowed.length > 0) callback(null, allowed);
      else callback(new GuardRefusal(refusals[0] ?? `${host} has no address`), []);
    });
  };

  /** The proxy comes from the environment of the job, and no load is meant for it. */
  readonly #lookupUnchecked: LookupFunction = (host, _options, callback) => {
    this.#names.addressesOf(host, callback);
  };
}

/** How long one of several addresses is tried before the next one, ms: a busy server answers late, too. */
const ATTEMPTS = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 1000 };

/** Over TLS it is the encryption that reads from the socket. */
function connectPlainly(to: NetConnectOpts, reads: LeanReads | null): Socket {
  if (reads === null) return connectTcp(to);
  const socket = connectTcp({ ...to, ...reads.options });
  reads.attach(socket);
  return socket;
}
