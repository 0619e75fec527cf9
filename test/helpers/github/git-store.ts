import { createHash } from 'node:crypto';

export interface StoredCommit {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly string[];
  /** Login of who made it. */
  readonly author?: string;
  /** Every file by its path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The branches and commits of a repository, in memory. */
export class GitStore {
  readonly commits = new Map<string, StoredCommit>();
  /** Content by its hash. */
  readonly blobs = new Map<string, string>();
  /** Every file of a tree by its path. */
  readonly trees = new Map<string, ReadonlyMap<string, string>>();
  /** Branch name to commit. */
  readonly branches = new Map<string, string>();

  /** Adds a commit to a branch, with the branch's files and these; null deletes one. */
  commit(
    branch: string,
    files: Readonly<Record<string, string | null>>,
    message = 'Change',
    author?: string,
  ): string {
    const tip = this.resolve(branch);
    const all = new Map(tip?.files ?? []);
    for (const [path, text] of Object.entries(files)) {
      if (text === null) all.delete(path);
      else all.set(path, text);
    }
    const sha = this.add({
      message,
      parents: tip === null ? [] : [tip.sha],
      files: all,
      ...(author === undefined ? {} : { author }),
    });
    this.branches.set(branch, sha);
    return sha;
  }

  add(commit: Omit<StoredCommit, 'sha'>): string {
    const sha = createHash('sha1')
      .update(JSON.stringify([commit.message, commit.parents, [...commit.files], this.commits.size]))
      .digest('hex');
    this.commits.set(sha, { sha, ...commit });
    return sha;
  }

  /** By branch name, `heads/…`, `refs/heads/…` or commit. */
  resolve(ref: string): StoredCommit | null {
    const name = ref.replace(/^(refs\/)?heads\//, '');
    return this.commits.get(this.branches.get(name) ?? name) ?? null;
  }

  addBlob(text: string): string {
    const sha = createHash('sha1')
      .update(`blob ${Buffer.byteLength(text)}\0${text}`)
      .digest('hex');
    this.blobs.set(sha, text);
    return sha;
  }

  addTree(files: ReadonlyMap<string, string>): string {
    const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    const sha = createHash('sha1').update(JSON.stringify(sorted)).digest('hex');
    this.trees.set(sha, files);
    return sha;
  }

  /** Files by the hash of a tree or a commit. */
  filesOf(sha: string): ReadonlyMap<string, string> | null {
    return this.trees.get(sha) ?? this.commits.get(sha)?.files ?? null;
  }

  /** A commit and all before it. */
  history(sha: string): ReadonlySet<string> {
    const seen = new Set<string>();
    const open = [sha];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(this.commits.get(next)?.parents ?? []));
    }
    return seen;
  }
}
