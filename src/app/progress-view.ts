import { nextState, renderLive, type LiveState } from '../report/live.js';
import { renderProgressLine, renderProgressLog } from '../report/progress.js';
import { widthOf } from '../report/text-width.js';
import type { RunProgress } from '../result/progress.js';
import type { Output } from './world.js';

/** Shows how the load goes: some lines redrawn in place on a terminal, else a line every ten seconds. */
export interface ProgressView {
  show(progress: RunProgress): void;
  /** A line of its own above the live ones. */
  say(text: string): void;
  /** Takes the live lines away. */
  clear(): void;
}

const LOG_EVERY = 10_000;
/** Smaller terminals get one line. */
const SMALLEST = { columns: 50, rows: 10 };

export function progressView(output: Output, quiet: boolean): ProgressView {
  if (quiet) return { show: () => undefined, say: () => undefined, clear: () => undefined };
  return output.isTTY ? liveView(output) : logView(output);
}

/** Every redraw is one write, and the cursor is hidden meanwhile: nothing flickers. */
function liveView(output: Output): ProgressView {
  let state: LiveState | null = null;
  /** What stands on the screen, without colours. */
  let drawn: readonly string[] = [];
  /** The same as it was written. */
  let written = '';
  const clearing = (): string => {
    // Where the window got narrower since, a line takes several rows.
    const rows = drawn.map((line) => Math.max(1, Math.ceil(widthOf(line) / Math.max(1, output.columns))));
    const up = rows.reduce((sum, count) => sum + count, 0) - 1;
    return drawn.length === 0 ? '' : `\r${up > 0 ? `\x1b[${up}A` : ''}\x1b[J`;
  };
  return {
    show: (progress) => {
      state = nextState(state, progress);
      const lines = liveLines(state, output, output.color);
      written = lines.join('\n');
      const text = `${drawn.length === 0 ? HIDE_CURSOR : ''}${clearing()}${written}`;
      drawn = output.color ? liveLines(state, output, false) : lines;
      output.write(text);
    },
    say: (text) => {
      output.write(`${clearing()}${text}\n${written}`);
    },
    clear: () => {
      if (drawn.length === 0) return;
      output.write(`${clearing()}${SHOW_CURSOR}`);
      drawn = [];
      written = '';
    },
  };
}

const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';

function liveLines(state: LiveState, output: Output, color: boolean): readonly string[] {
  // The last column stays empty: some terminals go on to the next line otherwise.
  const page = { width: output.columns - 1, color };
  const small = output.columns < SMALLEST.columns || (output.rows ?? Infinity) < SMALLEST.rows;
  return small ? [renderProgressLine(state.progress, page)] : renderLive(state, page);
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
