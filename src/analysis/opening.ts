import type { Point } from './course.js';
import { levelAt } from './planned-level.js';
import type { ObservedRun } from './observed-run.js';
import { percentileOf } from '../result/sketch.js';
import { quantileOf } from './robust-trend.js';

/** How the first seconds of load went, beside later ones at about the same load. Times in ms. */
export interface FirstSeconds {
  /** The first second in which requests were timed. */
  readonly first: {
    readonly requests: number;
    readonly failed: number;
    readonly p95: number;
    readonly slowest: number;
  };
  /** p95 later, at about the load of that second; null: nothing later is like it. */
  readonly settled: number | null;
  /** From the start of the load until p95 was and stayed near what it is later; null without a `settled`. */
  readonly lasted: number | null;
  /** Whether it was over within the seconds that were kept. */
  readonly ended: boolean;
}

/** Null where they were not kept, or nothing was timed. */
export function firstSeconds(of: ObservedRun): FirstSeconds | null {
  const seconds = of.run.opening?.seconds ?? [];
  const times = seconds.map(({ latency }) => percentileOf(latency, 95));
  const index = times.findIndex((time) => time !== null);
  const second = seconds[index];
  const p95 = times[index];
  if (second === undefined || typeof p95 !== 'number') return null;
  const first = {
    requests: second.requests,
    failed: second.failed,
    p95,
    slowest: percentileOf(second.latency, 100) ?? p95,
  };
  const settled = usualAt(of, levelOf(of, index));
  if (settled === null) return { first, settled, lasted: null, ended: false };
  const slow = times.map((time, place) => {
    const usual = usualAt(of, levelOf(of, place));
    return time !== null && usual !== null && time > WARM * usual && time - usual > LEAST_EXTRA;
  });
  // One slow second behind two good ones is chance.
  const warm = slow.findIndex((bad, place) => place >= index && !bad && slow[place + 1] !== true);
  return {
    first,
    settled,
    lasted: (warm < 0 ? times.length : warm === index ? 0 : warm) * SECOND,
    ended: warm >= 0,
  };
}

const SECOND = 1000;
/** Within half as much again is as good as later. */
const WARM = 1.5;
/** ms. */
const LEAST_EXTRA = 10;
/** What comes sooner after the start of the load is no yardstick for it, ms. */
const SETTLING = 5000;
const LEAST_POINTS = 3;
/** A load so much higher leaves something behind: queues, and pools that grew. */
const PEAK = 2;
const ALIKE = 1.25;

/** Users or journeys per second in a second of load, the warm-up included; a part of a user counts as one. */
function levelOf({ run, result }: ObservedRun, index: number): number {
  const at = index * SECOND + SECOND / 2 - result.scenario.tier.warmup;
  return Math.max(1, at < 0 ? (run.phases[0]?.from ?? 0) : (levelAt(run, at) ?? 0));
}

/** The usual p95 at about this load, ms: before the load went far beyond it, if there is enough of that. */
function usualAt({ course, result }: ObservedRun, level: number): number | null {
  const after = SETTLING - result.scenario.tier.warmup;
  const points = course.points.filter(({ at, p95 }) => at >= after && p95 !== null);
  const peak = points.findIndex((point) => point.level > PEAK * level);
  const before = peak < 0 ? points : points.slice(0, peak);
  const candidates = before.length >= LEAST_POINTS ? before : points;
  if (candidates.length < LEAST_POINTS) return null;
  const distance = (point: Point): number => Math.abs(Math.log(Math.max(1, point.level) / level));
  const alike = candidates.filter((point) => distance(point) <= Math.log(ALIKE));
  const nearest = candidates.toSorted((a, b) => distance(a) - distance(b)).slice(0, LEAST_POINTS);
  return quantileOf(
    (alike.length >= LEAST_POINTS ? alike : nearest).map(({ p95 }) => p95),
    0.5,
  );
}
