import type { Break } from '../analysis/breaking-point.js';
import type { ReportView } from './report.js';

/** Stages, breaking point, law of scalability, notes and search, as the analysis has them; null for loads that don't grow. */
export function capacityOf({ capacity, open }: ReportView): unknown {
  if (capacity === null) return null;
  const { stages, breaking, scalability, notes, search, sustained } = capacity;
  return rounded({
    unit: open ? 'journeys per second' : 'users',
    stages: stages.map(({ endpoints, ...stage }) => ({ ...stage, endpoints })),
    breaks: breaking.whole.map(breakOf),
    endpoints: breaking.endpoints.map(({ name, breaks }) => ({ name, breaks: breaks.map(breakOf) })),
    scalability,
    notes: notes.map(({ name, note, why, p95, errorRate }) => ({ name, note, why, p95, errorRate })),
    search,
    sustained,
  });
}

function breakOf({ cause, text, at, low, high, throughput, lastOnly }: Break): object {
  return { cause, text, at, low, high, throughput, lastOnly };
}

/** Every number to six significant digits: more is noise, and would change from machine to machine. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, rounded(part)]),
  );
}
