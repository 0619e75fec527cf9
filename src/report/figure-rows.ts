import { FAILURE_KINDS } from '../model/failures.js';
import type { FailureKind } from '../model/failures.js';
import { figures } from '../result/figures.js';
import type { Figures, Selection, Times } from '../result/figures.js';
import { median } from '../result/median.js';
import type { Result } from '../result/result.js';
import type { FailureCounts } from './failure-words.js';

/** One line of figures: counts of all runs together, the rest as the median of the runs. Times in ms, rates in req/s. */
export interface FigureRow {
  /** Of the endpoint or phase; null for all together. */
  readonly name: string | null;
  readonly requests: number;
  /** Failed requests and dropped arrivals. */
  readonly failed: number;
  readonly failures: FailureCounts;
  readonly errorRate: number | null;
  readonly throughput: number | null;
  /** Response time in the open model, service time in the closed one. */
  readonly latency: Percentiles;
  /** Open model only. */
  readonly service: Percentiles | null;
  /** Where the service time of a request goes, and what opening connections took besides. */
  readonly timings: Timings;
}

/** The stretches of a request. Null without samples: for `connect` and `tls`, where no connection was opened. */
export interface Timings {
  /** How many requests opened a connection, over all runs. */
  readonly connections: number;
  readonly connect: Percentiles | null;
  readonly tls: Percentiles | null;
  readonly firstByte: Percentiles | null;
  /** To the last byte: the service time. */
  readonly full: Percentiles | null;
}

/** Null without samples. */
export interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** Every endpoint in the order of the scenario file, over the judged phases. */
export function endpointRows(result: Result): readonly FigureRow[] {
  const phases = scopeOfPhases(result);
  return endpointNames(result).map((endpoint) => rowOf(result, endpoint, { endpoint, phases }));
}

/** All endpoints together, over the judged phases. */
export function totalRow(result: Result): FigureRow {
  return rowOf(result, null, { endpoint: null, phases: scopeOfPhases(result) });
}

/** All endpoints together, per phase, in the order in which they ran. */
export function phaseRows(result: Result): readonly FigureRow[] {
  const names = new Set(result.runs.flatMap((run) => run.phases.map((phase) => phase.name)));
  return [...names].map((name) => rowOf(result, name, { endpoint: null, phases: name }));
}

/** The rows of which something is known: a load may end before its last phases. */
export function reached(rows: readonly FigureRow[]): readonly FigureRow[] {
  return rows.filter(({ requests, failed }) => requests + failed > 0);
}

/** Names of the judged phases; empty where none is: figures are then over all phases. */
export function judgedPhases(result: Result): readonly string[] {
  const spans = result.runs.flatMap((run) => run.phases);
  return [...new Set(spans.filter((phase) => phase.judged).map((phase) => phase.name))];
}

function scopeOfPhases(result: Result): 'judged' | 'all' {
  return judgedPhases(result).length > 0 ? 'judged' : 'all';
}

function endpointNames(result: Result): readonly string[] {
  const planned = result.scenario.endpoints.map((endpoint) => endpoint.name);
  const measured = result.runs.flatMap((run) => run.endpoints.map((endpoint) => endpoint.name));
  return [...new Set([...planned, ...measured])];
}

function rowOf(result: Result, name: string | null, selection: Selection): FigureRow {
  const runs = result.runs.map((run) => figures(run, selection));
  return {
    name,
    requests: sum(runs.map((run) => run.requests)),
    failed: sum(runs.map((run) => run.failed)),
    failures: addFailures(runs),
    errorRate: medianOfKnown(runs.map((run) => run.errorRate)),
    throughput: medianOfKnown(runs.map((run) => run.throughput)),
    latency: percentilesOf((p) => medianOfKnown(runs.map((run) => run.percentile(p)))),
    service:
      result.scenario.tier.model === 'open'
        ? percentilesOf((p) => medianOfKnown(runs.map((run) => run.service.percentile(p))))
        : null,
    timings: timingsOf(runs),
  };
}

function timingsOf(runs: readonly Figures[]): Timings {
  const over = (times: (run: Figures) => Times): Percentiles | null =>
    runs.some((run) => times(run).timed > 0)
      ? percentilesOf((p) => medianOfKnown(runs.map((run) => times(run).percentile(p))))
      : null;
  return {
    connections: sum(runs.map((run) => run.connect.timed)),
    connect: over((run) => run.connect),
    tls: over((run) => run.tls),
    firstByte: over((run) => run.firstByte),
    full: over((run) => run.service),
  };
}

function percentilesOf(percentile: (p: number) => number | null): Percentiles {
  return { p50: percentile(50), p95: percentile(95), p99: percentile(99) };
}

function addFailures(runs: readonly Figures[]): FailureCounts {
  const counts: Partial<Record<FailureKind, number>> = {};
  for (const kind of FAILURE_KINDS) {
    const count = sum(runs.map((run) => run.failuresByKind[kind] ?? 0));
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

function medianOfKnown(values: readonly (number | null)[]): number | null {
  return median(values.filter((value) => value !== null));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
