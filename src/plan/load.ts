import { dirname, resolve } from 'node:path';
import { isSecretName } from '../model/redact.js';
import { ms, parseDuration, type Ms } from '../model/units.js';
import type { Building } from './build/building.js';
import { maxDurationProblem } from './build/limits.js';
import { parseScenario } from './document.js';
import { endpointsOf } from './endpoints.js';
import type { Environment } from './fill.js';
import { scenarioHash } from './hash.js';
import { applyOverrides } from './overrides.js';
import type { Plan, TierPlan } from './plan.js';
import { Problems } from './problems.js';
import { readScenarioFile } from './scenario-file.js';
import { buildScenario, type Scenario } from './scenario.js';
import { didYouMean, listNames } from './suggest.js';
import { readTree, type ScenarioTree } from './tree.js';
import { writtenSecrets } from './written-secrets.js';

/** A scenario file and what flags or inputs say besides. */
export interface PlanRequest {
  readonly file: string;
  readonly cwd: string;
  readonly env: Environment;
  /** Null: smoke, or the only one. */
  readonly tier: string | null;
  readonly target: string | null;
  readonly runs: number | null;
  /** Instead of the tier's own, such as `10m`. */
  readonly maxDuration?: string | null;
  readonly seed: number | null;
  /** KEY=VALUE, with a dotted path into the scenario file: `tiers.smoke.load.users=4`. */
  readonly set: readonly string[];
  /** Process of a server that runs on this machine already. */
  readonly serverPid?: number | null;
}

/**
 * The plan that a scenario file, flags and the environment make together, frozen.
 * @throws ConfigError with every problem, in the order of the file.
 */
export function loadPlan(request: PlanRequest): Promise<Plan> {
  return Promise.resolve(request).then(planOf);
}

/** What a scenario file holds. */
export interface ScenarioContents {
  readonly tiers: string[];
  readonly journeys: string[];
  readonly endpoints: string[];
}

/**
 * Checks a scenario file with all its tiers.
 * @throws ConfigError with every problem, in the order of the file.
 */
export async function checkScenario(
  request: Pick<PlanRequest, 'file' | 'cwd' | 'env'>,
): Promise<ScenarioContents> {
  const whole = { ...request, tier: null, target: null, runs: null, seed: null, set: [] };
  const opened = await Promise.resolve(whole).then((one) => openScenario(one));
  const { scenario, building } = opened;
  building.problems.throwIfAny(secretsOf(opened));
  return {
    tiers: scenario.tiers.map((tier) => tier.name),
    journeys: scenario.journeys.map((journey) => journey.name),
    endpoints: endpointsOf(scenario).map((endpoint) => endpoint.name),
  };
}

/** A scenario file that was read, with whatever is wrong with it. */
export interface OpenedScenario {
  readonly scenario: Scenario;
  readonly tree: ScenarioTree;
  readonly building: Building;
}

function planOf(request: PlanRequest): Plan {
  const opened = openScenario(request);
  const { scenario, tree, building } = opened;
  const secrets = secretsOf(opened);
  checkNumbers(request, building.problems);
  const tier = chooseTier(request.tier, tree, scenario, building.problems);
  const maxDuration = readMaxDuration(request, tier, building.problems);
  building.problems.throwIfAny(secrets);
  const { target, server, observed, http, data, journeys, gate, waivers } = scenario;
  if (tier === null || target === null) throw new Error('a plan without problems has a tier and a target');
  const hash = scenarioHash(tree.written, tier.name, building.contents);
  return deepFreeze({
    file: request.file,
    directory: building.directory,
    target: target.url,
    targetOverridden: target.overridden,
    server,
    observed: { ...observed, pid: request.serverPid ?? observed.pid },
    http,
    data,
    journeys,
    tier: { ...tier, runs: request.runs ?? tier.runs, maxDuration },
    gate,
    waivers,
    seed: request.seed ?? Number.parseInt(hash.slice(0, 8), 16),
    scenarioHash: hash,
    env: Object.fromEntries(building.usedEnv),
    secrets,
  });
}

