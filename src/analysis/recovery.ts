import type { PhaseSpan } from '../result/result.js';
import type { Point } from './course.js';
import type { ObservedRun } from './observed-run.js';
import { smoothed } from './plateau.js';

/** What a spike did, beside the phase of normal load before it. Times in ms. */
export interface SpikeEffect {
  readonly baseline: PhaseSpan;
  /** Phases of raised load, in their order. */
  readonly peaks: readonly PhaseSpan[];
  /** When the load was back at its normal level. */
  readonly backAt: number;
  /**
   * From then until p95 and errors were back and stayed; 0: they never left, or came back with the load.
   * Null: not before the run ended.
   */
  readonly recoveredAfter: number | null;
  /** How long the run went on after the load was back. */
  readonly watched: number;
  /** What left its normal range first; null when nothing did. */
  readonly broke: Broke | null;
}

export interface Broke {
  readonly what: 'latency' | 'errors';
  /** ms since the start of the counted part, with its phase and the time since that began. */
  readonly at: number;
  readonly phase: string;
  readonly into: number;
  readonly level: number;
  readonly p95: number | null;
  readonly failed: number | null;
}

/**
 * Finds a phase of constant load with a phase of at least twice that load behind it and the old load after that. Null
 * for loads of another shape.
 */
export function spikeEffect(of: ObservedRun): SpikeEffect | null {
  const shape = spikeShape(of.run.phases);
  if (shape === null) return null;
  const { baseline, backAt } = shape;
  const { bucket } = of.course;
  const points = calmed(of.course.points);
  const normal = normalRange(points.filter(({ at }) => at >= baseline.start && at < baseline.end));
  if (normal === null) return null;
  const firstBad = points.find((point) => point.at >= baseline.end && isBad(point, normal) !== null);
  const after = points.filter(({ at }) => at + bucket / 2 >= backAt);
  const end = after.at(-1);
  if (end === undefined) return null;
  const last = lastBad(after, normal);
  return {
    ...shape,
    recoveredAfter: last === null ? 0 : last.at === end.at ? null : Math.max(0, last.at + bucket - backAt),
    watched: Math.max(0, end.at + bucket - backAt),
    broke: firstBad === undefined ? null : brokeAt(firstBad, normal, of.run.phases),
  };
}

function brokeAt(point: Point, normal: NormalRange, phases: readonly PhaseSpan[]): Broke {
  const { at, level, p95, failed } = point;
  const phase = phases.find(({ start, end }) => at >= start && at < end);
  return {
    what: isBad(point, normal) ?? 'latency',
    at,
    phase: phase?.name ?? '',
    into: at - (phase?.start ?? at),
    level,
    p95,
    failed,
  };
}

/** How much further than in the normal phase p95 may be, and errors. */
const LATENCY_BAND = 1.4;
const HIGHEST_BAND = 1.4;
const LEAST_EXTRA_MS = 2;
const ERRORS_BAND = 0.02;
const SPIKE = 2;
const BACK = 1.2;

interface NormalRange {
  /** ms. */
  readonly p95: number;
  readonly failed: number;
}

/** Where little is asked, the p95 of one bucket is that of a dozen requests: its neighbours have a say. */
function calmed(points: readonly Point[]): readonly Point[] {
  const times = smoothed(
    points.map(({ p95 }) => p95),
    2,
  );
  return points.map((point, index) => ({ ...point, p95: times[index] ?? null }));
}

/** The highest bucket of the normal phase counts as normal, and a band above the middle one. */
function normalRange(points: readonly Point[]): NormalRange | null {
  const times = points.flatMap(({ p95 }) => p95 ?? []).sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)];
  const high = times.at(-1);
  if (middle === undefined || high === undefined || times.length < 3) return null;
  const failures = points.flatMap(({ failed }) => failed ?? []);
  return {
    p95: Math.max(high * HIGHEST_BAND, middle * LATENCY_BAND, middle + LEAST_EXTRA_MS),
    failed: Math.max(...failures, 0) + ERRORS_BAND,
  };
}

function isBad(point: Point, normal: NormalRange): 'latency' | 'errors' | null {
  if ((point.failed ?? 0) > normal.failed) return 'errors';
  return (point.p95 ?? 0) > normal.p95 ? 'latency' : null;
}

/** The last point that is bad together with most of its neighbours: odd seconds do not count. */
function lastBad(points: readonly Point[], normal: NormalRange): Point | null {
  for (let index = points.length - 1; index >= 0; index--) {
    const point = points[index];
    if (point === undefined || isBad(point, normal) === null) continue;
    const near = [...points.slice(Math.max(0, index - 2), index), ...points.slice(index + 1, index + 3)];
    if (near.filter((one) => isBad(one, normal) !== null).length >= near.length / 2) return point;
  }
  return null;
}

function spikeShape(phases: readonly PhaseSpan[]): Pick<SpikeEffect, 'baseline' | 'peaks' | 'backAt'> | null {
  for (const [index, baseline] of phases.entries()) {
    if (baseline.from !== baseline.to || baseline.from <= 0) continue;
    const later = phases.slice(index + 1);
    const lastHigh = later.findLastIndex((phase) => Math.max(phase.from, phase.to) >= SPIKE * baseline.from);
    if (lastHigh < 0) continue;
    const peaks = later.slice(0, lastHigh + 1);
    const tail = later
      .slice(lastHigh + 1)
      .filter((phase) => Math.max(phase.from, phase.to) <= BACK * baseline.from);
    const [first] = tail;
    if (first !== undefined) return { baseline, peaks, backAt: first.start };
  }
  return null;
}
