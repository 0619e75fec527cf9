import { waiverSchema, waiversSchema } from '../gate-schema.js';
import { check } from '../maps.js';
import type { WaiverPlan } from '../plan.js';
import { didYouMean, listNames } from '../suggest.js';
import type { Building } from './building.js';

/**
 * Builds `waive`. `endpoints`: what waivers may name; null when the journeys are not all known. Whether a waiver
 * has expired is the gate's business: the scenario file stays valid the day after.
 */
export function buildWaivers(
  raw: unknown,
  building: Building,
  endpoints: ReadonlySet<string> | null,
): readonly WaiverPlan[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    check(waiversSchema, raw, ['waive'], building.problems);
    return [];
  }
  return raw.flatMap((one: unknown, index) => buildWaiver(one, index, building, endpoints) ?? []);
}

function buildWaiver(
  raw: unknown,
  index: number,
  { problems, document }: Building,
  endpoints: ReadonlySet<string> | null,
): WaiverPlan | null {
  const path = ['waive', index];
  const waiver = check(waiverSchema, raw, path, problems);
  if (waiver === null) return null;
  const { endpoint, metric, upTo, reason, until } = waiver;
  if (endpoints?.has(endpoint) === false) {
    const guess = didYouMean(endpoint, endpoints);
    const instead = guess === '' ? `: there are ${listNames(endpoints)}` : guess;
    problems.add([...path, 'endpoint'], `there is no endpoint ${JSON.stringify(endpoint)}${instead}`);
  }
  if (upTo === 0) problems.add([...path, 'upTo'], 'a waiver of 0% accepts nothing: expected more');
  return { endpoint, metric: metric ?? null, upTo, reason: reason.trim(), until, at: document.place(path) };
}
