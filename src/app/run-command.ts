import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderJson } from '../report/json.js';
import { renderText } from '../report/terminal.js';
import type { RunOptions } from './commands/measuring.js';
import { describeFailure } from './failures.js';
import { runJob, type JobOutcome, type RunRequest } from './run.js';
import type { World } from './world.js';

/** `loadgate run`. */
export async function runCommand(world: World, file: string, options: RunOptions): Promise<number> {
  const outcome = await runJob(world, requestOf(file, options));
  tell(world, outcome, options.json === true);
  return outcome.exitCode;
}

/** Prints the report of a job: for people, or with `json` for machines. */
export function tell(world: World, outcome: JobOutcome, json: boolean): void {
  const { report, redact, result, failure, files } = outcome;
  if (json) {
    // Its texts are masked already; masking numbers would break it.
    world.stdout.write(`${renderJson(report)}\n`);
  } else {
    const { columns, color, links = false } = world.stdout;
    world.stdout.write(
      `${redact(renderText(report, { width: columns, color, link: links ? fileUrl(world.cwd) : null }))}\n`,
    );
  }
  if (failure !== null) for (const line of describeFailure(failure)) world.stderr.write(`${redact(line)}\n`);
  if (result.interrupted !== null) {
    const runs = result.runs.length;
    world.stderr.write(
      `Stopped by ${result.interrupted}. What was measured so far (${runs} ${runs === 1 ? 'run' : 'runs'}) is in ${files.result}.\n`,
    );
  }
}

/** Where a file lies, as a terminal can open it. */
function fileUrl(cwd: string): (file: string) => string {
  return (file) => pathToFileURL(resolve(cwd, file)).href;
}

function requestOf(file: string, options: RunOptions): RunRequest {
  return {
    file,
    tier: options.tier ?? null,
    target: options.target ?? null,
    runs: options.runs ?? null,
    maxDuration: options.maxDuration ?? null,
    seed: options.seed ?? null,
    set: options.set ?? [],
    serverPid: options.serverPid ?? null,
    baseline: options.baseline ?? null,
    allowHosts: options.allowHost ?? [],
    out: options.out,
    exports: options.export ?? [],
    failOn: options.failOn,
    entry: 'cli',
    base: {
      ref: options.base ?? null,
      target: options.baseTarget ?? null,
      self: null,
      pairs: options.pairs ?? null,
    },
    gate: true,
    quiet: options.quiet ?? false,
    workers: options.workers ?? 'auto',
    secrets: [],
    echo: null,
  };
}
