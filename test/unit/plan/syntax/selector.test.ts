import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SyntaxProblem } from '../../../../src/plan/syntax/problem.js';
import { parseSelector } from '../../../../src/plan/syntax/selector.js';

const DOCUMENT = {
  token: 't',
  nothing: null,
  'odd name': 1,
  items: [
    { id: 3, price: 8 },
    { id: 4, price: 12, tags: ['x'] },
  ],
};

function find(text: string, document: unknown = DOCUMENT): unknown {
  const selector = parseSelector(text);
  if (selector.kind !== 'json') throw new Error(`${text} is a ${selector.kind}`);
  return selector.find(document);
}

function findText(text: string, body: string): string | undefined {
  const selector = parseSelector(text);
  if (selector.kind !== 'regex') throw new Error(`${text} is a ${selector.kind}`);
  return selector.find(body);
}

describe('JSONPath', () => {
  it.each([
    ['$', DOCUMENT],
    ['$.token', 't'],
    ['$.nothing', null],
    ["$['odd name']", 1],
    ['$.items[0].id', 3],
    ['$.items[-1].id', 4],
    ['$.items[2].id', undefined],
    ['$.items[-3]', undefined],
    ['$.items.length', undefined],
    ['$.token.x', undefined],
    ['$.token[0]', undefined],
    ['$.constructor', undefined],
    ['$..id', 3],
    ['$.items[?@.price > 10].id', 4],
    ['$.items[?@.price > 100].id', undefined],
    ['$.items[*].tags[0]', 'x'],
    ['$.items[1:].id', 4],
    ['$.items[?match(@.tags[0], "x")].id', 4],
  ])('%s', (text, value) => {
    expect(find(text)).toEqual(value);
  });

  it('finds nothing in what is no object, and in what is too deep', () => {
    expect(find('$.a', 'text')).toBeUndefined();
    expect(find('$..a', 5)).toBeUndefined();
    expect(find('$..a', undefined)).toBeUndefined();
    let deep: unknown = 1;
    for (let level = 0; level < 500; level++) deep = [deep];
    expect(find('$..a', deep)).toBeUndefined();
  });

  it('walks any plain path as the document was built', () => {
    const step = fc.oneof(fc.string(), fc.nat({ max: 3 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.jsonValue(), (steps, leaf) => {
        let document: unknown = leaf;
        for (const key of steps.toReversed())
          document =
            typeof key === 'number'
              ? [...Array<null>(key).fill(null), document]
              : Object.fromEntries([[key, document]]);
        const path = `$${steps.map((key) => `[${JSON.stringify(key)}]`).join('')}`;
        expect(find(path, document)).toEqual(leaf);
      }),
    );
  });
});

describe('header, cookie and regex', () => {
  it('reads their names', () => {
    expect(parseSelector('header:Location')).toMatchObject({ kind: 'header', name: 'location' });
    expect(parseSelector('cookie:SID')).toMatchObject({ kind: 'cookie', name: 'SID' });
  });

  it('takes the first group, else the whole match', () => {
    expect(findText('regex:id=(\\d+)', 'a id=12 id=13')).toBe('12');
    expect(findText('regex:id=\\d+', 'a id=12')).toBe('id=12');
    expect(findText('regex:id=\\d+', 'none')).toBeUndefined();
    expect(findText('regex:^b:(.*)$', 'a:1\nb:2')).toBe('2');
    expect(findText('regex:a:b', 'a:b')).toBe('a:b');
  });
});

describe('problems', () => {
  it.each([
    ['token', '"token" is no place to capture from', 0],
    ['header:', '"" is not the name of a header: write header:NAME', 7],
    ['cookie:a b', '"a b" is not the name of a cookie', 7],
    ['regex:(', "the pattern can't be read: /(/", 6],
    ['regex:', 'regex: needs a pattern', 6],
    ['$[', 'in the JSONPath "$[": unclosed bracketed selection', 2],
    ['$.items[?foo(@)]', "no such function 'foo'", 9],
    ['$.a b', "expected '.', '..' or a bracketed selection, found 'b'", 4],
  ])('%s', (text, message, offset) => {
    const problem = (): unknown => {
      try {
        return parseSelector(text);
      } catch (error) {
        return error;
      }
    };
    expect(problem()).toBeInstanceOf(SyntaxProblem);
    expect(problem()).toHaveProperty('offset', offset);
    expect(problem()).toHaveProperty('message', expect.stringContaining(message));
  });

  it('whatever follows the $, it is read or refused as a SyntaxProblem', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('.[]*?@$()\'":,0-1 ab!=<&|')) }),
        (rest) => {
          try {
            parseSelector(`$${rest}`);
          } catch (error) {
            if (!(error instanceof SyntaxProblem)) throw error;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
