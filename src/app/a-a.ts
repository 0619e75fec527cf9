import { join } from 'node:path';
import { binomialInterval } from '../statistics/binomial-interval.js';
import type { Cell, Verdict } from '../gate/verdict.js';
import { EXIT } from '../model/errors.js';
import { formatPercent } from '../model/units.js';
import { median } from '../result/median.js';
import type { SelfTestOptions } from './commands/measuring.js';
import { runJob, type RunRequest } from './run.js';
import type { World } from './world.js';

/** `loadgate a-a`: pairs the code with itself, round by round. Whatever turns red is a false alarm. */
export async function selfTest(world: World, file: string, options: SelfTestOptions): Promise<number> {
  const verdicts: Verdict[] = [];
  for (let round = 1; round <= options.rounds && !world.interrupt.aborted; round++) {
    world.stderr.write(`round ${round} of ${options.rounds}\n`);
    const outcome = await runJob(world, requestOf(world, file, options, round));
    if (outcome.failure !== null) throw outcome.failure;
    if (outcome.result.interrupted !== null) break;
    world.stdout.write(`round ${round}: ${outcome.verdict.headline}\n`);
    verdicts.push(outcome.verdict);
  }
  if (verdicts.length > 0) world.stdout.write(`\n${summary(verdicts)}\n`);
  return world.interrupt.aborted ? EXIT.stopped : EXIT.pass;
}

function requestOf(world: World, file: string, options: SelfTestOptions, round: number): RunRequest {
  return {
    file,
    tier: options.tier ?? null,
    target: null,
    runs: null,
    seed: null,
    // Whatever the baseline says: only pairs of the same code show what this machine does by itself.
    set: [...(options.set ?? []), 'gate.confirm=always', 'gate.band=learned'],
    baseline: NO_BASELINE,
    allowHosts: [],
    out: join(options.out, `round-${round}`),
    failOn: 'never',
    entry: 'cli',
    base: { ref: null, target: null, self: { env: world.env }, pairs: null },
    gate: true,
    quiet: false,
    workers: 'auto',
    secrets: [],
    echo: null,
  };
}

/** A file that no one has. */
const NO_BASELINE = join('loadgate-results', 'no-such-baseline.json');

function summary(verdicts: readonly Verdict[]): string {
  const red = verdicts.filter((verdict) =>
    verdict.cells.some((cell) => cell.verdict === 'regression'),
  ).length;
  const { low, high } = binomialInterval(red, verdicts.length);
  const rows = cellNames(verdicts).map(({ name, cells }) => {
    const sees = median(cells.flatMap((cell) => cell.detectable ?? []));
    return sees === null
      ? `  ${name}: not judged: ${cells[0]?.reason ?? ''}`
      : `  ${name}: ${formatPercent(sees)}`;
  });
  return [
    `False alarms: ${red} of ${verdicts.length} rounds (${formatPercent(red / verdicts.length)}; 95 % interval ${formatPercent(low)} to ${formatPercent(high)}).`,
    'Smallest slowdown that would be found four times in five on this machine:',
    ...rows,
  ].join('\n');
}

function cellNames(verdicts: readonly Verdict[]): { name: string; cells: readonly Cell[] }[] {
  const byName = new Map<string, Cell[]>();
  for (const cell of verdicts.flatMap((verdict) => verdict.cells)) {
    if (cell.metric === 'errors') continue;
    const name = cell.endpoint === null ? cell.metric : `${cell.endpoint} ${cell.metric}`;
    byName.set(name, [...(byName.get(name) ?? []), cell]);
  }
  return [...byName].map(([name, cells]) => ({ name, cells }));
}
