import { ms, type Ms } from '../../model/units.js';
import { check } from '../maps.js';
import type { StagePlan } from '../plan.js';
import type { Path } from '../problems.js';
import { spikeSchema, type SPIKE_KINDS } from '../spike-schema.js';
import type { Building } from './building.js';
import type { Load } from './stages.js';

/** The phases of a spike that is asked for by its name; null where it makes no sense. */
export function buildSpike(
  raw: object,
  iterations: number | undefined,
  path: Path,
  building: Building,
): Load | null {
  const { problems } = building;
  const checked = check(spikeSchema, raw, path, problems);
  if (checked === null) return null;
  const { kind, from, to, hold } = checked.spike;
  if (iterations !== undefined)
    problems.add(path, 'iterations do not go with a spike: its length is given by hold');
  if (from.open !== to.open) {
    problems.add([...path, 'spike', 'to'], 'from and to are both rates, such as 10/s, or both users');
    return null;
  }
  if (to.level <= from.level) {
    problems.add([...path, 'spike', 'to'], 'a spike goes up: to is larger than from');
    return null;
  }
  return {
    model: from.open ? 'open' : 'closed',
    stages: shape(kind, from.level, to.level, hold ?? (kind === 'plateau' ? PLATEAU : HOLD)),
    iterations: null,
  };
}

const HOLD = ms(30_000);
const PLATEAU = ms(300_000);
const BEFORE = ms(30_000);
const AFTER = ms(60_000);
const GRADUAL = ms(30_000);
const QUICK = ms(10_000);

function shape(
  kind: (typeof SPIKE_KINDS)[number],
  low: number,
  high: number,
  hold: Ms,
): readonly StagePlan[] {
  const flat = (phase: string, level: number, duration: Ms): StagePlan => {
    return { phase, from: level, to: level, duration, judge: true };
  };
  const slope = (phase: string, from: number, to: number, duration: Ms): StagePlan => {
    return { phase, from, to, duration, judge: false };
  };
  const around = (middle: readonly StagePlan[]): readonly StagePlan[] => [
    flat('baseline', low, BEFORE),
    ...middle,
    flat('recovery', low, AFTER),
  ];
  switch (kind) {
    case 'instant':
      return around([flat('spike', high, hold)]);
    case 'gradual':
      return around([
        slope('rise', low, high, GRADUAL),
        flat('spike', high, hold),
        slope('fall', high, low, GRADUAL),
      ]);
    case 'double':
      return around([flat('spike 1', high, hold), flat('between', low, hold), flat('spike 2', high, hold)]);
    case 'plateau':
      return around([
        slope('rise', low, high, QUICK),
        flat('plateau', high, hold),
        slope('fall', high, low, QUICK),
      ]);
  }
}
