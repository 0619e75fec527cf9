import { formatMs, formatPercent, formatRate } from '../model/units.js';
import type { TierPlan } from '../plan/plan.js';
import { figures } from '../result/figures.js';
import type { LoadRun } from '../result/result.js';
import type { SearchStep } from '../result/search.js';
import { delayThatMatters } from '../result/generator.js';
import { errorLimit, p95Limit } from './limits.js';
import { behindWithout, failedWithout, ownDelayOf, slowWithout, type OwnDelay } from './own-delay.js';
import { bucketsIn, succeededPerSecond } from './slices.js';

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
 * as many answers per journey as at the lowest rate. `strained`: why the generator's own figures may be wrong. A service
 * that held all the same has held; one that broke by more than the generator's delays can account for has broken.
 */
export function judgeStep(
  run: LoadRun,
  rate: number,
  tier: TierPlan,
  reference: StepReference | null,
  strained: string | null,
): Pick<SearchStep, 'outcome' | 'reason'> {
  if (run.end.reason === 'signal') return { outcome: 'unclear', reason: 'it was stopped' };
  const step: Step = {
    run,
    rate,
    tier,
    reference,
    own: strained === null ? null : ownDelayOf(run, rate, delayThatMatters(run)),
  };
  const signs = [endedEarly(run), tooManyErrors(step), ...tooSlow(step), fellBehind(step)].filter(
    (sign) => sign !== null,
  );
  const [first] = signs;
  if (!first) return { outcome: 'held', reason: heldWords(run) };
  const certain = signs.find((sign) => sign.certain);
  return certain
    ? { outcome: 'broke', reason: certain.reason }
    : { outcome: 'unclear', reason: `${first.reason}, but ${strained ?? ''}` };
}

/** What a step is judged by. `own`: null where the generator was on time. */
interface Step {
  readonly run: LoadRun;
  readonly rate: number;
  readonly tier: TierPlan;
  readonly reference: StepReference | null;
  readonly own: OwnDelay | null;
}

/** That the rate was too much. `certain`: whatever the generator's own delays did. */
interface Sign {
  readonly reason: string;
  readonly certain: boolean;
}

/** Answers fewer than this are behind by more than chance: the share, and two standard deviations of a count. */
const BEHIND = 0.05;

/** Nearly all requests failed, or the server is gone: lateness does neither, a machine without ports does the first. */
function endedEarly({ end, generator: { exhausted } }: LoadRun): Sign | null {
  switch (end.reason) {
    case 'breaker':
      return {
        reason: `${formatPercent(end.failed)} of the requests failed`,
        certain: exhausted.files + exhausted.ports === 0,
      };
    case 'server-died':
      return { reason: `the server died: ${end.detail}`, certain: true };
    default:
      return null;
  }
}

function tooManyErrors({ run, tier, own }: Step): Sign | null {
  const all = figures(run, { endpoint: null, phases: 'all' });
  const { errorRate, failed, dropped, requests } = all;
  if (errorRate === null) return { reason: 'there were no requests', certain: own === null };
  const { value } = errorLimit(tier);
  if (errorRate <= value) return null;
  const among = dropped === 0 ? '' : `, ${formatPercent(dropped / (requests + dropped))} dropped`;
  const counts = {
    ...{ failed, dropped, requests, slots: tier.maxInFlight, fastest: fastest(run) },
    underWay: insideOf(run).at(-1)?.users ?? 0,
  };
  return {
    reason: `${formatPercent(errorRate)} errors${among} (limit ${formatPercent(value)})`,
    certain: own === null || failedWithout(counts, value, own),
  };
}

/** The limits of single endpoints count where the tier sets them; else that of all together. */
function tooSlow({ run, tier, reference, own }: Step): readonly Sign[] {
  const named = tier.thresholds.flatMap(({ metric, endpoint }) =>
    metric === 'p95' && endpoint !== null ? [endpoint] : [],
  );
  return [null, ...new Set(named)].flatMap((endpoint) => {
    const p95 = figures(run, { endpoint, phases: 'all' }).percentile(95);
    const limit = p95Limit(tier, endpoint, reference?.p95.get(endpoint) ?? null);
    if (p95 === null || limit === null || p95 <= limit.value) return [];
    const of = endpoint === null ? '' : `${endpoint} `;
    return {
      reason: `${of}p95 ${formatMs(p95)} (limit ${formatMs(limit.value)})`,
      certain: own === null || slowWithout(p95, limit.value, own),
    };
  });
}

function fellBehind({ run, rate, reference, own }: Step): Sign | null {
  const now = answered(run);
  if (reference === null || now === null) return null;
  const expected = reference.perJourney * rate;
  const { requests, duration } = figures(run, { endpoint: null, phases: 'all' });
  const slack = Math.max(BEHIND, 2 / Math.sqrt(Math.max(1, requests)));
  const least = (1 - slack) * expected;
  if (now >= least) return null;
  const rates = { answered: now, fastest: Math.max(expected, fastest(run)), least, duration };
  return {
    reason: `answered ${formatRate(now)} where ${formatRate(expected)} were asked for`,
    certain: own === null || behindWithout(rates, own),
  };
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

/** Answers per second in the busiest second of the step. */
function fastest(run: LoadRun): number {
  const counts = insideOf(run).map(({ requests }) => (requests * 1000) / run.timeline.bucket);
  return Math.max(0, figures(run, { endpoint: null, phases: 'all' }).throughput ?? 0, ...counts);
}

function insideOf(run: LoadRun): ReturnType<typeof bucketsIn> {
  const [phase] = run.phases;
  return phase ? bucketsIn(run.timeline, phase) : [];
}
