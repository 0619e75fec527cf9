import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { parseWorkers, type Workers } from '../load/worker-count.js';
import { EXIT } from '../model/errors.js';
import { VERSION } from '../model/version.js';
import { reportFailure } from './failures.js';
import type { World } from './world.js';

/** The command line: parses the arguments, runs the use case, gives the exit code. Never throws. */
export async function commandLine(world: World): Promise<number> {
  let code: number = EXIT.pass;
  const program = commands(world, async (use) => {
    code = await use();
  });
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
    return reportFailure(world, error);
  }
}

type Runner = (use: () => Promise<number>) => Promise<void>;

/** Use cases are imported when they are called: the help must not wait for the load engine. */
function commands(world: World, execute: Runner): Command {
  const program = new Command('loadgate')
    .description('Load-tests an HTTP service and fails only when it really got slower.')
    .version(VERSION, '-V, --version')
    .helpCommand(false)
    .showHelpAfterError('(loadgate --help lists the commands and their options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        world.stdout.write(text);
      },
      writeErr: (text) => {
        world.stderr.write(text);
      },
      getOutHelpWidth: () => world.stdout.columns,
      getErrHelpWidth: () => world.stderr.columns,
    });
  addRun(program, world, execute);
  addDemo(program, world, execute);
  addValidate(program, world, execute);
  addGate(program, world, execute);
  addReport(program, world, execute);
  addExplain(program, world, execute);
  addBaseline(program, world, execute);
  addSelfTest(program, world, execute);
  return program;
}

function addRun(program: Command, world: World, execute: Runner): void {
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
    .option('--workers <n>', 'worker threads that share the load: auto, or a number', parseWorkers)
    .option('--server-pid <n>', 'the server that runs on this machine, to read what it uses', wholeNumber)
    .option('--seed <n>', 'the seed of all random choices', wholeNumber)
    .addOption(failOnOption())
    .option('--json', 'print the report as JSON')
    .option('--quiet', 'no progress')
    .action((file: string, options: RunOptions) =>
      execute(async () => (await import('./run-command.js')).runCommand(world, file, options)),
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
  readonly serverPid?: number;
  readonly seed?: number;
  readonly workers?: Workers;
  readonly failOn: 'regression' | 'inconclusive' | 'never';
  readonly json?: boolean;
  readonly quiet?: boolean;
}

function addDemo(program: Command, world: World, execute: Runner): void {
  program
    .command('demo')
    .description('the embedded shop, its scenario, its gate')
    .option('--slow <route=factor>', "make a route slower, e.g. 'POST /api/checkout=1.5'")
    .option('--set <key=value>', 'change a value of its scenario', collect)
    .option('--baseline <file>', 'what to compare with (default: the one that comes with the shop)')
    .option('--out <folder>', 'where the results go', 'loadgate-results')
    .option('--json', 'print the report as JSON')
    .action((options: DemoOptions) => execute(async () => (await import('./demo.js')).demo(world, options)));
}

/** The flags of `demo` as commander gives them. */
export interface DemoOptions {
  readonly slow?: string;
  readonly set?: readonly string[];
  readonly baseline?: string;
  readonly out: string;
  readonly json?: boolean;
}

function addValidate(program: Command, world: World, execute: Runner): void {
  program
    .command('validate')
    .description('check a scenario file: every error with its line; sends no load')
    .argument('[file]', 'the scenario file', 'loadgate.yml')
    .action((file: string) => execute(async () => (await import('./validate.js')).validate(world, file)));
}

function addGate(program: Command, world: World, execute: Runner): void {
  program
    .command('gate')
    .description('judge results that were measured earlier')
    .argument('<result...>', 'result.json of one or several runs of the same tier')
    .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
    .addOption(failOnOption())
    .option('--json', 'print the report as JSON')
    .action((files: string[], options: GateOptions) =>
      execute(async () => (await import('./gate.js')).gate(world, files, options)),
    );
}

export interface GateOptions {
  readonly baseline: string;
  readonly failOn: 'regression' | 'inconclusive' | 'never';
  readonly json?: boolean;
}

function addReport(program: Command, world: World, execute: Runner): void {
  program
    .command('report')
    .description('tell what a result says')
    .argument('<result>', 'a result.json')
    .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
    .addOption(
      new Option('--format <kind>', 'the form of the report').choices(['md', 'json', 'text']).default('text'),
    )
    .action((file: string, options: { baseline: string; format: 'md' | 'json' | 'text' }) =>
      execute(async () => (await import('./report.js')).report(world, file, options)),
    );
}

function addExplain(program: Command, world: World, execute: Runner): void {
  program
    .command('explain')
    .description('how a verdict came about: the numbers, the formulas, the decision')
    .argument('<result>', 'a result.json')
    .requiredOption('--cell <name>', "what to explain, e.g. 'POST /checkout p95'")
    .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
    .action((file: string, options: { baseline: string; cell: string }) =>
      execute(async () => (await import('./explain.js')).explain(world, file, options)),
    );
}

function addBaseline(program: Command, world: World, execute: Runner): void {
  const baseline = program.command('baseline').description('the accepted measurements: update, show');
  baseline
    .command('update')
    .description('accept results: append them to the baseline')
    .argument('<result...>', 'result.json of one or several jobs')
    .option('--baseline <file>', 'the file to update', 'perf-baseline.json')
    .action((files: string[], options: { baseline: string }) =>
      execute(async () => (await import('./update-baseline.js')).updateBaselineFile(world, files, options)),
    );
  baseline
    .command('show')
    .description('what the baseline knows: jobs, bands, smallest visible changes')
    .option('--baseline <file>', 'the file to show', 'perf-baseline.json')
    .action((options: { baseline: string }) =>
      execute(async () => (await import('./show-baseline.js')).showBaseline(world, options.baseline)),
    );
}

function addSelfTest(program: Command, world: World, execute: Runner): void {
  program
    .command('a-a')
    .description('compare the code with itself: false alarms, and the smallest regression that would be seen')
    .argument('[file]', 'the scenario file', 'loadgate.yml')
    .option('-t, --tier <name>', 'the tier to run (default: smoke)')
    .option('--rounds <n>', 'how often', wholeNumber, 5)
    .option('--set <key=value>', 'change a value of the scenario file', collect)
    .option('--out <folder>', 'where the results go', 'loadgate-results')
    .action((file: string, options: SelfTestOptions) =>
      execute(async () => (await import('./a-a.js')).selfTest(world, file, options)),
    );
}

/** The flags of `a-a` as commander gives them. */
export interface SelfTestOptions {
  readonly tier?: string;
  readonly rounds: number;
  readonly set?: readonly string[];
  readonly out: string;
}

function failOnOption(): Option {
  return new Option(
    '--fail-on <verdict>',
    'what ends with exit code 1; inconclusive includes not-compared and invalid',
  )
    .choices(['regression', 'inconclusive', 'never'])
    .default('regression');
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('expected a whole number from 1 on.');
  return Number(text);
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}
