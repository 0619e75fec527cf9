import { EXIT, LoadgateError, MeasureError, type Location } from '../model/errors.js';
import type { Redact } from '../model/redact.js';
import { formatDuration } from '../model/units.js';
import type { ServerPlan } from '../plan/plan.js';
import type { Exit } from './process-group.js';
import { quoteOutput } from './recent-output.js';

/** What an error about the server needs to know. */
export interface AboutServer {
  readonly server: ServerPlan;
  /** Its last output, redacted. */
  readonly output: string;
  readonly redact: Redact;
}

/** The server ended before it was ready. */
export function exitedEarly(about: AboutServer, exit: Exit): MeasureError {
  const { server } = about;
  const hint =
    hintForExit(exit) ??
    (exit.code === 0
      ? 'the command must stay in the foreground: no & at its end, no daemon'
      : `start it by hand in the folder of the scenario file: ${about.redact(server.command)}`);
  return serverError(about, 'server.command', `the server ${describeExit(exit)} before it was ready`, hint);
}

/** The server runs, but does not answer as `ready` demands. */
export function notReady(about: AboutServer, url: string): MeasureError {
  const { method, within } = about.server.ready;
  return serverError(
    about,
    'server.ready',
    `the server was not ready within ${formatDuration(within)}: ${method} ${url} never answered with a status below 400`,
    'the server must listen on 127.0.0.1 and the port in the environment variable PORT; if it is only slow to start, raise `within`',
  );
}

/** A signal came while a program was being started or was running. */
export function stoppedWhile(doing: string, signal: AbortSignal): LoadgateError {
  const reason = typeof signal.reason === 'string' ? signal.reason : 'a signal';
  return new LoadgateError(`Stopped by ${reason} while ${doing}.`, { exitCode: EXIT.stopped });
}

/** `ended with exit code 1`, `was killed by SIGKILL`: the predicate of a sentence. */
export function describeExit(exit: Exit): string {
  return exit.signal === null
    ? `ended with exit code ${exit.code ?? 'unknown'}`
    : `was killed by ${exit.signal}`;
}

/** What to do about exit codes and signals that mean the same for every program. */
export function hintForExit(exit: Exit): string | null {
  // A shell reports a child killed by signal N as 128 + N.
  if (exit.signal === 'SIGKILL' || exit.code === 137)
    return 'the system may have killed it for lack of memory';
  if (exit.code === 127)
    return 'the shell did not find the command: is it installed, built, and on the PATH?';
  if (exit.code === 126) return 'the shell was not allowed to run the command: is the file executable?';
  return null;
}

/** `loadgate.yml:4:3 server.command: ` */
export function placeOf(at: Location, path: string): string {
  return `${at.file}:${at.line}:${at.column} ${path}: `;
}

function serverError(about: AboutServer, path: string, what: string, hint: string): MeasureError {
  const place = placeOf(about.server.at, path);
  return new MeasureError(`${about.redact(`${place}${what}.`)}\n${quoteOutput(about.output)}`, { hint });
}
