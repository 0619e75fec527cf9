import { formatRate, ms } from '../model/units.js';
import type { Result } from '../result/result.js';
import { headRuns } from '../result/sides.js';
import { breakingPointOf, throughputNear, type Break } from './breaking-point.js';
import { scalePoints } from './capacity.js';
import { proofOf, type Proof } from './proof-limits.js';
import { growthOf, type Growth } from './scaled-needs.js';
import { fitScalability, throughputAt, type ScalabilityFit } from './scalability.js';
import type { Stage } from './stage.js';
import { stagesOf } from './stages.js';

/** What is to be served, and how well. */
export interface CapacityTarget {
  /** Successful requests per second. */
  readonly throughput: number;
  /** ms. */
  readonly p95: number;
  /** A fraction. */
  readonly errors: number;
}

/** How the service runs today, and what more of it costs. */
export interface Deployment {
  readonly instances: number;
  /** Of an instance in a month; null: not known. */
  readonly cost: number | null;
  /** What is to be left above the target: a fraction. */
  readonly headroom: number;
  readonly maximum: number | null;
}

/** req/s that all of the measured instances together serve within the limits, and how sure that is. */
export interface Served {
  readonly throughput: number;
  readonly low: number;
  readonly high: number;
  /** `measured`: a limit was crossed. `model`: beyond what was measured, by the law of scalability. `at-least`: no limit was reached. */
  readonly by: 'measured' | 'model' | 'at-least';
  readonly text: string;
}

export interface CapacityPlan {
  readonly served: Served;
  /** With headroom, req/s. */
  readonly needed: number;
  readonly instances: { readonly expected: number; readonly fewest: number; readonly most: number };
  /** How many times the highest measured throughput is asked for; above 2 it is a guess and must be said. */
  readonly extrapolation: number;
  /** What the maximum of instances can serve with headroom left, req/s; null where it is enough. */
  readonly reachable: number | null;
  readonly growth: readonly Growth[];
  readonly fit: ScalabilityFit;
  /** Journeys per second that the target takes. */
  readonly journeys: number;
  readonly proof: Proof;
}

export type PlanOutcome =
  | { readonly kind: 'plan'; readonly plan: CapacityPlan }
  | { readonly kind: 'refused'; readonly reason: string };

/** How many instances serve the target within its limits, by what was measured on those of today. Pure. */
export function planCapacity(result: Result, target: CapacityTarget, deployment: Deployment): PlanOutcome {
  const stages = stagesOf(result);
  const served = servedWithin(result, stages, target);
  if (typeof served === 'string') return { kind: 'refused', reason: served };
  const needed = target.throughput * (1 + deployment.headroom);
  const count = (all: number): number =>
    Math.max(1, Math.ceil((needed / all) * deployment.instances - ROUNDING));
  const highest = Math.max(...stages.map(({ throughput }) => throughput ?? 0));
  if (needed > BEYOND_REASON * highest) return { kind: 'refused', reason: beyondReason(needed, highest) };
  const most = deployment.maximum;
  const expected = count(served.throughput);
  const perRequest = journeysPerRequest(result);
  return {
    kind: 'plan',
    plan: {
      served,
      needed,
      instances: { expected, fewest: count(served.high), most: count(served.low) },
      extrapolation: needed / highest,
      reachable:
        most !== null && expected > most
          ? (served.throughput / deployment.instances) * (most / (1 + deployment.headroom))
          : null,
      growth: growthOf(result, stages, {
        served: served.throughput,
        needed,
        instances: expected,
        now: deployment.instances,
      }),
      fit: fitScalability(scalePoints(stages)),
      journeys: target.throughput * perRequest,
      proof: proofOf(stages, target, deployment, expected),
    },
  };
}

/** Computed ratios carry rounding errors: exactly enough is enough. */
const ROUNDING = 1e-9;
/** Further than this beyond what was measured nothing is worked out. */
export const FARTHEST = 2;
/** So many times what was measured is not even a guess. */
const BEYOND_REASON = 100;

function beyondReason(needed: number, highest: number): string {
  const [asked, measured] = [formatRate(needed), formatRate(highest)];
  return `the target with headroom, ${asked}, is more than ${BEYOND_REASON} times the ${measured} that were measured at most: nothing can be told so far beyond them. Measure more instances together, under more load, or ask for less`;
}

