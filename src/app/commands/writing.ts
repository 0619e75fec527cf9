import type { Command } from 'commander';
import type { World } from '../world.js';
import type { Runner } from './options.js';

export function addValidate(program: Command, world: World, execute: Runner): void {
  program
    .command('validate')
    .description('check a scenario file: every error with its line; sends no load')
    .argument('[file]', 'the scenario file', 'loadgate.yml')
    .action((file: string) => execute(async () => (await import('../validate.js')).validate(world, file)));
}
