import { setTimeout as sleep } from 'node:timers/promises';

/** Each query takes its time ±5 %. */
const SPREAD = 0.05;
/** Factor on a query's time in a database that was overrun and has not recovered. */
const STRAINED = 4;
/** Multiples of the golden ratio fill an interval evenly: the spread is the same in every run, without chance. */
const GOLDEN = 0.6180339887498949;

/**
 * A database that does nothing but take its time: at most `size` queries at once, the others wait in line, first
 * come, first served. Nothing is slow until the pool is full; then waiting times grow with every further user.
 */
export class Database {
  #free;
  #waiting = new Queue();
  #queries = 0;
  #overrun;
  #recoveryLag;
  #slowUntil = 0;

  /**
   * @param {number} size Connections.
   * @param {number} recoveryLag ms that queries take four times as long after three times that many waited in line.
   */
  constructor(size, recoveryLag = 0) {
    this.#free = size;
    this.#overrun = 3 * size;
    this.#recoveryLag = recoveryLag;
  }

  /**
   * Holds a connection for one query of about `duration` ms. With `meanwhile`, the connection stays in use
   * until that is done, too: the mistake of calling another service in the middle of a transaction.
   *
   * @param {number} duration
   * @param {() => Promise<void>} [meanwhile]
   */
  async query(duration, meanwhile) {
    await this.#acquire();
    try {
      const position = (++this.#queries * GOLDEN) % 1;
      // Timers take whole milliseconds and would cut the rest off.
      const strained = performance.now() < this.#slowUntil ? STRAINED : 1;
      await sleep(Math.round(strained * duration * (1 - SPREAD + 2 * SPREAD * position)));
      await meanwhile?.();
    } finally {
      this.#release();
    }
  }

  async #acquire() {
    if (this.#free > 0) this.#free--;
    else await this.#line();
  }

  async #line() {
    if (this.#recoveryLag > 0 && this.#waiting.length >= this.#overrun) {
      this.#slowUntil = performance.now() + this.#recoveryLag;
    }
    await new Promise((resolve) => this.#waiting.add(resolve));
  }

  #release() {
    const next = this.#waiting.take();
    if (next) next();
    else this.#free++;
  }
}

/** First in, first out. An array's `shift` moves all the others, which a long line would feel. */
class Queue {
  #items = [];
  #head = 0;

  get length() {
    return this.#items.length - this.#head;
  }

  add(item) {
    this.#items.push(item);
  }

  take() {
    const item = this.#items[this.#head++];
    if (this.#head >= this.#items.length) {
      this.#items = [];
      this.#head = 0;
    }
    return item;
  }
}
