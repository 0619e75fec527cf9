import type { Command } from 'commander';
import type { World } from '../world.js';
import { wholeNumber, type Runner } from './options.js';

export function addMix(program: Command, world: World, execute: Runner): void {
  program
    .command('mix')
    .description('the shape of real traffic as a scenario file: from access logs, or from a statement')
    .argument('[log...]', 'access logs of nginx or Apache, or JSON lines; also gzip; - is the standard input')
    .option(
      '--say <statement>',
      "instead of a log, e.g. '60% GET /a, 40% POST /b; 12 requests in 8m per session; 40 sessions a minute'",
    )
    .option('--out <file>', 'write the scenario here; an existing file is left as it is')
    .option('--top <n>', 'how many endpoints to take', wholeNumber, 20)
    .option('--with-assets', 'keep requests for static files (css, js, images, fonts …)')
    .option('--with-bots', 'keep requests of bots and scanners')
    .option('--json', 'print what was found as JSON')
    .action((logs: string[], options: MixOptions) =>
      execute(async () => (await import('../mix.js')).mix(world, logs, options)),
    );
}

/** The flags of `mix` as commander gives them. */
export interface MixOptions {
  readonly say?: string;
  readonly out?: string;
  readonly top: number;
  readonly withAssets?: boolean;
  readonly withBots?: boolean;
  readonly json?: boolean;
}
