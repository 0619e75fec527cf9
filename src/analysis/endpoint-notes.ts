import { formatMs, formatPercent } from '../model/units.js';
import type { TierPlan } from '../plan/plan.js';
import { ofEndpoint, placeOf, type Break, type BreakingPoint, type PlacedFigures } from './breaking-point.js';
import { errorLimit, p95Limit } from './limits.js';
import type { Stage } from './stage.js';

/** How an endpoint took the growing load. */
export interface EndpointNote {
  readonly name: string;
  readonly note: 'OK' | 'watch' | 'bottleneck';
  /** Empty for OK. */
  readonly why: string;
  /** ms, at the lowest and at the highest load of those that percentiles are known of: ramps have none. */
  readonly p95: { readonly lowest: number | null; readonly highest: number | null };
  /** At the highest load. */
  readonly errorRate: number | null;
  readonly first: Break | null;
}

/**
 * `bottleneck`: goes over its limit first (within a tenth of the first one's load), when the whole breaks too; where
 * most endpoints go at once, the one of them that the service spends most time on. `watch`: goes over its limit later,
 * comes near it, or got more than twice as slow. `OK`: the rest.
 */
export function endpointNotes(
  tier: TierPlan,
  stages: readonly Stage[],
  { whole, endpoints, range }: BreakingPoint,
): readonly EndpointNote[] {
  const names = [...new Set(stages.flatMap((stage) => stage.endpoints.map(({ name }) => name)))];
  // One that was asked for under high load only may have been over its limit long before: when is not known.
  const places = endpoints
    .filter(({ breaks }) => breaks.some(({ at, high }) => at !== null || high <= range.lowest))
    .map(({ name, breaks }) => ({ name, place: placeOf(breaks) }));
  const earliest = Math.min(...places.map(({ place }) => place));
  const first = places.filter(({ place }) => whole.length > 0 && place <= TOGETHER * earliest);
  const shared = names.length >= 3 && first.length * 2 > names.length;
  const busiest = shared ? busiestOf(first, stages) : null;
  return names.map((name) => {
    const own = ofEndpoint(stages, name);
    const broke = endpoints.find((one) => one.name === name)?.breaks[0] ?? null;
    const isFirst = first.some((one) => one.name === name);
    return {
      name,
      ...noteOf(tier, name, own, broke, { isFirst, isShared: shared && busiest !== name }),
      p95: endsOf(own, 'p95'),
      errorRate: own.at(-1)?.errorRate ?? null,
      first: broke,
    };
  });
}

const TOGETHER = 1.1;
const NEAR = 0.8;
const SLOWER = 2;
/** At the lowest and at the highest load of those that it is known of. */
function endsOf(
  stages: readonly PlacedFigures[],
  figure: 'p95' | 'mean',
): { readonly lowest: number | null; readonly highest: number | null } {
  const known = stages.flatMap((stage) => stage[figure] ?? []);
  return { lowest: known[0] ?? null, highest: known.at(-1) ?? null };
}

/** ms: twice as slow is not worth a word below this. */
const NOTICEABLE = 10;

function noteOf(
  tier: TierPlan,
  name: string,
  stages: readonly PlacedFigures[],
  broke: Break | null,
  { isFirst, isShared }: { readonly isFirst: boolean; readonly isShared: boolean },
): Pick<EndpointNote, 'note' | 'why'> {
  if (broke !== null) {
    if (!isFirst) return { note: 'watch', why: broke.text };
    return isShared
      ? { note: 'watch', why: `${broke.text}, with most others at once: what they share is full` }
      : { note: 'bottleneck', why: broke.text };
  }
  const { lowest, highest } = endsOf(stages, 'p95');
  const limit = p95Limit(tier, name, lowest);
  if (highest !== null && limit !== null && highest > NEAR * limit.value)
    return { note: 'watch', why: `p95 ${formatMs(highest)}, the limit is ${formatMs(limit.value)}` };
  const figure = lowest === null ? 'mean' : 'p95';
  const slower = slowerWords(endsOf(stages, figure));
  if (slower !== null) return { note: 'watch', why: `${figure} ${slower}` };
  const errors = stages.at(-1)?.errorRate ?? 0;
  if (errors > errorLimit(tier).value / 2) return { note: 'watch', why: `${formatPercent(errors)} errors` };
  return { note: 'OK', why: '' };
}

function slowerWords({ lowest, highest }: ReturnType<typeof endsOf>): string | null {
  if (lowest === null || highest === null) return null;
  if (highest <= SLOWER * lowest || highest - lowest <= NOTICEABLE) return null;
  return `from ${formatMs(lowest)} to ${formatMs(highest)}`;
}

/** By the time that requests spend in it at the highest load: throughput times mean. */
function busiestOf(first: readonly { readonly name: string }[], stages: readonly Stage[]): string | null {
  const spent = first.map(({ name }) => {
    const last = ofEndpoint(stages, name).at(-1);
    return { name, time: (last?.throughput ?? 0) * (last?.mean ?? 0) };
  });
  return spent.sort((a, b) => b.time - a.time)[0]?.name ?? null;
}
