import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../../src/journey/compile.js';
import type { Instruction } from '../../../src/journey/program.js';
import { beginIteration, newScope } from '../../../src/journey/iteration.js';
import { TemplateError } from '../../../src/journey/template-error.js';
import { ConfigError } from '../../../src/model/errors.js';
import { ms } from '../../../src/model/units.js';
import type { StepPlan } from '../../../src/plan/plan.js';
import {
  chance,
  group,
  journey,
  planOf,
  repeat,
  request,
  requestsOf,
  RUN,
  scopeWith,
  think,
  when,
} from './plans.js';

const instructionsOf = (steps: readonly StepPlan[]): readonly Instruction[] =>
  compileProgram(planOf([journey(steps)])).journeys[0]?.instructions ?? [];

const listing = (steps: readonly StepPlan[]): string[] =>
  instructionsOf(steps).map((one) => {
    switch (one.op) {
      case 'request':
        return `request ${one.request.endpoint}`;
      case 'unless':
        return `${one.reason} ${one.to}`;
      case 'repeat':
      case 'again':
        return `${one.op} ${one.to}`;
      default:
        return one.op;
    }
  });

const get = (path: string): StepPlan => request({ path });

describe('instructions', () => {
  it('jump behind their blocks', () => {
    expect(
      listing([
        get('/a'),
        chance(0.3, [get('/b'), when('x', think(5))]),
        repeat(1, 3, [repeat(0, 2, [get('/a')]), get('/b')]),
        group('g', [get('/c')]),
        when('y', group('h', [get('/d'), get('/e')])),
      ]),
    ).toEqual([
      'request 0',
      'chance 5',
      'request 1',
      'when 5',
      'think',
      'repeat 11',
      'repeat 9',
      'request 0',
      'again 7',
      'request 1',
      'again 6',
      'request 2',
      'when 15',
      'request 3',
      'request 4',
    ]);
  });

  it('are none for what is left out', () => {
    expect(instructionsOf([])).toEqual([]);
    const plan = planOf([journey([think(5), get('/a'), repeat(2, 2, [think(1)])])]);
    const off = compileProgram({ ...plan, tier: { ...plan.tier, think: 'off' } });
    expect(off.journeys[0]?.instructions.map(({ op }) => op)).toEqual(['request', 'repeat', 'again']);
  });

  it('draw their chances, rounds and pauses from the stream of the iteration', () => {
    const [unless, , rounds, , pause, fixed] = instructionsOf([
      chance(0.3, [get('/')]),
      repeat(2, 4, []),
      think(10, 20),
      think(7),
    ]);
    if (unless?.op !== 'unless' || rounds?.op !== 'repeat' || pause?.op !== 'think' || fixed?.op !== 'think')
      throw new Error('other instructions');
    const scope = newScope(1, RUN);
    const drawn = Array.from({ length: 2000 }, (_, iteration) => {
      beginIteration(scope, iteration);
      return { taken: unless.test(scope), rounds: rounds.rounds(scope), pause: pause.duration(scope) };
    });
    const share = drawn.filter(({ taken }) => taken).length / drawn.length;
    // The standard error of this share is one percentage point.
    expect(Math.abs(share - 0.3)).toBeLessThan(0.05);
    expect([...new Set(drawn.map((one) => one.rounds))].sort()).toEqual([2, 3, 4]);
    expect(drawn.every((one) => one.pause >= 10 && one.pause <= 20)).toBe(true);
    expect(fixed.duration(scope)).toBe(7);
    beginIteration(scope, 5);
    expect(unless.test(scope)).toBe(drawn[5]?.taken);
  });

  it.each([
    [0, false],
    [1, true],
  ])('a chance of %i is always %s', (probability, expected) => {
    const [unless] = instructionsOf([chance(probability, [get('/')])]);
    if (unless?.op !== 'unless') throw new Error('another instruction');
    const scope = newScope(1, RUN);
    for (let i = 0; i < 100; i++) expect(unless.test(scope)).toBe(expected);
  });
});

describe('when', () => {
  const test = (text: string, vars: Record<string, unknown>): boolean => {
    const [unless] = instructionsOf([when(text, think(1))]);
    if (unless?.op !== 'unless') throw new Error('another instruction');
    return unless.test(scopeWith(vars));
  };

  it('holds only when it is true', () => {
    expect(test('n > 1', { n: 2 })).toBe(true);
    expect(test('n > 1', { n: 1 })).toBe(false);
    expect(test('n', { n: 1 })).toBe(false);
    expect(test('iteration % 2 == 0 && user.id == 3', {})).toBe(true);
  });

  it('does not hold for what is not there, and fails where the types do not fit', () => {
    expect(test('coupon != ""', {})).toBe(false);
    expect(test('has(cart.coupon)', { cart: {} })).toBe(false);
    expect(test('cart.coupon == "x"', { cart: {} })).toBe(false);
    expect(() => test('n > "a"', { n: 1 })).toThrow(TemplateError);
  });
});

