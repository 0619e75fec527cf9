import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseExpression } from '../../../../src/plan/syntax/expression.js';
import { EvaluationProblem, SyntaxProblem } from '../../../../src/plan/syntax/problem.js';
import { contextOf } from './context.js';

const ANSWER = {
  json: { total: 5, n: 2.5, items: [1, 2], s: 'x', z: null },
  status: 200,
  body: 'abc',
  headers: { 'content-type': 'x' },
};

const evaluate = (text: string, variables: Readonly<Record<string, unknown>> = ANSWER, seed = 1): unknown =>
  parseExpression(text).evaluate(contextOf(variables, seed));

function problemOf(text: string): SyntaxProblem {
  try {
    parseExpression(text);
  } catch (error) {
    if (error instanceof SyntaxProblem) return error;
  }
  throw new Error(`${text} was read`);
}

describe('evaluate', () => {
  it.each([
    'json.total == 5',
    'json.n > 1',
    'json.total > 4 && 6 > json.total',
    'status == 200',
    'status >= 200 && status < 300',
    'size(json.items) > 0',
    'size(json.items) == 2',
    'json.items == [1, 2]',
    '1 in json.items',
    'json.items[0] == 1',
    'json.items.exists(i, i == 2)',
    'json.items.all(i, i > 0)',
    'json.z == null',
    'has(json.s) && !has(json.missing)',
    'headers["content-type"] == "x"',
    'body.contains("b")',
    'json.total + 1 == 6',
    'json.total - 5 == 0',
    'json.total % 2 == 1',
    'json.total * 2 == 10.0',
    'json.total / 2 == 2.5',
    'json.items[json.total - 4] == 2',
  ])('%s is true of the answer', (text) => {
    expect(evaluate(text)).toBe(true);
  });

  it('reads objects with a key that JavaScript knows for its own', () => {
    const standing = JSON.parse(
      '{"rows": [{"constructor": {"name": "Ferrari"}, "__proto__": 1}]}',
    ) as unknown;
    const evaluated = (text: string): unknown => evaluate(text, { standing });
    expect(evaluated('standing.rows[0].constructor.name == "Ferrari"')).toBe(true);
    expect(evaluated('standing.rows.map(one, one["constructor"].name)')).toEqual(['Ferrari']);
    expect(evaluated('standing.rows[0].constructor')).toEqual({ name: 'Ferrari' });
    expect(JSON.stringify(evaluated('[standing.rows[0]]'))).toBe(
      '[{"constructor":{"name":"Ferrari"},"__proto__":1}]',
    );
    expect(() => evaluated('standing.rows[0].constructor.nothing')).toThrow('there is no "nothing"');
  });

  it('gives plain numbers, also inside lists and maps', () => {
    expect(evaluate('1 + 2')).toBe(3);
    expect(evaluate('size(json.items)')).toBe(2);
    expect(evaluate('[1, 2u, 2.5]')).toEqual([1, 2, 2.5]);
    expect(evaluate('{"a": {"b": 7}}')).toEqual({ a: { b: 7 } });
    expect(evaluate('json.items.map(i, {"id": i, "n": 1})')).toEqual([
      { id: 1, n: 1 },
      { id: 2, n: 1 },
    ]);
  });

  it('gives times as text and durations as ms', () => {
    expect(evaluate('timestamp("2024-01-01T00:00:00Z")')).toBe('2024-01-01T00:00:00.000Z');
    expect(evaluate('duration("1.5s")')).toBe(1500);
    expect(evaluate('type(1)')).toBe('int');
  });

  it('looks a dotted path up and gives the very value', () => {
    const row = { email: 'a@b' };
    expect(evaluate('account', { account: row })).toBe(row);
    expect(evaluate('account.email', { account: row })).toBe('a@b');
    expect(evaluate('z.deep', { z: { deep: null } })).toBeNull();
  });

  it.each([
    ['cart', '"cart" is not set', true],
    ['cart + "x"', '"cart" is not set', true],
    ['json.nope', '"json" has no "nope"', true],
    ['json.s.length', '"json.s" has no "length"', true],
    ['json.constructor', '"json" has no "constructor"', true],
    ['json.nope == 1', 'there is no "nope"', true],
    ['constructor == 1', '"constructor" is not set', true],
    ['between(3, 1)', 'between(3, 1): the first number must not be the larger one', false],
    ['between(1.5, 3)', 'between(1.5, 3): both ends must be whole numbers', false],
    ['pick([])', 'pick([]): there is nothing to pick from', false],
    ["now('h')", "now('h'): the unit must be 'ms' or 's'", false],
    ['json.items[7] == 1', 'index out of bounds, index 7 >= size 2', true],
    ['json.s + 1', 'the types do not fit: string + int', false],
  ])('%s fails with: %s', (text, message, missing) => {
    expect(() => evaluate(text)).toThrow(new EvaluationProblem(message, { missing }));
  });

  it('takes the names of types for variables where there are any', () => {
    const variables = { bytes: 12, type: 'a', list: [1], map: { int: 3 } };
    expect(evaluate('bytes > 10 && type == "a"', variables)).toBe(true);
    expect(evaluate('list.exists(i, i == size(list)) && map.int == 3', variables)).toBe(true);
    expect(evaluate('list', variables)).toEqual([1]);
    expect(evaluate('map.int', variables)).toBe(3);
    expect(evaluate('type(x) == int', { x: 1n })).toBe(true);
    expect(evaluate('type(x) == double && type(x) != string', { x: 1 })).toBe(true);
    expect(evaluate('items.map(type, type + 1)', { items: [1], type: 'a' })).toEqual([2]);
    expect(parseExpression('type').names).toEqual(['type']);
  });

  it('keeps its context when a variable is itself computed by an expression', () => {
    const inner = parseExpression('x + 1');
    const outer = {
      ...contextOf(),
      lookup: (name: string) => (name === 'y' ? inner.evaluate(contextOf({ x: 1 })) : 10),
    };
    expect(parseExpression('y + z').evaluate(outer)).toBe(12);
  });
});

