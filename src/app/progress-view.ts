import { renderProgressLine, renderProgressLog } from '../report/progress.js';
import type { Progress } from '../result/progress.js';
import type { Output } from './world.js';

/** Shows how the load goes: one line redrawn in place on a terminal, else a line every ten seconds. */
export interface ProgressView {
  show(progress: Progress): void;
  /** A line of its own above the live one. */
  say(text: string): void;
  /** Takes the live line away. */
  clear(): void;
}

const LOG_EVERY = 10_000;

export function progressView(output: Output, quiet: boolean): ProgressView {
  if (quiet) return { show: () => undefined, say: () => undefined, clear: () => undefined };
  return output.isTTY ? liveView(output) : logView(output);
}

function liveView(output: Output): ProgressView {
  const clear = (): void => {
    output.write('\r\x1b[K');
  };
  return {
    show: (progress) => {
      output.write(
        `\r\x1b[K${renderProgressLine(progress, { width: output.columns - 1, color: output.color })}`,
      );
    },
    say: (text) => {
      clear();
      output.write(`${text}\n`);
    },
    clear,
  };
}

function logView(output: Output): ProgressView {
  let last = { run: -1, elapsed: 0 };
  return {
    show: (progress) => {
      if (progress.run !== last.run) last = { run: progress.run, elapsed: 0 };
      if (progress.elapsed - last.elapsed < LOG_EVERY) return;
      last = { run: progress.run, elapsed: progress.elapsed };
      output.write(`${renderProgressLog(progress)}\n`);
    },
    say: (text) => {
      output.write(`${text}\n`);
    },
    clear: () => undefined,
  };
}
