import { dirname, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { planCapacity, type CapacityTarget } from '../analysis/capacity-plan.js';
import { EXIT, usageError } from '../model/errors.js';
import { parseDuration, parsePercent, parseRate } from '../model/units.js';
import { readCapacitySettings, USUAL_CAPACITY, type CapacitySettings } from '../plan/capacity-settings.js';
import { capacityPlanLines } from '../report/capacity-plan-words.js';
import { wrap } from '../report/text-width.js';
import { verificationTier } from '../report/verification-tier.js';
import type { PlanOptions } from './commands/planning.js';
import { readResult } from './reading.js';
import type { World } from './world.js';

/** `loadgate plan`: how many instances a target takes, by a result of growing load. */
export async function planCommand(world: World, file: string, options: PlanOptions): Promise<number> {
  const target = readTarget(options);
  const result = await readResult(file, world.cwd);
  const settings = { ...settingsOf(world, options, result.scenario.file, file), ...flagsOf(options) };
  const outcome = planCapacity(result, target, settings);
  if (outcome.kind === 'refused') throw usageError(`${file}: no plan can be made: ${outcome.reason}`);
  const { plan } = outcome;
  const tier = verificationTier(plan, target, result.scenario.tier);
  if (options.json === true) {
    const { fit, ...told } = plan;
    world.stdout.write(
      `${JSON.stringify({ target, settings, plan: told, scalability: fit, verification: tier }, null, 2)}\n`,
    );
    return EXIT.pass;
  }
  const lines = capacityPlanLines(plan, target, settings).flatMap((line) =>
    wrapped(line, world.stdout.columns),
  );
  world.stdout.write(
    `${lines.join('\n')}\n\nVerify it, with this in the scenario file and loadgate run --tier verify-capacity:\n\n${tier}\n`,
  );
  return EXIT.pass;
}

function readTarget({ target, p95, errors }: PlanOptions): CapacityTarget {
  const throughput = parseRate(target);
  if (throughput === null || throughput < LOWEST_TARGET)
    throw usageError(`--target: expected a rate such as 540/s, got "${target}"`);
  const limit = parseDuration(p95);
  if (limit === null || limit < SHORTEST_LIMIT || limit > LONGEST_LIMIT)
    throw usageError(`--p95: expected a duration such as 500ms, up to 1h, got "${p95}"`);
  return { throughput, p95: limit, errors: readPercent('--errors', errors, 1) };
}

/** An hour's proof at less would be a request or two. */
const LOWEST_TARGET = 0.01;
/** ms. */
const SHORTEST_LIMIT = 0.001;
const LONGEST_LIMIT = 3_600_000;
const HIGHEST_COST = 1e9;

function flagsOf({ instances, cost, headroom, maximum }: PlanOptions): Partial<CapacitySettings> {
  return {
    ...(instances === undefined ? {} : { instances }),
    ...(cost === undefined ? {} : { cost: readCost(cost) }),
    ...(headroom === undefined ? {} : { headroom: readPercent('--headroom', headroom, 10) }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function readPercent(flag: string, text: string, most: number): number {
  const read = parsePercent(text);
  if (read !== null && read <= most) return read;
  throw usageError(`${flag}: expected a percentage up to ${most * 100}%, such as 1%, got "${text}"`);
}

function readCost(text: string): number {
  const cost = Number(text);
  if (/^\d+(\.\d+)?$/.test(text.trim()) && cost <= HIGHEST_COST) return cost;
  throw usageError(`--cost: expected a number such as 45, got "${text}"`);
}

/** Of the scenario file that was named, else of the result's own where it can be found; else the usual ones. */
function settingsOf(
  world: World,
  options: PlanOptions,
  ofResult: string,
  resultFile: string,
): CapacitySettings {
  const beside = join(dirname(resolve(world.cwd, resultFile)), '..', ofResult);
  const found = [ofResult, beside].find((candidate) => existsSync(resolve(world.cwd, candidate)));
  const file = options.config ?? found;
  return file === undefined ? USUAL_CAPACITY : readCapacitySettings({ file, cwd: world.cwd, env: world.env });
}

function wrapped(line: string, width: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(line.trim(), Math.max(40, width) - indent.length - 2).map(
    (part, index) => `${indent}${index === 0 ? '' : '  '}${part}`,
  );
}
