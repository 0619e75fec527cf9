import { PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import type { GcTime } from '../result/result.js';

/**
 * How long this thread stood still for its garbage collector. Costs nothing that shows, even at hundreds of
 * collections a second; what is collected beside the running program is not in it.
 */
export class GcPauses {
  readonly #observer: PerformanceObserver;
  #total = 0;
  #longest = 0;
  /** Monotonic ms: earlier pauses may still be reported. */
  #since = 0;

  constructor() {
    this.#observer = new PerformanceObserver((list) => {
      this.#add(list.getEntries());
    });
    this.restart();
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  /** Forgets the pauses so far. */
  restart(): void {
    this.#since = performance.now();
    this.#total = 0;
    this.#longest = 0;
  }

  read(): GcTime {
    this.#add(this.#observer.takeRecords());
    return { total: this.#total, longest: this.#longest };
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #add(pauses: readonly PerformanceEntry[]): void {
    for (const { startTime, duration } of pauses) {
      if (startTime < this.#since) continue;
      this.#total += duration;
      if (duration > this.#longest) this.#longest = duration;
    }
  }
}
