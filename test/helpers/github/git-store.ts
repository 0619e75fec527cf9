import { createHash } from 'node:crypto';

export interface StoredCommit {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly string[];
  /** Every file by its path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The branches and commits of a repository, in memory. */
export class GitStore {
  readonly commits = new Map<string, StoredCommit>();
  /** Branch name to commit. */
  readonly branches = new Map<string, string>();

  /** Adds a commit to a branch, with the branch's files and these; null deletes one. */
  commit(branch: string, files: Readonly<Record<string, string | null>>, message = 'Change'): string {
    const tip = this.resolve(branch);
    const all = new Map(tip?.files ?? []);
    for (const [path, text] of Object.entries(files)) {
      if (text === null) all.delete(path);
      else all.set(path, text);
    }
    const sha = this.add({ message, parents: tip === null ? [] : [tip.sha], files: all });
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
}
