import { createGithubClient, type GithubClient } from '../../github/client.js';
import type { GithubContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import type { World } from '../world.js';

/** One client for the whole job, since all its calls share a minute; null without a token or outside of GitHub. */
export function openClient(
  world: World,
  inputs: ActionInputs,
  context: GithubContext | null,
): GithubClient | null {
  if (inputs.githubToken === null || context === null) return null;
  return createGithubClient({
    token: inputs.githubToken,
    apiUrl: context.apiUrl,
    interrupt: world.interrupt,
  });
}
