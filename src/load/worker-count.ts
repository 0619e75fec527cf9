import { usageError } from '../model/errors.js';
import type { TierPlan } from '../plan/plan.js';
import { profileOf } from './profile.js';

/** How many worker threads were asked for. */
export type Workers = 'auto' | number;

/** Users and journeys per second that one worker carries with ease, at a few requests per second and user. */
const USERS_EACH = 250;
const ARRIVALS_EACH = 2000;
const MOST = 64;

/**
 * How many worker threads carry out a tier. `auto`: as many as its level asks for, as far as the machine has cores;
 * where it also runs the server under test, one core stays free for that. A worker without a user makes no sense.
 */
export function workerCount(
  workers: Workers,
  tier: Pick<TierPlan, 'model' | 'stages' | 'warmup' | 'maxInFlight'>,
  machine: { readonly cores: number; readonly runsServer: boolean },
): number {
  const { highestLevel } = profileOf(tier);
  const useful = tier.model === 'open' ? tier.maxInFlight : Math.max(1, Math.ceil(highestLevel));
  if (workers !== 'auto') return Math.min(workers, useful);
  const free = Math.max(1, machine.cores - (machine.runsServer ? 1 : 0));
  const each = tier.model === 'open' ? ARRIVALS_EACH : USERS_EACH;
  return Math.min(Math.ceil(highestLevel / each) || 1, free, useful, MOST);
}

/** Reads `auto` or a number. Throws a usage error. */
export function parseWorkers(text: string): Workers {
  if (text === 'auto') return text;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count;
  throw usageError(
    `--workers: expected auto or a number from 1 to ${MOST}, got "${text}"`,
    'leave it out for auto',
  );
}
