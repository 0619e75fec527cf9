import type { Command } from 'commander';
import { parseWorkers, type Workers } from '../../load/worker-count.js';
import type { World } from '../world.js';
import { collect, failOnOption, wholeNumber, type Runner } from './options.js';

export function addRun(program: Command, world: World, execute: Runner): void {
  program
    .command('run')
    .description('measure, gate, report: the main job')
    .argument('[file]', 'the scenario file', 'loadgate.yml')
    .option('-t, --tier <name>', 'the tier to run (default: smoke)')
    .option('--runs <n>', 'how often to measure', wholeNumber)
    .option(
      '--max-duration <time>',
      'end each run here at the latest, e.g. 10m; what was cut off is not compared',
    )
    .option('--target <url>', 'where to send the load; no server is started then')
    .option(
      '--set <key=value>',
      'change a value of the scenario file, e.g. tiers.smoke.load.users=4',
      collect,
    )
    .option(
      '--baseline <file>',
      'what to compare with (default: perf-baseline.json beside the scenario file)',
    )
    .option('--pairs <n>', 'compare in exactly so many pairs of runs of base and head', wholeNumber)
    .option('--base <ref>', 'the commit to pair with (default: found out from git)')
    .option('--base-target <url>', 'another deployment to pair with')
    .option('--allow-host <host>', 'a host that load may be sent to, besides this machine', collect)
    .option('--out <folder>', 'where the results go', 'loadgate-results')
    .option(
      '--export <kind=where>',
      'also: influx=URL while it runs; junit, csv, csv-timeline, prometheus=FILE at the end',
      collect,
    )
    .option('--workers <n>', 'worker threads that share the load: auto, or a number', parseWorkers)
    .option('--server-pid <n>', 'the server that runs on this machine, to read what it uses', wholeNumber)
    .option('--seed <n>', 'the seed of all random choices', wholeNumber)
    .addOption(failOnOption())
    .option('--json', 'print the report as JSON')
    .option('--quiet', 'no progress')
    .action((file: string, options: RunOptions) =>
      execute(async () => (await import('../run-command.js')).runCommand(world, file, options)),
    );
}

/** The flags of `run` as commander gives them. */
export interface RunOptions {
  readonly tier?: string;
  readonly runs?: number;
  readonly maxDuration?: string;
  readonly target?: string;
  readonly set?: readonly string[];
  readonly baseline?: string;
  readonly pairs?: number;
  readonly base?: string;
  readonly baseTarget?: string;
  readonly allowHost?: readonly string[];
  readonly out: string;
  readonly export?: readonly string[];
  readonly serverPid?: number;
  readonly seed?: number;
  readonly workers?: Workers;
  readonly failOn: 'regression' | 'inconclusive' | 'never';
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addDemo(program: Command, world: World, execute: Runner): void {
  program
    .command('demo')
    .description('the embedded shop, its scenario, its gate')
    .option('--slow <route=factor>', "make a route slower, e.g. 'POST /api/checkout=1.5'")
    .option('--set <key=value>', 'change a value of its scenario', collect)
    .option('--baseline <file>', 'what to compare with (default: the one that comes with the shop)')
    .option('--out <folder>', 'where the results go', 'loadgate-results')
    .option('--json', 'print the report as JSON')
    .action((options: DemoOptions) => execute(async () => (await import('../demo.js')).demo(world, options)));
}

/** The flags of `demo` as commander gives them. */
export interface DemoOptions {
  readonly slow?: string;
  readonly set?: readonly string[];
  readonly baseline?: string;
  readonly out: string;
  readonly json?: boolean;
}

export function addSelfTest(program: Command, world: World, execute: Runner): void {
  program
    .command('a-a')
    .description('compare the code with itself: false alarms, and the smallest regression that would be seen')
    .argument('[file]', 'the scenario file', 'loadgate.yml')
    .option('-t, --tier <name>', 'the tier to run (default: smoke)')
    .option('--rounds <n>', 'how often', wholeNumber, 5)
    .option('--set <key=value>', 'change a value of the scenario file', collect)
    .option('--out <folder>', 'where the results go', 'loadgate-results')
    .action((file: string, options: SelfTestOptions) =>
      execute(async () => (await import('../a-a.js')).selfTest(world, file, options)),
    );
}

/** The flags of `a-a` as commander gives them. */
export interface SelfTestOptions {
  readonly tier?: string;
  readonly rounds: number;
  readonly set?: readonly string[];
  readonly out: string;
}
