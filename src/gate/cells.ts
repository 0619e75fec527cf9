import { isRate, type RateMetric } from '../plan/gate-plan.js';
import type { JudgedMetric } from '../plan/plan.js';
import { figures, type Figures } from '../result/figures.js';
import type { Result, Run } from '../result/result.js';

/** One thing to judge, as measured: a value per run over the judged phases pooled. */
export type MeasuredCell = LatencyCell | ThroughputCell | ErrorsCell;

export type LatencyMetric = 'p50' | 'p95' | 'p99';

export interface LatencyCell {
  readonly kind: 'latency';
  readonly endpoint: string;
  readonly metric: LatencyMetric;
  /** ms; null for a run without times. */
  readonly runs: readonly (number | null)[];
  /** How many times each run's value comes from. */
  readonly timed: readonly number[];
}

/** The tier's throughput, or capacity: only in the closed model without think time is it a result rather than an input. */
export interface ThroughputCell {
  readonly kind: 'throughput';
  readonly endpoint: null;
  /** `capacity`: what a search found that the service sustains. */
  readonly metric: RateMetric;
  /** Successful requests per second. */
  readonly runs: readonly number[];
}

export interface ErrorsCell {
  readonly kind: 'errors';
  readonly endpoint: string;
  readonly metric: 'errors';
  readonly runs: readonly ErrorCount[];
}

/** Failed requests and dropped arrivals, of all requests and dropped arrivals. */
export interface ErrorCount {
  readonly failed: number;
  readonly total: number;
}

export const PERCENT: Readonly<Record<LatencyMetric, number>> = { p50: 50, p95: 95, p99: 99 };

/** The cells of these runs, in the order of the scenario; endpoints that no judged phase requested have none. */
export function cellsOf(
  scenario: Result['scenario'],
  runs: readonly Run[],
  metrics: readonly JudgedMetric[],
): MeasuredCell[] {
  // Each step of a search has another load: only what it found can be compared.
  if (scenario.tier.search !== undefined) return metrics.includes('capacity') ? capacityCell(runs) : [];
  const cells = scenario.endpoints.flatMap(({ name }) => endpointCells(name, runs, metrics));
  if (!metrics.includes('throughput') || !hasThroughputCell(scenario)) return cells;
  return [...cells, ...throughputCell(runs)];
}

/** How a cell is named, and told from all others: `POST /checkout p95`; the tier's `throughput` or `capacity`. */
export function cellId({ endpoint, metric }: Pick<MeasuredCell, 'endpoint' | 'metric'>): string {
  return endpoint === null ? metric : `${endpoint} ${metric}`;
}

/** Whether throughput is a result of this tier rather than an input. */
export function hasThroughputCell(scenario: Result['scenario']): boolean {
  return scenario.tier.model === 'closed' && !scenario.hasThinkTime;
}

/** The metrics that a baseline keeps, whatever the gate asks for today. */
export const ALL_METRICS: readonly JudgedMetric[] = ['p50', 'p95', 'p99', 'errors', 'throughput', 'capacity'];

function endpointCells(
  endpoint: string,
  runs: readonly Run[],
  metrics: readonly JudgedMetric[],
): MeasuredCell[] {
  const perRun = runs.map((run) => figures(run, { endpoint, phases: 'judged' }));
  if (perRun.every(({ requests, dropped }) => requests + dropped === 0)) return [];
  return metrics.flatMap((metric): MeasuredCell[] => {
    if (isRate(metric)) return [];
    return [metric === 'errors' ? errorsCell(endpoint, perRun) : latencyCell(endpoint, metric, perRun)];
  });
}

function latencyCell(endpoint: string, metric: LatencyMetric, perRun: readonly Figures[]): LatencyCell {
  const runs = perRun.map((run) => run.percentile(PERCENT[metric]));
  return { kind: 'latency', endpoint, metric, runs, timed: perRun.map((run) => run.timed) };
}

function errorsCell(endpoint: string, perRun: readonly Figures[]): ErrorsCell {
  const runs = perRun.map(({ failed, requests, dropped }) => ({ failed, total: requests + dropped }));
  return { kind: 'errors', endpoint, metric: 'errors', runs };
}

function capacityCell(runs: readonly Run[]): MeasuredCell[] {
  const found = runs.flatMap(({ search }) =>
    search === undefined || search.found.kind === 'nothing' ? [] : [search.found.capacity],
  );
  return found.length === 0 ? [] : [{ kind: 'throughput', endpoint: null, metric: 'capacity', runs: found }];
}

function throughputCell(runs: readonly Run[]): MeasuredCell[] {
  const rates = runs.flatMap((run) => {
    const { throughput, requests } = figures(run, { endpoint: null, phases: 'judged' });
    return throughput === null || requests === 0 ? [] : [throughput];
  });
  return rates.length === 0
    ? []
    : [{ kind: 'throughput', endpoint: null, metric: 'throughput', runs: rates }];
}
