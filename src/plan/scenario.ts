import { buildData } from './build/data.js';
import { buildGate } from './build/gate.js';
import { buildHttp } from './build/http.js';
import { buildJourneys } from './build/journeys.js';
import { Names } from './build/names.js';
import { buildServer, type ServerSection } from './build/server.js';
import { buildTarget, type Target, type TargetSource } from './build/settings.js';
import { buildTiers } from './build/tiers.js';
import { buildWaivers } from './build/waivers.js';
import type { Building } from './build/building.js';
import { capacitySchema } from './capacity-settings.js';
import { endpointsOf, stepsOf } from './endpoints.js';
import { check } from './maps.js';
import type { DataPlan, GatePlan, HttpPlan, JourneyPlan, TierPlan, WaiverPlan } from './plan.js';
import { topLevelSchema } from './scenario-schema.js';
import type { ScenarioTree } from './tree.js';

/** A scenario file with everything in it built: all tiers, not yet one of them chosen. */
export interface Scenario {
  readonly target: Target | null;
  readonly server: ServerSection['server'];
  readonly observed: ServerSection['observed'];
  readonly http: HttpPlan;
  readonly data: readonly DataPlan[];
  readonly journeys: readonly JourneyPlan[];
  readonly tiers: readonly TierPlan[];
  readonly gate: GatePlan;
  readonly waivers: readonly WaiverPlan[];
}

/** Builds every part of the scenario; what is wrong is reported to `building.problems`. */
export function buildScenario(tree: ScenarioTree, source: TargetSource, building: Building): Scenario {
  const { problems } = building;
  check(topLevelSchema, tree.filled, [], problems);
  const raw = asMap(tree.filled) ?? {};
  const data = asMap(raw.data) ?? {};
  const dataNames = new Set(Object.keys(data));
  const names = new Names(building, { data: dataNames, captures: new Map(), elsewhere: new Map() });
  const rawJourneys = asMap(raw.journeys);
  const journeys = rawJourneys ? buildJourneys(rawJourneys, building, dataNames) : [];
  const endpoints = endpointNames(rawJourneys, journeys);
  const rawTiers = asMap(raw.tiers);
  const { server, observed } = buildServer(raw.server, building);
  const { gate, confirm } = buildGate(raw.gate, building, endpoints);
  if (raw.capacity !== undefined) check(capacitySchema, raw.capacity, ['capacity'], problems);
  const target = asMap(tree.filled) && buildTarget(raw.target, source, server, building);
  return {
    target,
    server,
    observed,
    http: buildHttp(raw.http, building, names, target),
    data: buildData(data, building),
    journeys,
    tiers: rawTiers ? buildTiers(rawTiers, raw.thresholds, building, endpoints, confirm) : [],
    gate,
    waivers: buildWaivers(raw.waive, building, endpoints),
  };
}

/** What thresholds and bands may name; null when a step could not be read, so that not all names are known. */
function endpointNames(
  raw: Readonly<Record<string, unknown>> | null,
  journeys: readonly JourneyPlan[],
): ReadonlySet<string> | null {
  const written = Object.values(raw ?? {}).reduce<number>((sum, journey) => sum + countSteps(journey), 0);
  const built = journeys.reduce((sum, journey) => sum + stepsOf(journey).length, 0);
  return raw !== null && written === built ? new Set(endpointsOf({ journeys }).map((one) => one.name)) : null;
}

/** How many steps stand in a journey or step of the file, those inside others included. */
function countSteps(raw: unknown): number {
  const map = asMap(raw);
  if (map === null) return 0;
  const steps = Array.isArray(map.steps) ? (map.steps as readonly unknown[]) : [];
  return steps.reduce<number>((sum, step) => sum + 1 + countSteps(step), countSteps(map.login));
}

function asMap(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}
