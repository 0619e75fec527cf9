import { createHash } from 'node:crypto';
import { EnvHttpProxyAgent, fetch, type Response } from 'undici';
import { errorText } from '../model/error-text.js';
import { formatBytes } from '../model/units.js';
import { ArtifactRefusal } from './artifact-refusal.js';
import type { Octokit } from './client.js';
import type { Repository } from './context.js';

/** A file bundle that a workflow run left behind. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** Bytes, as GitHub counted them. */
  readonly size: number;
  readonly expired: boolean;
  /** `sha256:…` of the zip; null where GitHub did not keep one. */
  readonly digest: string | null;
}

/** The name that holds one tier's result. Others end in `-` and anything. */
export const ARTIFACT_NAME = 'loadgate-results';
/** Bytes, compressed. A result of a usual job has less than a hundredth. */
const LARGEST_DOWNLOAD = 20_000_000;
/** ms without a byte. All of it has to fit into the client's budget besides. */
const LONGEST_SILENCE = 15_000;
/** A run with more is not looked through to its end. */
const MOST_LISTED = 1000;

/** The artifacts of a run that hold measurements, by name; of the same name the latest. */
export async function listMeasurements(
  octokit: Octokit,
  repository: Repository,
  runId: number,
): Promise<readonly Artifact[]> {
  const newest = new Map<string, Artifact>();
  let seen = 0;
  const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, {
    owner: repository.owner,
    repo: repository.name,
    run_id: runId,
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const { id, name, size_in_bytes: size, expired, digest } of data) {
      if (name !== ARTIFACT_NAME && !name.startsWith(`${ARTIFACT_NAME}-`)) continue;
      const known = newest.get(name);
      if (known === undefined || known.id < id)
        newest.set(name, { id, name, size, expired, digest: digest ?? null });
    }
    seen += data.length;
    if (seen >= MOST_LISTED) break;
  }
  return [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The zip of an artifact, in memory. GitHub answers with the address of its storage: the token is not sent there.
 * @throws {ArtifactRefusal} when it is gone, too large or not what was uploaded; what GitHub's API answers otherwise.
 */
export async function downloadArtifact(
  octokit: Octokit,
  repository: Repository,
  artifact: Artifact,
  options: { readonly signal: AbortSignal; readonly largest?: number },
): Promise<Buffer> {
  const largest = options.largest ?? LARGEST_DOWNLOAD;
  if (artifact.expired) throw new ArtifactRefusal(EXPIRED);
  if (artifact.size > largest) throw tooLarge(largest, artifact.size);
  const address = await addressOf(octokit, repository, artifact);
  const data = await fetchBounded(address, { ...options, largest });
  const sum = `sha256:${createHash('sha256').update(data).digest('hex')}`;
  if (artifact.digest?.startsWith('sha256:') === true && artifact.digest !== sum)
    throw new ArtifactRefusal('what was downloaded is not what was uploaded: its checksum differs');
  return data;
}

const EXPIRED = 'it has expired; run the measurement again';

async function addressOf(octokit: Octokit, repository: Repository, artifact: Artifact): Promise<URL> {
  try {
    const { headers } = await octokit.request(
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      {
        owner: repository.owner,
        repo: repository.name,
        artifact_id: artifact.id,
        archive_format: 'zip',
        request: { redirect: 'manual' },
      },
    );
    const { location } = headers;
    if (location === undefined || !URL.canParse(location))
      throw new ArtifactRefusal('GitHub gave no address to download it from');
    return new URL(location);
  } catch (error) {
    const status = statusOf(error);
    if (status === 410) throw new ArtifactRefusal(EXPIRED, { cause: error });
    if (status === 404) throw new ArtifactRefusal('it is not there any more', { cause: error });
    throw error;
  }
}

interface Bounds {
  readonly signal: AbortSignal;
  readonly largest: number;
}

/** Storage now and then drops a connection or answers 5xx: one more attempt costs little. */
async function fetchBounded(address: URL, bounds: Bounds): Promise<Buffer> {
  const first = await attempt(address, bounds);
  const last =
    first.kind === 'failed' && first.again && !bounds.signal.aborted ? await attempt(address, bounds) : first;
  if (last.kind === 'done') return last.data;
  throw new ArtifactRefusal(`it can't be downloaded: ${last.why}`);
}

type Attempt =
  | { readonly kind: 'done'; readonly data: Buffer }
  | { readonly kind: 'failed'; readonly why: string; readonly again: boolean };

async function attempt(address: URL, { signal, largest }: Bounds): Promise<Attempt> {
  const failed = (why: string, again: boolean): Attempt => ({ kind: 'failed', why, again });
  // A dispatcher of its own: nothing of the API's connection, its headers least of all, goes along.
  const dispatcher = new EnvHttpProxyAgent({ headersTimeout: LONGEST_SILENCE, bodyTimeout: LONGEST_SILENCE });
  try {
    const response = await fetch(address, { signal, dispatcher });
    if (response.status === 404 || response.status === 410) return failed('it is gone', false);
    if (!response.ok) return failed(`its storage answered ${response.status}`, response.status >= 500);
    return { kind: 'done', data: await readBounded(response, largest) };
  } catch (error) {
    if (error instanceof ArtifactRefusal) throw error;
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return failed(`its storage can't be reached (${errorText(cause)})`, true);
  } finally {
    await dispatcher.destroy();
  }
}

async function readBounded(response: Response, largest: number): Promise<Buffer> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > largest) throw tooLarge(largest, announced);
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return Buffer.alloc(0);
  const reader = response.body.getReader();
  for (;;) {
    const next = await reader.read();
    if (next.done) return Buffer.concat(chunks);
    const bytes: unknown = next.value;
    if (!(bytes instanceof Uint8Array)) throw new TypeError('the body of an answer is made of bytes');
    size += bytes.length;
    if (size > largest) throw tooLarge(largest, null);
    chunks.push(bytes);
  }
}

function tooLarge(largest: number, size: number | null): ArtifactRefusal {
  const limit = `the ${formatBytes(largest)} that are read`;
  return new ArtifactRefusal(
    size === null ? `it is larger than ${limit}` : `its ${formatBytes(size)} are more than ${limit}`,
  );
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}
