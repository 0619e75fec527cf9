import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routesOfOpenApi } from '../../../../src/app/init/openapi.js';
import { isAskable } from '../../../../src/app/init/route.js';

const target = new URL('http://127.0.0.1:3000/');
const get = { responses: { 200: { description: 'fine' } } };
const openapi = (paths: object, more: object = {}): object => ({ openapi: '3.1.0', paths, ...more });
const pathsOf = (description: unknown, at = target): readonly string[] =>
  routesOfOpenApi(description, at).map(({ path }) => path);

describe('routesOfOpenApi', () => {
  it('takes GET operations without required parameters', () => {
    const paths = {
      '/products': {
        get: { ...get, parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }] },
      },
      '/orders': { post: get },
      '/old': { get: { ...get, deprecated: true } },
      '/tenant': {
        get: { ...get, parameters: [{ name: 'x-tenant', in: 'header', required: true, example: 'a' }] },
      },
      '/events': { get: { responses: { 200: { content: { 'text/event-stream': {} } } } } },
      '/logout': { get },
    };
    expect(routesOfOpenApi(openapi(paths), target)).toEqual([{ name: null, path: '/products' }]);
  });

  it.each([
    ['an example', { example: 7 }],
    ['examples', { examples: { first: { value: 7 } } }],
    ['an example of its schema', { schema: { example: 7 } }],
    ['examples of its schema', { schema: { examples: [7, 8] } }],
    ['a default', { schema: { default: 7 } }],
    ['a list of values', { schema: { enum: [7, 8] } }],
  ])('fills a path in with %s, and keeps the template as the name', (_, parameter) => {
    const paths = {
      '/products/{id}': { parameters: [{ name: 'id', in: 'path', required: true, ...parameter }], get },
    };
    expect(routesOfOpenApi(openapi(paths), target)).toEqual([
      { name: 'GET /products/{id}', path: '/products/7' },
    ]);
  });

  it('leaves out what it has no value for', () => {
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
    expect(
      pathsOf(openapi({ '/a/{id}': { get: { ...get, parameters: [id] } }, '/b/{id}': { get } })),
    ).toEqual([]);
  });

  it('follows references to parameters, and lets those of an operation win', () => {
    const components = {
      parameters: {
        'a/b': { name: 'size', in: 'query', required: true, example: 'X&L' },
        ring: { $ref: '#/components/parameters/ring' },
      },
    };
    const parameters = [{ $ref: '#/components/parameters/a~1b' }];
    const own = [{ name: 'size', in: 'query', required: true, example: 'S' }];
    const ring = [{ $ref: '#/components/parameters/ring' }];
    const elsewhere = [{ $ref: 'http://example.com/parameter' }];
    const paths = {
      '/shirts': { parameters, get },
      '/hats': { parameters, get: { ...get, parameters: own } },
      '/rings': { get: { ...get, parameters: ring } },
      '/far': { get: { ...get, parameters: elsewhere } },
    };
    expect(pathsOf(openapi(paths, { components }))).toEqual([
      '/shirts?size=X%26L',
      '/hats?size=S',
      '/rings',
      '/far',
    ]);
  });

  it.each([
    [[{ url: '/api/v1' }], '/api/v1/a'],
    [[{ url: 'https://shop.example.com/live' }, { url: 'http://127.0.0.1:3000/v2/' }], '/v2/a'],
    [[{ url: 'https://{region}.example.com' }], '/a'],
    [[{ url: 'https://shop.example.com/live' }], '/a'],
  ])('stands behind the server that is this one: %j', (servers, path) => {
    expect(pathsOf(openapi({ '/a': { get } }, { servers }))).toEqual([path]);
  });

  it('counts the path of the target in', () => {
    const at = new URL('http://127.0.0.1:3000/api/');
    expect(pathsOf(openapi({ '/a': { get } }, { servers: [{ url: '/api/v1' }] }), at)).toEqual(['/v1/a']);
    expect(pathsOf(openapi({ '/a': { get } }, { servers: [{ url: '/api' }] }), at)).toEqual(['/a']);
  });

  it('reads Swagger 2', () => {
    const id = { name: 'id', in: 'path', required: true, type: 'integer', default: 3 };
    const description = {
      swagger: '2.0',
      basePath: '/v1',
      paths: { '/a/{id}': { get: { ...get, parameters: [id] } } },
    };
    expect(routesOfOpenApi(description, target)).toEqual([{ name: 'GET /v1/a/{id}', path: '/v1/a/3' }]);
  });

  it('makes no name of what a scenario would fill in', () => {
    const id = { name: 'id', in: 'path', required: true, example: '1' };
    const hostile = { '/${HOME}/{id}': { parameters: [id], get }, '/{{id}}': { parameters: [id], get } };
    for (const { name, path } of routesOfOpenApi(openapi(hostile), target)) {
      expect(name ?? '').not.toMatch(/\$|\{\{/);
      expect(path).not.toMatch(/[${}]/);
    }
  });

  it('takes anything for a description, and gives only what can be asked', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (value, paths) => {
        for (const description of [value, { openapi: '3.0.0', paths }, { openapi: '3.0.0', paths: value }])
          for (const route of routesOfOpenApi(description, target)) expect(isAskable(route.path)).toBe(true);
      }),
    );
  });
});
