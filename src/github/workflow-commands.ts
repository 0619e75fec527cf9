import { randomUUID } from 'node:crypto';

/** Takes text in pieces of any size; `end` passes on what has no newline yet. */
export interface CommandFreeOutput {
  write(text: string): void;
  end(): void;
}

/**
 * Echoes the output of a program in such a way that the runner does not obey workflow commands in it
 * (`::set-output …`, `##[…]`). Only whole lines are passed on, each batch between a stop and a resume, so that
 * commands which loadgate prints in between keep working.
 */
export function withoutCommands(write: (text: string) => void): CommandFreeOutput {
  let pending = '';
  const flush = (lines: string): void => {
    // A new token for each batch: a program that prints what it was shown can't resume.
    const token = randomUUID();
    write(`::stop-commands::${token}\n${lines}::${token}::\n`);
  };
  return {
    write(text) {
      pending += text;
      const end = Math.max(
        pending.lastIndexOf('\n'),
        pending.length > LONGEST_LINE ? pending.length - 1 : -1,
      );
      if (end < 0) return;
      const lines = pending.slice(0, end + 1);
      pending = pending.slice(end + 1);
      flush(lines.endsWith('\n') ? lines : `${lines}\n`);
    },
    end() {
      if (pending === '') return;
      flush(`${pending}\n`);
      pending = '';
    },
  };
}

/** Characters: a program that never ends its line must not fill the memory. */
const LONGEST_LINE = 64 * 1024;
