import { relative, resolve, sep } from 'node:path';
import type { GithubClient } from '../../github/client.js';
import { readContents } from '../../github/contents.js';
import type { GithubContext } from '../../github/context.js';
import type { EventFacts } from '../../github/event.js';
import { resolveBase } from '../../host/base-commit.js';
import { fileAtCommit, pathInRepository } from '../../host/file-at-commit.js';
import type { BaseFile, OpenedBaseFiles } from '../judging.js';
import type { World } from '../world.js';

/** Where the files of the base can come from. */
export interface BaseSources {
  /** Null: GitHub's API is not asked. */
  readonly client: GithubClient | null;
  readonly context: GithubContext;
  readonly base: NonNullable<EventFacts['base']>;
  /** The absolute folder of the scenario file. */
  readonly directory: string;
}

/**
 * The files of the commit that a pull request is compared with: from GitHub's API, else from git, which fetches the
 * commit when the clone lacks it. The commit is the one that pairs are made with; where git can't tell it, the one
 * that the event names.
 */
export async function openBaseFiles(world: World, sources: BaseSources): Promise<OpenedBaseFiles> {
  const { directory, base } = sources;
  const { env, interrupt: signal } = world;
  const found = await resolveBase({ directory, ref: null, env, signal, nameOnly: true });
  if (found.kind === 'none' && base.sha === null)
    return { kind: 'none', reason: `its base is not known: ${found.reason}` };
  const [commit, why] =
    found.kind === 'found'
      ? [found.commit, found.why]
      : [base.sha ?? '', `${base.ref ?? 'the base'} as the event names it`];
  const read = (file: string): Promise<BaseFile> => readBaseFile(world, sources, commit, file);
  return { kind: 'open', files: { commit, why, read } };
}

async function readBaseFile(
  world: World,
  { client, context, directory }: BaseSources,
  commit: string,
  file: string,
): Promise<BaseFile> {
  const { env, interrupt } = world;
  const signal = AbortSignal.any([interrupt, AbortSignal.timeout(PATIENCE)]);
  const path = await pathInRepository(resolve(world.cwd, file), { env, signal });
  const onGithub = path ?? pathInWorkspace(world, file);
  const reasons: string[] = [];
  if (client !== null && onGithub !== null) {
    const place = { repository: context.repository, commit, path: onGithub };
    const told = await readContents(client, place, context.readOnly);
    if (told.kind !== 'unreadable') return told;
    reasons.push(told.reason);
  }
  if (path === null) {
    reasons.push(`${file} is not in a git repository here`);
  } else {
    const told = await fileAtCommit({ directory, env, signal }, commit, path);
    if (told.kind !== 'unreadable') return told;
    reasons.push(told.reason);
  }
  return { kind: 'unreadable', reason: reasons.map((one) => one.replace(/\.$/, '')).join('; ') };
}

/** For what git has to fetch, in ms. */
const PATIENCE = 20_000;

/** Without git: the repository is checked out as the workspace. */
function pathInWorkspace(world: World, file: string): string | null {
  const root = world.env.GITHUB_WORKSPACE;
  if (root === undefined || root === '') return null;
  const path = relative(root, resolve(world.cwd, file));
  return path === '' || path.startsWith('..') ? null : path.split(sep).join('/');
}
