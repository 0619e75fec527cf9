import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateText } from '../../../../src/analysis/traffic/mix-of-traffic.js';
import { idKind, requestedPath } from '../../../../src/analysis/traffic/path-segments.js';
import {
  PathTree,
  type CountedEndpoint,
  type TreeLimits,
} from '../../../../src/analysis/traffic/path-tree.js';

function grown(targets: readonly string[], limits: Partial<TreeLimits> = {}): readonly CountedEndpoint[] {
  const tree = new PathTree(limits);
  for (const target of targets) tree.add('GET', requestedPath(target), 200);
  return tree.endpoints();
}

function templates(targets: readonly string[], limits: Partial<TreeLimits> = {}): Record<string, number> {
  return Object.fromEntries(
    grown(targets, limits).map(({ parts, tally }) => [templateText(parts), tally.requests]),
  );
}

describe('path segments', () => {
  it.each<readonly [string, string | null]>([
    ['17', 'number'],
    ['018', 'number'],
    ['9b2f8a52-0c1d-4e77-9d0a-3c1f6a2b7e10', 'id'],
    ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'id'],
    ['507f1f77bcf86cd799439011', 'id'],
    ['dQw4w9WgXcQ', 'id'],
    ['INV-2026-0042', 'id'],
    ['report-20261121.pdf', 'id'],
    ['2026-11-21', 'date'],
    ['2026-11', 'date'],
    ['jane@example.org', 'email'],
    ['jane%40example.org', 'email'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.abc', 'token'],
    ['da39a3ee5e6b4b0d3255bfef95601890afd80709', 'token'],
    ['{id}', 'variable'],
    ['{order_id}', 'variable'],
    ...['products', 'v1', 'v2.1', 'oauth2', 'oauth2Callback', 'getUserByIdV2', 'index.html', 'red-shoe'].map(
      (word) => [word, null] as const,
    ),
    ...['covid-19', 's3', 'caf%C3%A9', 'deadbeef', '%E4%BD%A0%E5%A5%BD', 'add'].map(
      (word) => [word, null] as const,
    ),
  ])('%s is %s', (segment, kind) => {
    expect(idKind(segment)).toBe(kind);
  });

  it('drops queries but their names, fragments, parameters and hosts', () => {
    expect(requestedPath('https://x.example/a//b;jsessionid=5?page=2&token=s3cret&1=2#top')).toEqual({
      segments: ['a', 'b'],
      queryNames: ['page', 'token'],
    });
  });

  it('keeps what a scenario file would take for its own out of the path', () => {
    const { segments } = requestedPath('/${HOME}/{{7*7}}/a b/"x"/é/%zz');
    expect(segments).toEqual(['%24%7BHOME%7D', '%7B%7B7*7%7D%7D', 'a%20b', '%22x%22', '%C3%A9', '%25zz']);
  });
});

describe('path templates', () => {
  it('makes variables of ids', () => {
    expect(
      templates([
        '/orders/1',
        '/orders/2',
        '/orders/9b2f8a52-0c1d-4e77-9d0a-3c1f6a2b7e10',
        '/orders/1/items',
        '/orders',
      ]),
    ).toEqual({ '/orders': 1, '/orders/{id}': 3, '/orders/{id}/items': 1 });
  });

  it('makes a variable of a place with too many words, and keeps the frequent ones', () => {
    const slugs = Array.from(
      { length: 60 },
      (_, number) => `/shop/item-${String.fromCharCode(97 + (number % 26))}${number}/reviews`,
    );
    const search = Array.from({ length: 40 }, () => '/shop/search');
    expect(templates([...slugs.slice(0, 30), ...search, ...slugs.slice(30)])).toEqual({
      '/shop/search': 40,
      '/shop/{slug}/reviews': 60,
    });
  });

  it('labels by what was seen', () => {
    expect(Object.keys(templates(['/days/2026-11-21', '/mail/a@b.org', '/x/1', '/x/a@b.org']))).toEqual([
      '/days/{date}',
      '/mail/{email}',
      '/x/{id}',
    ]);
  });

  it('samples values that exist, none that may be secret', () => {
    const tree = new PathTree();
    tree.add('GET', requestedPath('/orders/5'), 200);
    tree.add('GET', requestedPath('/orders/900'), 404);
    tree.add('GET', requestedPath('/orders/7'), 302);
    tree.add('GET', requestedPath('/reset-password/9b2f8a52-0c1d-4e77-9d0a-3c1f6a2b7e10'), 200);
    tree.add('GET', requestedPath('/users/jane@example.org'), 200);
    const values = tree.endpoints().map(({ parts }) => parts.at(-1));
    expect(values).toMatchObject([
      { values: { numbers: { count: 2, least: 5, greatest: 7 }, sample: ['5', '7'], private: false } },
      { values: { sample: [], private: true } },
      { values: { sample: [], private: true } },
    ]);
  });

  it('counts an unknown path only where its template is known', () => {
    const tree = new PathTree();
    expect(tree.add('GET', requestedPath('/orders/1'), 404, true)).toBe(false);
    tree.add('GET', requestedPath('/orders/1'), 200);
    expect(tree.add('GET', requestedPath('/orders/2'), 404, true)).toBe(true);
    expect(tree.add('POST', requestedPath('/orders/2'), 404, true)).toBe(false);
  });

  const path = fc
    .array(
      fc.oneof(
        fc.constantFrom('api', 'orders', '17', 'a-b', 'jane@x.org', '2026-01-01'),
        fc.webSegment(),
        fc.string(),
      ),
      { maxLength: 6 },
    )
    .map((segments) => `/${segments.join('/')}`);

  it('templates are idempotent', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 40 }), (targets) => {
        const once = Object.keys(templates(targets)).sort();
        // A variable that is read back is called {id} or keeps its name: the shape is what must not change.
        const shape = (text: string): string => text.replace(/\{\w+\}/g, '{}');
        expect(Object.keys(templates(once)).map(shape).sort()).toEqual([...new Set(once.map(shape))].sort());
      }),
    );
  });

  it('loses no request and stays within its bounds, whatever comes', () => {
    const limits = { words: 4, places: 30, methods: 2 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH'), path), { maxLength: 200 }),
        (asked) => {
          const tree = new PathTree(limits);
          for (const [method, target] of asked) tree.add(method, requestedPath(target), 200);
          const endpoints = tree.endpoints();
          expect(endpoints.reduce((sum, { tally }) => sum + tally.requests, 0)).toBe(asked.length);
          const perPlace = new Map<string, number>();
          for (const { parts } of endpoints) {
            const key = JSON.stringify(parts.map((part) => (typeof part === 'string' ? part : '')));
            perPlace.set(key, (perPlace.get(key) ?? 0) + 1);
          }
          // Two methods and what is counted as OTHER.
          expect(Math.max(0, ...perPlace.values())).toBeLessThanOrEqual(3);
        },
      ),
    );
  });
});
