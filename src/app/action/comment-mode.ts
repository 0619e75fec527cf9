import type { CellVerdict } from '../../gate/verdict.js';
import { emitAnnotations } from '../../github/annotations.js';
import { createGithubClient } from '../../github/client.js';
import { upsertComment } from '../../github/comment.js';
import { readContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import { setOutputs } from '../../github/outputs.js';
import { appendSummary } from '../../github/summary.js';
import { withoutCommands } from '../../github/workflow-commands.js';
import { readWorkflowRun } from '../../github/workflow-run.js';
import { EXIT, usageError } from '../../model/errors.js';
import type { Note } from '../../model/notes.js';
import type { Redact } from '../../model/redact.js';
import { cleanLine, clip, escapeText } from '../../report/escape.js';
import { groupHeadline } from '../../report/group-headline.js';
import { renderText } from '../../report/terminal.js';
import { verdictOfReport } from '../../report/verdict-words.js';
import { environmentRedactor } from '../masked-output.js';
import type { World } from '../world.js';
import type { ForeignReport } from './foreign-report.js';
import { outputsOf } from './outputs-of.js';
import { measuredElsewhere, type MeasuredElsewhere, type ReportingJob } from './measured-elsewhere.js';
import { noteAnnotation } from './told-by-annotations.js';

/**
 * Comments on a pull request what another workflow run measured with a token that can only read: a fork's, as a rule.
 * Nothing of that run is believed but its figures, and they are marked. Exit code 0, whatever they are: this job is
 * no check of the pull request, and a stranger must not be able to turn it red.
 * @throws {ConfigError} when the workflow is not set up for it, or the base's scenario or baseline can't be read.
 */
export async function commentMode(world: World, inputs: ActionInputs): Promise<number> {
  const job = reportingJob(world, inputs);
  const redact = environmentRedactor(world.env);
  const found = await measuredElsewhere(job);
  for (const { input } of found.reports) print(world, redact(renderText(input, terminalOf(world))));
  const notes = [...job.context.notes, ...found.notes];
  for (const report of found.reports) notes.push(...(await comment(job, found, report, redact)));
  const summary = redact(summaryOf(found, notes));
  const worst = worstOf(found.reports);
  const late = [
    appendSummary(summary, world.env.GITHUB_STEP_SUMMARY),
    worst === null ? null : setOutputs(outputsOf({ ...worst.input, files: null })),
  ];
  const told = [...notes, ...late.filter((note) => note !== null)];
  emitAnnotations(told.map((note) => noteAnnotation({ ...note, text: redact(plain(note.text)) })));
  return EXIT.pass;
}

function reportingJob(world: World, inputs: ActionInputs): ReportingJob {
  const run = readWorkflowRun(world.env);
  const context = readContext(world.env);
  if (context === null) throw usageError('mode comment works on GitHub only: GITHUB_REPOSITORY is not set');
  if (inputs.githubToken === null)
    throw usageError(
      'mode comment needs the input github-token',
      "leave it out: the default is the job's own",
    );
  return {
    world,
    inputs,
    run,
    // A job that workflow_run starts has the token of this repository, whoever had started the other run.
    context: { ...context, readOnly: null },
    client: createGithubClient({ token: inputs.githubToken, apiUrl: context.apiUrl }),
  };
}

/** The comment carries the stamp of the run that measured: a late report of an old run overwrites no newer one. */
async function comment(
  { client, context, run, inputs }: ReportingJob,
  { pullRequest }: MeasuredElsewhere,
  { input, markdown }: ForeignReport,
  redact: Redact,
): Promise<readonly Note[]> {
  const measured = {
    ...context,
    pullRequest,
    headSha: run.headSha,
    runId: run.id,
    runAttempt: run.attempt,
  };
  const key = { config: inputs.config, tier: input.result.scenario.tier.name };
  const group = inputs.commentGroup;
  const written = await upsertComment(client, measured, {
    key: group === null ? key : { ...key, group },
    mode: inputs.comment,
    verdict: verdictOfReport(input),
    body: redact(markdown),
    headline: (parts) =>
      groupHeadline(
        group ?? '',
        parts.map((part) => ({ ...part.key, verdict: part.verdict })),
      ),
  });
  if (written.kind === 'failed') return [written.note];
  return written.kind === 'skipped' ? [] : written.notes;
}

/** Names from outside could stand at the start of a line, where the runner reads commands. */
function print(world: World, text: string): void {
  const output = withoutCommands((lines) => {
    world.stdout.write(lines);
  });
  output.write(`${text}\n`);
  output.end();
}

function terminalOf(world: World): Parameters<typeof renderText>[1] {
  return { width: world.stdout.columns, color: false };
}

function summaryOf({ reports }: MeasuredElsewhere, notes: readonly Note[]): string {
  const lines = notes.map(({ level, text }) => `- ${level === 'warning' ? '⚠️ ' : ''}${escapeText(text)}`);
  const head = reports.length === 0 ? ['### loadgate: nothing to comment on'] : [];
  return [...reports.map(({ markdown }) => markdown.trimEnd()), ...head, lines.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The first that applies decides over a workflow's next steps. */
const WORST_FIRST: readonly CellVerdict[] = [
  'regression',
  'invalid',
  'inconclusive',
  'not-compared',
  'improved',
  'pass',
];

function worstOf(reports: readonly ForeignReport[]): ForeignReport | null {
  const rank = ({ input }: ForeignReport): number => WORST_FIRST.indexOf(input.verdict.overall);
  return [...reports].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function plain(text: string): string {
  return clip(cleanLine(text), LONGEST_NOTE);
}

const LONGEST_NOTE = 600;
