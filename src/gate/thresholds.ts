import type { Condition, ThresholdMetric, ThresholdPlan } from '../plan/plan.js';
import { formatCount, formatMs, formatPercent, formatRate } from '../model/units.js';
import { figures, selectedPhases, type Figures } from '../result/figures.js';
import { median } from '../result/median.js';
import type { LoadRun, Result, Run, ScenarioSummary } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import type { ThresholdVerdict } from './verdict.js';
import { ranOut } from './generator-validity.js';
import { endsMeasurement, isComplete, reasonsOf } from './validity.js';

/** Judges each limit of the tier by the head's runs. Without a phase it counts over the whole run, warm-up excluded. */
export function judgeThresholds(result: Result): ThresholdVerdict[] {
  const runs = runsForThresholds(result);
  return result.scenario.tier.thresholds.map((threshold) => judgeThreshold(threshold, result.scenario, runs));
}

/** The value that a condition is about, in its unit (ms, fraction, req/s, count); null without samples. */
export function conditionValue(condition: Condition, run: LoadRun): number | null {
  // Most of a search is meant to break the service: its limits are those of what it sustains.
  const whole = run.search === undefined ? 'all' : 'judged';
  const select = { endpoint: condition.endpoint, phases: condition.phase ?? whole };
  if (selectedPhases(run, select.phases).length === 0) return null;
  return metricValue(condition.metric, figures(run, select));
}

/** Whether a value meets a condition. */
export function meets(condition: Pick<Condition, 'op' | 'value'>, value: number): boolean {
  switch (condition.op) {
    case '<':
      return value < condition.value;
    case '<=':
      return value <= condition.value;
    case '>':
      return value > condition.value;
    case '>=':
      return value >= condition.value;
  }
}

function judgeThreshold(
  threshold: ThresholdPlan,
  scenario: ScenarioSummary,
  runs: readonly Run[],
): ThresholdVerdict {
  const absent = notApplicable(threshold, scenario, runs);
  if (absent !== null) return verdict(threshold, 'not applicable', [], absent);
  const values = runs.map((run) => conditionValue(threshold, run));
  const aborted = runs.find(({ end }) => end.reason === 'abort' && end.condition === threshold.text);
  if (aborted) return verdict(threshold, 'FAIL', values, `it stopped run ${aborted.number}`);
  const actual = median(values.filter((value) => value !== null));
  const missing = values.filter((value) => value === null).length;
  if (actual === null || missing * 2 > values.length)
    return verdict(threshold, 'FAIL', values, 'no requests to judge it by');
  const shown = formatValue(threshold.metric, actual);
  if (!meets(threshold, actual)) return verdict(threshold, 'FAIL', values, `${shown} in the median run`);
  const missed = values.filter((value) => value !== null && !meets(threshold, value)).length;
  if (missed + missing === 0) return verdict(threshold, 'PASS', values, shown);
  const but = missed > 0 ? `missed by ${missed} of ${values.length} runs` : 'one run has no samples';
  return verdict(threshold, 'MARGINAL', values, `${shown} in the median run, but ${but}`);
}

function notApplicable(
  { phase, endpoint }: ThresholdPlan,
  { tier, endpoints }: ScenarioSummary,
  runs: readonly Run[],
): string | null {
  if (phase !== null && !tier.stages.some((stage) => stage.phase === phase))
    return `tier ${tier.name} has no phase ${phase}`;
  if (endpoint !== null && !endpoints.some(({ name }) => name === endpoint))
    return `tier ${tier.name} has no endpoint ${endpoint}`;
  if (runs.length === 0) return 'no run can be judged by it';
  const reached = runs.some((run) => selectedPhases(run, phase ?? 'all').length > 0);
  const endedOnPurpose = runs.every(({ end }) => end.reason !== 'finished' && end.reason !== 'server-died');
  return !reached && endedOnPurpose ? `the load ended before ${phase ?? 'its first phase'}` : null;
}

function verdict(
  threshold: ThresholdPlan,
  status: ThresholdVerdict['status'],
  runs: readonly (number | null)[],
  reason: string,
): ThresholdVerdict {
  const actual = median(runs.filter((value) => value !== null));
  return { text: threshold.text, status, runs, actual, reason, line: threshold.at?.line ?? null };
}

function metricValue(metric: ThresholdMetric, figures: Figures): number | null {
  switch (metric) {
    case 'min':
    case 'mean':
    case 'max':
      return figures[metric];
    case 'p50':
    case 'p75':
    case 'p90':
    case 'p95':
    case 'p99':
    case 'p99.9':
      return figures.percentile(Number(metric.slice(1)));
    case 'errors':
      return figures.errorRate;
    case 'success':
      return figures.errorRate === null ? null : 1 - figures.errorRate;
    case 'throughput':
      return figures.requests === 0 ? null : figures.throughput;
    case 'requests':
      return figures.requests;
  }
}

function formatValue(metric: ThresholdMetric, value: number): string {
  switch (metric) {
    case 'errors':
    case 'success':
      return formatPercent(value);
    case 'throughput':
      return formatRate(value);
    case 'requests':
      return formatCount(value);
    default:
      return formatMs(value);
  }
}

/**
 * The runs that limits are judged over: those that ended by themselves or by a limit, without those whose
 * generator was saturated; whatever there is when none are left. Never those whose requests this machine could not
 * send.
 */
function runsForThresholds(result: Result): readonly Run[] {
  const made = headRuns(result).filter((run) => !ranOut(run));
  const ended = made.filter(({ end }) => isComplete(end) || endsMeasurement(end));
  const trusted = ended.filter((run) => endsMeasurement(run.end) || reasonsOf(run, result).length === 0);
  if (trusted.length > 0) return trusted;
  return ended.length > 0 ? ended : made.filter(({ end }) => end.reason !== 'signal');
}
