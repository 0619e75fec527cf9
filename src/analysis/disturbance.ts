import { sampleCorrelation } from 'simple-statistics';
import type { Course, Point } from './course.js';
import { smoothed } from './plateau.js';
import { quantileOf } from './robust-trend.js';
import { stateOf, type State } from './two-states.js';
import { underWay, type UnderWay } from './under-way.js';

/** An endpoint that has more requests under way at times, and the others that get slower after it. */
export interface Disturbance {
  readonly name: string;
  /** Its requests under way at a time, usually and when they are many. */
  readonly quiet: number;
  readonly busy: number;
  /** Buckets by which the others come later; 1 or more. */
  readonly lag: number;
  /** How many times slower the others are then: the middle one of them. */
  readonly slower: number;
  /** Mean times, ms, before and then; those that suffer most first. */
  readonly others: readonly { readonly name: string; readonly quiet: number; readonly busy: number }[];
  /** Pearson's correlation of the logarithms at that lag. */
  readonly r: number;
  readonly moments: number;
  /** How often it became busy. */
  readonly rises: number;
  /** From its first rise to when the others were over it, ms. */
  readonly from: number;
  readonly to: number;
}

/**
 * Looks at one stretch of constant load, so that the load explains nothing. One that has more under way at the same
 * moment as the others get slower is no cause: something that they share is slow. Null when there is none, or when
 * most endpoints would be it.
 */
export function disturbances(course: Course, steady: readonly Point[]): Disturbance | null {
  const first = course.points.findIndex(({ at }) => at === steady[0]?.at);
  if (first < 0 || steady.length < LEAST_POINTS || course.endpoints.length < 2) return null;
  const all = course.endpoints.map((one): Series => {
    const { requests, time } = underWay(one);
    const cut = <T>(values: readonly T[]): readonly T[] => values.slice(first, first + steady.length);
    return { name: one.name, requests: cut(requests), time: cut(time) };
  });
  const found = all.flatMap(
    (one, index) => disturbanceOf(one, all.toSpliced(index, 1), steady, course.bucket) ?? [],
  );
  if (found.length * 2 > all.length) return null;
  return found.toSorted((a, b) => b.r - a.r)[0] ?? null;
}

interface Series extends UnderWay {
  readonly name: string;
}

const LEAST_POINTS = 20;
/** A rise of less is what chance does. */
const LEAST_RISE = 2;
/** Requests at a time: fewer hardly disturb anyone. */
const LEAST_MORE = 0.5;
const LEAST_SLOWER = 1.3;
const LEAST_R = 0.8;
/** Neighbouring moments resemble each other: only so much closer at its lag than at once is a lag. */
const CLEARLY = 0.05;
/** ms. */
const LONGEST_LAG = 30_000;
const FEWEST_LAGS = 5;
/** Share of the moments at which an endpoint must have times to tell by. */
const OFTEN = 0.5;

function disturbanceOf(
  one: Series,
  neighbours: readonly Series[],
  steady: readonly Point[],
  bucket: number,
): Disturbance | null {
  const state = stateOf(smoothed(one.requests).map((value) => value ?? 0));
  if (state === null || state.rises.length === 0) return null;
  if (state.busy < LEAST_RISE * state.quiet || state.busy - state.quiet < LEAST_MORE) return null;
  const known = neighbours.filter(
    ({ time }) => time.filter((value) => value !== null).length >= OFTEN * time.length,
  );
  const slowdown = slowdownOf(known);
  const best = closest(logarithms(state.values), logarithms(slowdown), bucket);
  if (best === null) return null;
  const others = known
    .flatMap((other) => changeOf(other, state, best.lag) ?? [])
    .toSorted((a, b) => b.busy / b.quiet - a.busy / a.quiet);
  const slower = quantileOf(
    others.map(({ quiet, busy }) => busy / quiet),
    0.5,
  );
  if (slower === null || slower < LEAST_SLOWER) return null;
  const span = spanOf(state, best.lag, steady, bucket);
  const { name } = one;
  const { quiet, busy, rises } = state;
  return { name, quiet, busy, slower, others, ...best, rises: rises.length, ...span };
}

/** How many times as slow as usual the endpoints are, the middle one of them at each moment. */
function slowdownOf(all: readonly Series[]): readonly (number | null)[] {
  const relative = all.map(({ time }) => {
    const usual = quantileOf(time, 0.5);
    const even = smoothed(time);
    return even.map((value) => (value === null || usual === null || usual <= 0 ? null : value / usual));
  });
  return (relative[0] ?? []).map((_, index) =>
    quantileOf(
      relative.map((values) => values[index] ?? null),
      0.5,
    ),
  );
}

/** Null where the two do not go together, or do so at once. */
function closest(
  cause: readonly (number | null)[],
  effect: readonly (number | null)[],
  bucket: number,
): Pick<Disturbance, 'lag' | 'r' | 'moments'> | null {
  const most = Math.min(
    Math.max(FEWEST_LAGS, Math.floor(LONGEST_LAG / bucket)),
    Math.floor(cause.length / 4),
  );
  const lags = Array.from({ length: most + 1 }, (_, lag) => ({ lag, ...together(cause, effect, lag) }));
  const atOnce = lags[0]?.r ?? null;
  const best = lags.reduce((top, one) => ((one.r ?? -1) > (top.r ?? -1) + 1e-9 ? one : top), lags[0] ?? NONE);
  if (best.r === null || best.r < LEAST_R || best.lag === 0) return null;
  return atOnce !== null && best.r < atOnce + CLEARLY ? null : { ...best, r: best.r };
}

const NONE = { lag: 0, r: null, moments: 0 };

function together(
  cause: readonly (number | null)[],
  effect: readonly (number | null)[],
  lag: number,
): { readonly r: number | null; readonly moments: number } {
  const both = cause.flatMap((x, index) => {
    const y = effect[index + lag] ?? null;
    return x === null || y === null ? [] : [[x, y] as const];
  });
  if (both.length < LEAST_POINTS / 2) return { r: null, moments: both.length };
  const r = sampleCorrelation(
    both.map(([x]) => x),
    both.map(([, y]) => y),
  );
  return { r: Number.isFinite(r) ? r : null, moments: both.length };
}

/** Factors count alike, up and down; what is next to nothing counts as a twentieth of the most. */
function logarithms(values: readonly (number | null)[]): readonly (number | null)[] {
  const least = Math.max(0, ...values.map((value) => value ?? 0)) / 20;
  if (least <= 0) return values.map(() => null);
  return values.map((value) => (value === null ? null : Math.log(value + least)));
}

/** What an endpoint's mean time is before and while the other one is busy, `lag` later. */
function changeOf(
  { name, time }: Series,
  { isBusy }: State,
  lag: number,
): Disturbance['others'][number] | null {
  const late = (wanted: boolean): number | null =>
    quantileOf(
      time.filter((_, index) => index >= lag && isBusy[index - lag] === wanted),
      0.5,
    );
  const [quiet, busy] = [late(false), late(true)];
  return quiet === null || busy === null || quiet <= 0 ? null : { name, quiet, busy };
}

function spanOf(
  { rises, isBusy }: State,
  lag: number,
  steady: readonly Point[],
  bucket: number,
): Pick<Disturbance, 'from' | 'to'> {
  const rise = rises[0] ?? 0;
  const end = isBusy.indexOf(false, rise);
  const last = Math.min(steady.length - 1, (end < 0 ? isBusy.length : end) - 1 + lag);
  return { from: steady[rise]?.at ?? 0, to: (steady[last]?.at ?? 0) + bucket };
}
