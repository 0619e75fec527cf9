import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixOfStatement } from '../../../../src/analysis/traffic/mix-of-statement.js';
import { parseStatement } from '../../../../src/analysis/traffic/statement.js';
import { ConfigError } from '../../../../src/model/errors.js';

const SAID =
  '60% GET /api/products, 25% GET /api/cart, 15% POST /api/checkout; 12 requests in 8m per session; 40 sessions a minute';

const derived = (text: string) => mixOfStatement(parseStatement(text));

function mistakes(text: string): string {
  try {
    parseStatement(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error(`no mistake was found in ${text}`);
}

describe('a statement of the mix', () => {
  it('gives shares, rate, think time, and users by Little’s law', () => {
    const { mix, derivation } = derived(SAID);
    expect(mix.rate).toBeCloseTo(8, 9);
    expect(mix.think).toEqual({ from: 40_000, to: 40_000 });
    expect(mix.users).toBe(320);
    expect(mix.journeys.map(({ name, share }) => [name, share])).toEqual([
      ['get-api-products', 0.6],
      ['get-api-cart', 0.25],
      ['post-api-checkout', 0.15],
    ]);
    expect(derivation).toMatchInlineSnapshot(`
      [
        "mix          60 % GET /api/products = 4.8 requests/s",
        "             25 % GET /api/cart = 2 requests/s",
        "             15 % POST /api/checkout = 1.2 requests/s",
        "rate         40 sessions/m × 12 requests = 8 requests/s",
        "think time   8m ÷ 12 requests = 40s from one request to the next",
        "users        40 sessions/m × 8m = 320 at a time (Little's law)",
      ]
    `);
  });

  it.each([
    '60 % get /api/products and 25% /api/cart, 15% POST /api/checkout; a session of 12 requests in 8 minutes; 40 sessions/min',
    'GET /api/products 60%; GET /api/cart 25%; POST /api/checkout 15%; 12 requests per session in 8 min; 40 sessions per minute',
    '60% GET /api/products, 25% GET /api/cart, 15% POST /api/checkout, 12 requests in 480s each session, 8 requests a second',
    '60% GET /api/products, 25% GET /api/cart, 15% POST /api/checkout\n12 reqs over 8m per session\n320 concurrent users',
    '60% GET /api/products, 25% GET /api/cart, 15% POST /api/checkout; 12 requests in 8m per session; 2400 sessions an hour',
  ])('means the same as: %s', (text) => {
    const { mix } = derived(text);
    const same = derived(SAID).mix;
    expect(mix.journeys).toEqual(same.journeys);
    expect({ think: mix.think, users: mix.users }).toEqual({ think: same.think, users: same.users });
    expect(mix.rate).toBeCloseTo(8, 9);
  });

  it('scales percentages that do not sum to 100, and says so', () => {
    const { mix, derivation } = derived('60% GET /a, 60% GET /b; 10/s');
    expect(mix.journeys.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(derivation.join('\n')).toContain('the percentages sum to 120 %: scaled to 100 %');
    expect(derived('33.3% /a, 33.3% /b, 33.3% /c; 10/s').derivation.join('\n')).not.toContain('scaled');
  });

  it('takes what it is given: no rate, users only, figures that contradict', () => {
    expect(derived('100% GET /').mix).toMatchObject({ rate: null, think: null, users: null });
    expect(derived('100% GET /; 12 users').mix).toMatchObject({ rate: null, users: 12 });
    expect(derived('100% GET /; 4 requests in 1m per session').mix).toMatchObject({
      rate: null,
      think: { from: 15_000 },
    });
    expect(derived(`${SAID}; 20 requests a second`).derivation.at(-1)).toBe(
      'note         20/s was said, too: sessions give 8/s, which is used',
    );
    expect(derived(`${SAID}; 8 requests a second; 320 users`).derivation.join()).not.toContain('note');
  });

  it('makes data of variables', () => {
    const { mix } = derived('50% GET /orders/{id}, 50% DELETE /orders/:id/items/{itemId}?force=1; 1/s');
    expect(mix.journeys.map(({ path, endpoint }) => [path, endpoint])).toEqual([
      ['/orders/{{ orderId }}', 'GET /orders/{id}'],
      ['/orders/{{ orderId }}/items/{{ itemId }}?force=1', 'DELETE /orders/{id}/items/{itemId}'],
    ]);
    expect(mix.data.map(({ name }) => name)).toEqual(['orderId', 'itemId']);
  });

  it('points to every mistake', async () => {
    const wrong = [
      '60% GET api/products, 40% GET /b',
      '60 GET /a',
      '100% GET',
      'GET /a, 0% GET /b',
      '100% GET /a/{{x}}',
      'hello',
      '100% GET /a; 40 sessions a minute',
      '100% GET /a; 12 requests in soon',
      '100% GET /a; 8/s; 9/s',
      '100% GET /a /b',
      '12 requests in 8m per session',
      '',
      `${'5% GET /aaaaaaaaaaaaaaaa, '.repeat(20)}5% get wrong/b`,
    ];
    const told = wrong.map((text) => `$ loadgate mix --say '${text}'\n${mistakes(text)}\n`).join('\n');
    await expect(told).toMatchFileSnapshot('goldens/statement-mistakes.txt');
  });

  it('never fails in another way', () => {
    const shreds = fc.array(
      fc.constantFrom(
        '60%',
        ' ',
        ',',
        ';',
        'GET',
        '/a',
        '{id}',
        '{',
        '12 requests',
        'in 8m',
        'per session',
        '40 sessions a minute',
        '8/s',
        'and',
        '\n',
        '9',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          shreds.map((parts) => parts.join(' ')),
        ),
        (text) => {
          try {
            const { mix } = derived(text);
            const sum = mix.journeys.reduce((total, { share }) => total + share, 0);
            expect(sum).toBeCloseTo(1, 9);
          } catch (error) {
            expect(error).toBeInstanceOf(ConfigError);
          }
        },
      ),
    );
  });
});
