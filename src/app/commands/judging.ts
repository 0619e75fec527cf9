import { Option, type Command } from 'commander';
import type { World } from '../world.js';
import { failOnOption, type Runner } from './options.js';

export function addGate(program: Command, world: World, execute: Runner): void {
  program
    .command('gate')
    .description('judge results that were measured earlier')
    .argument('<result...>', 'result.json of one or several runs of the same tier')
    .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
    .addOption(failOnOption())
    .option('--json', 'print the report as JSON')
    .action((files: string[], options: GateOptions) =>
      execute(async () => (await import('../gate.js')).gate(world, files, options)),
    );
}

export interface GateOptions {
  readonly baseline: string;
  readonly failOn: 'regression' | 'inconclusive' | 'never';
  readonly json?: boolean;
}

export function addCompare(program: Command, world: World, execute: Runner): void {
  program
    .command('compare')
    .description('compare two results: B (after) with A (before)')
    .argument('<a>', 'a result.json: how it was before')
    .argument('<b>', 'a result.json: how it is now')
    .addOption(failOnOption())
    .option('--json', 'print the report as JSON')
    .action((a: string, b: string, options: CompareOptions) =>
      execute(async () => (await import('../compare.js')).compare(world, { a, b }, options)),
    );
}

export type CompareOptions = Omit<GateOptions, 'baseline'>;

export function addReport(program: Command, world: World, execute: Runner): void {
  program
    .command('report')
    .description('tell what a result says')
    .argument('<result>', 'a result.json')
    .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
    .addOption(
      new Option('--format <kind>', 'the form of the report').choices(REPORT_FORMATS).default('text'),
    )
    .action((file: string, options: { baseline: string; format: ReportFormat }) =>
      execute(async () => (await import('../report.js')).report(world, file, options)),
    );
}

const REPORT_FORMATS = ['md', 'html', 'json', 'text', 'junit', 'csv', 'csv-timeline', 'prometheus'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export function addExplain(program: Command, world: World, execute: Runner): void {
  program
    .command('explain')
    .description('how a verdict came about: the numbers, the formulas, the decision')
    .argument('<result>', 'a result.json')
    .requiredOption('--cell <name>', "what to explain, e.g. 'POST /checkout p95'")
    .option('--baseline <file>', 'what to compare with', 'perf-baseline.json')
    .action((file: string, options: { baseline: string; cell: string }) =>
      execute(async () => (await import('../explain.js')).explain(world, file, options)),
    );
}

export function addBaseline(program: Command, world: World, execute: Runner): void {
  const baseline = program.command('baseline').description('the accepted measurements: update, show');
  baseline
    .command('update')
    .description('accept results: append them to the baseline')
    .argument('<result...>', 'result.json of one or several jobs')
    .option('--baseline <file>', 'the file to update', 'perf-baseline.json')
    .action((files: string[], options: { baseline: string }) =>
      execute(async () => (await import('../update-baseline.js')).updateBaselineFile(world, files, options)),
    );
  baseline
    .command('show')
    .description('what the baseline knows: jobs, bands, smallest visible changes')
    .option('--baseline <file>', 'the file to show', 'perf-baseline.json')
    .action((options: { baseline: string }) =>
      execute(async () => (await import('../show-baseline.js')).showBaseline(world, options.baseline)),
    );
}
