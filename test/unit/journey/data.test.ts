import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../../src/journey/compile.js';
import { TestData } from '../../../src/journey/data.js';
import { beginIteration, newScope } from '../../../src/journey/iteration.js';
import type { RunScope } from '../../../src/journey/scope.js';
import type { DataPlan, JsonValue, Pick } from '../../../src/plan/plan.js';
import { journey, planOf, request, requestsOf, RUN } from './plans.js';

const rows = (
  name: string,
  pick: Pick,
  values: readonly JsonValue[],
  weights: readonly number[] | null = null,
): DataPlan => ({
  name,
  pick,
  source: { kind: 'rows', rows: values, weights },
});

const range = (name: string, pick: Pick, from: number, to: number): DataPlan => ({
  name,
  pick,
  source: { kind: 'range', from, to },
});

/** What the user draws under this name in each of the iterations. */
function draws(
  data: TestData,
  name: string,
  iterations: readonly number[],
  user = 1,
  run: Partial<RunScope> = {},
): unknown[] {
  const scope = newScope(user, { ...RUN, ...run });
  return iterations.map((iteration) => {
    beginIteration(scope, iteration);
    return data.draw(name, scope);
  });
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('per-user', () => {
  it('gives each user its row, whatever the iteration', () => {
    const data = new TestData([rows('account', 'per-user', ['a', 'b', 'c'])]);
    expect([1, 2, 3, 4].map((user) => draws(data, 'account', [0, 7], user))).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
      ['a', 'a'],
    ]);
  });
});

describe('sequential', () => {
  it('goes through the rows by iteration and starts again', () => {
    const data = new TestData([rows('x', 'sequential', ['a', 'b', 'c']), range('n', 'sequential', 5, 6)]);
    expect(draws(data, 'x', upTo(5))).toEqual(['a', 'b', 'c', 'a', 'b']);
    expect(draws(data, 'n', upTo(3))).toEqual([5, 6, 5]);
  });
});

describe('unique', () => {
  it('lets no two runs of a measurement meet, and tells when the rows are used up', () => {
    const data = new TestData([range('n', 'unique', 100, 107)]);
    const runs = [0, 1].map((number) => draws(data, 'n', upTo(4), 1, { number, of: 2 }));
    expect(runs).toEqual([
      [100, 102, 104, 106],
      [101, 103, 105, 107],
    ]);
    expect(data.exhausted()).toEqual([]);
    expect(draws(data, 'n', [4], 1, { of: 2 })).toEqual([100]);
    expect(data.exhausted()).toEqual(['n']);
  });

  it('is told by the compiled program', () => {
    const plan = planOf([journey([request({ path: '/{{ code }}' })])], {
      data: [rows('code', 'unique', ['a', 'b'])],
    });
    const program = compileProgram(plan);
    const [compiled] = requestsOf(program.journeys[0]?.instructions ?? []);
    const scope = newScope(1, RUN);
    const paths = [0, 1, 2].map((iteration) => {
      beginIteration(scope, iteration);
      return [compiled?.prepare(scope).path, program.exhaustedData()];
    });
    expect(paths).toEqual([
      ['/a', []],
      ['/b', []],
      ['/a', ['code']],
    ]);
  });
});

describe('random', () => {
  it('is the same row throughout an iteration, and the same for everyone who runs it', () => {
    const data = new TestData([range('n', 'random', 1, 1_000_000)]);
    const scope = newScope(1, RUN);
    beginIteration(scope, 3);
    const first = data.draw('n', scope);
    expect(data.draw('n', scope)).toBe(first);
    expect(draws(data, 'n', [3], 9, { number: 2, of: 3 })).toEqual([first]);
    expect(draws(data, 'n', [3], 1, { seed: 2 })).not.toEqual([first]);
    expect(draws(data, 'n', [4])).not.toEqual([first]);
  });

  it('does not touch the stream of the iteration, nor that of other names', () => {
    const data = new TestData([range('a', 'random', 1, 1000), range('b', 'random', 1, 1000)]);
    const scope = newScope(1, RUN);
    beginIteration(scope, 3);
    const alone = data.draw('b', scope);
    const next = scope.random.next();
    beginIteration(scope, 3);
    data.draw('a', scope);
    expect(data.draw('b', scope)).toBe(alone);
    expect(scope.random.next()).toBe(next);
    expect(draws(data, 'a', upTo(20))).not.toEqual(draws(data, 'b', upTo(20)));
  });

  it('stays within its range and reaches both ends', () => {
    const data = new TestData([range('n', 'random', -1, 1)]);
    expect([...new Set(draws(data, 'n', upTo(200)))].sort()).toEqual([-1, 0, 1]);
  });

  it('follows the weights', () => {
    const data = new TestData([rows('size', 'random', ['S', 'M', 'L', 'XL'], [1, 0, 3, 0])]);
    const drawn = draws(data, 'size', upTo(4000));
    const share = (value: string): number => drawn.filter((one) => one === value).length / drawn.length;
    expect([...new Set(drawn)].sort()).toEqual(['L', 'S']);
    // The standard error of this share is 0.7 percentage points.
    expect(share('L')).toBeGreaterThan(0.72);
    expect(share('L')).toBeLessThan(0.78);
  });
});

it('draws a row that is null once, too, and nothing for unknown names', () => {
  const data = new TestData([rows('n', 'sequential', [null, 1])]);
  const scope = newScope(1, RUN);
  beginIteration(scope, 0);
  expect(data.draw('n', scope)).toBeNull();
  expect(scope.data).toEqual({ n: null });
  expect(data.draw('toString', scope)).toBeUndefined();
});

it('is read behind what was captured, and before the built-in names', () => {
  const plan = planOf([journey([request({ path: '/{{ x }}/{{ y }}/{{ n }}/{{ iteration }}' })])], {
    data: ['x', 'y', 'n', 'iteration'].map((name) =>
      rows(name, 'sequential', name === 'n' ? [null] : ['data']),
    ),
  });
  const [compiled] = requestsOf(compileProgram(plan).journeys[0]?.instructions ?? []);
  const scope = newScope(1, RUN);
  scope.session.vars.x = 'session';
  scope.session.vars.y = 'session';
  scope.vars.x = 'captured';
  expect(compiled?.prepare(scope).path).toBe('/captured/session/null/data');
});

it('always gives one of the rows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Pick[]>('per-user', 'sequential', 'random', 'unique'),
      fc.array(fc.integer(), { minLength: 1, maxLength: 9 }),
      fc.nat({ max: 1e9 }),
      fc.integer({ min: 1, max: 1e6 }),
      (pick, values, iteration, user) => {
        const [drawn] = draws(new TestData([rows('x', pick, values)]), 'x', [iteration], user, {
          number: 1,
          of: 3,
        });
        return values.some((value) => value === drawn);
      },
    ),
  );
});
