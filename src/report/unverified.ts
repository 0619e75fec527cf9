import { codeSpan, escapeProse } from './escape.js';
import { shortCommit } from './verdict-words.js';

/** Where a measurement that this job did not make comes from, and by what it was judged. */
export interface Provenance {
  /** `owner/name` of the fork; null when the pull request is from this repository. */
  readonly fork: string | null;
  readonly artifact: string;
  /** The run that measured. */
  readonly runUrl: string;
  /** The pull request's commit, as GitHub knows it. */
  readonly headCommit: string;
  /** The commit that the result says it measured: on a pull request usually a merge of the former. */
  readonly measuredCommit: string | null;
  /** The branch whose baseline counts. */
  readonly baseRef: string;
  /** Why the result's own limits, gate and waivers count, as half a sentence; null when those of the base do. */
  readonly ownRules: string | null;
}

/** What stands above a report whose figures nobody here can vouch for. */
export function unverifiedBanner(provenance: Provenance): string {
  const { fork, artifact, runUrl, headCommit, measuredCommit, baseRef, ownRules } = provenance;
  const whose = fork === null ? "the pull request's" : "the fork's";
  const from = fork === null ? '' : ` of ${codeSpan(fork)}`;
  const claimed =
    measuredCommit === null ? 'it names no commit' : `it says ${codeSpan(shortCommit(measuredCommit), 40)}`;
  const rules =
    ownRules === null
      ? `the baseline, limits, gate and waivers of ${codeSpan(baseRef)}`
      : `the baseline of ${codeSpan(baseRef)}, but by **the limits, gate and waivers that the result itself brings** (${escapeProse(ownRules)})`;
  return [
    '> [!WARNING]',
    `> **Measured by ${whose} code, unverified.** The figures are what the code${from} at ` +
      `${codeSpan(shortCommit(headCommit), 40)} uploaded as ${codeSpan(artifact)} in [this run](${runUrl}) ` +
      `(measured commit: ${claimed}); that code could have written any. The verdict and this text were made ` +
      `by trusted code, with ${rules}.`,
  ].join('\n');
}
