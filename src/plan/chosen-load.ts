import { ConfigError, type Problem } from '../model/errors.js';
import { formatDuration, formatRate, parseDuration, parseRate } from '../model/units.js';
import type { StagePlan, TierPlan } from './plan.js';

/** What a person asks for instead of a tier's own load; as text, null: not asked for. */
export interface ChosenLoad {
  readonly users: string | null;
  /** Journeys per time, such as `50/s`. */
  readonly rate: string | null;
  readonly duration: string | null;
}

/**
 * The `--set` flag that gives a tier another level or length of load; empty when nothing else is asked for. Only for
 * a load of one constant phase: what would half as much of a ramp be?
 * @throws ConfigError with everything that is wrong.
 */
export function chosenLoad(tier: TierPlan, chosen: ChosenLoad): readonly string[] {
  const asked = (['users', 'rate', 'duration'] as const).filter((name) => chosen[name] !== null);
  if (asked.length === 0) return [];
  const [stage, ...others] = tier.stages;
  if (stage === undefined || others.length > 0 || stage.from !== stage.to || stage.duration === null)
    throw new ConfigError([
      {
        at: tier.at,
        path: `input ${asked.join(', ')}`,
        message: `the load of tier ${tier.name} is not a single constant phase such as { users: 8, for: 15s }: it can't be changed from outside`,
      },
    ]);
  const problems = problemsOf(tier, chosen);
  if (problems.length > 0) throw new ConfigError(problems);
  return [`tiers.${tier.name}.load=${JSON.stringify(loadOf(tier, stage, chosen))}`];
}

/** YAML takes JSON as it is. */
function loadOf(tier: TierPlan, stage: StagePlan, { users, rate, duration }: ChosenLoad): object {
  const level =
    tier.model === 'closed'
      ? { users: users === null ? stage.from : Number(users) }
      : { rate: rate ?? `${stage.from}/s` };
  const length = duration ?? `${stage.duration ?? 0}ms`;
  return { phase: stage.phase, ...level, for: length, judge: stage.judge };
}

function problemsOf(tier: TierPlan, { users, rate, duration }: ChosenLoad): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (name: keyof ChosenLoad, message: string): void => {
    problems.push({ at: null, path: `input ${name}`, message });
  };
  const level = tier.stages[0]?.from ?? 0;
  if (users !== null) {
    if (tier.model === 'open')
      refuse('users', `tier ${tier.name} has a rate (${formatRate(level)}), no users`);
    else if (!/^[1-9]\d{0,5}$/.test(users))
      refuse('users', `expected a whole number of users such as 8, got ${JSON.stringify(users)}`);
  }
  if (rate !== null) {
    const read = parseRate(rate);
    if (tier.model === 'closed') refuse('rate', `tier ${tier.name} has users (${level}), no rate`);
    else if (read === null || read <= 0)
      refuse('rate', `expected a rate such as 50/s or 600/m, got ${JSON.stringify(rate)}`);
  }
  if (duration !== null && (parseDuration(duration) ?? 0) <= 0)
    refuse(
      'duration',
      `expected a duration such as ${formatDuration(tier.stages[0]?.duration ?? 0)}, got ${JSON.stringify(duration)}`,
    );
  return problems;
}
