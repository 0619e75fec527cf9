import type { Command } from 'commander';
import type { World } from '../world.js';
import type { Runner } from './options.js';

export function addTrend(program: Command, world: World, execute: Runner): void {
  program
    .command('trend')
    .description('each cell over commits: the jobs of the baseline, and results beside them')
    .argument('[result...]', 'result.json of jobs that are not in the baseline')
    .option('--baseline <file>', 'the accepted jobs', 'perf-baseline.json')
    .option('--out <file>', 'also write a page with charts here, e.g. trend.html')
    .action((files: string[], options: TrendOptions) =>
      execute(async () => (await import('../trend.js')).trend(world, files, options)),
    );
}

/** The flags of `trend` as commander gives them. */
export interface TrendOptions {
  readonly baseline: string;
  readonly out?: string;
}
