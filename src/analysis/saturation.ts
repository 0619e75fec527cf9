import type { Course, Point } from './course.js';
import { plateauOf, smoothed, type Plateau } from './plateau.js';
import { quantileOf } from './robust-trend.js';

/** Something of the server that levelled off while the load went on growing. */
export interface Full {
  /** `CPU`, `threads`, `open files`, `connections`, or a polled series as the scenario file names it. */
  readonly name: string;
  /** Where it stays: cores, or a count. */
  readonly level: number;
  /** ms since the start of the counted part. */
  readonly at: number;
  /** Users or journeys per second there. */
  readonly load: number;
  /** Whether it stays there without moving, as something does of which there is a fixed number. */
  readonly pinned: boolean;
}

export interface Saturation {
  readonly first: Full;
  /** What levelled off after it, the earliest first. */
  readonly later: readonly Full[];
  /** ms from then until throughput levelled off, negative when that came before; null: it went on growing. */
  readonly lead: number | null;
  /** ms that such times may be wrong by. */
  readonly tolerance: number;
}

/**
 * What was full first. Things that only follow the throughput level off with it, too: what counts is pinned to its level,
 * or is the CPU, and levelled off with the throughput or not long before: threads that are all there soon after the start
 * limit nothing. Of what did so at the same time, what is pinned comes first, and the CPU before others. Null when
 * nothing is full. `cores`: of the machine.
 */
export function saturationOf(course: Course, cores: number): Saturation | null {
  const throughput = fullOf(course, 'throughput', ({ goodput }) => goodput);
  const cpu = cpuFull(course, cores);
  const counted = countsOf(course).flatMap(({ name, value }) => fullOf(course, name, value) ?? []);
  const all = [...(cpu === null ? [] : [cpu]), ...counted.filter(({ pinned }) => pinned)].sort(
    (a, b) => a.at - b.at,
  );
  const tolerance = Math.max(LEAST_TOLERANCE * course.bucket, LATE * (throughput ?? cpu ?? { at: 0 }).at);
  const limiting = all.filter(({ name, at }) =>
    // A pool may fill up while the service goes on growing: only the CPU is a limit without a ceiling of throughput.
    throughput === null ? name === CPU : at >= EARLIEST * throughput.at && at <= throughput.at + tolerance,
  );
  const [earliest] = limiting;
  if (earliest === undefined) return null;
  const together = limiting.filter(({ at }) => at <= earliest.at + tolerance);
  const first = together.find(({ pinned }) => pinned && cpu?.pinned !== true) ?? cpuIn(together) ?? earliest;
  const later = all.filter((one) => one !== first && one.at >= earliest.at);
  return { first, later, lead: throughput === null ? null : throughput.at - first.at, tolerance };
}

/** Where the server's CPU stopped growing although the load did not. Null: it did not, or is not known. */
export function cpuCeiling(course: Course): Plateau | null {
  const ceiling = plateauOf(
    course.points.map(({ cpu }) => cpu),
    course.points.map(({ level }) => level),
  );
  return ceiling !== null && ceiling.level >= LEAST_CORES ? ceiling : null;
}

export const CPU = 'CPU';

/** A process that stays below this on its plateau waits for something else. */
const LEAST_CORES = 0.85;
/** Buckets by which two moments may differ that are the same. */
const LEAST_TOLERANCE = 2;
/** The same as a share of the time that it took to get there: noise moves the foot of a plateau by so much. */
const LATE = 0.1;
/** Share of the time until throughput levels off: what is full before then did not keep it from growing. */
const EARLIEST = 0.6;
/** Before its ceiling something must have grown: threads that were always eleven are not full. */
const LEAST_BEFORE = 3;
const RISEN = 0.8;
const NEAR = 0.95;
/** Of the level, between the lowest and the highest tenth. */
const PINNED = 0.03;
const ALL_CORES = 0.95;

type Value = (point: Point) => number | null;

function cpuIn(all: readonly Full[]): Full | undefined {
  return all.find(({ name }) => name === CPU);
}

function cpuFull(course: Course, cores: number): Full | null {
  if (cpuCeiling(course) === null) return null;
  const full = fullOf(course, CPU, ({ cpu }) => cpu);
  if (full === null) return null;
  // One that is pinned to a single core, or has the whole machine, waits for nothing else.
  return { ...full, pinned: full.pinned || full.level >= ALL_CORES * cores };
}

/** What there may be a fixed number of. Requests under way are not: seen from outside, those that wait are among them. */
function countsOf(course: Course): readonly { readonly name: string; readonly value: Value }[] {
  return [
    { name: 'threads', value: ({ threads }) => threads },
    { name: 'open files', value: ({ files }) => files },
    { name: 'connections', value: ({ connections }) => connections },
    ...course.metrics.flatMap((name, index) =>
      NO_COUNT.test(name) ? [] : [{ name, value: (point: Point) => point.metrics[index] ?? null }],
    ),
  ];
}

/** Counters only ever grow; sizes and times have no fixed number. */
const NO_COUNT = /^[^{]*(?:_total|_sum|_count|_bucket|_created|_bytes|_seconds|_ms)\s*(?:\{|$)/;

function fullOf(course: Course, name: string, value: Value): Full | null {
  const values = course.points.map(value);
  const ceiling = plateauOf(
    values,
    course.points.map(({ level }) => level),
  );
  if (ceiling === null || !Number.isFinite(ceiling.level)) return null;
  const from = smoothed(values, 2).findIndex((one) => one !== null && one >= NEAR * ceiling.level);
  const start = course.points[from];
  const before = values.slice(0, from).filter((one) => one !== null);
  const quiet = quantileOf(before.slice(0, Math.max(LEAST_BEFORE, Math.ceil(before.length / 3))), 0.5);
  if (start === undefined || before.length < LEAST_BEFORE || quiet === null) return null;
  if (quiet > RISEN * ceiling.level) return null;
  // The foot and the end may belong to what was before and comes after.
  const held = values.slice(from + 2, ceiling.to);
  const [low, high] = [quantileOf(held, 0.1), quantileOf(held, 0.9)];
  const pinned = low !== null && high !== null && high - low <= PINNED * ceiling.level;
  return { name, level: ceiling.level, at: start.at, load: start.level, pinned };
}
