import { posix } from 'node:path';
import type { BaselineFile } from '../../gate/baseline.js';
import { judge } from '../../gate/judge.js';
import { ArtifactRefusal } from '../../github/artifact-refusal.js';
import { readResultText } from '../../github/zip-content.js';
import { errorText } from '../../model/error-text.js';
import { ConfigError, describeProblem } from '../../model/errors.js';
import { readJudgingRules } from '../../plan/judging-rules.js';
import { clip } from '../../report/escape.js';
import { COMMENT_BYTES, renderMarkdown } from '../../report/markdown.js';
import type { ReportInput } from '../../report/report.js';
import { unverifiedBanner, type Provenance } from '../../report/unverified.js';
import { implausibility } from '../../result/plausible.js';
import { parseResult } from '../../result/result-file.js';
import type { Result } from '../../result/result.js';
import { environmentRedactor } from '../masked-output.js';
import { reproduceCommand } from '../reproduce.js';
import type { World } from '../world.js';

/** What judges a measurement that other code made: files of the base branch. */
export interface TrustedBase {
  readonly ref: string;
  /** As the input `config` names it. */
  readonly file: string;
  /** The text of the scenario file; null when the base has none. */
  readonly scenario: string | null;
  readonly baseline: BaselineFile;
}

/** A report made here of figures from elsewhere. */
export interface ForeignReport {
  readonly input: ReportInput;
  /** With its warning on top, short enough for a comment. */
  readonly markdown: string;
}

/**
 * The measurement in an artifact's zip.
 * @throws {ArtifactRefusal} unless it is one that loadgate could have written.
 */
export function readForeignResult(zip: Buffer): Result {
  const result = parsed(readResultText(zip));
  const odd = implausibility(result);
  if (odd !== null) throw new ArtifactRefusal(`its result.json ${odd}`);
  return result;
}

/** Whether a measurement is of this scenario file: another job of the workflow may report the others. */
export function isOfScenario(result: Result, file: string): boolean {
  return posix.normalize(result.scenario.file) === posix.normalize(file);
}

/**
 * Judges and tells a measurement from elsewhere by what the base says. Its own report and verdict are not read.
 * @throws {ArtifactRefusal} when that is impossible; ConfigError when the base's files can't be used.
 */
export function foreignReport(
  world: Pick<World, 'env' | 'now'>,
  found: Result,
  base: TrustedBase,
  source: Pick<Provenance, 'fork' | 'artifact' | 'runUrl' | 'headCommit'>,
): ForeignReport {
  const { result, ownRules } = byRulesOf(base, found, world.env);
  try {
    const now = world.now();
    const asked = {
      file: base.file,
      runs: null,
      target: null,
      workers: 'auto',
      allowHosts: [],
      set: [],
    } as const;
    const input: ReportInput = {
      result,
      verdict: judge(result, base.baseline, now),
      reproduce: reproduceCommand(asked, result, environmentRedactor(world.env)),
      now,
      files: null,
    };
    const { commit: measuredCommit } = found;
    const banner = unverifiedBanner({ ...source, measuredCommit, baseRef: base.ref, ownRules });
    const room = COMMENT_BYTES - Buffer.byteLength(banner) - 2;
    return { input, markdown: `${banner}\n\n${renderMarkdown(input, { maxBytes: room })}` };
  } catch (error) {
    // Figures that satisfy every check and yet can't be told were made to do so.
    throw new ArtifactRefusal(`it can't be judged (${clip(errorText(error), 200)})`, { cause: error });
  }
}

function parsed(text: string): Result {
  try {
    return parseResult(text, 'its result.json');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [first] = error.problems;
    const problem = first === undefined ? error.message : describeProblem(first);
    throw new ArtifactRefusal(clip(problem, 300), { cause: error });
  }
}

/** The result with the limits, gate and waivers of the base in place of those that it brings. */
function byRulesOf(
  base: TrustedBase,
  result: Result,
  env: World['env'],
): { readonly result: Result; readonly ownRules: string | null } {
  const { scenario } = result;
  const { tier } = scenario;
  if (base.scenario === null) return { result, ownRules: `there is no ${base.file} on the base branch` };
  const { gate, waivers, thresholds } = readJudgingRules(base.scenario, base.file, tier.name, env);
  if (thresholds === null)
    return { result, ownRules: `the ${base.file} of the base branch has no tier ${tier.name}` };
  const judged = { ...scenario, gate, waivers, tier: { ...tier, thresholds } };
  return { result: { ...result, scenario: judged }, ownRules: null };
}
