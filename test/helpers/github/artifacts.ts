import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notFound, paged, refusal, type Answerer } from './answers.js';
import type { GithubState } from './state.js';

export interface StoredArtifact {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  zip: Buffer;
  /** What the API says; the zip's own size unless a test lies. */
  size: number;
  expired: boolean;
  digest: string | null;
}

export type NewArtifact = Pick<StoredArtifact, 'runId' | 'name' | 'zip'> &
  Partial<Pick<StoredArtifact, 'size' | 'expired' | 'digest'>>;

export function storeArtifact(state: GithubState, artifact: NewArtifact): StoredArtifact {
  const { zip } = artifact;
  const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
  const stored = { size: zip.length, expired: false, digest, id: state.newId(), ...artifact };
  state.artifacts.push(stored);
  return stored;
}

/** What workflow runs left behind, and the pull requests to look them up. */
export const artifactAnswers: Readonly<Record<string, Answerer>> = {
  'actions/list-workflow-run-artifacts': (state, { operation, url }) => {
    const all = state.artifacts.filter(({ runId }) => runId === Number(operation.path.get('run_id')));
    const page = paged(
      url,
      all.map((artifact) => shown(state, artifact)),
    );
    return { ...page, body: { total_count: all.length, artifacts: page.body } };
  },
  'actions/download-artifact': (state, { operation }) => {
    const id = Number(operation.path.get('artifact_id'));
    const artifact = state.artifacts.find((one) => one.id === id);
    if (artifact === undefined) return notFound();
    if (artifact.expired) return refusal(410, 'Artifact has expired');
    return {
      status: 302,
      body: undefined,
      headers: { location: `${state.storageUrl}/zip/${id}?sig=short-lived` },
    };
  },
};

export interface Storage {
  readonly url: string;
  close(): Promise<void>;
}

/** The other host that artifacts lie on. It must never see the token: a request with one is a violation. */
export async function startStorage(state: GithubState): Promise<Storage> {
  const server = createServer((request, response) => {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined || cookie !== undefined)
      state.violations.push(
        `the storage of artifacts was sent credentials: ${String(authorization ?? cookie)}`,
      );
    const id = Number(/^\/zip\/(\d+)\?sig=short-lived$/.exec(request.url ?? '')?.[1]);
    const artifact = state.artifacts.find((one) => one.id === id);
    if (state.storageFault?.(response) === true) return;
    if (artifact === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/zip' }).end(artifact.zip);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Answers a download in a way of its own; false: as usual. */
export type StorageFault = (response: ServerResponse) => boolean;

function shown(state: GithubState, { id, name, size, expired, digest, runId }: StoredArtifact): object {
  const url = `${state.url}/repos/${state.repository}/actions/artifacts/${id}`;
  return {
    id,
    node_id: `MDEwOkFydGlmYWN0${id}`,
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    digest,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    expires_at: '2026-04-01T00:00:00Z',
    workflow_run: { id: runId, repository_id: 1, head_repository_id: 2, head_branch: 'x', head_sha: 'x' },
  };
}
