import { formatChange, formatMs, formatPercent, formatRate } from '../model/units.js';
import { median } from '../result/median.js';
import type { ErrorCount } from './cells.js';
import type { CellVerdict } from './verdict.js';

/** What a comparison found. `change` as in `Cell`. */
export interface Comparison {
  readonly verdict: Extract<CellVerdict, 'pass' | 'improved' | 'regression' | 'not-compared'>;
  readonly value: number | null;
  readonly baseline: number | null;
  readonly change: number | null;
  readonly reason: string;
}

/** Values of one cell: of each run now, and of each run of each job of the baseline. */
export interface Compared<T> {
  readonly now: readonly T[];
  readonly jobs: readonly (readonly T[])[];
}

/** A throughput change below this many requests per second is never one. */
export const LEAST_RATE_CHANGE = 5;

/** Computed fractions such as 0.15 carry rounding errors: exactly on the band is within it. */
const ROUNDING = 1e-9;

/** Latencies in ms: worse is more; the change must also be at least `floor` ms. */
export function compareLatency(values: Compared<number>, band: number, floor: number): Comparison {
  return compareMedians(values, { band, floor, worseIsMore: true, format: formatMs });
}

/** Throughput in req/s: worse is less. */
export function compareThroughput(values: Compared<number>, band: number): Comparison {
  return compareMedians(values, { band, floor: LEAST_RATE_CHANGE, worseIsMore: false, format: formatRate });
}

interface Rule {
  readonly band: number;
  readonly floor: number;
  readonly worseIsMore: boolean;
  readonly format: (value: number) => string;
}

function compareMedians(values: Compared<number>, rule: Rule): Comparison {
  const value = median(values.now);
  const baseline = median(values.jobs.flatMap((runs) => median(runs) ?? []));
  if (value === null) return notCompared(value, baseline, 'nothing was measured');
  if (baseline === null) return notCompared(value, baseline, 'the baseline has no value for it');
  if (!(baseline > 0) || !Number.isFinite(baseline) || !Number.isFinite(value))
    return notCompared(value, null, "the baseline's value is zero: no change can be told from it");
  const change = (value - baseline) / baseline;
  const beyondBand = Math.abs(change) > rule.band + ROUNDING;
  const beyondFloor = Math.abs(value - baseline) >= rule.floor - ROUNDING;
  const moved = `${rule.format(baseline)} → ${rule.format(value)}, ${formatChange(change)}`;
  const band = `band ±${formatPercent(rule.band)}`;
  if (!beyondBand) return { verdict: 'pass', value, baseline, change, reason: `${moved} (${band})` };
  if (!beyondFloor) {
    const reason = `${moved}: less than ${rule.format(rule.floor)} is no change`;
    return { verdict: 'pass', value, baseline, change, reason };
  }
  const verdict = change > 0 === rule.worseIsMore ? 'regression' : 'improved';
  return { verdict, value, baseline, change, reason: `${moved} (${band})` };
}

function notCompared(value: number | null, baseline: number | null, reason: string): Comparison {
  return { verdict: 'not-compared', value, baseline, change: null, reason };
}

/** The counts of all runs together. */
export function pooled(runs: readonly ErrorCount[]): ErrorCount {
  return runs.reduce((sum, run) => ({ failed: sum.failed + run.failed, total: sum.total + run.total }), {
    failed: 0,
    total: 0,
  });
}

/** Failed ÷ total; null without requests. */
export function rate({ failed, total }: ErrorCount): number | null {
  return total > 0 ? failed / total : null;
}
