import { stripVTControlCharacters } from 'node:util';
import type { Redact } from '../model/redact.js';
import { maskNamedSecrets } from '../model/secret-patterns.js';

/** How much of a program's output is kept for the error message, in characters. */
export const KEPT_OUTPUT = 8192;
const LONGEST_LINE = 8192;

/** The last words of a program, without secrets and terminal codes. */
export interface RecentOutput {
  /** A place to write one stream (stdout or stderr) to. */
  readonly stream: () => OutputSink;
  /** The last 8 KB, from the start of a line. */
  readonly text: () => string;
}

export interface OutputSink {
  readonly write: (chunk: string) => void;
  readonly end: () => void;
}

/** Keeps the end of what is written; `echo` gets everything, line by line, as it comes. */
export function recentOutput(options: {
  redact: Redact;
  echo: ((text: string) => void) | null;
}): RecentOutput {
  const { echo } = options;
  const redact: Redact = (text) => maskNamedSecrets(options.redact(text));
  let kept = '';
  let cut = false;
  const keep = (chunk: string): void => {
    kept += chunk;
    if (kept.length <= 4 * KEPT_OUTPUT) return;
    // Masked before it is cut: half a secret would no longer be recognised.
    kept = redact(kept).slice(-2 * KEPT_OUTPUT);
    cut = true;
  };
  return {
    stream: () => {
      const lines = lineSplitter(redact, (line) => echo?.(line));
      return {
        write: (chunk) => {
          keep(chunk);
          lines.write(chunk);
        },
        end: lines.end,
      };
    },
    text: () => {
      const clean = printable(redact(kept));
      return cut || clean.length > KEPT_OUTPUT ? fromLineStart(clean.slice(-KEPT_OUTPUT)) : clean;
    },
  };
}

/**
 * The last lines of an output, quoted for an error message. The runner of GitHub Actions reads `::name::` at the
 * start of a line and `##[name]` anywhere as commands: quoted, they are only text.
 */
export function quoteOutput(output: string, lines = 30): string {
  const all = output.trimEnd().split('\n');
  if (all.length === 1 && all[0] === '') return 'It wrote nothing.';
  const quoted = all.slice(-lines).map((line) => `  | ${line.replaceAll('##[', '## [')}`);
  return ['Its last output:', ...quoted].join('\n');
}

/** Masks whole lines, so that a secret is seen in one piece; a line without end is passed on in parts. */
function lineSplitter(redact: Redact, onLine: (line: string) => void): OutputSink {
  let pending = '';
  return {
    write: (chunk) => {
      pending += chunk;
      const end = pending.lastIndexOf('\n') + 1;
      for (const line of pending.slice(0, end).split(/(?<=\n)/)) if (line !== '') onLine(redact(line));
      pending = pending.slice(end);
      if (pending.length < LONGEST_LINE) return;
      // The end stays: a secret in it may not be complete yet. All else goes, so that what is pending stays short.
      const masked = redact(pending);
      onLine(`${masked.slice(0, -LONGEST_LINE / 2)}\n`);
      pending = masked.slice(-LONGEST_LINE / 2);
    },
    end: () => {
      if (pending !== '') onLine(`${redact(pending)}\n`);
      pending = '';
    },
  };
}

/** Without terminal codes and control characters, tab and newline apart. */
function printable(text: string): string {
  return stripVTControlCharacters(text.replaceAll('\r\n', '\n')).replace(/[^\P{Cc}\t\n]/gu, '');
}

function fromLineStart(text: string): string {
  const newline = text.indexOf('\n');
  return newline === -1 ? text : text.slice(newline + 1);
}
