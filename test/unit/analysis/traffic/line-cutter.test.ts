import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCutter, LONGEST_LINE } from '../../../../src/analysis/traffic/line-cutter.js';

function cut(chunks: readonly Buffer[]): (string | null)[] {
  const lines: (string | null)[] = [];
  const cutter = new LineCutter((line) => lines.push(line));
  for (const chunk of chunks) cutter.push(chunk);
  cutter.end();
  return lines;
}

describe('cutting bytes into lines', () => {
  it('gives the same lines wherever the chunks end', () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom('', 'é', '\r', '你好')));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (parts, size) => {
        const bytes = Buffer.from(parts.join('\n'));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect(cut(chunks)).toEqual(cut([bytes]));
      }),
    );
  });

  it('takes CR LF, and a last line without a line feed', () => {
    expect(cut([Buffer.from('a\r\nb\n\nc')])).toEqual(['a', 'b', '', 'c']);
    expect(cut([Buffer.from('a\n')])).toEqual(['a']);
    expect(cut([])).toEqual([]);
  });

  it('gives null for what is too long, and goes on behind it', () => {
    const most = 'x'.repeat(LONGEST_LINE);
    expect(cut([Buffer.from(`${most}\n${most}y\nz\n${most}y`)])).toEqual([most, null, 'z', null]);
  });
});
