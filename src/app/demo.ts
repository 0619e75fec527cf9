import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DemoOptions } from './commands/measuring.js';
import { EXIT, LoadgateError } from '../model/errors.js';
import { tell } from './run-command.js';
import { runJob } from './run.js';
import type { World } from './world.js';

/** `loadgate demo`: the shop of examples/shop under its own scenario, judged against its own baseline. */
export async function demo(world: World, options: DemoOptions): Promise<number> {
  const file = join(packageFolder(), 'loadgate.yml');
  const shown = relative(world.cwd, file);
  const env = options.slow === undefined ? world.env : { ...world.env, SHOP_SLOW_ROUTE: options.slow };
  // Without a usable baseline the shop is paired with itself: the base side is the shop as it was before --slow.
  const outcome = await runJob(
    { ...world, env },
    {
      file: shown.startsWith('..') ? file : shown,
      tier: 'demo',
      target: null,
      runs: null,
      seed: null,
      set: options.set ?? [],
      baseline: options.baseline ?? null,
      allowHosts: [],
      out: options.out,
      failOn: 'regression',
      entry: 'cli',
      base: { ref: null, target: null, self: { env: world.env }, pairs: null },
      gate: true,
      quiet: false,
      workers: 'auto',
      secrets: [],
      echo: null,
    },
  );
  tell(world, outcome, options.json === true);
  return outcome.exitCode;
}

/** The folder that the shop was installed with: the nearest one above this file. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'examples', 'shop', 'server.js'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new LoadgateError('the demo shop (examples/shop) is not beside this installation of loadgate', {
        exitCode: EXIT.usage,
        hint: 'run the demo from a clone or from the npm package',
      });
    }
    folder = parent;
  }
  return folder;
}
