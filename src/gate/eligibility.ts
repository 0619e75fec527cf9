import { formatCount, formatDuration } from '../model/units.js';
import { selectedPhases } from '../result/figures.js';
import type { Run } from '../result/result.js';
import type { TierPlan } from '../plan/plan.js';
import type { LatencyCell, LatencyMetric } from './cells.js';

/** Requests per run that a percentile needs: at least 25 beyond it, and 100 in all. */
export const NEEDED: Readonly<Record<LatencyMetric, number>> = { p50: 100, p95: 500, p99: 2500 };

/** Requests that an error rate needs, all runs together. */
export const NEEDED_FOR_ERRORS = 100;

/** Rates vary from run to run: ask for a little more than the extrapolation says. */
const MARGIN = 1.1;

/** Why a percentile can't be judged, with what would be enough; null when it can. */
export function tooFewRequests(cell: LatencyCell, tier: TierPlan, runs: readonly Run[]): string | null {
  const needed = NEEDED[cell.metric];
  const fewest = Math.min(...cell.timed);
  if (fewest >= needed) return null;
  const counted = `${formatCount(fewest)} in a run, ${cell.metric} needs ${formatCount(needed)}`;
  const enough = whatIsEnough(cell.timed, needed, tier, runs);
  return `too few requests: ${counted}${enough === null ? '' : ` (${enough})`}`;
}

/** Whether the runs of a baseline's job have enough requests for this percentile. */
export function enoughRecorded(metric: LatencyMetric, timed: readonly number[]): boolean {
  return timed.length > 0 && timed.every((count) => count >= NEEDED[metric]);
}

function whatIsEnough(
  timed: readonly number[],
  needed: number,
  tier: TierPlan,
  runs: readonly Run[],
): string | null {
  const scales = timed.map((count) => (count > 0 ? (needed / count) * MARGIN : Infinity));
  const scale = Math.max(...scales);
  if (!Number.isFinite(scale)) return null;
  if (tier.iterations !== null) {
    const iterations = formatCount(roundUp(tier.iterations * scale));
    return `\`iterations: ${iterations.replaceAll(',', '')}\` would be enough`;
  }
  const lengths = runs.map((run) =>
    selectedPhases(run, 'judged').reduce((total, span) => total + span.end - span.start, 0),
  );
  const length = Math.max(...lengths) * scale;
  if (!Number.isFinite(length) || length <= 0) return null;
  const judged = tier.stages.filter((stage) => stage.judge).length;
  const enough = `\`for: ${formatDuration(roundUp(length / 1000) * 1000)}\``;
  return judged > 1
    ? `${enough} for the judged phases together would be enough`
    : `${enough} would be enough`;
}

/** To a number that a person would write. */
function roundUp(value: number): number {
  const step = value <= 120 ? 1 : value <= 1200 ? 10 : 60;
  return Math.ceil(value / step) * step;
}
