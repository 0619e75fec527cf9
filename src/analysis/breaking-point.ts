import type { Result, Run } from '../result/result.js';
import type { TierPlan } from '../plan/plan.js';
import { headRuns } from '../result/sides.js';
import { crossingOf, type Crossing } from './crossing.js';
import { demandGrows } from './demand.js';
import { findHinge } from './hinge.js';
import { errorLimit, p95Limit } from './limits.js';
import type { Stage, StageFigures } from './stage.js';

/** Where a load became too much. Loads are users or journeys per second. */
export interface BreakingPoint {
  /** The earliest first; empty: nothing broke. */
  readonly whole: readonly Break[];
  /** Those that broke, the earliest first. */
  readonly endpoints: readonly { readonly name: string; readonly breaks: readonly Break[] }[];
  /** What was looked for, in words. */
  readonly limits: readonly string[];
  readonly range: { readonly lowest: number; readonly highest: number };
}

export interface Break extends Crossing {
  readonly cause: 'p95' | 'errors' | 'throughput';
  /** What happened: `p95 over 500 ms`, `throughput stops growing`. */
  readonly text: string;
  /** Successful requests per second there; null when even the lowest load was too much. */
  readonly throughput: number | null;
}

/** Finds where the stages of a load, lowest first, go over their limits; null when there are fewer than three loads. */
export function breakingPointOf(result: Result, stages: readonly Stage[]): BreakingPoint | null {
  const loads = [...new Set(stages.map(({ load }) => load))];
  const [lowest] = loads;
  const highest = loads.at(-1);
  if (loads.length < FEWEST_LOADS || lowest === undefined || highest === undefined) return null;
  const { tier } = result.scenario;
  const whole = breaksOf(tier, null, stages);
  const names = [...new Set(stages.flatMap(({ endpoints }) => endpoints.map(({ name }) => name)))];
  const endpoints = names
    .map((name) => ({ name, breaks: endpointBreaks(tier, name, ofEndpoint(stages, name)) }))
    .filter(({ breaks }) => breaks.length > 0);
  const limits = [p95Limit(tier, null, firstP95(stages)), errorLimit(tier)];
  return {
    whole: byLoad([...whole, ...endedBy(result, stages, whole)]),
    endpoints: endpoints.sort((a, b) => placeOf(a.breaks) - placeOf(b.breaks)),
    limits: limits.flatMap((limit) => limit?.text ?? []),
    range: { lowest, highest },
  };
}

/** The load at which the first of these happened. */
export function placeOf(breaks: readonly Break[]): number {
  return Math.min(...breaks.map(({ at, high }) => at ?? high));
}

export type PlacedFigures = StageFigures & Pick<Stage, 'load' | 'duration'>;

export function ofEndpoint(stages: readonly Stage[], name: string): readonly PlacedFigures[] {
  return stages.flatMap(({ load, duration, endpoints }) =>
    endpoints.flatMap((one) =>
      one.name === name && one.requests + one.failed >= FEWEST_REQUESTS ? { ...one, load, duration } : [],
    ),
  );
}

const FEWEST_LOADS = 3;
/** A p95 of fewer is the chance of one. */
const FEWEST_REQUESTS = 20;

function breaksOf(
  tier: TierPlan,
  endpoint: string | null,
  stages: readonly PlacedFigures[],
): readonly Break[] {
  if (stages.length < FEWEST_LOADS) return [];
  const p95 = p95Limit(tier, endpoint, firstP95(stages));
  const errors = errorLimit(tier);
  const found: (Break | null)[] = [
    p95 && crossed('p95', p95.text, stages, p95Crossing(stages, p95.value)),
    crossed('errors', errors.text, stages, crossingOf(valuesOf(stages, 'errorRate'), errors.value, 'linear')),
    endpoint === null ? bent(stages) : null,
  ];
  return byLoad(found.filter((one) => one !== null));
}

