import { formatMs, formatRate } from '../../model/units.js';
import type { Point } from '../course.js';
import type { Rule } from '../rule.js';
import type { Sighting } from '../finding.js';
import type { ObservedRun } from '../observed-run.js';
import { plateauOf, type Plateau } from '../plateau.js';
import { quantileOf } from '../robust-trend.js';
import { levelOf, saturationEvidence } from '../saturation-words.js';
import { CPU, cpuCeiling, type Saturation } from '../saturation.js';

/** Throughput has a ceiling, the CPU has not: requests wait for something of which there is a fixed number. */
export const poolLimit: Rule = {
  name: 'pool-limit',
  see: (of) => {
    const limit = poolOf(of);
    if (limit === null) return [];
    const saturation = of.saturation();
    const named = saturation?.first.name === CPU ? null : saturation;
    return cpuCeiling(of.course) !== null && named === null ? [] : [sighting(of, limit, named)];
  },
};

interface Pool {
  readonly ceiling: Plateau;
  readonly start: Point;
  readonly end: Point;
  /** ms, before the ceiling. */
  readonly unloaded: number;
  /** How many requests are worked on at a time: throughput × unloaded time, by Little's law. */
  readonly size: number;
}

/** Null when throughput has no such ceiling. */
export function poolOf(of: ObservedRun): Pool | null {
  const { points } = of.course;
  const ceiling = plateauOf(
    points.map(({ goodput }) => goodput),
    points.map(({ level }) => level),
  );
  if (ceiling === null) return null;
  const start = points[ceiling.from];
  const end = points[ceiling.to];
  const early = points.slice(0, ceiling.from);
  const failed =
    quantileOf(
      points.slice(ceiling.from, ceiling.to + 1).map((point) => point.failed),
      0.5,
    ) ?? 0;
  // What is refused does not wait: that is a limit of another kind.
  if (start === undefined || end === undefined || early.length < LEAST_BEFORE || failed > MOST_FAILED)
    return null;
  const quiet = early
    .toSorted((a, b) => a.level - b.level)
    .slice(0, Math.max(LEAST_BEFORE, Math.ceil(early.length / 3)));
  const unloaded = quantileOf(
    quiet.map(({ mean }) => mean),
    0.5,
  );
  const loaded = quantileOf(
    points.slice(ceiling.from, ceiling.to + 1).map(({ mean }) => mean),
    0.9,
  );
  if (unloaded === null || loaded === null || loaded < SLOWER * unloaded) return null;
  const size = (ceiling.level * unloaded) / 1000;
  return size < 0.7 ? null : { ceiling, start, end, unloaded, size };
}

const LEAST_BEFORE = 3;
const MOST_FAILED = 0.02;
const SLOWER = 1.3;

function sighting(of: ObservedRun, pool: Pool, saturation: Saturation | null): Sighting {
  const { ceiling, start, end, unloaded, size } = pool;
  const { points } = of.course;
  const cpu = quantileOf(
    points.slice(ceiling.from, ceiling.to + 1).map((point) => point.cpu),
    0.5,
  );
  const about = size < 10 ? size.toFixed(1) : size.toFixed(0);
  const slow = quantileOf(
    points.slice(ceiling.from, ceiling.to + 1).map(({ p95 }) => p95),
    0.95,
  );
  return {
    severity: 'warning',
    subject: null,
    title:
      `Throughput does not get past ${formatRate(ceiling.level)}: ` +
      (saturation === null
        ? `about ${about} requests are worked on at a time, the others wait`
        : `${saturation.first.name} is full at ${levelOf(of, saturation.first)}, about ${about} requests are worked on at a time`),
    evidence: [
      ...(saturation === null ? [] : saturationEvidence(of, saturation)),
      `From ${of.levelText(start.level)} to ${of.levelText(end.level)} the throughput stayed at ${formatRate(ceiling.level)}.`,
      `A request takes ${formatMs(unloaded)} while there is room, and p95 was up to ${formatMs(slow ?? 0)} after; ` +
        `${formatRate(ceiling.level)} × ${formatMs(unloaded)} = ${about} at a time (Little's law).`,
      cpu === null
        ? 'The CPU of the server is not known, so this may also be its limit.'
        : `The CPU is not the limit: it stayed at ${cpu.toFixed(2)} of ${of.result.environment.cores} cores.`,
    ],
    action:
      (saturation === null
        ? 'Look for a pool of about that size: connections to the database, worker threads, a semaphore. '
        : `Look at what ${saturation.first.name} counts and what bounds it. `) +
      'Make it larger if what is behind it can take more, or hold its members for a shorter time.',
    moment: { from: start.at, to: end.at + of.course.bucket },
    size,
  };
}
