import { answeredStatus } from './api-failure.js';
import type { Octokit } from './client.js';

/** Who writes with the job's own token. */
export const ACTIONS_BOT = 'github-actions[bot]';

/** The token's own login. `GET /user` refuses tokens of apps, the job's own among them; this query does not. */
export async function tokenLogin(octokit: Octokit): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch (error) {
    if (isRefusal(error)) return ACTIONS_BOT;
    throw error;
  }
}

/** A refused query is answered with status 200 and a list of errors, or with 403 or 404 where GraphQL is shut. */
function isRefusal(error: unknown): boolean {
  if (error instanceof Error && error.name === 'GraphqlResponseError') return true;
  const status = answeredStatus(error);
  return status === 403 || status === 404;
}
