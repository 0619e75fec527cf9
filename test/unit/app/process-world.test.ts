import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../../../src/app/process-world.js';

const terminal = (more: object = {}): PassThrough & { isTTY: boolean; columns: number; rows: number } =>
  Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24, ...more });

describe('outputOf', () => {
  it('is a terminal with colours, whose size follows its window', () => {
    const stream = terminal();
    const output = outputOf(stream, { TERM: 'xterm' });
    expect(output).toMatchObject({ isTTY: true, color: true, columns: 80, rows: 24 });
    stream.columns = 60;
    stream.rows = 10;
    expect(output).toMatchObject({ columns: 60, rows: 10 });
  });

  it.each([
    [{ TERM: 'dumb' }, { isTTY: false, color: false }],
    [
      { TERM: 'xterm', NO_COLOR: '1' },
      { isTTY: true, color: false },
    ],
    [
      { TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '1' },
      { isTTY: true, color: true },
    ],
  ])('with %j it is %j', (env, expected) => {
    expect(outputOf(terminal(), env)).toMatchObject(expected);
  });

  it('is a file or pipe without colours of a hundred columns', () => {
    expect(outputOf(new PassThrough(), { TERM: 'xterm' })).toMatchObject({
      isTTY: false,
      color: false,
      columns: 100,
      links: false,
    });
  });
});
