import { readFileSync } from 'node:fs';
import { performance, type EventLoopUtilization } from 'node:perf_hooks';
import type { Generator } from '../result/result.js';
import { GcPauses } from './gc-pauses.js';

/**
 * How busy this process was since it was created or restarted. In the open model the event loop turns without waiting
 * near each due time: from some 500 journeys per second on its utilisation is 1 by construction, and says nothing.
 */
export class Usage {
  readonly #gc = new GcPauses();
  #start = momentOf();

  /** Begins anew. */
  restart(): void {
    this.#gc.restart();
    this.#start = momentOf();
  }

  /**
   * Event-loop utilisation, 0 … 1; CPU time over wall time, 1 = one core; the share of all CPU time that the
   * hypervisor gave to other machines, null where the system does not tell; and the pauses of the garbage collector.
   */
  read(): Pick<Generator, 'utilisation' | 'cpu' | 'steal' | 'gc'> {
    const { wall: since, cpu: before, loop, ticks } = this.#start;
    const wall = performance.now() - since;
    const { user, system } = process.cpuUsage(before);
    return {
      utilisation: performance.eventLoopUtilization(loop).utilization,
      cpu: wall > 0 ? (user + system) / 1000 / wall : 0,
      steal: stealBetween(ticks, readTicks()),
      gc: this.#gc.read(),
    };
  }

  /** Leaves nothing behind that watches. */
  stop(): void {
    this.#gc.stop();
  }
}

interface Moment {
  readonly wall: number;
  readonly cpu: NodeJS.CpuUsage;
  readonly loop: EventLoopUtilization;
  readonly ticks: Ticks | null;
}

function momentOf(): Moment {
  return {
    wall: performance.now(),
    cpu: process.cpuUsage(),
    loop: performance.eventLoopUtilization(),
    ticks: readTicks(),
  };
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
