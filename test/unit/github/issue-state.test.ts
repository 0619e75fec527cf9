import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf, formatState, parseState } from '../../../src/github/issue-state.js';

it('reads back what it wrote, in one line that no name can close', () => {
  const names = fc.array(fc.string({ maxLength: 100, unit: 'grapheme' }), { maxLength: 20 });
  fc.assert(
    fc.property(names, fc.integer({ min: 1 }), (red, runs) => {
      const state = { red, since: '2026-01-01T00:00:00.000Z', runs, good: 'a'.repeat(40) };
      const line = formatState(state);
      expect(line.slice(4, -3)).not.toMatch(/--|>|\n/);
      expect(parseState(`first line\n${line}\nbody`)).toEqual(state);
    }),
  );
});

it.each(['', '<!-- loadgate-state %7B -->', '<!-- loadgate-state %7B%7D -->', '<!-- loadgate-state %ff -->'])(
  'takes %j for none',
  (body) => {
    expect(parseState(body)).toBeNull();
  },
);

it('tells what came and what went, however long the names are', () => {
  expect(differenceOf(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], gone: ['a'] });
  expect(differenceOf(['x'.repeat(200)], ['x'.repeat(300)])).toEqual({ added: [], gone: [] });
});
