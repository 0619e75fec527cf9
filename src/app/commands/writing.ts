import type { Command } from 'commander';
import type { World } from '../world.js';
import { collect, type Runner } from './options.js';

export function addValidate(program: Command, world: World, execute: Runner): void {
  program
    .command('validate')
    .description('check a scenario file: every error with its line; sends no load')
    .argument('[file]', 'the scenario file', 'loadgate.yml')
    .action((file: string) => execute(async () => (await import('../validate.js')).validate(world, file)));
}

export function addInit(program: Command, world: World, execute: Runner): void {
  program
    .command('init')
    .description('write a scenario, a workflow and scripts for a service; overwrites nothing')
    .argument('[url]', 'where the service runs; its routes are looked for (default: the package.json here)')
    .option('--allow-host <host>', 'a host that may be asked, besides this machine', collect)
    .action((url: string | undefined, options: InitOptions) =>
      execute(async () => (await import('../init.js')).init(world, url ?? null, options)),
    );
}

/** The flags of `init` as commander gives them. */
export interface InitOptions {
  readonly allowHost?: readonly string[];
}
