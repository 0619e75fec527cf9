import { emitAnnotations } from '../../github/annotations.js';
import { createGithubClient } from '../../github/client.js';
import { upsertComment } from '../../github/comment.js';
import { readContext, type GithubContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import { setOutputs } from '../../github/outputs.js';
import { appendSummary } from '../../github/summary.js';
import { withoutCommands } from '../../github/workflow-commands.js';
import type { Note } from '../../model/notes.js';
import { annotationsOf } from '../../report/annotations.js';
import { renderText } from '../../report/terminal.js';
import { figures } from '../../result/figures.js';
import { median } from '../../result/median.js';
import { headRuns } from '../../result/sides.js';
import { runJob, type JobOutcome, type RunRequest } from '../run.js';
import type { World } from '../world.js';
import { tellByIssue } from './scheduled-issue.js';
import { errorAnnotations, noteAnnotation, redactAnnotation } from './told-by-annotations.js';

/** Measures, judges and tells it wherever GitHub shows it. Throws a LoadgateError when there is nothing to judge. */
export async function gateMode(world: World, inputs: ActionInputs): Promise<number> {
  const outcome = await measured(world, inputs);
  await publish(world, inputs, outcome);
  return outcome.exitCode;
}

/** Echoes go to standard output, where the runner reads commands in their order. */
export async function measured(world: World, inputs: ActionInputs): Promise<JobOutcome> {
  const echo = withoutCommands((text) => {
    world.stdout.write(text);
  });
  try {
    return await runJob(
      world,
      requestOf(inputs, (text) => {
        echo.write(text);
      }),
    );
  } finally {
    echo.end();
  }
}

export async function publish(world: World, inputs: ActionInputs, outcome: JobOutcome): Promise<void> {
  const { redact, report, verdict, result, failure, markdown } = outcome;
  world.stdout.write(`${redact(renderText(report, { width: world.stdout.columns, color: false }))}\n`);
  emitAnnotations(annotationsOf(result, verdict).map((one) => redactAnnotation(one, redact)));
  if (failure !== null) emitAnnotations(errorAnnotations(failure));
  const context = readContext(world.env);
  const notes = [
    ...(context?.notes ?? []),
    appendSummary(markdown, world.env.GITHUB_STEP_SUMMARY),
    setOutputs(outputsOf(outcome)),
    ...(context === null || inputs.mode !== 'gate' ? [] : [await comment(context, inputs, outcome)]),
    await tellByIssue(world, inputs, context, outcome),
  ];
  emitAnnotations(notes.filter((note) => note !== null).map(noteAnnotation));
}

async function comment(
  context: GithubContext,
  inputs: ActionInputs,
  outcome: JobOutcome,
): Promise<Note | null> {
  if (outcome.result.interrupted !== null) return null;
  const client =
    inputs.githubToken === null
      ? null
      : createGithubClient({ token: inputs.githubToken, apiUrl: context.apiUrl });
  const written = await upsertComment(client, context, {
    key: { config: inputs.config, tier: outcome.result.scenario.tier.name },
    mode: inputs.comment,
    verdict: outcome.verdict.overall,
    body: outcome.markdown,
  });
  return written.kind === 'failed' ? written.note : null;
}

function requestOf(inputs: ActionInputs, echo: (text: string) => void): RunRequest {
  return {
    file: inputs.config,
    tier: inputs.tier,
    target: inputs.target,
    runs: inputs.runs,
    seed: null,
    set: inputs.set,
    baseline: inputs.baseline,
    allowHosts: inputs.allowedHosts,
    out: inputs.out,
    // A job that only measures is never failed by what it measured.
    failOn: inputs.mode === 'measure' ? 'never' : inputs.failOn,
    entry: 'action',
    base: { ref: null, target: inputs.baseTarget, self: null, pairs: null },
    gate: inputs.mode === 'gate',
    quiet: false,
    workers: 'auto',
    secrets: inputs.githubToken === null ? [] : [inputs.githubToken],
    echo,
  };
}

function outputsOf({ verdict, result, files }: JobOutcome): Parameters<typeof setOutputs>[0] {
  const runs = headRuns(result).map((run) => figures(run, { endpoint: null, phases: 'judged' }));
  const middle = (values: readonly (number | null)[]): number | null =>
    median(values.filter((value) => value !== null));
  const count = (kind: 'regression' | 'improved'): number =>
    verdict.cells.filter((cell) => cell.verdict === kind).length;
  return {
    verdict: verdict.overall,
    regressions: count('regression') + verdict.thresholds.filter(({ status }) => status === 'FAIL').length,
    improvements: count('improved'),
    result: files.result,
    report: files.report,
    reportHtml: null,
    p95: middle(runs.map((run) => run.percentile(95))),
    throughput: middle(runs.map((run) => run.throughput)),
    errorRate: middle(runs.map((run) => run.errorRate)),
  };
}
