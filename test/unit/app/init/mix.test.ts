import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeMix } from '../../../../src/app/init/mix.js';

const routes = (...paths: string[]): { name: null; path: string }[] =>
  paths.map((path) => ({ name: null, path }));

describe('proposeMix', () => {
  it('makes a journey of each resource, weighted by its routes', () => {
    const mix = proposeMix(routes('/', '/api/v1/products', '/api/v1/products/7', '/api/v1/orders?open=1'));
    expect(mix.map(({ name, weight }) => [name, weight])).toEqual([
      ['visitor', 25],
      ['products', 50],
      ['orders', 25],
    ]);
  });

  it('puts what is left over into one', () => {
    const mix = proposeMix(routes('/a', '/b', '/c', '/d', '/e', '/f'));
    expect(mix.map(({ name, weight }) => [name, weight])).toEqual([
      ['a', 17],
      ['b', 17],
      ['c', 16],
      ['others', 50],
    ]);
  });

  it('leaves the names of the clock and of the rest to them', () => {
    expect(proposeMix(routes('/health/db', '/others')).map(({ name }) => name)).toEqual([
      'health-routes',
      'others-routes',
    ]);
  });

  it('always makes a hundred of plain, different names', () => {
    const path = fc.array(fc.stringMatching(/^[\w\-.~%7]{0,8}$/), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 8 }), (paths) => {
        const mix = proposeMix(routes(...paths.map((parts) => `/${parts.join('/')}`)));
        expect(mix.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
        expect(Math.min(...mix.map(({ weight }) => weight))).toBeGreaterThan(0);
        expect(mix.flatMap((journey) => journey.routes)).toHaveLength(paths.length);
        expect(new Set(mix.map(({ name }) => name)).size).toBe(mix.length);
        for (const { name } of mix) expect(name).toMatch(/^[A-Za-z][\w-]*$/);
      }),
    );
  });
});
