import { connect, createServer } from 'node:net';
import { HttpError } from './http-error.js';

/** Every twentieth payment hangs. */
const HANGING_PAYMENTS = 1 / 20;
/** What is left of the cold start's extra time from one request to the next. */
const WARMING = 0.97;

/**
 * What can go wrong in the shop, as the knobs say. Counted, never by chance: the same requests meet the same
 * trouble every time.
 */
export class Trouble {
  #knobs;
  #failures = new Map();
  #payments;
  #leaked = [];
  /** A service beside the shop that hangs up at once; null unless its connections are to leak. */
  #rude = null;
  #forgotten = [];
  #leakingSockets;
  #cold;
  #allowance;
  #refilledAt = performance.now();

  /** @param {import('./knobs.js').Knobs} knobs */
  constructor(knobs) {
    this.#knobs = knobs;
    this.#cold = knobs.coldStart;
    this.#allowance = Math.max(1, knobs.rateLimit);
    this.#leakingSockets = new Share(knobs.leakSockets > 0 ? 1 / knobs.leakSockets : 0);
    if (knobs.leakSockets > 0) this.#rude = hangingUp();
    this.#payments = new Share(knobs.dependencyTimeout > 0 ? HANGING_PAYMENTS : 0);
  }

  /** A bucket that holds one second's requests; an empty one is a 429. */
  refuseOverLimit() {
    const { rateLimit } = this.#knobs;
    if (rateLimit === Infinity) return;
    const now = performance.now();
    const refill = ((now - this.#refilledAt) / 1000) * rateLimit;
    this.#allowance = Math.min(Math.max(1, rateLimit), this.#allowance + refill);
    this.#refilledAt = now;
    if (this.#allowance < 1) {
      const wait = Math.ceil((1 - this.#allowance) / rateLimit);
      throw new HttpError(429, 'too many requests', { 'retry-after': String(wait) });
    }
    this.#allowance -= 1;
  }

  leakMemory() {
    // Filled, because memory that nobody has written to is not taken from the machine yet.
    if (this.#knobs.leak > 0) this.#leaked.push(Buffer.alloc(Math.round(this.#knobs.leak), 1));
  }

  /** Opens a connection, and does not close it when the other side does: the system keeps it in CLOSE_WAIT. */
  leakSocket() {
    const { port } = this.#rude?.address() ?? {};
    if (port === undefined || !this.#leakingSockets.next()) return;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    // Without an open file left there is no connection: what the shop can't accept then is trouble enough.
    socket.on('error', () => undefined);
    this.#forgotten.push(socket.resume());
  }

  /** Whether this request ends with a 500. Each route has its own share, so that none is hit more than the others. */
  nextFails(route) {
    let share = this.#failures.get(route);
    if (!share) this.#failures.set(route, (share = new Share(this.#knobs.errorRate)));
    return share.next();
  }

  nextPaymentHangs() {
    return this.#payments.next();
  }

  /** Extra time of this request in ms: less with every request. */
  coldStart() {
    const extra = this.#cold;
    this.#cold *= WARMING;
    return extra;
  }
}

function hangingUp() {
  const server = createServer((socket) => socket.destroy());
  return server.listen(0, '127.0.0.1').unref();
}

/** Says yes to the given fraction of all calls, evenly: for 0.25 to the fourth, the eighth, the twelfth. */
class Share {
  #fraction;
  #calls = 0;

  constructor(fraction) {
    this.#fraction = fraction;
  }

  next() {
    const before = this.#dueAfter(this.#calls);
    this.#calls += 1;
    return this.#dueAfter(this.#calls) > before;
  }

  #dueAfter(calls) {
    // 0.29 × 100 is a hair below 29 in floating point.
    return Math.floor(calls * this.#fraction + 1e-9);
  }
}