/**
 * Reads and builds a scenario file; `text`: what stands in it, unless it is to be read from the disk.
 * @throws ConfigError when there is nothing to build. What else is wrong is in `building.problems`.
 */
export function openScenario(
  request: Pick<PlanRequest, 'file' | 'cwd' | 'env' | 'set' | 'target'>,
  text?: string,
): OpenedScenario {
  const { file, cwd, env } = request;
  const document = parseScenario(text ?? readScenarioFile(file, cwd), file);
  const problems = new Problems(document);
  document.problems.forEach((problem) => {
    problems.report(problem);
  });
  const overridden = applyOverrides(document, request.set, problems);
  const tree = readTree(document, env, problems);
  const building: Building = {
    problems,
    document,
    directory: dirname(resolve(cwd, file)),
    env,
    usedEnv: new Map(),
    contents: new Map(),
  };
  const target = {
    flag: request.target,
    fromOutside: tree.targetFromOutside || overridden.some((path) => path[0] === 'target'),
  };
  return { scenario: buildScenario(tree, target, building), tree, building };
}

/** Values that must not be shown. */
export function secretsOf({ tree, building, scenario }: OpenedScenario): readonly string[] {
  const named = [...building.usedEnv].filter(([name]) => isSecretName(name));
  const all = [...tree.secrets, ...named.map(([, value]) => value), ...writtenSecrets(scenario)];
  return [...new Set(all)].filter((secret) => secret !== '');
}

function checkNumbers(request: PlanRequest, problems: Problems): void {
  const { runs, seed } = request;
  const report = (path: string, message: string): void => {
    problems.report({ at: null, path, message });
  };
  if (runs !== null && !(Number.isSafeInteger(runs) && runs >= 1 && runs <= 100)) {
    report('--runs', `expected a whole number from 1 to 100, got ${runs}`);
  }
  if (seed !== null && !(Number.isSafeInteger(seed) && seed >= 0)) {
    report('--seed', `expected a whole number of at least 0, got ${seed}`);
  }
}

function readMaxDuration({ maxDuration }: PlanRequest, tier: TierPlan | null, problems: Problems): Ms | null {
  if (maxDuration == null) return tier?.maxDuration ?? null;
  const read = parseDuration(maxDuration);
  const problem =
    read === null || read === 0
      ? `expected a duration such as 10m, got ${JSON.stringify(maxDuration)}`
      : maxDurationProblem(read, tier?.warmup ?? ms(0));
  if (problem !== null) problems.report({ at: null, path: '--max-duration', message: problem });
  return read;
}

/** The wanted tier; a broken tier has been reported already, so that it is not unknown besides. */
function chooseTier(
  wanted: string | null,
  tree: ScenarioTree,
  scenario: Scenario,
  problems: Problems,
): TierPlan | null {
  const names = namesOf(tree);
  const name = wanted ?? (names.includes('smoke') || names.length !== 1 ? 'smoke' : (names[0] ?? 'smoke'));
  if (names.includes(name)) return scenario.tiers.find((tier) => tier.name === name) ?? null;
  if (names.length > 0) {
    const guess = wanted === null ? '' : didYouMean(wanted, names);
    const message =
      wanted === null
        ? `which tier? The file has ${listNames(names)}: choose one with --tier`
        : `there is no tier ${JSON.stringify(wanted)}${guess === '' ? `: the file has ${listNames(names)}` : guess}`;
    problems.report({ at: null, path: '--tier', message });
  }
  return null;
}

function namesOf(tree: ScenarioTree): readonly string[] {
  const root = tree.filled;
  if (typeof root !== 'object' || root === null || !('tiers' in root)) return [];
  return typeof root.tiers === 'object' && root.tiers !== null && !Array.isArray(root.tiers)
    ? Object.keys(root.tiers)
    : [];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
