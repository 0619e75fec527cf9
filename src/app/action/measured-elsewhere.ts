import { parseBaseline } from '../../gate/baseline.js';
import { ArtifactRefusal } from '../../github/artifact-refusal.js';
import { ARTIFACT_NAME, downloadArtifact, listMeasurements, type Artifact } from '../../github/artifacts.js';
import { ask, Unanswered } from '../../github/ask.js';
import { readBaseText } from '../../github/base-text.js';
import type { GithubClient } from '../../github/client.js';
import type { GithubContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import { findOriginPull, type OriginPull } from '../../github/origin-pull.js';
import type { WorkflowRun } from '../../github/workflow-run.js';
import { info, warning, type Note } from '../../model/notes.js';
import type { Result } from '../../result/result.js';
import type { World } from '../world.js';
import {
  foreignReport,
  isOfScenario,
  readForeignResult,
  type ForeignReport,
  type TrustedBase,
} from './foreign-report.js';

/** A job that tells what another run has measured. */
export interface ReportingJob {
  readonly world: World;
  readonly inputs: ActionInputs;
  readonly run: WorkflowRun;
  readonly context: GithubContext;
  readonly client: GithubClient;
}

/** What there is to tell of a run, and where. Notes are from outside in part. */
export interface MeasuredElsewhere {
  /** Null: there is nothing to comment on. */
  readonly pullRequest: number | null;
  readonly reports: readonly ForeignReport[];
  readonly notes: readonly Note[];
}

/**
 * Finds the pull request of a run, and a report for each tier that the run has measured. What can't be used is left
 * out, with a note that says why.
 * @throws {ConfigError} when the base's scenario or baseline can't be read.
 */
export async function measuredElsewhere(job: ReportingJob): Promise<MeasuredElsewhere> {
  const { client, context, run } = job;
  try {
    const origin = await ask(client, FINDING, (octokit) => findOriginPull(octokit, context.repository, run));
    if (origin.kind === 'none')
      return { pullRequest: null, reports: [], notes: [{ level: origin.level, text: origin.text }] };
    return { pullRequest: origin.pull.number, ...(await reportsOf(job, origin.pull)) };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { pullRequest: null, reports: [], notes: [warning(error.message)] };
  }
}

const FINDING = { what: 'Could not look for the pull request', permission: 'pull-requests: write' };
const LISTING = { what: 'Could not list the artifacts of the run', permission: 'actions: read' };
const DOWNLOADING = { what: 'Could not download an artifact', permission: 'actions: read' };
const READING = { what: 'Could not read the files of the base branch', permission: 'contents: read' };

/** Comments for more tiers would be noise, whoever asks for them. */
const MOST_ARTIFACTS = 10;

type Gathered = Pick<MeasuredElsewhere, 'reports' | 'notes'>;

async function reportsOf(job: ReportingJob, pull: OriginPull): Promise<Gathered> {
  const { client, context, run } = job;
  const artifacts = await ask(client, LISTING, (octokit) =>
    listMeasurements(octokit, context.repository, run.id),
  );
  if (artifacts.length === 0) return { reports: [], notes: [info(noArtifact(run))] };
  const base = await trustedBase(job, pull);
  const reports: ForeignReport[] = [];
  const notes: Note[] = [];
  for (const artifact of artifacts.slice(0, MOST_ARTIFACTS)) {
    const found = await reportOf(job, { artifact, pull, base, reports });
    if ('text' in found) notes.push(found);
    else reports.push(found);
  }
  const rest = artifacts.length - MOST_ARTIFACTS;
  if (rest > 0)
    notes.push(warning(`${rest} more artifacts are not looked at: ${MOST_ARTIFACTS} are enough.`));
  return { reports, notes };
}

function noArtifact({ conclusion }: WorkflowRun): string {
  const ended = conclusion === null ? '' : ` (it ended with ${conclusion})`;
  return `The run${ended} left no artifact named ${ARTIFACT_NAME} or ${ARTIFACT_NAME}-…: there is nothing to tell.`;
}

async function trustedBase(
  { client, context, inputs }: ReportingJob,
  pull: OriginPull,
): Promise<TrustedBase> {
  const read = (path: string): Promise<string | null> =>
    ask(client, READING, (octokit) => readBaseText(octokit, context.repository, path, pull.baseRef));
  const scenario = await read(inputs.config);
  const text = await read(inputs.baseline);
  const baseline = text === null ? null : parseBaseline(text, inputs.baseline);
  return {
    ref: pull.baseRef,
    file: inputs.config,
    scenario,
    baseline: { file: inputs.baseline, baseline },
  };
}

interface Candidate {
  readonly artifact: Artifact;
  readonly pull: OriginPull;
  readonly base: TrustedBase;
  /** Made before this one. */
  readonly reports: readonly ForeignReport[];
}

/** The report of one artifact, or why there is none. */
async function reportOf(job: ReportingJob, candidate: Candidate): Promise<ForeignReport | Note> {
  const { context, run } = job;
  const { artifact, pull, base } = candidate;
  try {
    const zip = await download(job, artifact);
    const result = readForeignResult(zip);
    const left = leftOut(job, candidate, result);
    if (left !== null) return left;
    return foreignReport(job.world, result, base, {
      fork: pull.isFork ? run.headRepository : null,
      artifact: artifact.name,
      runUrl: `${context.serverUrl}/${context.repository.owner}/${context.repository.name}/actions/runs/${run.id}`,
      headCommit: run.headSha,
    });
  } catch (error) {
    if (error instanceof Unanswered) return warning(error.message);
    if (error instanceof ArtifactRefusal)
      return warning(`The artifact ${artifact.name} is refused: ${error.message}.`);
    throw error;
  }
}

/** The download ends when the client's time is up: it must not hold up the end of the job. */
async function download({ client, context }: ReportingJob, artifact: Artifact): Promise<Buffer> {
  const stop = new AbortController();
  try {
    return await ask(client, DOWNLOADING, (octokit) =>
      downloadArtifact(octokit, context.repository, artifact, { signal: stop.signal }),
    );
  } finally {
    stop.abort();
  }
}

function leftOut({ inputs }: ReportingJob, candidate: Candidate, result: Result): Note | null {
  const { name } = candidate.artifact;
  const { file, tier } = result.scenario;
  if (!isOfScenario(result, inputs.config))
    return info(`The artifact ${name} is of ${file}, and this job reports ${inputs.config}.`);
  if (result.interrupted !== null)
    return info(
      `The artifact ${name} is of a measurement that ${result.interrupted} stopped: it is not told.`,
    );
  const other = candidate.reports.find(({ input }) => input.result.scenario.tier.name === tier.name);
  return other === undefined
    ? null
    : warning(
        `The artifact ${name} is of tier ${tier.name} too: one comment for each tier, the first counts.`,
      );
}
