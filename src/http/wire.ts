import { Connector } from './connector.js';
import { Deadlines } from './deadlines.js';
import type { Guard } from './guard.js';

/** What all users of one run send through: the target, the guard, the time-outs. */
export class Wire {
  /** Scheme, host and port of the target. */
  readonly origin: string;
  /** The path that the target's URL puts before every request's; empty for most. */
  readonly prefix: string;
  /** The `authorization` header of a target such as `http://name:password@host`. */
  readonly authorization: string | null;
  readonly keepAlive: boolean;
  readonly guard: Guard;
  readonly connector: Connector;
  readonly deadlines = new Deadlines();

  constructor(target: string, guard: Guard, keepAlive: boolean) {
    const url = new URL(target);
    this.origin = url.origin;
    this.prefix = url.pathname.replace(/\/+$/, '');
    this.authorization = basicAuthorization(url);
    this.keepAlive = keepAlive;
    this.guard = guard;
    this.connector = new Connector(guard);
  }
}

function basicAuthorization(url: URL): string | null {
  if (url.username === '' && url.password === '') return null;
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
