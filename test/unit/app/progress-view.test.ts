import { describe, expect, it } from 'vitest';
import { progressView } from '../../../src/app/progress-view.js';
import { showsLinks } from '../../../src/app/terminal-links.js';
import type { Output } from '../../../src/app/world.js';
import type { RunProgress } from '../../../src/result/progress.js';
import { Screen } from '../../helpers/screen.js';

const PROGRESS: RunProgress = {
  run: 1,
  runs: 2,
  side: 'head',
  phase: 'steady',
  elapsed: 9000,
  total: 18_000,
  users: 8,
  requests: 3912,
  failed: 0,
  rate: 412,
  p50: 12,
  p95: 38.2,
  p99: 61,
  endpoints: [],
  warmup: 3000,
  phases: [{ name: 'steady', start: 0, end: 15_000 }],
};

interface Terminal extends Output {
  columns: number;
  rows: number;
  readonly screen: Screen;
  readonly writes: string[];
}

function terminal(columns = 80, rows = 24, isTTY = true): Terminal {
  const screen = new Screen(columns);
  const writes: string[] = [];
  return {
    isTTY,
    columns,
    rows,
    color: true,
    screen,
    writes,
    write: (text) => {
      writes.push(text);
      screen.write(text);
    },
  };
}

describe('progressView on a terminal', () => {
  it('redraws in place with one write each, what is said stays above', () => {
    const output = terminal();
    const view = progressView(output, false);
    view.say('loadgate: tier smoke');
    for (let second = 1; second <= 5; second++) view.show({ ...PROGRESS, elapsed: second * 1000 });
    expect(output.writes).toHaveLength(6);
    expect(output.screen.lines().slice(0, 2)).toEqual(['loadgate: tier smoke', 'run 1/2  steady  5s of 18s']);
    expect(output.screen.lines()).toHaveLength(8);
    expect(output.screen.cursorHidden).toBe(true);
    view.say('A run was repeated.');
    // The lines below keep their colours.
    expect(output.writes.at(-1)?.split('A run was repeated.\n')[1]).toBe(
      output.writes.at(-2)?.split('\x1b[J')[1],
    );
    view.show({ ...PROGRESS, elapsed: 6000 });
    expect(output.screen.lines().slice(0, 3)).toEqual([
      'loadgate: tier smoke',
      'A run was repeated.',
      'run 1/2  steady  6s of 18s',
    ]);
    view.clear();
    view.clear();
    expect(output.screen.lines()).toEqual(['loadgate: tier smoke', 'A run was repeated.']);
    expect(output.screen.cursorHidden).toBe(false);
  });

  it('has one line where there is no room for more', () => {
    for (const output of [terminal(49), terminal(80, 9)]) {
      progressView(output, false).show(PROGRESS);
      expect(output.screen.lines()).toHaveLength(1);
    }
  });

  it('leaves nothing behind when the window gets narrower', () => {
    const output = terminal(120);
    const view = progressView(output, false);
    view.show(PROGRESS);
    output.columns = 60;
    output.screen.resize(60);
    view.show({ ...PROGRESS, elapsed: 10_000 });
    expect(output.screen.lines()).toHaveLength(7);
    expect(output.screen.lines()[0]).toBe('run 1/2  steady  10s of 18s');
  });

  it('says nothing when it is to be quiet', () => {
    const output = terminal();
    const view = progressView(output, true);
    view.say('x');
    view.show(PROGRESS);
    view.clear();
    expect(output.writes).toEqual([]);
  });
});

describe('progressView without a terminal', () => {
  it('writes plain lines, one every ten seconds', () => {
    const output = terminal(100, 24, false);
    const view = progressView(output, false);
    for (let second = 1; second <= 25; second++) view.show({ ...PROGRESS, elapsed: second * 1000 });
    view.clear();
    expect(output.writes).toHaveLength(2);
    expect(output.writes.join('')).not.toContain('\x1b');
  });
});

describe('showsLinks', () => {
  it.each([
    [{}, false],
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ VTE_VERSION: '7003' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ WT_SESSION: 'x' }, true],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'xterm-kitty', CI: 'true' }, false],
    [{ TERM: 'xterm-kitty', TMUX: '/tmp/x' }, false],
    [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, false],
    [{ FORCE_HYPERLINK: '1' }, true],
  ])('%j: %s', (env, expected) => {
    expect(showsLinks(env, true)).toBe(expected);
  });

  it('only when forced without a terminal', () => {
    expect(showsLinks({ WT_SESSION: 'x' }, false)).toBe(false);
    expect(showsLinks({ FORCE_HYPERLINK: '1' }, false)).toBe(true);
  });
});
