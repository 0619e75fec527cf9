import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/**
 * How busy this process was since it was created. In the open model the event loop turns without waiting near each
 * due time: from some 500 journeys per second on its utilisation is 1 by construction, and says nothing.
 */
export class Usage {
  readonly #cpu = process.cpuUsage();
  readonly #loop: EventLoopUtilization = performance.eventLoopUtilization();
  readonly #since = performance.now();

  /** Event-loop utilisation, 0 … 1, and CPU time over wall time, 1 = one core. */
  read(): { readonly utilisation: number; readonly cpu: number } {
    const wall = performance.now() - this.#since;
    const { user, system } = process.cpuUsage(this.#cpu);
    const utilisation = performance.eventLoopUtilization(this.#loop).utilization;
    return { utilisation, cpu: wall > 0 ? (user + system) / 1000 / wall : 0 };
  }
}
