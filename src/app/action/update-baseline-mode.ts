import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { emitAnnotations } from '../../github/annotations.js';
import { BASELINE_BRANCH } from '../../github/baseline-branch.js';
import { publishBaseline, type BaselineOutcome } from '../../github/baseline-pull.js';
import { createGithubClient, type GithubClient } from '../../github/client.js';
import { readContext, type GithubContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import { defaultBranch, whyNotRecorded } from '../../github/recording.js';
import { appendSummary } from '../../github/summary.js';
import { EXIT, usageError } from '../../model/errors.js';
import type { Note } from '../../model/notes.js';
import type { Redact } from '../../model/redact.js';
import type { Result } from '../../result/result.js';
import { environmentRedactor } from '../masked-output.js';
import { claimOutputFolder } from '../output-folder.js';
import { readBaselineText } from '../reading.js';
import type { World } from '../world.js';
import { acceptedResults } from './accepted-results.js';
import { BaselineDrafting } from './baseline-drafting.js';
import { settle } from './event-request.js';
import { measured } from './gate-mode.js';
import { nothingToDo } from './nothing-to-do.js';
import { publish } from './publish.js';
import { readResultFiles } from './result-files.js';
import { noteAnnotation } from './told-by-annotations.js';

/**
 * Measures (or takes results) on the default branch and proposes them as baseline by a pull request. Throws a
 * LoadgateError when there is nothing to record; when GitHub refuses, the text is in the output folder and the exit
 * code is 3.
 */
export async function updateBaselineMode(world: World, inputs: ActionInputs): Promise<number> {
  const { context, client } = placeOf(world, inputs);
  const base = await recordingBranch(world, context, client);
  const path = pathInRepository(world, inputs.baseline);
  const taken =
    inputs.results.length > 0
      ? { results: await readResultFiles(inputs.results, world.cwd), redact: environmentRedactor(world.env) }
      : await measuredNow(world, inputs);
  if ('exitCode' in taken) return taken.exitCode;
  const accepted = await acceptedResults(taken.results, {
    client,
    context,
    base,
    measured: inputs.results.length === 0,
  });
  const facts = { now: world.now, path, base, context, redact: taken.redact };
  const drafting = new BaselineDrafting(accepted.results, facts);
  const request = { base, path, rebuild: drafting.rebuild };
  const outcome = await publishBaseline(client, context, request);
  // Where GitHub could not even be read: on top of the file that was checked out.
  const draft = drafting.last ?? drafting.rebuild(await readBaselineText(inputs.baseline, world.cwd), null);
  const file = await writeText(world, inputs, path, draft.text);
  return tell(world, { outcome, file, base, path, drafting, notes: accepted.notes });
}

function placeOf(world: World, inputs: ActionInputs): { context: GithubContext; client: GithubClient } {
  const context = readContext(world.env);
  if (context === null)
    throw usageError(
      'mode update-baseline opens a pull request: it works in GitHub Actions only',
      'use `loadgate baseline update` elsewhere',
    );
  const why = whyNotRecorded(context, world.env);
  if (why !== null)
    throw usageError(
      `baselines are recorded on the default branch, but ${why}`,
      'run it on push, schedule or workflow_dispatch',
    );
  if (inputs.githubToken === null)
    throw usageError(
      'mode update-baseline needs the input github-token',
      'leave it out: the job has a token of its own',
    );
  const client = createGithubClient({ token: inputs.githubToken, apiUrl: context.apiUrl });
  return { context, client };
}

/** Before anything is measured: what can't be recorded should cost nobody ten minutes. */
async function recordingBranch(world: World, context: GithubContext, client: GithubClient): Promise<string> {
  const base = await defaultBranch(client, context);
  const ref = world.env.GITHUB_REF ?? '';
  if (ref === `refs/heads/${base}`) return base;
  throw usageError(
    `baselines are recorded on the default branch ${base}, but this job runs on ${ref === '' ? 'an unknown branch' : ref}`,
    `limit the workflow to it: \`on: { push: { branches: [${base}] } }\``,
  );
}

async function measuredNow(
  world: World,
  inputs: ActionInputs,
): Promise<{ readonly results: readonly Result[]; readonly redact: Redact } | { readonly exitCode: number }> {
  const settled = settle(world, { ...inputs, mode: 'measure' });
  if (settled.kind === 'nothing-to-do') return { exitCode: nothingToDo(world, settled.reason) };
  const outcome = await measured(world, settled.inputs, settled.facts);
  await publish(world, settled.inputs, outcome, readContext(world.env), null);
  if (outcome.exitCode !== EXIT.pass) return { exitCode: outcome.exitCode };
  return { results: [outcome.result], redact: outcome.redact };
}

async function writeText(world: World, inputs: ActionInputs, path: string, text: string): Promise<string> {
  const folder = await claimOutputFolder(inputs.out, world.cwd);
  try {
    return await folder.write(basename(path), text);
  } finally {
    await folder.release();
  }
}

interface Told {
  readonly outcome: BaselineOutcome;
  readonly file: string;
  readonly base: string;
  readonly path: string;
  readonly drafting: BaselineDrafting;
  readonly notes: readonly Note[];
}

function tell(world: World, { outcome, file, base, path, drafting, notes }: Told): number {
  const failed = outcome.kind === 'failed';
  const text = sentence(outcome, { file, base, path });
  world.stdout.write(`${text}\n`);
  emitAnnotations([
    ...[...notes, ...drafting.notes, ...('notes' in outcome ? outcome.notes : [])].map(noteAnnotation),
    { level: failed ? 'error' : 'notice', title: 'loadgate baseline', message: text, file: null, line: null },
  ]);
  const heading = failed ? '### ❌ The baseline was not updated' : '### Baseline';
  const body = drafting.last?.changed === true ? `\n\n${drafting.last.body}` : '';
  appendSummary(`${heading}\n\n${text}${body}`, world.env.GITHUB_STEP_SUMMARY);
  return failed ? EXIT.notMeasured : EXIT.pass;
}

function sentence(
  outcome: BaselineOutcome,
  { file, base, path }: { readonly file: string; readonly base: string; readonly path: string },
): string {
  switch (outcome.kind) {
    case 'contained':
      return `${path} on ${base} holds this already: no pull request.`;
    case 'waiting':
      return `The job waits on the branch ${BASELINE_BRANCH}: the baseline has enough jobs, none is old, and nothing left its band. No pull request yet.`;
    case 'opened':
      return `Opened ${outcome.url} with the new baseline.`;
    case 'updated':
      return `Added to ${outcome.url}, the pull request with the new baseline.`;
    case 'failed':
      return `${outcome.reason} The new baseline is in ${file}: nothing is lost.`;
  }
}

/** As git names it. The checkout may lie in a folder of the workspace. */
function pathInRepository(world: World, name: string): string {
  const file = resolve(world.cwd, name);
  const path = relative(checkoutOf(dirname(file)) ?? world.env.GITHUB_WORKSPACE ?? world.cwd, file);
  if (path.startsWith('..') || resolve(path) === path)
    throw usageError(
      `the baseline ${name} is outside of the repository`,
      'name a file in it (input: baseline)',
    );
  return path.split(sep).join('/');
}

function checkoutOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : checkoutOf(parent);
}
