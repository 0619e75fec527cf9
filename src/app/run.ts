import { randomUUID } from 'node:crypto';
import { dirname, join, relative, resolve } from 'node:path';
import { exitCode as verdictExitCode, type FailOn } from '../gate/exit-code.js';
import { judge } from '../gate/judge.js';
import { serialiseVerdict } from '../gate/verdict-file.js';
import type { Acceptance, Verdict } from '../gate/verdict.js';
import type { Workers } from '../load/worker-count.js';
import { createGuard } from '../http/guard.js';
import { withReducedEnvironment } from '../host/own-environment.js';
import { EXIT, type MeasureError } from '../model/errors.js';
import { info } from '../model/notes.js';
import { learningRedactor, type Redact } from '../model/redact.js';
import { secretsInEnvironment, userInfoOf } from '../model/secret-variables.js';
import { loadPlan } from '../plan/load.js';
import type { Plan } from '../plan/plan.js';
import { renderHtml } from '../report/html/render.js';
import { renderMarkdown } from '../report/markdown.js';
import type { ReportInput } from '../report/report.js';
import { serialiseResult } from '../result/result-file.js';
import type { Result } from '../result/result.js';
import type { BaseRequest } from './base-side.js';
import { alsoTo, exporting, exportSecrets, openExports } from './export/exports.js';
import { parseExports } from './export/export-request.js';
import { judgingBy, type Judging, type OpenedBaseFiles } from './judging.js';
import { maskedOutput, redactedError } from './masked-output.js';
import { measure, type Measurement } from './measure.js';
import { claimOutputFolder, type OutputFolder } from './output-folder.js';
import { progressView } from './progress-view.js';
import { readBaseline } from './reading.js';
import { redactResult, redactTexts } from './redact-result.js';
import { reproduceCommand } from './reproduce.js';
import { checkServerPid } from './observe.js';
import { checkTarget } from './under-test.js';
import type { World } from './world.js';

export interface RunRequest {
  readonly file: string;
  readonly tier: string | null;
  readonly target: string | null;
  readonly runs: number | null;
  /** Instead of the tier's own, such as `10m`. */
  readonly maxDuration?: string | null;
  readonly seed: number | null;
  readonly set: readonly string[];
  /** Process of a server that runs on this machine already. */
  readonly serverPid?: number | null;
  /** Null: `perf-baseline.json` beside the scenario file. */
  readonly baseline: string | null;
  readonly allowHosts: readonly string[];
  readonly out: string;
  /** `KIND=WHERE`: see docs/formats.md. */
  readonly exports?: readonly string[];
  readonly failOn: FailOn;
  readonly entry: 'cli' | 'action';
  /** What pairs are made with, if it comes to that. */
  readonly base: BaseRequest;
  /** Where a pull request wants to go to: what judges is read there. Absent: the files of the checkout judge. */
  readonly judgedBy?: () => Promise<OpenedBaseFiles>;
  /** Asked when there is a regression: whether a maintainer accepts it. */
  readonly acceptance?: () => Promise<Acceptance | null>;
  /** False: measured and shown, not compared. */
  readonly gate: boolean;
  readonly quiet: boolean;
  readonly workers: Workers;
  /** More secrets to mask than the scenario's own. */
  readonly secrets: readonly string[];
  /** Shows the output of build, prepare and server; null keeps it for error messages. */
  readonly echo: ((text: string) => void) | null;
}

/** What the main job leaves behind. */
export interface JobOutcome {
  readonly exitCode: number;
  readonly result: Result;
  readonly verdict: Verdict;
  readonly report: ReportInput;
  readonly markdown: string;
  readonly files: Readonly<Record<'result' | 'verdict' | 'report' | 'reportHtml', string>>;
  readonly failure: MeasureError | null;
  readonly redact: Redact;
}

/** The main job: plan, measure, judge, write the files. Throws a LoadgateError when there is nothing to judge. */
export async function runJob(world: World, request: RunRequest): Promise<JobOutcome> {
  const wanted = parseExports(request.exports ?? [], world.env);
  const plan = await loadPlan({ ...request, cwd: world.cwd, env: world.env });
  const { redact, learn } = learningRedactor([
    ...knownSecrets(world, request, plan),
    ...exportSecrets(wanted),
  ]);
  const job = jobId(world, plan);
  try {
    const guard = createGuard(request.allowHosts);
    checkTarget(plan.target, guard);
    checkServerPid(plan);
    if (request.base.target !== null) checkTarget(request.base.target, guard);
    const exports = openExports(wanted, { tier: plan.tier.name, job }, { guard, world });
    const judging = await judgingOf(world, request, plan);
    const folder = await claimOutputFolder(request.out, world.cwd);
    try {
      const stderr = maskedOutput(world.stderr, redact);
      const view = alsoTo(exports, progressView(stderr, request.quiet));
      view.say(startLine(plan));
      const measured = (): Promise<Measurement> =>
        measure({
          plan: judging.plan,
          jobId: job,
          env: world.env,
          guard,
          redact,
          learn,
          signal: world.interrupt,
          view,
          now: world.now,
          keep: (name, text) => folder.write(name, redact(text)),
          workers: request.workers,
          entry: world.entry,
          echo: request.echo,
          baseline: judging.baseline,
          base: request.base,
          gate: request.gate,
        });
      return await exporting(exports, stderr, async () => {
        const measurement = await withReducedEnvironment(process.env, measured);
        return judgeAndWrite(world, request, { measurement, judging, folder, redact });
      });
    } finally {
      await folder.release();
    }
  } catch (error) {
    throw redactedError(error, redact);
  }
}

