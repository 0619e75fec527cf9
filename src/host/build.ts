import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MeasureError, type LoadgateError } from '../model/errors.js';
import type { Redact } from '../model/redact.js';
import { formatDuration, ms, type Ms } from '../model/units.js';
import { childEnvironment, type Variables } from './child-environment.js';
import { startGroup, type Exit, type ProcessGroup } from './process-group.js';
import { quoteOutput } from './recent-output.js';
import { describeExit, hintForExit, stoppedWhile } from './server-errors.js';

const LIMIT = ms(20 * 60_000);

export interface CommandOptions {
  /** What the scenario file calls it: `server.build`, `server.prepare`. */
  readonly name: string;
  readonly command: string;
  readonly directory: string;
  /** loadgate's own environment; the command gets the allow-listed part of it. */
  readonly env: Variables;
  /** `server.env`: passed as it is. */
  readonly extra: Readonly<Record<string, string>>;
  /** 20 minutes unless told. */
  readonly limit?: Ms;
  readonly signal: AbortSignal;
  readonly echo: ((text: string) => void) | null;
  readonly redact?: Redact;
}

/**
 * Runs a command through the shell to its end: a build, or what prepares a run. Processes that it leaves in the
 * background are ended too. Throws a MeasureError with the last output when it fails or takes too long, and a
 * LoadgateError with exit code 130 when `signal` aborts.
 */
export async function runOnce(options: CommandOptions): Promise<void> {
  if (options.signal.aborted) throw stoppedWhile(`${options.name} was running`, options.signal);
  const group = await startGroup({
    command: options.command,
    directory: options.directory,
    environment: childEnvironment(options.env, options.extra),
    echo: options.echo,
    redact: options.redact ?? keepText,
  });
  const outcome = await waitForEnd(options, group);
  await group.stop();
  if (outcome === 'aborted' || outcome === 'late' || outcome.code !== 0)
    throw failure(options, group, outcome);
}

const keepText: Redact = (text) => text;

async function waitForEnd(options: CommandOptions, group: ProcessGroup): Promise<Exit | 'aborted' | 'late'> {
  const decided = new AbortController();
  const { signal } = decided;
  const aborted = async (): Promise<'aborted'> => {
    if (!options.signal.aborted) await once(options.signal, 'abort', { signal });
    return 'aborted';
  };
  try {
    return await Promise.race([
      group.exited,
      aborted(),
      sleep(options.limit ?? LIMIT, 'late' as const, { signal }),
    ]);
  } finally {
    decided.abort();
  }
}

function failure(
  options: CommandOptions,
  group: ProcessGroup,
  outcome: Exit | 'aborted' | 'late',
): LoadgateError {
  if (outcome === 'aborted') return stoppedWhile(`${options.name} was running`, options.signal);
  const redact = options.redact ?? keepText;
  const how =
    outcome === 'late'
      ? `did not end within ${formatDuration(options.limit ?? LIMIT)} and was stopped`
      : describeExit(outcome);
  const hint = outcome === 'late' ? null : hintForExit(outcome);
  return new MeasureError(
    `${redact(`${options.name}: "${options.command}" ${how}.`)}\n${quoteOutput(group.output())}`,
    { hint: hint ?? 'run it by hand in the folder of the scenario file' },
  );
}
