import type { z } from 'zod';
import { formatDuration, formatRate, ms } from '../../model/units.js';
import { check } from '../maps.js';
import type { BreaksPlan, SearchPlan, StagePlan } from '../plan.js';
import type { Path } from '../problems.js';
import { searchSchema, type breaksSchema } from '../search-schema.js';
import type { Building } from './building.js';

/** Builds `load: { search: … }`; null when it has problems. */
export function buildSearch(raw: object, path: Path, building: Building): SearchPlan | null {
  const read = check(searchSchema, raw, path, building.problems);
  if (read === null) return null;
  const { rate, each, precision = PRECISION, pause } = read.search;
  const [from, to] = rate;
  const at = [...path, 'search'];
  const refuse = (key: string, message: string): void => {
    building.problems.add([...at, key], message);
  };
  if (!(from > 0 && to > from))
    refuse(
      'rate',
      `expected a range that grows from more than 0/s, got ${formatRate(from)} to ${formatRate(to)}`,
    );
  if (each < SHORTEST_STEP)
    refuse('each', `expected 5s or more, got ${formatDuration(each)}: less tells nothing`);
  if (each >= SHORTEST_STEP && from > 0 && (from * each) / 1000 < FEWEST_JOURNEYS)
    refuse(
      'rate',
      `${formatRate(from)} for ${formatDuration(each)} makes fewer than ${FEWEST_JOURNEYS} journeys: begin higher, or make each longer`,
    );
  if (precision < FINEST) refuse('precision', 'expected 1% or more: no measurement is that exact');
  return {
    from,
    to,
    each,
    growth: GROWTH,
    precision,
    pause: pause ?? ms(Math.max(SHORTEST_PAUSE, each / 2)),
  };
}

/** What stands for the load of a search before it has begun: its first step. */
export function firstStage({ from, each }: SearchPlan): StagePlan {
  return { phase: 'search', from, to: from, duration: each, judge: true };
}

/** What a tier says of it; undefined when it says nothing. */
export function breaksOf(written: z.output<typeof breaksSchema> | undefined): BreaksPlan | undefined {
  return written && { p95: written.p95 ?? null, errors: written.errors ?? null };
}

const GROWTH = 1.5;
const PRECISION = 0.05;
const FINEST = 0.01;
/** ms. */
const SHORTEST_STEP = 5000;
const SHORTEST_PAUSE = 2000;
const FEWEST_JOURNEYS = 50;
