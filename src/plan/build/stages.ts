import type { z } from 'zod';
import { check } from '../maps.js';
import type { SearchPlan, StagePlan, TierPlan } from '../plan.js';
import type { Path } from '../problems.js';
import { mismatch } from '../refusal.js';
import { phaseSchema, stairsSchema } from '../tier-schema.js';
import type { Building } from './building.js';
import { buildSpike } from './spikes.js';
import { buildSearch, firstStage } from './search.js';

/** The load of a tier, over time. */
export interface Load {
  readonly model: TierPlan['model'];
  readonly stages: readonly StagePlan[];
  readonly iterations: number | null;
  readonly search?: SearchPlan;
}

/** What reports call several phases together. */
const RESERVED: ReadonlySet<string> = new Set(['all', 'judged']);

type RawPhase = z.output<typeof phaseSchema>;
type Unjudged = Omit<StagePlan, 'judge'> & { readonly judge: boolean | null };

/** Builds `load`: one phase, a list of phases, stairs, a spike or a search. `iterations`: the tier's own, if any. */
export function buildLoad(
  raw: unknown,
  iterations: number | undefined,
  path: Path,
  building: Building,
): Load | null {
  if (typeof raw === 'object' && raw !== null && 'steps' in raw)
    return buildStairs(raw, iterations, path, building);
  if (typeof raw === 'object' && raw !== null && 'spike' in raw)
    return buildSpike(raw, iterations, path, building);
  if (typeof raw === 'object' && raw !== null && 'search' in raw) {
    if (iterations !== undefined)
      building.problems.add(
        path,
        'iterations do not go with a search: the length of its steps is given by each',
      );
    const search = buildSearch(raw, path, building);
    return search && { model: 'open', stages: [firstStage(search)], iterations: null, search };
  }
  if (Array.isArray(raw)) {
    if (raw.length === 0) building.problems.add(path, 'at least one phase is needed');
    const places = raw.map((_, index) => [...path, index]);
    return buildPhases(raw, places, iterations, building);
  }
  if (typeof raw === 'object' && raw !== null) return buildPhases([raw], [path], iterations, building);
  building.problems.add(path, mismatch('a load such as { users: 8, for: 15s }, or a list of phases', raw));
  return null;
}

function buildPhases(
  raw: readonly unknown[],
  paths: readonly Path[],
  ofTier: number | undefined,
  building: Building,
): Load | null {
  const { problems } = building;
  const phases = raw.map((one, index) => check(phaseSchema, one, paths[index] ?? [], problems));
  const good = phases.filter((phase) => phase !== null);
  const inPhase = good.length === 1 ? good[0]?.iterations : undefined;
  const iterations = ofTier ?? inPhase ?? null;
  const rates = good.filter((phase) => phase.rate !== undefined).length;
  if (rates > 0 && rates < good.length && good.every((phase) => (phase.rate ?? phase.users) !== undefined)) {
    problems.add(paths[0]?.slice(0, 3) ?? [], 'one load has users or rates, not both: make two tiers of it');
  }
  if (iterations !== null && rates > 0) {
    problems.add(paths[0] ?? [], 'iterations need users: a rate goes on for its time');
  }
  const stages = phases.map((phase, index) => {
    if (phase === null) return null;
    const path = paths[index] ?? [];
    if (phase.iterations !== undefined && phases.length > 1) {
      problems.add([...path, 'iterations'], 'iterations end the whole tier: put them beside load');
    }
    const mayBeOpen = iterations !== null && index === phases.length - 1;
    return buildPhase(phase, path, mayBeOpen, building);
  });
  const complete = stages.filter((stage) => stage !== null);
  if (complete.length < raw.length || complete.length === 0) return null;
  if (complete.every((stage) => stage.from === 0 && stage.to === 0)) {
    problems.add(paths[0]?.slice(0, 3) ?? [], `no load: ${rates > 0 ? 'every rate is' : 'all users are'} 0`);
  }
  reportTwins(good, paths, building);
  return { model: rates > 0 ? 'open' : 'closed', stages: finish(complete), iterations };
}

function buildPhase(phase: RawPhase, path: Path, mayBeOpen: boolean, building: Building): Unjudged | null {
  const { problems } = building;
  const level = phase.users ?? phase.rate;
  if (level === undefined || (phase.users !== undefined && phase.rate !== undefined)) {
    const both = level === undefined ? '' : ', this has both';
    problems.add(path, `a phase needs users (closed model) or rate (open model)${both}`);
    return null;
  }
  const isRamp = level.from !== level.to;
  if (phase.for === undefined && (isRamp || !mayBeOpen)) {
    problems.add(path, 'missing "for": how long does it last? Such as for: 30s');
    return null;
  }
  if (phase.for === 0) {
    const advice = isRamp
      ? 'a ramp of zero length is a jump: give it time, or leave it out'
      : 'expected more than 0s';
    problems.add([...path, 'for'], advice);
    return null;
  }
  const name = phase.phase?.trim() ?? '';
  if (RESERVED.has(name))
    problems.add([...path, 'phase'], `a phase can't be called "${name}": reports use that word`);
  return { phase: name, ...level, duration: phase.for ?? null, judge: phase.judge ?? null };
}

function reportTwins(phases: readonly RawPhase[], paths: readonly Path[], building: Building): void {
  const seen = new Set<string>();
  for (const [index, { phase }] of phases.entries()) {
    const name = phase?.trim() ?? '';
    if (name === '') continue;
    if (seen.has(name)) {
      building.problems.add(
        [...(paths[index] ?? []), 'phase'],
        `two phases are called ${JSON.stringify(name)}`,
      );
    }
    seen.add(name);
  }
}

function buildStairs(
  raw: object,
  iterations: number | undefined,
  path: Path,
  building: Building,
): Load | null {
  const stairs = check(stairsSchema, raw, path, building.problems);
  if (stairs === null) return null;
  const { users, rate, each } = stairs.steps;
  const levels = users ?? rate;
  if (levels === undefined || (users !== undefined && rate !== undefined)) {
    building.problems.add([...path, 'steps'], 'stairs need users or rate, such as users: 100..500 by 100');
    return null;
  }
  if (iterations !== undefined) {
    building.problems.add(path, 'iterations do not go with stairs: their length is given by each');
  }
  const unit = rate === undefined ? '' : '/s';
  const stages = levels.map((level): Unjudged => {
    const shown = Number(level.toFixed(3));
    return { phase: `step ${shown}${unit}`, from: level, to: level, duration: each, judge: null };
  });
  return { model: rate === undefined ? 'closed' : 'open', stages: finish(stages), iterations: null };
}

/** Names what has no name, and decides what the gate judges: constant load, or everything where there is none. */
function finish(stages: readonly Unjudged[]): readonly StagePlan[] {
  const taken = new Set(stages.map((stage) => stage.phase));
  const anyConstant = stages.some((stage) => stage.from === stage.to);
  return stages.map((stage) => {
    const isConstant = stage.from === stage.to;
    const phase = stage.phase === '' ? freeName(isConstant ? 'steady' : 'ramp', taken) : stage.phase;
    return { ...stage, phase, judge: stage.judge ?? (isConstant || !anyConstant) };
  });
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  taken.add(name);
  return name;
}
