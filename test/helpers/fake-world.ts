import type { Output, World } from '../../src/app/world.js';

export interface CapturedOutput extends Output {
  text: string;
}

export interface FakeWorld extends World {
  readonly stdout: CapturedOutput;
  readonly stderr: CapturedOutput;
}

/** A world without a process: arguments and environment as given, streams captured. */
export function fakeWorld(
  given: Partial<Pick<World, 'argv' | 'env' | 'cwd' | 'interrupt' | 'now'>> = {},
): FakeWorld {
  return {
    argv: [],
    env: {},
    cwd: '/',
    now: () => new Date('2026-11-21T12:00:00Z'),
    interrupt: new AbortController().signal,
    entry: null,
    ...given,
    stdout: capturedOutput(),
    stderr: capturedOutput(),
  };
}

function capturedOutput(): CapturedOutput {
  const output: CapturedOutput = {
    text: '',
    write: (text) => {
      output.text += text;
    },
    isTTY: false,
    columns: 100,
    color: false,
  };
  return output;
}
