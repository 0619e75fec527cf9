import { readFileSync } from 'node:fs';
import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/**
 * How busy this process was since it was created. In the open model the event loop turns without waiting near each
 * due time: from some 500 journeys per second on its utilisation is 1 by construction, and says nothing.
 */
export class Usage {
  readonly #cpu = process.cpuUsage();
  readonly #loop: EventLoopUtilization = performance.eventLoopUtilization();
  readonly #since = performance.now();
  readonly #ticks = readTicks();

  /**
   * Event-loop utilisation, 0 … 1; CPU time over wall time, 1 = one core; and the share of all CPU time that the
   * hypervisor gave to other machines, null where the system does not tell.
   */
  read(): { readonly utilisation: number; readonly cpu: number; readonly steal: number | null } {
    const wall = performance.now() - this.#since;
    const { user, system } = process.cpuUsage(this.#cpu);
    const utilisation = performance.eventLoopUtilization(this.#loop).utilization;
    const steal = stealBetween(this.#ticks, readTicks());
    return { utilisation, cpu: wall > 0 ? (user + system) / 1000 / wall : 0, steal };
  }
}

interface Ticks {
  readonly stolen: number;
  readonly all: number;
}

/** The line `cpu` of `/proc/stat` (proc(5)): user, nice, system, idle, iowait, irq, softirq, steal, then guests of these. */
export function parseTicks(stat: string): Ticks | null {
  const line = /^cpu +([\d ]+)$/m.exec(stat)?.[1];
  const ticks =
    line
      ?.trim()
      .split(' ')
      .slice(0, STEAL + 1)
      .map(Number) ?? [];
  const stolen = ticks[STEAL];
  return stolen === undefined ? null : { stolen, all: ticks.reduce((sum, one) => sum + one, 0) };
}

const STEAL = 7;

function readTicks(): Ticks | null {
  try {
    return parseTicks(readFileSync('/proc/stat', 'utf8'));
  } catch {
    return null;
  }
}

/** Null where the system did not tell, or no tick went by. */
export function stealBetween(before: Ticks | null, after: Ticks | null): number | null {
  if (before === null || after === null || after.all <= before.all) return null;
  return Math.max(0, after.stolen - before.stolen) / (after.all - before.all);
}
