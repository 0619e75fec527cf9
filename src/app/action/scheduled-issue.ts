import type { GithubContext } from '../../github/context.js';
import { eventField } from '../../github/recording.js';
import { reportRegression } from '../../github/regression-issue.js';
import { fitMarkdown } from '../../github/summary.js';
import type { Note } from '../../model/notes.js';
import {
  backComment,
  changedComment,
  goneComment,
  issueBody,
  issueTitle,
  redNames,
  type IssueFacts,
} from '../../report/regression-issue.js';
import type { World } from '../world.js';
import type { Publication, Told } from './publish.js';

/** Tells of what a scheduled run found by an issue. */
export async function publishIssue(publication: Publication): Promise<Told> {
  const note = await tellByIssue(publication);
  return { notes: note === null ? [] : [note], failures: [] };
}

async function tellByIssue({ world, inputs, outcome, context, client }: Publication): Promise<Note | null> {
  const { result, verdict, failure, redact } = outcome;
  if (client === null || failure !== null || result.interrupted !== null) return null;
  const branch = scheduledBranch(world, context);
  // What could not be judged is neither red nor gone.
  if (branch === null || !['regression', 'pass', 'improved'].includes(verdict.overall)) return null;
  const { tier } = result.scenario;
  const { runUrl, sha } = context;
  const facts: IssueFacts = { config: inputs.config, tier: tier.name, verdict, runUrl, sha };
  const file = workflowFile(world.env.GITHUB_WORKFLOW_REF);
  const text = (markdown: string): string => redact(fitMarkdown(markdown, LARGEST_TEXT));
  return await reportRegression(client, context, {
    key: { config: inputs.config, tier: tier.name },
    red: redNames(verdict).map(redact),
    mayOpen: context.event === 'schedule',
    now: world.now(),
    workflow: file === null ? null : { file, branch },
    baselineCommit: verdict.baseline.state === 'used' ? verdict.baseline.commit : null,
    title: redact(issueTitle(facts)),
    body: (history) => text(issueBody(facts, history)),
    changed: (added, gone) => text(changedComment(facts, added, gone)),
    gone: text(goneComment(facts)),
    back: text(backComment(facts)),
  });
}

/** Bytes; the hidden lines come on top. */
const LARGEST_TEXT = 40_000;

/** The branch of a scheduled run, or of one that was started by hand to see whether it is repaired; else null. */
function scheduledBranch({ env }: World, { event }: GithubContext): string | null {
  const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '')?.[1] ?? null;
  if (event === 'schedule') return branch;
  if (event !== 'workflow_dispatch') return null;
  return branch !== null && branch === eventField(env, 'repository', 'default_branch') ? branch : null;
}

/** `nightly.yml` of `octo/shop/.github/workflows/nightly.yml@refs/heads/main`. */
function workflowFile(ref: string | undefined): string | null {
  return /\/([^/@]+\.ya?ml)@/.exec(ref ?? '')?.[1] ?? null;
}
