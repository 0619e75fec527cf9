import { createGithubClient, type GithubClient } from '../../github/client.js';
import type { GithubContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import { ms } from '../../model/units.js';
import type { World } from '../world.js';

/** One client for all that is told, since its calls share their time; null without a token or outside of GitHub. */
export function openClient(
  world: World,
  inputs: ActionInputs,
  context: GithubContext | null,
): GithubClient | null {
  if (inputs.githubToken === null || context === null) return null;
  return createGithubClient({
    token: inputs.githubToken,
    apiUrl: context.apiUrl,
    budget: BUDGET,
    interrupt: world.interrupt,
  });
}

/** What judges was read before, in at most 15 s of the minute that a job may spend on the API. */
const BUDGET = ms(45_000);