function knownSecrets(world: World, request: RunRequest, plan: Plan): readonly string[] {
  return [
    ...plan.secrets,
    ...request.secrets,
    ...secretsInEnvironment(world.env),
    ...userInfoOf(request.base.target ?? ''),
  ];
}

async function judgingOf(world: World, request: RunRequest, plan: Plan): Promise<Judging> {
  const baseline = await readBaseline(baselineFile(world, request), world.cwd);
  const base = request.judgedBy === undefined ? null : await request.judgedBy();
  return judgingBy(base, { plan, baseline, request: { ...request, cwd: world.cwd, env: world.env } });
}

/** The outcome's report in at most so many bytes, secrets masked. */
export function markdownOf({ markdown, report, redact }: JobOutcome, maxBytes: number): string {
  return Buffer.byteLength(markdown) <= maxBytes ? markdown : redact(renderMarkdown(report, { maxBytes }));
}

interface Measured {
  readonly measurement: Measurement;
  readonly judging: Judging;
  readonly folder: OutputFolder;
  readonly redact: Redact;
}

async function judgeAndWrite(world: World, request: RunRequest, measured: Measured): Promise<JobOutcome> {
  const { judging, folder, redact } = measured;
  const { failure } = measured.measurement;
  const result = await withOrigin(measured);
  const resultFile = await folder.write('result.json', serialiseResult(result));
  const judged = judge(result, judging.baseline, world.now(), judging.proposed);
  const mayAccept = judged.overall === 'regression' && result.interrupted === null;
  const accepted = mayAccept ? await request.acceptance?.() : null;
  const verdict: Verdict = redactTexts(accepted == null ? judged : { ...judged, accepted }, redact);
  const report: ReportInput = {
    result,
    verdict,
    reproduce: reproduceCommand(request, result, redact),
    now: world.now(),
    files: folder.name,
  };
  const markdown = redact(renderMarkdown(report));
  return {
    exitCode: exitCodeOf({ result, failure }, verdict, request),
    result,
    verdict,
    report,
    markdown,
    files: {
      result: resultFile,
      verdict: await folder.write('verdict.json', serialiseVerdict(verdict)),
      report: await folder.write('report.md', `${markdown}\n`),
      reportHtml: await folder.write('report.html', renderHtml(report, redact)),
    },
    failure: failure === null ? null : redactedError(failure, redact),
    redact,
  };
}

/** The result says whose rules judge it, so that it can be judged again. */
async function withOrigin({ measurement, judging, folder, redact }: Measured): Promise<Result> {
  const { result } = measurement;
  const { origin, baselineText } = judging;
  const notes = [...judging.notes];
  if (baselineText !== null) {
    const kept = await folder.write('base-baseline.json', baselineText);
    notes.push(info(`The baseline of the base is kept in ${kept}.`));
  }
  const scenario = origin === null ? result.scenario : { ...result.scenario, rules: origin };
  return redactResult({ ...result, scenario, notes: [...notes, ...result.notes] }, redact);
}

function exitCodeOf({ result, failure }: Measurement, verdict: Verdict, request: RunRequest): number {
  if (result.interrupted !== null) return EXIT.stopped;
  if (failure !== null) return failure.exitCode;
  return verdictExitCode(verdict, request.failOn, request.entry);
}

function baselineFile(world: World, request: RunRequest): string {
  if (request.baseline !== null) return request.baseline;
  return relative(world.cwd, join(dirname(resolve(world.cwd, request.file)), 'perf-baseline.json'));
}

function startLine(plan: Plan): string {
  return `loadgate: tier ${plan.tier.name} of ${plan.file}`;
}

/** The same job of the same workflow run has the same id, so that recording it twice changes nothing. */
function jobId(world: World, plan: Plan): string {
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job } = world.env;
  if (run === undefined || run === '') return randomUUID();
  return [run, attempt ?? '1', job ?? 'job', plan.tier.name].join('.');
}
