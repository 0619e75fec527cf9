import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCommands } from '../../../src/github/workflow-commands.js';

/** The commands that a runner would obey, and the lines that it would show. */
function runner(text: string): { obeyed: string[]; shown: string[] } {
  const obeyed: string[] = [];
  const shown: string[] = [];
  let resume: string | null = null;
  for (const line of text.split('\n').slice(0, -1)) {
    if (resume !== null) {
      if (line === `::${resume}::`) resume = null;
      else shown.push(line);
    } else if (line.startsWith('::stop-commands::')) resume = line.slice('::stop-commands::'.length);
    else if (/::[^:]|##\[/.test(line)) obeyed.push(line);
    else shown.push(line);
  }
  if (resume !== null) obeyed.push('the commands stay off');
  return { obeyed, shown };
}

const echo = (pieces: readonly string[]): string => {
  let written = '';
  const output = withoutCommands((text) => {
    written += text;
  });
  for (const piece of pieces) output.write(piece);
  output.end();
  return written;
};

describe('withoutCommands', () => {
  it('shows a command and does not let it be obeyed', () => {
    const text = echo(['building\n::error::', 'fake\n', '##[error]fake\n']);
    expect(runner(text)).toEqual({ obeyed: [], shown: ['building', '::error::fake', '##[error]fake'] });
  });

  it('lets commands between two batches work', () => {
    let written = '';
    const output = withoutCommands((text) => {
      written += text;
    });
    output.write('::notice::theirs, beg');
    written += '::notice::ours\n';
    output.write('un before ours\n');
    written += '::notice::ours too\n';
    output.end();
    expect(runner(written)).toEqual({
      obeyed: ['::notice::ours', '::notice::ours too'],
      shown: ['::notice::theirs, begun before ours'],
    });
  });

  it('can not be resumed by a program that repeats what it saw', () => {
    const first = echo(['x\n']);
    const token = /::stop-commands::(\S+)/.exec(first)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(30);
    const second = echo([`::${token}::\n::error::fake\n`]);
    expect(runner(second).obeyed).toEqual([]);
  });

  it('loses nothing, however the text is cut', () => {
    const line = fc.oneof(
      fc.stringMatching(/^[ -~]{0,12}$/),
      fc.constant('::error::x'),
      fc.constant('::end::'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.array(fc.nat(40)), (lines, cuts) => {
        const text = lines.map((one) => `${one}\n`).join('');
        const ends = [...new Set([...cuts.filter((cut) => cut < text.length), text.length])].sort(
          (a, b) => a - b,
        );
        const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
        expect(runner(echo(pieces))).toEqual({ obeyed: [], shown: lines });
      }),
    );
  });

  it('passes on a line without end, in parts', () => {
    const long = 'x'.repeat(50_000);
    const text = echo([long, long, long]);
    expect(runner(text).shown.join('')).toBe(long + long + long);
    expect(echo([])).toBe('');
  });
});
