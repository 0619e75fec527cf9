import { ms } from '../../model/units.js';
import { parseThreshold, parseUntil } from '../conditions.js';
import type { Confirm } from '../gate-schema.js';
import { check, checkEntries } from '../maps.js';
import type { Condition, ThresholdPlan, TierPlan } from '../plan.js';
import type { Path } from '../problems.js';
import { Refusal } from '../refusal.js';
import { outlines } from '../scenario-schema.js';
import { didYouMean, listNames } from '../suggest.js';
import { thresholdsSchema } from '../tier-schema.js';
import type { Building } from './building.js';
import { buildLimits } from './limits.js';
import { breaksOf } from './search.js';
import { buildLoad } from './stages.js';

const DEFAULT_RUNS = 3;
const LONG_TIERS = new Set(['soak', 'breakpoint']);

/** Builds every tier. `endpoints`: what thresholds may name; null when the journeys are not all known. */
export function buildTiers(
  raw: Readonly<Record<string, unknown>>,
  globalThresholds: unknown,
  building: Building,
  endpoints: ReadonlySet<string> | null,
  confirm: Confirm,
): readonly TierPlan[] {
  const { problems } = building;
  const conditions: Placed[] = [];
  const global = buildThresholds(globalThresholds ?? [], ['thresholds'], building, conditions);
  const tiers = Object.entries(raw).flatMap(
    ([name, tier]) => buildTier(name, tier, { building, global, conditions, confirm }) ?? [],
  );
  const count = Object.keys(raw).length;
  if (count === 0) problems.add(['tiers'], 'at least one tier is needed, such as smoke');
  const known: Known = {
    endpoints,
    phases:
      tiers.length === count ? new Set(tiers.flatMap((tier) => tier.stages.map((one) => one.phase))) : null,
  };
  for (const { condition, path } of conditions) checkName(condition, path, known, building);
  return tiers;
}

/** A condition of the file: whether its names exist is known only when every tier is built. */
interface Placed {
  readonly condition: Condition;
  readonly path: Path;
}

interface Around {
  readonly building: Building;
  readonly global: readonly ThresholdPlan[];
  readonly conditions: Placed[];
  /** Of the gate: for tiers that don't say. */
  readonly confirm: Confirm;
}

function buildTier(name: string, raw: unknown, around: Around): TierPlan | null {
  const { building, global, conditions } = around;
  const path = ['tiers', name];
  const { problems } = building;
  if (name.trim() === '') problems.add(path, 'a tier needs a name');
  const tier = checkEntries(outlines.tier, raw, path, problems);
  if (tier === null) return null;
  const load =
    tier.load === undefined
      ? missingLoad(path, building)
      : buildLoad(tier.load, tier.iterations, [...path, 'load'], building);
  const limits = buildLimits(tier, load?.model ?? null, path, problems);
  const until = tier.until === undefined ? [] : readUntil(tier.until, [...path, 'until'], around);
  const thresholds =
    tier.thresholds === undefined
      ? global
      : buildThresholds(tier.thresholds, [...path, 'thresholds'], building, conditions);
  const breaks = breaksOf(tier.breaks);
  if (load === null) return null;
  return {
    name,
    ...load,
    ...(breaks && { breaks }),
    runs: tier.runs ?? (LONG_TIERS.has(name) || load.search ? 1 : DEFAULT_RUNS),
    warmup: tier.warmup ?? ms(0),
    think: tier.think ?? 'as-written',
    ...limits,
    confirm: confirms(name, tier.confirm ?? around.confirm),
    until,
    thresholds,
    at: building.document.place(path),
  };
}

/** Seventeen runs of a tier of ten minutes would take hours: only the quick one confirms without being asked. */
function confirms(tier: string, confirm: Confirm): boolean {
  return confirm === 'auto' ? tier === 'smoke' : confirm === 'always';
}

function missingLoad(path: Path, building: Building): null {
  building.problems.add(path, 'missing "load": how much, for how long? Such as load: { users: 8, for: 15s }');
  return null;
}

function readUntil(text: string, path: Path, { building, conditions }: Around): readonly Condition[] {
  const until = parseUntil(text);
  if (!(until instanceof Refusal)) {
    conditions.push(...until.map((condition) => ({ condition, path })));
    return until;
  }
  building.problems.add(path, until.message);
  return [];
}

function buildThresholds(
  raw: unknown,
  path: Path,
  building: Building,
  conditions: Placed[],
): readonly ThresholdPlan[] {
  const texts = check(thresholdsSchema, raw, path, building.problems) ?? [];
  return texts.flatMap((text, index) => {
    const place = [...path, index];
    const limit = parseThreshold(text);
    if (limit instanceof Refusal) {
      building.problems.add(place, limit.message);
      return [];
    }
    conditions.push({ condition: limit, path: place });
    return { ...limit, at: building.document.place(place) };
  });
}

interface Known {
  readonly endpoints: ReadonlySet<string> | null;
  readonly phases: ReadonlySet<string> | null;
}

function checkName(condition: Condition, path: Path, known: Known, building: Building): void {
  const { endpoint, phase, text } = condition;
  const report = (kind: string, name: string, names: ReadonlySet<string>): void => {
    const guess = didYouMean(name, names);
    const instead = guess === '' ? `: there are ${listNames(names)}` : guess;
    building.problems.add(
      path,
      `${JSON.stringify(text)} names an unknown ${kind} ${JSON.stringify(name)}${instead}`,
    );
  };
  if (endpoint !== null && known.endpoints?.has(endpoint) === false) {
    report('endpoint', endpoint, known.endpoints);
  }
  if (phase !== null && known.phases?.has(phase) === false) report('phase', phase, known.phases);
}
