import { ms, parsePercent } from '../../model/units.js';
import { JUDGED_METRICS } from '../conditions.js';
import { gateSchema, type Confirm } from '../gate-schema.js';
import { checkEntries } from '../maps.js';
import type { BandPlan, GatePlan, JudgedMetric, JsonValue } from '../plan.js';
import type { Path } from '../problems.js';
import { mismatch } from '../refusal.js';
import { didYouMean } from '../suggest.js';
import type { Building } from './building.js';

const DEFAULTS: GatePlan = {
  metrics: ['p50', 'p95', 'throughput', 'capacity', 'errors'],
  band: { default: 'learned', overrides: [] },
  floor: { relative: 0.15, absolute: ms(1) },
};

/** The gate, and whether tiers confirm what looks suspect unless they say so themselves. */
export interface BuiltGate {
  readonly gate: GatePlan;
  readonly confirm: Confirm;
}

/** Builds `gate`. `endpoints`: what bands may name; null when the journeys are not all known. */
export function buildGate(
  raw: unknown,
  building: Building,
  endpoints: ReadonlySet<string> | null,
): BuiltGate {
  const nothing: BuiltGate = { gate: DEFAULTS, confirm: 'auto' };
  if (raw === undefined) return nothing;
  const gate = checkEntries(gateSchema, raw, ['gate'], building.problems);
  if (gate === null) return nothing;
  if (gate.metrics?.length === 0) building.problems.add(['gate', 'metrics'], 'at least one metric is needed');
  return {
    gate: {
      // The capacity is the throughput of a tier that searches for it.
      metrics: [
        ...new Set(
          (gate.metrics ?? DEFAULTS.metrics).flatMap((metric) =>
            metric === 'throughput' ? [metric, 'capacity' as const] : [metric],
          ),
        ),
      ],
      band: gate.band ? buildBand(gate.band.written, building, endpoints) : DEFAULTS.band,
      floor: {
        relative: gate.floor?.relative ?? DEFAULTS.floor.relative,
        absolute: gate.floor?.absolute ?? DEFAULTS.floor.absolute,
      },
    },
    confirm: gate.confirm ?? 'auto',
  };
}

function buildBand(written: JsonValue, building: Building, endpoints: ReadonlySet<string> | null): BandPlan {
  const path = ['gate', 'band'];
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { default: readBand(written, path, building), overrides: [] };
  }
  let general: Band = DEFAULTS.band.default;
  const overrides: BandPlan['overrides'][number][] = [];
  for (const [key, value] of Object.entries(written)) {
    const at = [...path, key];
    const band = readBand(value, at, building);
    if (key === 'default') general = band;
    else overrides.push({ ...readKey(key, at, building, endpoints), band });
  }
  return { default: general, overrides };
}

type Band = BandPlan['default'];

function readBand(written: JsonValue, path: Path, building: Building): Band {
  if (written === 'learned') return 'learned';
  const band = typeof written === 'string' ? parsePercent(written) : null;
  if (band !== null && band > 0) return band;
  const message =
    band === 0
      ? 'a band of 0% makes every change a regression: expected more'
      : `${mismatch('learned or a percentage such as 15%', written)}${guess(written)}`;
  building.problems.add(path, message);
  return DEFAULTS.band.default;
}

function guess(written: JsonValue): string {
  return typeof written === 'string' ? didYouMean(written, ['learned']) : '';
}

/** `p95`, `POST /checkout` or `POST /checkout p95`. */
function readKey(
  key: string,
  path: Path,
  building: Building,
  endpoints: ReadonlySet<string> | null,
): { endpoint: string | null; metric: JudgedMetric | null } {
  const isMetric = JUDGED_METRICS.find((metric) => metric === key);
  if (isMetric !== undefined) return { endpoint: null, metric: isMetric };
  const metric =
    endpoints?.has(key) === true ? null : (JUDGED_METRICS.find((one) => key.endsWith(` ${one}`)) ?? null);
  const endpoint = metric === null ? key : key.slice(0, -metric.length).trim();
  if (endpoints?.has(endpoint) === false) {
    const known = ['default', ...JUDGED_METRICS, ...endpoints];
    const guess = didYouMean(endpoint, known);
    building.problems.add(
      path,
      `${JSON.stringify(endpoint)} is neither a metric nor an endpoint${guess === '' ? ': write default, p95, "POST /checkout" or "POST /checkout p95"' : guess}`,
    );
  }
  return { endpoint, metric };
}
