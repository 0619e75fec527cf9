import { smallestAnswer } from '../github-openapi.js';
import { notFound, refusal, type Answer, type Answerer } from './answers.js';
import type { StoredCommit } from './git-store.js';
import type { GithubState } from './state.js';

/** Blobs, trees, commits and refs. */
export const gitDataAnswers: Readonly<Record<string, Answerer>> = {
  'git/get-ref': (state, { operation }) => {
    if (state.git.commits.size === 0) return refusal(409, 'Git Repository is empty.');
    const branch = branchOf(operation.path.get('ref'));
    const sha = state.git.branches.get(branch);
    return sha === undefined ? notFound() : shownRef(state, 'git/get-ref', 200, branch, sha);
  },
  'git/create-ref': (state, { body }) => {
    const branch = branchOf(String(body.ref).replace(/^refs\//, ''));
    const sha = String(body.sha);
    if (state.git.branches.has(branch)) return refusal(422, 'Reference already exists');
    if (!state.git.commits.has(sha)) return refusal(422, 'Object does not exist');
    state.git.branches.set(branch, sha);
    return shownRef(state, 'git/create-ref', 201, branch, sha);
  },
  'git/update-ref': (state, { operation, body }) => {
    const branch = branchOf(operation.path.get('ref'));
    const sha = String(body.sha);
    const present = state.git.branches.get(branch);
    if (present === undefined) return refusal(422, 'Reference does not exist');
    if (!state.git.commits.has(sha)) return refusal(422, 'Object does not exist');
    if (body.force !== true && !state.git.history(sha).has(present))
      return refusal(422, 'Update is not a fast forward');
    state.git.branches.set(branch, sha);
    for (const pull of state.pulls)
      if (pull.state === 'open' && pull.head.repository === state.repository && pull.head.ref === branch)
        pull.head.sha = sha;
    return shownRef(state, 'git/update-ref', 200, branch, sha);
  },
  'git/get-commit': (state, { operation }) => {
    const commit = state.git.commits.get(operation.path.get('commit_sha') ?? '');
    return commit ? shownCommit(state, 'git/get-commit', 200, commit) : notFound();
  },
  'git/create-commit': (state, { body }) => {
    const files = state.git.trees.get(String(body.tree));
    const parents = (Array.isArray(body.parents) ? body.parents : []).map(String);
    if (files === undefined) return refusal(422, 'Tree SHA does not exist');
    if (parents.some((parent) => !state.git.commits.has(parent)))
      return refusal(422, 'Parent SHA does not exist or is not a commit object');
    const sha = state.git.add({ message: String(body.message), parents, files });
    return shownCommit(state, 'git/create-commit', 201, {
      sha,
      message: String(body.message),
      parents,
      files,
    });
  },
  'git/create-tree': (state, { body }) => {
    const base =
      typeof body.base_tree === 'string' ? state.git.filesOf(body.base_tree) : new Map<string, string>();
    if (base === null) return refusal(404, 'Not Found');
    const files = new Map(base);
    for (const { path, content, sha } of entriesOf(body.tree)) {
      const text = content ?? (typeof sha === 'string' ? state.git.blobs.get(sha) : null);
      if (text === undefined) return refusal(422, 'tree.sha is not a valid object');
      if (text === null) files.delete(path);
      else files.set(path, text);
    }
    const sha = state.git.addTree(files);
    return { status: 201, body: smallestAnswer('git/create-tree', 201, { sha, truncated: false, tree: [] }) };
  },
  'git/create-blob': (state, { body }) => {
    const encoding = body.encoding === 'base64' ? 'base64' : 'utf8';
    const sha = state.git.addBlob(Buffer.from(String(body.content), encoding).toString());
    return { status: 201, body: smallestAnswer('git/create-blob', 201, { sha }) };
  },
  'git/get-blob': (state, { operation }) => {
    const sha = operation.path.get('file_sha') ?? '';
    const text = state.git.blobs.get(sha);
    if (text === undefined) return notFound();
    const content = Buffer.from(text).toString('base64');
    return { status: 200, body: smallestAnswer('git/get-blob', 200, { sha, content, encoding: 'base64' }) };
  },
};

interface TreeEntry {
  readonly path: string;
  readonly content: string | undefined;
  /** Null deletes the file. */
  readonly sha: string | null | undefined;
}

function entriesOf(tree: unknown): readonly TreeEntry[] {
  return (Array.isArray(tree) ? tree : []).map((entry: unknown) => {
    const { path, content, sha } = recordOf(entry);
    return {
      path: String(path),
      content: typeof content === 'string' ? content : undefined,
      sha: typeof sha === 'string' || sha === null ? sha : undefined,
    };
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function branchOf(ref: string | undefined): string {
  return (ref ?? '').replace(/^heads\//, '');
}

function shownRef(
  state: GithubState,
  operation: string,
  status: number,
  branch: string,
  sha: string,
): Answer {
  const object = { type: 'commit', sha, url: `${state.url}/repos/${state.repository}/git/commits/${sha}` };
  return { status, body: smallestAnswer(operation, status, { ref: `refs/heads/${branch}`, object }) };
}

function shownCommit(state: GithubState, operation: string, status: number, commit: StoredCommit): Answer {
  const { sha, message, parents, files } = commit;
  const tree = state.git.addTree(files);
  const fields = {
    sha,
    message,
    tree: { sha: tree },
    parents: parents.map((one) => ({ sha: one, url: URL, html_url: URL })),
  };
  return { status, body: smallestAnswer(operation, status, fields) };
}

const URL = 'https://example.com/';
