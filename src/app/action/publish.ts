import { emitAnnotations } from '../../github/annotations.js';
import { describeApiFailures, type ApiFailure } from '../../github/api-failure.js';
import type { GithubClient } from '../../github/client.js';
import type { GithubContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import { setOutputs } from '../../github/outputs.js';
import { appendSummary } from '../../github/summary.js';
import { errorText } from '../../model/error-text.js';
import { warning, type Note } from '../../model/notes.js';
import { annotationsOf } from '../../report/annotations.js';
import { renderText } from '../../report/terminal.js';
import { renderLatencyChart } from '../../report/xychart.js';
import type { JobOutcome } from '../run.js';
import type { World } from '../world.js';
import { outputsOf } from './outputs-of.js';
import { publishCheckRun } from './publish-check-run.js';
import { publishComment } from './publish-comment.js';
import { publishIssue } from './scheduled-issue.js';
import { errorAnnotations, noteAnnotation, redactAnnotation, repositoryPath } from './told-by-annotations.js';

/** A job that is to be told, and where. */
export interface Publication {
  readonly world: World;
  readonly inputs: ActionInputs;
  readonly outcome: JobOutcome;
  readonly context: GithubContext;
  /** Null without a token. */
  readonly client: GithubClient | null;
}

/** What a step of publishing has to say about itself. Failures of the API are told together, in one warning. */
export interface Told {
  readonly notes: readonly Note[];
  readonly failures: readonly ApiFailure[];
}

export type PublishStep = (publication: Publication) => Promise<Told>;

/** What goes through GitHub's API, in this order. */
const API_STEPS: readonly PublishStep[] = [publishComment, publishCheckRun, publishIssue];

/**
 * Tells a job wherever GitHub shows it: log, annotations, summary and outputs first, then what needs the API. Nothing
 * that fails here changes the verdict. Without a context there is no API to tell it to.
 */
export async function publish(
  world: World,
  inputs: ActionInputs,
  outcome: JobOutcome,
  context: GithubContext | null,
  client: GithubClient | null,
): Promise<void> {
  const { redact, report, verdict, result, failure } = outcome;
  world.stdout.write(`${redact(renderText(report, { width: world.stdout.columns, color: false }))}\n`);
  const file = repositoryPath(world, result.scenario.file);
  const remarks = annotationsOf(result, verdict).map((one) => redactAnnotation({ ...one, file }, redact));
  const failures = failure === null ? [] : errorAnnotations(failure);
  emitAnnotations([...remarks, ...failures.map((one) => redactAnnotation(one, redact))]);
  const notes = [
    ...(context?.notes ?? []),
    appendSummary(summaryOf(outcome), world.env.GITHUB_STEP_SUMMARY),
    setOutputs(outputsOf(outcome)),
  ].filter((note) => note !== null);
  emitAnnotations(notes.map((note) => redactAnnotation(noteAnnotation(note), redact)));
  if (context === null || inputs.mode !== 'gate' || result.interrupted !== null) return;
  const told = await inTurn(API_STEPS, { world, inputs, outcome, context, client });
  emitAnnotations(told.map((note) => redactAnnotation(noteAnnotation(note), redact)));
}

async function inTurn(steps: readonly PublishStep[], publication: Publication): Promise<readonly Note[]> {
  const notes: Note[] = [];
  const failures: ApiFailure[] = [];
  for (const step of steps) {
    try {
      const told = await step(publication);
      notes.push(...told.notes);
      failures.push(...told.failures);
    } catch (error) {
      notes.push(warning(`Not everything could be told on GitHub: ${errorText(error)}.`));
    }
  }
  if (failures.length === 0) return notes;
  return [...notes, warning(describeApiFailures(failures, publication.context.readOnly))];
}

/** The picture is in the summary only: comments and the mobile app do not draw it for certain. */
function summaryOf({ markdown, report, redact }: JobOutcome): string {
  const picture = redact(renderLatencyChart(report));
  return picture === '' ? markdown : `${markdown.trimEnd()}\n\n${picture}\n`;
}
