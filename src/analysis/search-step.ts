import { formatMs, formatPercent, formatRate } from '../model/units.js';
import type { TierPlan } from '../plan/plan.js';
import { figures } from '../result/figures.js';
import type { LoadRun, RunEnd } from '../result/result.js';
import type { SearchStep } from '../result/search.js';
import { errorLimit, p95Limit } from './limits.js';
import { succeededPerSecond } from './slices.js';

/** What the lowest rate was like: later steps are compared with it. */
export interface StepReference {
  /** ms, by endpoint; null for all together. */
  readonly p95: ReadonlyMap<string | null, number>;
  /** Successful requests per second and per journey per second. */
  readonly perJourney: number;
}

/** The figures that a step of a search is judged by. Null: the step had no answers to tell by. */
export function referenceOf(run: LoadRun, rate: number): StepReference | null {
  const perSecond = answered(run);
  if (perSecond === null || !(perSecond > 0) || !(rate > 0)) return null;
  const names = [null, ...run.endpoints.map(({ name }) => name)];
  const p95 = names.flatMap((endpoint): [string | null, number][] => {
    const value = figures(run, { endpoint, phases: 'all' }).percentile(95);
    return value === null ? [] : [[endpoint, value]];
  });
  return { p95: new Map(p95), perJourney: perSecond / rate };
}

/**
 * Whether the service sustained a rate: errors, dropped arrivals among them, and every p95 within their limits, and
 * as many answers per journey as at the lowest rate. `strained`: why the generator's own figures can't be trusted;
 * a service that held all the same has held.
 */
export function judgeStep(
  run: LoadRun,
  rate: number,
  tier: TierPlan,
  reference: StepReference | null,
  strained: string | null,
): Pick<SearchStep, 'outcome' | 'reason'> {
  if (run.end.reason === 'signal') return { outcome: 'unclear', reason: 'it was stopped' };
  const reason =
    endedEarly(run.end) ??
    tooManyErrors(run, tier) ??
    tooSlow(run, tier, reference) ??
    fellBehind(run, rate, reference);
  if (reason === null) return { outcome: 'held', reason: heldWords(run) };
  return strained === null
    ? { outcome: 'broke', reason }
    : { outcome: 'unclear', reason: `${reason}, but ${strained}` };
}

/** Answers fewer than this are behind by more than chance: the share, and two standard deviations of a count. */
const BEHIND = 0.05;

function endedEarly(end: RunEnd): string | null {
  switch (end.reason) {
    case 'breaker':
      return `${formatPercent(end.failed)} of the requests failed`;
    case 'server-died':
      return `the server died: ${end.detail}`;
    default:
      return null;
  }
}

function tooManyErrors(run: LoadRun, tier: TierPlan): string | null {
  const { errorRate, dropped, requests } = figures(run, { endpoint: null, phases: 'all' });
  if (errorRate === null) return 'there were no requests';
  const { value } = errorLimit(tier);
  if (errorRate <= value) return null;
  const among = dropped === 0 ? '' : `, ${formatPercent(dropped / (requests + dropped))} dropped`;
  return `${formatPercent(errorRate)} errors${among} (limit ${formatPercent(value)})`;
}

/** The limits of single endpoints count where the tier sets them; else that of all together. */
function tooSlow(run: LoadRun, tier: TierPlan, reference: StepReference | null): string | null {
  const own = tier.thresholds.flatMap(({ metric, endpoint }) =>
    metric === 'p95' && endpoint !== null ? [endpoint] : [],
  );
  for (const endpoint of [null, ...new Set(own)]) {
    const p95 = figures(run, { endpoint, phases: 'all' }).percentile(95);
    const limit = p95Limit(tier, endpoint, reference?.p95.get(endpoint) ?? null);
    if (p95 !== null && limit !== null && p95 > limit.value)
      return `${endpoint === null ? '' : `${endpoint} `}p95 ${formatMs(p95)} (limit ${formatMs(limit.value)})`;
  }
  return null;
}

function fellBehind(run: LoadRun, rate: number, reference: StepReference | null): string | null {
  const now = answered(run);
  if (reference === null || now === null) return null;
  const expected = reference.perJourney * rate;
  const { requests } = figures(run, { endpoint: null, phases: 'all' });
  const slack = Math.max(BEHIND, 2 / Math.sqrt(Math.max(1, requests)));
  return now < (1 - slack) * expected
    ? `answered ${formatRate(now)} where ${formatRate(expected)} were asked for`
    : null;
}

function heldWords(run: LoadRun): string {
  const all = figures(run, { endpoint: null, phases: 'all' });
  const p95 = all.percentile(95);
  const times = p95 === null ? [] : [`p95 ${formatMs(p95)}`];
  return [...times, `${formatPercent(all.errorRate ?? 0)} errors`].join(', ');
}

/** Successful answers per second while the step went on: those that came after it don't count. */
function answered(run: LoadRun): number | null {
  const [phase] = run.phases;
  if (!phase) return null;
  return (
    succeededPerSecond(run.timeline, phase) ?? figures(run, { endpoint: null, phases: 'all' }).throughput
  );
}
