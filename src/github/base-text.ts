import { posix } from 'node:path';
import { usageError } from '../model/errors.js';
import { answeredStatus } from './api-failure.js';
import type { Octokit } from './client.js';
import type { Repository } from './context.js';

/**
 * The text of a file on a branch of this repository; null when it is not there. `path` is relative to the root of the
 * repository.
 * @throws {ConfigError} when the path leads out of the repository or to a folder; what the API answers otherwise.
 */
export async function readBaseText(
  octokit: Octokit,
  repository: Repository,
  path: string,
  ref: string,
): Promise<string | null> {
  const inside = posix.normalize(path.replaceAll('\\', '/'));
  if (inside.startsWith('/') || inside === '..' || inside.startsWith('../'))
    throw usageError(
      `${path} is not a file of the repository`,
      'write paths from the root of the repository',
    );
  try {
    const { data } = await octokit.rest.repos.getContent({
      owner: repository.owner,
      repo: repository.name,
      path: inside,
      ref,
      mediaType: { format: 'raw' },
    });
    const text: unknown = data;
    if (typeof text === 'string') return text;
  } catch (error) {
    if (answeredStatus(error) === 404) return null;
    throw error;
  }
  throw usageError(`${path} on ${ref} is not a file`);
}
