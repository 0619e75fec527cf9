import { describeApiFailure, answeredStatus } from './api-failure.js';
import type { GithubClient } from './client.js';
import type { GithubContext, Repository } from './context.js';

export type Contents =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** `reason`: a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Where a file is read from. */
export interface ContentsPlace {
  readonly repository: Repository;
  readonly commit: string;
  /** With slashes. */
  readonly path: string;
}

/** A file as it is at a commit of the repository on GitHub, up to 100 MB. Never throws. */
export async function readContents(
  client: GithubClient,
  place: ContentsPlace,
  readOnly: GithubContext['readOnly'],
): Promise<Contents> {
  try {
    return await ask(client, place);
  } catch (error) {
    return { kind: 'unreadable', reason: describeApiFailure(error, READING, readOnly) };
  }
}

const READING = { what: "GitHub's API did not give it", permission: 'contents: read' };

async function ask(client: GithubClient, { repository, commit, path }: ContentsPlace): Promise<Contents> {
  const where = { owner: repository.owner, repo: repository.name };
  try {
    // Raw: otherwise files above 1 MB come without their content.
    const { data } = await client.call((octokit) =>
      octokit.rest.repos.getContent({ ...where, path, ref: commit, mediaType: { format: 'raw' } }),
    );
    const text = textOf(data);
    return text === null ? { kind: 'unreadable', reason: NO_FILE } : { kind: 'text', text };
  } catch (error) {
    if (answeredStatus(error) !== 404) throw error;
  }
  // A token that may not see the repository gets the same answer as one that asks for a missing file.
  await client.call((octokit) => octokit.rest.git.getCommit({ ...where, commit_sha: commit }));
  return { kind: 'absent' };
}

const NO_FILE = 'It is not a file there.';

/** A folder is answered as a list. */
function textOf(data: unknown): string | null {
  if (data instanceof ArrayBuffer) return new TextDecoder().decode(data);
  return typeof data === 'string' ? data : null;
}