function servedWithin(result: Result, stages: readonly Stage[], target: CapacityTarget): Served | string {
  const { tier } = result.scenario;
  const limited = {
    ...tier,
    thresholds: [],
    until: [],
    breaks: { p95: ms(target.p95), errors: target.errors },
  };
  // What a limit of the run ended is a matter of its limits, not of these.
  const runs = headRuns(result).map((run) => ({ ...run, end: { reason: 'finished' as const } }));
  const found = breakingPointOf({ ...result, runs, scenario: { ...result.scenario, tier: limited } }, stages);
  if (found === null) return TOO_FEW;
  const [first] = found.whole;
  return first ? crossed(first, stages) : within(result, stages, target);
}

const TOO_FEW =
  'the result has fewer than three loads: how the service takes more can only be told from a load that grows, such as steps: { users: 50..400 by 50, each: 30s }, or a search';

function crossed(first: Break, stages: readonly Stage[]): Served | string {
  const { at, low, high, text } = first;
  if (at === null)
    return `the lowest load that was measured is too much already (${text}): measure lower ones`;
  const near = (load: number | null): number | null => (load === null ? null : throughputNear(stages, load));
  const throughput = first.throughput ?? near(at);
  const ends = [near(low), near(high), throughput].filter((value) => value !== null);
  if (throughput === null || !(throughput > 0)) return NOTHING_SERVED;
  return { throughput, low: Math.min(...ends), high: Math.max(...ends), by: 'measured', text };
}

const NOTHING_SERVED = 'no request succeeded: there is nothing to plan with';

/** No limit was reached: the law tells where the p95 would, as far as twice the measured concurrency. */
function within(result: Result, stages: readonly Stage[], target: CapacityTarget): Served | string {
  const highest = Math.max(...stages.map(({ throughput }) => throughput ?? 0));
  if (!(highest > 0)) return NOTHING_SERVED;
  const atLeast: Served = {
    throughput: highest,
    low: highest,
    high: highest,
    by: 'at-least',
    text: 'no limit was reached: it may well serve more',
  };
  const fit = fitScalability(scalePoints(stages));
  if (!fit.fitted || result.scenario.hasThinkTime) return atLeast;
  const measured = Math.max(...stages.map(({ concurrency }) => concurrency ?? 0));
  const tail = tailOf(stages);
  const candidates = Array.from({ length: 200 }, (_, i) => measured * (1 + ((FARTHEST - 1) * i) / 199));
  const fine = candidates.filter((n) => (tail * 1000 * n) / throughputAt(fit, n) <= target.p95);
  const best = Math.max(highest, ...fine.map((n) => throughputAt(fit, n)));
  const error = 2 * relativeError(fit) * best;
  return {
    throughput: best,
    low: Math.max(highest, best - error),
    high: best + error,
    by: best > highest ? 'model' : 'at-least',
    text: best > highest ? 'by the law of scalability, beyond what was measured' : atLeast.text,
  };
}

/** How much longer than the mean the p95 is, at the higher loads. */
function tailOf(stages: readonly Stage[]): number {
  const ratios = stages
    .slice(-3)
    .flatMap(({ p95, mean }) => (p95 === null || mean === null || mean <= 0 ? [] : [p95 / mean]));
  return Math.max(1, ...ratios);
}

function relativeError(fit: Extract<ScalabilityFit, { fitted: true }>): number {
  const ofLambda = fit.errors === null ? 0 : fit.errors.lambda / fit.lambda;
  const ofPeak = fit.peak?.error == null ? 0 : fit.peak.error / fit.peak.throughput;
  return Math.max(ofLambda, ofPeak, Math.sqrt(1 - Math.min(1, fit.r2)) / 2);
}

/** Journeys of the mix per successful request. */
function journeysPerRequest(result: Result): number {
  const runs = headRuns(result);
  const clocks = new Set(
    result.scenario.journeys.flatMap(({ name, every }) => (every === null ? [] : [name])),
  );
  const journeys = runs.flatMap((run) => run.journeys.filter(({ name }) => !clocks.has(name)));
  const started = journeys.reduce((sum, one) => sum + one.started, 0);
  const requests = runs
    .flatMap((run) => run.endpoints.flatMap(({ phases }) => phases))
    .reduce((sum, one) => sum + one.requests, 0);
  return started > 0 && requests > 0 ? started / requests : 1;
}
