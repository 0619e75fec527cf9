import type { Cell, CellVerdict } from '../gate/verdict.js';
import type { WaiverPlan } from '../plan/plan.js';
import { capacityOf } from './json-capacity.js';
import { describeEvidence } from './evidence-words.js';
import type { FigureRow, Percentiles, Timings } from './figure-rows.js';
import { viewOf } from './report.js';
import type { ReportInput, ReportView } from './report.js';
import { describeSensitivity } from './sensitivity-words.js';
import { ageOf } from './verdict-words.js';

export const REPORT_SCHEMA = 'loadgate-report/1';

/**
 * The report for programs: one JSON object, its keys always the same and in the same order. Times in ms, rates
 * in req/s, errors as fractions; null where there is no figure. Names stand as they are in the scenario file.
 */
export function renderJson(input: ReportInput): string {
  const view = viewOf(input);
  const { result, verdict } = view;
  const report = {
    schema: REPORT_SCHEMA,
    loadgate: result.loadgate,
    id: result.id,
    createdAt: result.createdAt,
    commit: result.commit,
    interrupted: result.interrupted,
    scenario: result.scenario.file,
    target: result.scenario.target,
    tier: view.tier,
    model: result.scenario.tier.model,
    runs: view.head.runs.length,
    evidence: evidenceOf(view),
    verdict: verdict.overall,
    headline: verdict.headline,
    sensitivity: sensitivityOf(view),
    counts: countsOf(view),
    total: figuresOf(view.total),
    cells: view.cells.map(cellOf),
    thresholds: view.limits.map(({ text, metric, status, actual, runs, reason, line }) => ({
      text,
      metric,
      status,
      actual: rounded(actual),
      runs: runs.map(rounded),
      reason,
      line,
    })),
    judgedPhases: view.judged,
    endpoints: view.endpoints.map((row) => ({ name: row.name, ...figuresOf(row) })),
    phases: view.phases.map((row) => ({ name: row.name, ...figuresOf(row) })),
    capacity: capacityOf(view),
    server: serverOf(view),
    insights: view.insights,
    baseline: baselineOf(view),
    rules: verdict.rules ?? null,
    accepted: verdict.accepted ?? null,
    waivers: verdict.waivers.map(({ state, waiver }) => ({ state, ...waiverOf(waiver) })),
    newEndpoints: verdict.newEndpoints,
    vanishedEndpoints: verdict.vanishedEndpoints,
    warnings: view.notes.warnings,
    notes: view.notes.infos,
    reproduce: view.reproduce,
    files: view.files,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** What exit codes and outputs are decided by. */
function countsOf(view: ReportView): Readonly<Record<string, number>> {
  const cells = (verdict: CellVerdict): number =>
    view.cells.filter((cell) => cell.verdict === verdict).length;
  const limits = (status: string): number => view.limits.filter((limit) => limit.status === status).length;
  return {
    regressions: cells('regression'),
    improvements: cells('improved'),
    passed: cells('pass'),
    inconclusive: cells('inconclusive'),
    notCompared: cells('not-compared'),
    invalid: cells('invalid'),
    failedThresholds: limits('FAIL'),
    marginalThresholds: limits('MARGINAL'),
  };
}

function cellOf(cell: Cell): object {
  return {
    endpoint: cell.endpoint,
    metric: cell.metric,
    verdict: cell.verdict,
    value: rounded(cell.value),
    baseline: rounded(cell.baseline),
    change: rounded(cell.change),
    band: cell.band,
    by: cell.by,
    interval:
      cell.interval === null ? null : { low: rounded(cell.interval.low), high: rounded(cell.interval.high) },
    detectable: rounded(cell.detectable),
    waived: cell.waived === null ? null : waiverOf(cell.waived),
    runs: cell.runs.map((value) => rounded(value) ?? value),
    before: cell.before.map((value) => rounded(value) ?? value),
    reason: cell.reason,
  };
}

/** How many runs and pairs there were, of what kind, and why. */
function evidenceOf(view: ReportView): object {
  const { approach, base, noPairs } = view.verdict.evidence;
  const measured = view.result.runs.length;
  const { pairs } = view.behind;
  return { approach: approach.kind, pairs, measured, base, noPairs, summary: describeEvidence(view) };
}

function sensitivityOf({ verdict }: ReportView): object | null {
  if (verdict.sensitivity === null) return null;
  return {
    metrics: verdict.sensitivity.metrics.map((metric) => ({ ...metric, sees: rounded(metric.sees) })),
    summary: describeSensitivity(verdict),
  };
}

function waiverOf({ endpoint, metric, upTo, reason, until, at }: WaiverPlan): object {
  return { endpoint, metric, upTo, reason, until, file: at.file, line: at.line };
}

function figuresOf(row: FigureRow): object {
  return {
    requests: row.requests,
    failed: row.failed,
    failures: row.failures,
    errorRate: rounded(row.errorRate),
    throughput: rounded(row.throughput),
    latency: percentilesOf(row.latency),
    service: row.service === null ? null : percentilesOf(row.service),
    timings: timingsOf(row.timings),
  };
}

function timingsOf({ connections, connect, tls, firstByte, full }: Timings): object {
  const known = (times: Percentiles | null): Percentiles | null =>
    times === null ? null : percentilesOf(times);
  return {
    connections,
    connect: known(connect),
    tls: known(tls),
    firstByte: known(firstByte),
    full: known(full),
  };
}

function percentilesOf({ p50, p95, p99 }: Percentiles): Percentiles {
  return { p50: rounded(p50), p95: rounded(p95), p99: rounded(p99) };
}

/** What the server under test used: cores, bytes, counts. */
function serverOf({ server }: ReportView): object | null {
  if (server === null) return null;
  const all = (figures: object | null): object | null =>
    figures === null
      ? null
      : Object.fromEntries(
          Object.entries(figures).map(([name, value]: [string, unknown]) => [
            name,
            typeof value === 'number' ? rounded(value) : value,
          ]),
        );
  return {
    sides: server.sides.map((row) => ({ ...row, cpu: all(row.cpu), memory: all(row.memory) })),
    metrics: server.metrics.map(all),
  };
}

function baselineOf(view: ReportView): object {
  const { baseline } = view.verdict;
  return baseline.state === 'used' ? { ...baseline, age: ageOf(baseline.recordedAt, view.now) } : baseline;
}

/** To six significant digits: more is noise, and would change from machine to machine. */
function rounded(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6));
}
