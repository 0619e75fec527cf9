import { ConfigError } from '../model/errors.js';
import { buildGate } from './build/gate.js';
import { buildTiers } from './build/tiers.js';
import { buildWaivers } from './build/waivers.js';
import type { Building } from './build/building.js';
import { parseScenario } from './document.js';
import type { Environment } from './fill.js';
import type { GatePlan, ThresholdPlan, WaiverPlan } from './plan.js';
import { Problems, showPath } from './problems.js';
import { readTree } from './tree.js';

/** What a scenario file says of judging. */
export interface JudgingRules {
  readonly gate: GatePlan;
  readonly waivers: readonly WaiverPlan[];
  /** Of the tier; null when the file has no such tier. */
  readonly thresholds: readonly ThresholdPlan[] | null;
}

/**
 * Reads how a tier is judged out of a scenario file's text. The rest of the file is not looked at: what it needs
 * (files, variables) is not there when another job's measurement is judged.
 * @throws {ConfigError} when the rules can't be read.
 */
export function readJudgingRules(text: string, file: string, tier: string, env: Environment): JudgingRules {
  const document = parseScenario(text, file);
  const tree = readTree(document, env, new Problems(document));
  const building: Building = {
    problems: new Problems(document),
    document,
    directory: '',
    env,
    usedEnv: new Map(),
    contents: new Map(),
  };
  const raw = asMap(tree.filled);
  const { gate, confirm } = buildGate(raw.get('gate'), building, null);
  const waivers = buildWaivers(raw.get('waive'), building, null);
  // All tiers: a limit for every tier may name a phase that only one of them has.
  const rawTiers = Object.fromEntries(asMap(raw.get('tiers')));
  const tiers = buildTiers(rawTiers, raw.get('thresholds'), building, null, confirm);
  throwIfAnyOf(building.problems, tier, tree.secrets);
  return { gate, waivers, thresholds: tiers.find(({ name }) => name === tier)?.thresholds ?? null };
}

function throwIfAnyOf(problems: Problems, tier: string, secrets: readonly string[]): void {
  try {
    problems.throwIfAny(secrets);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const places = ['gate', 'waive', 'thresholds', showPath(['tiers', tier])];
    const own = error.problems.filter(({ path }) =>
      places.some((place) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)),
    );
    if (own.length > 0) throw new ConfigError(own, { cause: error });
  }
}

function asMap(value: unknown): ReadonlyMap<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();
}
