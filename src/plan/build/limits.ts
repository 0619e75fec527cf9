import { formatDuration, formatPercent, ms, type Ms } from '../../model/units.js';
import { breakerOffSchema, breakerSchema } from '../breaker-schema.js';
import { check } from '../maps.js';
import type { TierPlan } from '../plan.js';
import type { Path, Problems } from '../problems.js';

/** What bounds the load of a run, and how arrivals follow one another. */
export type Limits = Pick<TierPlan, 'maxInFlight' | 'arrivals' | 'gracefulStop' | 'maxDuration' | 'breaker'>;

/** A tier's settings as they are written. */
interface Written {
  readonly maxInFlight?: number | undefined;
  readonly arrivals?: TierPlan['arrivals'] | undefined;
  readonly gracefulStop?: Ms | undefined;
  readonly warmup?: Ms | undefined;
  readonly maxDuration?: Ms | undefined;
  readonly breaker?: unknown;
}

/** `model`: null where the load itself has problems. */
export function buildLimits(
  tier: Written,
  model: TierPlan['model'] | null,
  path: Path,
  problems: Problems,
): Limits {
  if (model === 'closed' && tier.maxInFlight !== undefined) {
    problems.add([...path, 'maxInFlight'], 'maxInFlight limits arrivals at a rate, and this tier has users');
  }
  if (model === 'closed' && tier.arrivals !== undefined) {
    problems.add(
      [...path, 'arrivals'],
      'arrivals says how journeys follow one another at a rate, and this tier has users',
    );
  }
  const tooShort = maxDurationProblem(tier.maxDuration ?? null, tier.warmup ?? ms(0));
  if (tooShort !== null) problems.add([...path, 'maxDuration'], tooShort);
  return {
    maxInFlight: tier.maxInFlight ?? DEFAULT_IN_FLIGHT,
    arrivals: tier.arrivals ?? 'constant',
    gracefulStop: tier.gracefulStop ?? DEFAULT_GRACEFUL_STOP,
    maxDuration: tier.maxDuration ?? null,
    breaker: buildBreaker(tier.breaker, [...path, 'breaker'], problems),
  };
}

/** Why a bound of a run leaves nothing to be measured; null when it does not. */
export function maxDurationProblem(maxDuration: Ms | null, warmup: Ms): string | null {
  if (maxDuration === null || maxDuration > warmup) return null;
  return `${formatDuration(maxDuration)} ends the run within its warm-up of ${formatDuration(warmup)}: nothing would be measured`;
}

type Breaker = NonNullable<TierPlan['breaker']>;

const DEFAULT_IN_FLIGHT = 1000;
const DEFAULT_GRACEFUL_STOP = ms(5000);
const DEFAULT_BREAKER: Breaker = { failures: 0.9, within: ms(10_000) };

/** What the sliding window of a run can tell about, ms. */
const SHORTEST_WINDOW = 2000;
const LONGEST_WINDOW = 30_000;

function buildBreaker(raw: unknown, path: Path, problems: Problems): Breaker | null {
  if (raw === undefined) return DEFAULT_BREAKER;
  if (typeof raw !== 'object' || raw === null) {
    check(breakerOffSchema, raw, path, problems);
    return null;
  }
  const written = check(breakerSchema, raw, path, problems);
  const { failures = DEFAULT_BREAKER.failures, within = DEFAULT_BREAKER.within } = written ?? {};
  if (failures >= 1) {
    problems.add(
      [...path, 'failures'],
      `more than ${formatPercent(failures)} can't fail: write breaker: off if the load is to go on`,
    );
  }
  if (within < SHORTEST_WINDOW || within > LONGEST_WINDOW) {
    problems.add([...path, 'within'], `expected 2s to 30s, got ${formatDuration(within)}`);
  }
  return { failures, within };
}
