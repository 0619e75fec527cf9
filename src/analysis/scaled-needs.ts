import type { Level, ProcessRow } from '../result/resources.js';
import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import type { Stage } from './stage.js';

/** Something that must grow with the load: per second, or at once. */
export interface Growth {
  readonly what: 'in flight' | 'cpu' | 'memory' | 'files' | 'traffic';
  /** Of all instances: at the measured capacity, and at the target with headroom. Cores, bytes, bytes per second. */
  readonly now: number;
  readonly then: number;
}

export interface Scale {
  /** req/s. */
  readonly served: number;
  readonly needed: number;
  readonly now: number;
  readonly instances: number;
}

/**
 * What else must grow. What a request takes (CPU, traffic, a place in the pools behind the service) grows with the
 * throughput; what an instance takes (memory, files) with their number.
 */
export function growthOf(result: Result, stages: readonly Stage[], scale: Scale): readonly Growth[] {
  const byLoad = scale.needed / scale.served;
  const byInstances = scale.instances / scale.now;
  const near =
    stages.find(({ throughput }) => throughput !== null && throughput >= NEARLY * scale.served) ??
    stages.at(-1);
  const rows = headRuns(result).flatMap((run) => run.resources?.processes?.rows ?? []);
  const found: readonly (readonly [Growth['what'], number | null, number])[] = [
    ['in flight', near?.concurrency ?? null, byLoad],
    ['cpu', highest(rows, 'cpu'), byLoad],
    ['memory', highest(rows, 'rss'), byInstances],
    ['files', highest(rows, 'files'), byInstances],
    ['traffic', trafficAt(result, near), byLoad],
  ];
  return found.flatMap(([what, now, factor]) =>
    now === null || !(now > 0) || !Number.isFinite(now * factor) ? [] : [{ what, now, then: now * factor }],
  );
}

/** The stage that served this much of the capacity first: beyond it, users only wait. */
const NEARLY = 0.95;

function highest(rows: readonly ProcessRow[], figure: Exclude<keyof ProcessRow, 'start'>): number | null {
  const levels = rows.flatMap((row): Level[] => (row[figure] === null ? [] : [row[figure]]));
  return levels.length === 0 ? null : levels.reduce((most, { mean }) => Math.max(most, mean), 0);
}

/** Bytes received and sent, per second. */
function trafficAt(result: Result, stage: Stage | undefined): number | null {
  if (stage?.throughput == null) return null;
  const tallies = headRuns(result).flatMap((run) => run.endpoints.flatMap(({ phases }) => phases));
  const sum = (of: (one: (typeof tallies)[number]) => number): number =>
    tallies.reduce((total, one) => total + of(one), 0);
  const requests = sum(({ requests: count }) => count);
  return requests === 0
    ? null
    : (sum((one) => one.bytesReceived + one.bytesSent) / requests) * stage.throughput;
}
