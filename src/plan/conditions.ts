import { parseDuration, parsePercent, parseRate } from '../model/units.js';
import type { Condition, JudgedMetric, ThresholdMetric } from './plan.js';
import { Refusal } from './refusal.js';
import { didYouMean } from './suggest.js';

/** Everything a threshold can limit. */
export const THRESHOLD_METRICS: readonly ThresholdMetric[] = [
  'min',
  'mean',
  'max',
  'p50',
  'p75',
  'p90',
  'p95',
  'p99',
  'p99.9',
  'errors',
  'success',
  'throughput',
  'requests',
];

/** What the gate can judge. */
export const JUDGED_METRICS: readonly JudgedMetric[] = [
  'p50',
  'p95',
  'p99',
  'throughput',
  'capacity',
  'errors',
];

/** A threshold without its place in the file. */
export interface Limit extends Condition {
  readonly abort: boolean;
}

/** Reads `p95 < 500ms in steady`, `checkout: success > 99%` or `errors < 20% or abort`. */
export function parseThreshold(text: string): Limit | Refusal {
  const match = /^(.*?)\s+or\s+abort\s*$/i.exec(text);
  const condition = parseCondition(match?.[1] ?? text);
  if (condition instanceof Refusal) return condition;
  return { ...condition, text: text.trim(), abort: match !== null };
}

/** Reads one or several conditions joined with `or`: `errors > 5% or p95 > 2s`. */
export function parseUntil(text: string): readonly Condition[] | Refusal {
  const conditions: Condition[] = [];
  for (const part of text.split(/\s+or\s+/i)) {
    if (part.trim().toLowerCase() === 'abort') {
      return new Refusal('"or abort" belongs to thresholds: until is a normal end');
    }
    const condition = parseCondition(part);
    if (condition instanceof Refusal) return condition;
    conditions.push(condition);
  }
  return conditions;
}

const SHAPE = /^(?:(.+):\s+)?([A-Za-z][\w.]*)\s*(<=|>=|<|>|==?|!=)\s*(.+?)(?:\s+in\s+(\S.*))?$/;

/** Reads one comparison: `[ENDPOINT: ] METRIC OP VALUE [ in PHASE ]`. */
export function parseCondition(text: string): Condition | Refusal {
  const trimmed = text.trim();
  const match = SHAPE.exec(trimmed);
  if (!match) {
    return new Refusal(
      `${JSON.stringify(trimmed)} is not a condition: write one such as p95 < 500ms, errors < 1%, ` +
        'checkout: p95 < 300ms or p95 < 500ms in steady',
    );
  }
  const [, endpoint, name = '', op = '', written = '', phase] = match;
  const metric = THRESHOLD_METRICS.find((one) => one === name);
  if (metric === undefined) return unknownMetric(name);
  if (!isOperator(op))
    return new Refusal(`${JSON.stringify(trimmed)}: compare with <, <=, > or >=, not ${op}`);
  const value = readValue(metric, written.trim());
  if (value instanceof Refusal) return value;
  return {
    text: trimmed,
    endpoint: endpoint?.trim() ?? null,
    phase: phase?.trim() ?? null,
    metric,
    op,
    value,
  };
}

function unknownMetric(name: string): Refusal {
  const guess = didYouMean(name, THRESHOLD_METRICS);
  const known = guess === '' ? `: expected one of ${THRESHOLD_METRICS.join(', ')}` : guess;
  return new Refusal(`unknown metric ${JSON.stringify(name)}${known}`);
}

function isOperator(op: string): op is Condition['op'] {
  return op === '<' || op === '<=' || op === '>' || op === '>=';
}

function readValue(metric: ThresholdMetric, written: string): number | Refusal {
  const { read, expected } = unitOf(metric);
  const value = read(written);
  return value ?? new Refusal(`${metric} is compared with ${expected}, got ${JSON.stringify(written)}`);
}

function unitOf(metric: ThresholdMetric): {
  readonly read: (text: string) => number | null;
  readonly expected: string;
} {
  switch (metric) {
    case 'errors':
    case 'success':
      return { read: readShare, expected: 'a percentage such as 1%' };
    case 'throughput':
      return { read: parseRate, expected: 'a rate such as 100/s' };
    case 'requests':
      return {
        read: (text) => (/^\d+$/.test(text) ? Number(text) : null),
        expected: 'a number such as 1000',
      };
    default:
      return { read: parseDuration, expected: 'a duration such as 500ms' };
  }
}

function readShare(text: string): number | null {
  const share = parsePercent(text);
  return share !== null && share <= 1 ? share : null;
}
