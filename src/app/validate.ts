import { EXIT } from '../model/errors.js';
import { checkScenario } from '../plan/load.js';
import type { World } from './world.js';

/** `loadgate validate`: throws a ConfigError with every problem, or says what the file holds. */
export async function validate(world: World, file: string): Promise<number> {
  const { tiers, journeys, endpoints } = await checkScenario({ file, cwd: world.cwd, env: world.env });
  world.stdout.write(
    `${file} is valid.\n` +
      `  tiers      ${tiers.join(', ')}\n` +
      `  journeys   ${journeys.join(', ')}\n` +
      `  endpoints  ${endpoints.join('\n             ')}\n`,
  );
  return EXIT.pass;
}
