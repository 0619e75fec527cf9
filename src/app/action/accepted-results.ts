import { checkAcceptable } from '../../gate/baseline-update.js';
import { judgeThresholds } from '../../gate/thresholds.js';
import type { GithubClient } from '../../github/client.js';
import type { GithubContext } from '../../github/context.js';
import { isOnBranch } from '../../github/recording.js';
import { EXIT, LoadgateError } from '../../model/errors.js';
import { warning, type Note } from '../../model/notes.js';
import type { Result } from '../../result/result.js';

export interface Accepting {
  readonly client: GithubClient;
  readonly context: GithubContext;
  /** The branch that the baseline is for. */
  readonly base: string;
  /** Measured by this job, of the commit that it runs on; else the commits are checked. */
  readonly measured: boolean;
}

/**
 * The results that may become a baseline: valid, complete, within their limits, and of code that is merged. The others
 * are left out with a note.
 * @throws {LoadgateError} when there is none left; exit code 1 where limits were missed, else 3.
 */
export async function acceptedResults(
  results: readonly Result[],
  accepting: Accepting,
): Promise<{ readonly results: readonly Result[]; readonly notes: readonly Note[] }> {
  const accepted: Result[] = [];
  const refused: Refusal[] = [];
  for (const result of results) {
    const refusal = refusalOf(result) ?? (await notMerged(result, accepting));
    if (refusal === null) accepted.push(result);
    else refused.push(refusal);
  }
  const notes = refused.map(({ reason }) => warning(`Left out of the baseline: ${reason}.`));
  if (accepted.length > 0) return { results: accepted, notes };
  throw new LoadgateError(`Nothing to record: ${refused.map(({ reason }) => reason).join('; ')}`, {
    exitCode: refused.some(({ limit }) => limit) ? EXIT.fail : EXIT.notMeasured,
    hint: 'a baseline is what later changes are compared with: only a sound measurement becomes one',
  });
}

interface Refusal {
  readonly reason: string;
  /** Whether a threshold failed. */
  readonly limit: boolean;
}

function refusalOf(result: Result): Refusal | null {
  const [missed] = judgeThresholds(result).filter(({ status }) => status === 'FAIL');
  if (missed !== undefined)
    return { reason: `job ${result.id} missed its limit ${missed.text} (${missed.reason})`, limit: true };
  try {
    checkAcceptable(result);
    return null;
  } catch (error) {
    if (!(error instanceof LoadgateError)) throw error;
    return { reason: error.message, limit: false };
  }
}

async function notMerged(result: Result, accepting: Accepting): Promise<Refusal | null> {
  const { client, context, base, measured } = accepting;
  const { commit } = result;
  // Neither a commit nor the want of one proves anything: this finds mix-ups, the workflow keeps strangers out.
  if (measured || commit === null || (await isOnBranch(client, context, commit, base))) return null;
  return {
    reason: `job ${result.id} measured commit ${commit.slice(0, 12)}, which is not on ${base}`,
    limit: false,
  };
}
