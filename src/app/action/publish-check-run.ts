import { writeCheckRun, type CheckRequest } from '../../github/check-run.js';
import { INPUT_DEFAULTS } from '../../github/inputs.js';
import { EXIT } from '../../model/errors.js';
import { warning } from '../../model/notes.js';
import { annotationsOf } from '../../report/annotations.js';
import { headlineWithFinding } from '../../report/main-finding.js';
import { viewOf } from '../../report/report.js';
import { capitalized } from '../../report/verdict-words.js';
import { markdownOf, type JobOutcome } from '../run.js';
import type { Publication, Told } from './publish.js';
import { redactAnnotation, repositoryPath } from './told-by-annotations.js';

/** The check run of this job, where one is asked for. */
export async function publishCheckRun(publication: Publication): Promise<Told> {
  const { world, inputs, outcome, context, client } = publication;
  if (!inputs.check) return { notes: [], failures: [] };
  const { redact, result, verdict, report } = outcome;
  const file = repositoryPath(world, result.scenario.file);
  const written = await writeCheckRun(client, context, {
    name: nameOf(inputs.config, result.scenario.tier.name),
    conclusion: conclusionOf(outcome),
    title: redact(capitalized(headlineWithFinding(viewOf(report)))),
    summary: (maxBytes) => markdownOf(outcome, maxBytes),
    annotations: annotationsOf(result, verdict, Infinity).map((one) =>
      redactAnnotation({ ...one, file }, redact),
    ),
  });
  switch (written.kind) {
    case 'created':
    case 'updated':
      return { notes: [], failures: [] };
    case 'skipped':
      return { notes: [warning(`No check run: ${written.reason}.`)], failures: [] };
    case 'failed':
      return { notes: [], failures: [written.failure] };
  }
}

function nameOf(config: string, tier: string): string {
  return config === INPUT_DEFAULTS.config ? `loadgate ${tier}` : `loadgate ${tier} (${config})`;
}

/** Never at odds with the job: what does not fail it is no failure, and what nobody can tell is no success. */
function conclusionOf({ exitCode, verdict }: JobOutcome): CheckRequest['conclusion'] {
  if (exitCode !== EXIT.pass) return 'failure';
  return verdict.overall === 'pass' || verdict.overall === 'improved' ? 'success' : 'neutral';
}
