/** Something that is to end by a moment. The links belong to the queue. */
export interface Expiring {
  /** Monotonic ms. */
  deadline: number;
  /** The queue it waits in; null while it waits in none. */
  queue: DeadlineQueue | null;
  previous: Expiring | null;
  next: Expiring | null;
  expire(): void;
}

/**
 * Time-outs without a timer each: entries of one length expire in the order of their arrival, so each length has
 * a linked list whose head is due first. `sweep` is called from one interval for all of them.
 */
export class Deadlines {
  readonly #queues = new Map<number, DeadlineQueue>();

  add(entry: Expiring, now: number, timeout: number): void {
    let queue = this.#queues.get(timeout);
    if (!queue) {
      queue = new DeadlineQueue();
      this.#queues.set(timeout, queue);
    }
    entry.deadline = now + timeout;
    queue.append(entry);
  }

  remove(entry: Expiring): void {
    entry.queue?.remove(entry);
  }

  /** Expires everything that is due. */
  sweep(now: number): void {
    for (const queue of this.#queues.values()) {
      let head = queue.head;
      while (head && head.deadline <= now) {
        queue.remove(head);
        head.expire();
        head = queue.head;
      }
    }
  }
}

/** A doubly linked list through the entries themselves: appending and removing allocate nothing. */
export class DeadlineQueue {
  head: Expiring | null = null;
  #tail: Expiring | null = null;

  append(entry: Expiring): void {
    entry.queue = this;
    entry.previous = this.#tail;
    entry.next = null;
    if (this.#tail) this.#tail.next = entry;
    else this.head = entry;
    this.#tail = entry;
  }

  remove(entry: Expiring): void {
    if (entry.previous) entry.previous.next = entry.next;
    else this.head = entry.next;
    if (entry.next) entry.next.previous = entry.previous;
    else this.#tail = entry.previous;
    entry.queue = null;
    entry.previous = null;
    entry.next = null;
  }
}