/**
 * In the closed model users tie all endpoints together: each bends where the whole does. In the open one, one may stop
 * growing by itself.
 */
function endpointBreaks(tier: TierPlan, name: string, stages: readonly PlacedFigures[]): readonly Break[] {
  const found = breaksOf(tier, name, stages);
  const bend = tier.model === 'open' ? bent(stages) : null;
  if (bend?.at == null || !demandGrows(stages, bend.at)) return found;
  return byLoad([...found, bend]);
}

/** Null where fewer stages than it takes have percentiles: those of an endpoint on a ramp have none. */
function p95Crossing(stages: readonly PlacedFigures[], limit: number): Crossing | null {
  const values = valuesOf(stages, 'p95');
  return values.length < FEWEST_LOADS ? null : crossingOf(values, limit, 'logarithmic');
}

function crossed(
  cause: Break['cause'],
  text: string,
  stages: readonly PlacedFigures[],
  crossing: Crossing | null,
): Break | null {
  if (crossing === null) return null;
  return {
    ...crossing,
    cause,
    text,
    throughput: crossing.at === null ? null : throughputNear(stages, crossing.at),
  };
}

function bent(stages: readonly PlacedFigures[]): Break | null {
  const hinge = findHinge(
    stages.flatMap(({ load, throughput }) => (throughput === null ? [] : [{ load, throughput }])),
  );
  if (hinge === null) return null;
  const { at, low, high, throughput, then } = hinge;
  const text = then === 'falls' ? 'throughput stops growing, then falls' : 'throughput stops growing';
  return { cause: 'throughput', text, at, low, high, throughput, lastOnly: false };
}

/** A load that its `until` ended has broken there, even if the stage as a whole does not show it yet. */
function endedBy(result: Result, stages: readonly Stage[], known: readonly Break[]): readonly Break[] {
  const run = headRuns(result).find(({ end }) => end.reason === 'until');
  const last = stages.at(-1);
  if (run?.end.reason !== 'until' || !last) return [];
  const { condition } = run.end;
  const metric = result.scenario.tier.until.find(({ text }) => text === condition)?.metric;
  if ((metric !== 'p95' && metric !== 'errors') || known.some(({ cause }) => cause === metric)) return [];
  const at = levelAtEnd(run) ?? last.load;
  const low = stages.findLast(({ load }) => load < at)?.load ?? null;
  const text = `${condition} over ten seconds, which ended the load`;
  return [{ cause: metric, text, at, low, high: at, throughput: last.throughput, lastOnly: true }];
}

function levelAtEnd(run: Run): number | null {
  const phase = run.phases.findLast(({ start, end }) => end > start);
  return phase?.from === phase?.to ? (phase?.to ?? null) : null;
}

function valuesOf(
  stages: readonly PlacedFigures[],
  figure: 'p95' | 'errorRate',
): readonly { readonly load: number; readonly value: number }[] {
  return stages.flatMap((stage) => {
    const value = stage[figure];
    return value === null ? [] : [{ load: stage.load, value }];
  });
}

/** Between the stages on a straight line. */
export function throughputNear(stages: readonly PlacedFigures[], load: number): number | null {
  const known = stages.flatMap((one) =>
    one.throughput === null ? [] : [{ at: one.load, value: one.throughput }],
  );
  const below = known.findLast(({ at }) => at <= load);
  const above = known.find(({ at }) => at >= load);
  if (!below || !above) return (below ?? above)?.value ?? null;
  if (above.at === below.at) return below.value;
  return below.value + ((above.value - below.value) * (load - below.at)) / (above.at - below.at);
}

function firstP95(stages: readonly PlacedFigures[]): number | null {
  return stages.find(({ p95 }) => p95 !== null)?.p95 ?? null;
}

function byLoad(breaks: readonly Break[]): readonly Break[] {
  return [...breaks].sort((a, b) => placeOf([a]) - placeOf([b]));
}
