import { lookup, type LookupAddress } from 'node:dns';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import { GuardRefusal } from './failures.js';
import type { Guard } from './guard.js';
import type { LeanReads } from './lean-reads.js';

/**
 * Opens the connections of one run: every name's addresses pass the guard before the first packet. Names are
 * looked up again after five seconds, as the lookups of a run that opens a connection per request would
 * otherwise wait for each other.
 */
export class Connector {
  readonly #guard: Guard;
  readonly #names = new Map<string, NameEntry>();

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  /** Calls back with the connected socket, or with why there is none; gives the socket to cancel the attempt. */
  open(
    options: buildConnector.Options,
    session: Buffer | undefined,
    callback: buildConnector.Callback,
    reads: LeanReads | null = null,
  ): Socket | null {
    const host = options.hostname;
    if (isIP(host) > 0) {
      const refusal = this.#guard.checkAddress(host, host);
      if (refusal !== null) {
        queueMicrotask(() => {
          callback(new GuardRefusal(refusal), null);
        });
        return null;
      }
    }
    const tls = options.protocol === 'https:';
    const to = {
      host,
      port: Number(options.port || (tls ? 443 : 80)),
      lookup: this.#lookup,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT,
    };
    const socket = tls
      ? connectTls({ ...to, servername: serverName(options), session, ALPNProtocols: ['http/1.1'] })
      : connectTcp(reads === null ? to : { ...to, ...reads.options });
    if (!tls) reads?.attach(socket);
    this.#settle(socket, host, tls ? 'secureConnect' : 'connect', callback);
    return socket;
  }

  #settle(socket: Socket | TLSSocket, host: string, ready: string, callback: buildConnector.Callback): void {
    let pending = true;
    socket.setNoDelay(true);
    socket.once(ready, () => {
      if (!pending) return;
      pending = false;
      const refusal = this.#guard.checkAddress(host, socket.remoteAddress ?? '');
      if (refusal === null) {
        callback(null, socket);
        return;
      }
      socket.destroy();
      callback(new GuardRefusal(refusal), null);
    });
    socket.on('error', (error: Error) => {
      if (!pending) return;
      pending = false;
      callback(error, null);
    });
    socket.once('close', () => {
      if (!pending) return;
      pending = false;
      callback(new Error('the connection was closed before it was ready'), null);
    });
  }

  readonly #lookup: LookupFunction = (host, _options, callback) => {
    this.#resolve(host, (error, addresses) => {
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

  #resolve(host: string, callback: Resolved): void {
    const now = performance.now();
    const known = this.#names.get(host);
    if (known && (known.addresses === null || known.until > now)) {
      if (known.addresses === null) known.waiting.push(callback);
      else callback(null, known.addresses);
      return;
    }
    const entry: NameEntry = { addresses: null, until: 0, waiting: [callback] };
    this.#names.set(host, entry);
    lookup(host, { all: true }, (error, addresses) => {
      if (error) this.#names.delete(host);
      entry.addresses = addresses;
      entry.until = performance.now() + NAME_TTL;
      for (const waiting of entry.waiting.splice(0)) waiting(error, addresses);
    });
  }
}

type Resolved = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

interface NameEntry {
  /** Null while the lookup is under way. */
  addresses: LookupAddress[] | null;
  /** Monotonic ms. */
  until: number;
  readonly waiting: Resolved[];
}

/** ms. */
const NAME_TTL = 5000;

/** How long one of several addresses is tried before the next one, ms: a busy server answers late, too. */
const ATTEMPT_TIMEOUT = 1000;

function serverName(options: buildConnector.Options): string {
  if (options.servername) return options.servername;
  return isIP(options.hostname) > 0 ? '' : options.hostname;
}