describe('compileProgram', () => {
  const program = compileProgram(
    planOf([
      journey([get('/a'), group('g', [request({ endpoint: 'g / pay', path: '/pay' })])], {
        weight: 70,
        login: {
          every: ms(9),
          steps: [think(1), request({ endpoint: 'login', timeout: ms(5), redirects: 3 })],
        },
      }),
      journey([request({ endpoint: 'health', onFailure: 'continue' })], {
        name: 'health',
        weight: 0,
        every: ms(30),
      }),
      journey([think(1), chance(0.1, [get('/b')]), get('/a')], { name: 'admin', weight: 30 }),
      journey([], { name: 'idle', login: { every: null, steps: [request({ endpoint: 'login' })] } }),
    ]),
  );

  it('numbers the endpoints in the order of the file, each once', () => {
    expect(program.endpoints).toEqual(['login', 'GET /a', 'g / pay', 'health', 'GET /b']);
    expect(program.journeys.map(({ firstEndpoint }) => firstEndpoint)).toEqual([1, 4, 0]);
  });

  it('keeps journeys on a clock apart, and their places among all', () => {
    expect(program.journeys.map(({ name, index, weight }) => [name, index, weight])).toEqual([
      ['shopper', 0, 70],
      ['admin', 2, 30],
      ['idle', 3, 1],
    ]);
    expect(program.clocked.map(({ name, index, every }) => [name, index, every])).toEqual([
      ['health', 1, 30],
    ]);
  });

  it('gives each request its limits: its own, else those of http', () => {
    const [shopper] = program.journeys;
    const [login] = requestsOf(shopper?.login?.instructions ?? []);
    const [a] = requestsOf(shopper?.instructions ?? []);
    const [health] = requestsOf(program.clocked[0]?.instructions ?? []);
    expect(login).toMatchObject({ timeout: 5, redirects: 3, onFailure: 'stop' });
    expect(a).toMatchObject({ timeout: 10_000, redirects: 0, onFailure: 'stop' });
    expect(health?.onFailure).toBe('continue');
    expect(shopper?.login?.every).toBe(9);
  });

  it('says where a template can not be read', () => {
    const compile = (): unknown => instructionsOf([request({ endpoint: 'cart', path: '/{{ a' })]);
    expect(compile).toThrow(ConfigError);
    expect(compile).toThrow(/^loadgate\.yml:7:3: cart: "\{\{" without "\}\}"/);
  });
});

describe('an iteration', () => {
  it('is the same work whoever runs it, but for its identity', () => {
    const body = {
      kind: 'text',
      text: '{{ between(1, 1000000) }} {{ pick(1, 2, 3) }} {{ uuid() }}',
    } as const;
    const [compiled] = requestsOf(instructionsOf([request({ body })]));
    const bodyOf = (user: number, iteration: number, run = RUN): string => {
      const scope = newScope(user, run);
      beginIteration(scope, iteration);
      return String(compiled?.prepare(scope).body);
    };
    const work = (text: string): string => text.replace(/ [^ ]+$/, '');
    expect(bodyOf(1, 7)).toBe(bodyOf(1, 7));
    expect(work(bodyOf(2, 7, { ...RUN, id: 'other', number: 1, of: 2 }))).toBe(work(bodyOf(1, 7)));
    expect(bodyOf(1, 7, { ...RUN, id: 'other' })).not.toBe(bodyOf(1, 7));
    expect(work(bodyOf(1, 8))).not.toBe(work(bodyOf(1, 7)));
    expect(work(bodyOf(1, 7, { ...RUN, seed: 2 }))).not.toBe(work(bodyOf(1, 7)));
  });

  it('never repeats a uuid over many iterations', () => {
    const [compiled] = requestsOf(instructionsOf([request({ path: '/{{ uuid() }}/{{ uuid() }}' })]));
    const scope = newScope(1, RUN);
    const seen = new Set<string>();
    for (let iteration = 0; iteration < 2000; iteration++) {
      beginIteration(scope, iteration);
      const [, first = '', second = ''] = compiled?.prepare(scope).path.split('/') ?? [];
      seen.add(first).add(second);
    }
    expect(seen.size).toBe(4000);
  });

  it('begins with no captures and no rows', () => {
    const scope = scopeWith({ a: 1 });
    scope.data.x = 1;
    scope.session.vars.token = 't';
    beginIteration(scope, 4);
    expect(scope).toMatchObject({ vars: {}, data: {}, iteration: 4, session: { vars: { token: 't' } } });
  });
});
