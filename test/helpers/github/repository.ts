import { smallestAnswer, smallestItem } from '../github-openapi.js';
import { notFound, refusal, type Answerer } from './answers.js';
import type { StoredCommit } from './git-store.js';
import { simpleUser } from './people.js';

/** The repository itself: its settings, commits and workflow runs. */
export const repositoryAnswers: Readonly<Record<string, Answerer>> = {
  'repos/get': (state) => ({
    status: 200,
    body: smallestAnswer('repos/get', 200, {
      full_name: state.repository,
      default_branch: state.defaultBranch,
      archived: state.archived,
    }),
  }),
  'repos/compare-commits-with-basehead': (state, { operation, url }) => {
    const [from, to] = (operation.path.get('basehead') ?? '')
      .split('...')
      .map((ref) => state.git.resolve(ref));
    if (!from || !to) return notFound();
    const before = state.git.history(from.sha);
    const after = state.git.history(to.sha);
    const ahead = [...state.git.commits.values()].filter(({ sha }) => after.has(sha) && !before.has(sha));
    const behind = [...before].filter((sha) => !after.has(sha)).length;
    if (![...before].some((sha) => after.has(sha)))
      return refusal(404, `No common ancestor between ${from.sha} and ${to.sha}.`);
    const size = Number(url.searchParams.get('per_page') ?? 250);
    const page = Number(url.searchParams.get('page') ?? 1);
    const status =
      ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
    const fields = {
      status,
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      html_url: `https://github.com/${state.repository}/compare/${from.sha}...${to.sha}`,
      commits: ahead.slice((page - 1) * size, page * size).map(shownCommit),
    };
    return { status: 200, body: smallestAnswer('repos/compare-commits-with-basehead', 200, fields) };
  },
  'actions/list-workflow-runs': (state, { operation, url }) => {
    const wanted = (name: string): string | null => url.searchParams.get(name);
    const runs = state.runs
      .filter(
        ({ workflow, event, branch, conclusion }) =>
          workflow === operation.path.get('workflow_id') &&
          event === (wanted('event') ?? event) &&
          branch === (wanted('branch') ?? branch) &&
          conclusion === (wanted('status') ?? conclusion),
      )
      .sort((a, b) => b.id - a.id)
      .slice(0, Number(wanted('per_page') ?? 30))
      .map(({ id, event, branch, sha, conclusion }) =>
        smallestItem(
          'actions/list-workflow-runs',
          200,
          { id, event, head_branch: branch, head_sha: sha, status: 'completed', conclusion },
          'properties',
          'workflow_runs',
        ),
      );
    return { status: 200, body: { total_count: runs.length, workflow_runs: runs } };
  },
};

function shownCommit({ sha, message, author }: StoredCommit): unknown {
  const fields = {
    sha,
    html_url: `https://github.com/octo/shop/commit/${sha}`,
    commit: {
      message,
      author: { name: author ?? 'Ada', email: 'ada@example.com', date: '2026-01-01T00:00:00Z' },
    },
    author: author === undefined ? null : simpleUser(author, 'User'),
  };
  return smallestItem('repos/compare-commits-with-basehead', 200, fields, 'properties', 'commits');
}