describe('functions', () => {
  it('between stays within its ends and reaches both', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer(),
        (from, span, seed) => {
          const value = evaluate('between(a, b)', { a: from, b: from + span }, seed);
          return Number.isInteger(value) && Number(value) >= from && Number(value) <= from + span;
        },
      ),
    );
    const context = contextOf();
    const die = parseExpression('between(1, 3)');
    const thrown = new Set(Array.from({ length: 100 }, () => die.evaluate(context)));
    expect([...thrown].sort()).toEqual([1, 2, 3]);
  });

  it('pick takes one of its arguments, or of a list', () => {
    const seen = (text: string): unknown[] => {
      const expression = parseExpression(text);
      const context = contextOf({ sizes: ['S', 'M'] });
      return [...new Set(Array.from({ length: 200 }, () => expression.evaluate(context)))].sort();
    };
    expect(seen("pick('a', 'b', 'c')")).toEqual(['a', 'b', 'c']);
    expect(seen('pick(1, 2, 3, 4, 5, 6, 7, 8)')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(seen('pick(sizes)')).toEqual(['M', 'S']);
    expect(seen("pick('only')")).toEqual(['only']);
  });

  it('uuid is a version 4 UUID, the same for the same stream and another one for another key', () => {
    const uuid = parseExpression('uuid()');
    const context = contextOf();
    const first = uuid.evaluate(context);
    expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(uuid.evaluate(contextOf())).toBe(first);
    expect(uuid.evaluate(context)).not.toBe(first);
    expect(uuid.evaluate({ ...contextOf(), uniqueKey: 'run/1/1' })).not.toBe(first);
  });

  it('now is the clock of its context', () => {
    expect(evaluate('now()')).toBe('2024-02-03T04:05:06.789Z');
    expect(evaluate("now('ms')")).toBe(1_706_933_106_789);
    expect(evaluate("now('s')")).toBe(1_706_933_106);
  });
});

describe('names', () => {
  it.each([
    ['account.email', ['account']],
    ['size(items) > min && user.id == 1', ['items', 'min', 'user']],
    ['items.exists(i, i.id == wanted)', ['items', 'wanted']],
    ['i + items.map(i, i)[0]', ['i', 'items']],
    ['cel.bind(x, a, x + b)', ['a', 'b']],
    ['has(a.b) ? c : {"k": d, e: [f]}', ['a', 'c', 'd', 'e', 'f']],
    ['!a || -b > 0', ['a', 'b']],
    ['type(x) == int', ['x']],
    ['uuid()', []],
    ['"text"', []],
    ['rows[index].name', ['rows', 'index']],
  ])('of %s', (text, names) => {
    expect(parseExpression(text).names).toEqual(names);
  });

  it('tells the environment variables and the members that are read', () => {
    const expression = parseExpression('env.TOKEN + env["OTHER"] + headers["x-id"] + headers.location');
    expect(expression.envNames).toEqual(['TOKEN', 'OTHER']);
    expect(expression.members.get('headers')).toEqual(['x-id', 'location']);
    expect(parseExpression('"age" in headers').members.get('headers')).toEqual(['age']);
  });
});

describe('syntax problems', () => {
  it.each([
    ['', 'the expression is empty', 0],
    ['1 +', 'the expression ends too early', 3],
    ['a b', "Unexpected character: 'b'", 2],
    ['"abc', 'Unterminated string', 0],
    ['1 + uuuid()', 'there is no function "uuuid", did you mean "uuid"?', 4],
    ['a.contain("x")', 'there is no function "contain", did you mean "contains"?', 0],
    ['zzzzzzzzzzzzzz()', 'there is no function "zzzzzzzzzzzzzz"', 0],
    ['between("a", 1)', "found no matching overload for 'between(string, int)'", 0],
    ['env', 'env needs a fixed name: env.NAME', 0],
    ['1 + env[x]', 'env needs a fixed name: env.NAME', 4],
    ['"a" + 1', 'the types do not fit: string + int', 0],
  ])('%s: %s', (text, message, offset) => {
    const problem = problemOf(text);
    expect(problem.message).toBe(message);
    expect(problem.offset).toBe(offset);
  });

  it('whatever the text, it is read or refused with a place inside it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        try {
          parseExpression(text);
        } catch (error) {
          if (!(error instanceof SyntaxProblem)) throw error;
          return error.offset >= 0 && error.offset <= text.length && error.message !== '';
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });
});
