import { formatCount, formatPercent } from '../model/units.js';
import type { ErrorCount } from './cells.js';
import { pooled, rate } from './compare.js';
import { normalCdf } from '../statistics/normal.js';

/** Failed requests of an endpoint: the head's runs, and those that they are compared with. */
export interface ComparedErrors {
  readonly now: readonly ErrorCount[];
  readonly before: readonly ErrorCount[];
  /** Where the others come from: `in the baseline`. */
  readonly beforeName: string;
  /** How many endpoints are tested: together they give a false alarm in at most 1 % of unchanged measurements. */
  readonly tested: number;
}

export interface ErrorsComparison {
  readonly verdict: 'pass' | 'improved' | 'regression' | 'not-compared';
  /** Fractions; null where nothing was requested. */
  readonly value: number | null;
  readonly baseline: number | null;
  readonly change: number | null;
  readonly reason: string;
}

/**
 * Compares error rates by their difference, never by their ratio: it must be at least `band` (percentage points as
 * a fraction), and a one-sided two-proportion test, scaled for runs that differ more than chance allows, must
 * reject "no worse".
 */
export function compareErrors(errors: ComparedErrors, band: number): ErrorsComparison {
  const now = pooled(errors.now);
  const before = pooled(errors.before);
  const value = rate(now);
  const baseline = rate(before);
  if (value === null || baseline === null)
    return { verdict: 'not-compared', value, baseline, change: null, reason: 'nothing was requested' };
  const change = value - baseline;
  const reason = `${shares(now, ' failed')}, ${shares(before, '')} ${errors.beforeName}`;
  const compared = { value, baseline, change };
  if (Math.abs(change) < band - ROUNDING || change === 0) return { verdict: 'pass', ...compared, reason };
  const level = FALSE_ALARMS / Math.max(1, errors.tested);
  const sure =
    change > 0 ? isWorse(errors.now, errors.before, level) : isWorse(errors.before, errors.now, level);
  if (!sure) return { verdict: 'pass', ...compared, reason: `${reason}: may well be chance` };
  return { verdict: change > 0 ? 'regression' : 'improved', ...compared, reason };
}

/**
 * Whether the first runs fail more often. One run that is far worse than the others makes the scaled test doubt all
 * of them: then what even the best of these runs shows still counts.
 */
function isWorse(runs: readonly ErrorCount[], others: readonly ErrorCount[], level: number): boolean {
  const best = Math.min(...runs.flatMap((run) => rate(run) ?? []));
  const atLeast = runs.map(({ total }) => ({ failed: best * total, total }));
  return [runs, atLeast].some((these) => 1 - normalCdf(zScore(these, others)) < level);
}

/** z of the two-proportion test with pooled variance, over the square root of the overdispersion. */
function zScore(these: readonly ErrorCount[], others: readonly ErrorCount[]): number {
  const one = pooled(these);
  const other = pooled(others);
  const share = (one.failed + other.failed) / (one.total + other.total);
  const error = Math.sqrt(share * (1 - share) * (1 / one.total + 1 / other.total));
  if (!(error > 0)) return 0;
  return (
    (one.failed / one.total - other.failed / other.total) /
    (error * Math.sqrt(overdispersion([these, others])))
  );
}

/** Pearson's χ² within the sides over its degrees of freedom: 1 when runs differ by chance alone, never less. */
function overdispersion(sides: readonly (readonly ErrorCount[])[]): number {
  let square = 0;
  let df = 0;
  for (const runs of sides) {
    const measured = runs.filter(({ total }) => total > 0);
    const share = rate(pooled(measured));
    // A side without a failure tells nothing about how much runs differ.
    if (share === null || share <= 0 || share >= 1) continue;
    df += measured.length - 1;
    for (const { failed, total } of measured)
      square += (failed - total * share) ** 2 / (total * share * (1 - share));
  }
  return df === 0 ? 1 : Math.max(1, square / df);
}

function shares({ failed, total }: ErrorCount, verb: string): string {
  return `${formatCount(failed)} of ${formatCount(total)}${verb} (${formatPercent(failed / total)})`;
}

/** Of measurements of unchanged code, over all endpoints. */
const FALSE_ALARMS = 0.01;

/** Computed fractions such as 0.005 carry rounding errors: exactly on the band is a change. */
const ROUNDING = 1e-9;
