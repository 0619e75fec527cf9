import type { Command } from 'commander';
import type { World } from '../world.js';
import { wholeNumber, type Runner } from './options.js';

export function addPlan(program: Command, world: World, execute: Runner): void {
  program
    .command('plan')
    .description('how many instances a target takes, what they cost, and the load that proves it')
    .argument('<result>', 'a result.json of a load that grows: steps, a ramp or a search')
    .requiredOption('--target <rate>', 'requests per second to be served, e.g. 540/s')
    .option('--p95 <time>', 'with a p95 below this', '500ms')
    .option('--errors <share>', 'and errors below this', '1%')
    .option('--config <file>', 'the scenario file with capacity: (default: that of the result)')
    .option('--instances <n>', 'instances that were measured', wholeNumber)
    .option('--cost <amount>', 'what an instance costs in a month')
    .option('--headroom <share>', 'what is to be left above the target')
    .option('--maximum <n>', 'instances at most', wholeNumber)
    .option('--json', 'print the plan as JSON')
    .action((file: string, options: PlanOptions) =>
      execute(async () => (await import('../plan-capacity.js')).planCommand(world, file, options)),
    );
}

/** The flags of `plan` as commander gives them. */
export interface PlanOptions {
  readonly target: string;
  readonly p95: string;
  readonly errors: string;
  readonly config?: string;
  readonly instances?: number;
  readonly cost?: string;
  readonly headroom?: string;
  readonly maximum?: number;
  readonly json?: boolean;
}
