import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learningRedactor, redactor } from '../../../src/model/redact.js';
import { maskNamedSecrets } from '../../../src/model/secret-patterns.js';

/** At least one letter keeps it from being hidden by chance; any character may follow. */
const secret = fc
  .string({ unit: 'binary', minLength: 5, maxLength: 40 })
  .map((text) => `Q7#${text.trim()}w"z`);

describe('a secret in any form', () => {
  const forms: Readonly<Record<string, (value: string) => string>> = {
    raw: (value) => value,
    'URL-encoded': (value) => encodeURIComponent(Buffer.from(value).toString()),
    'of a form': (value) => new URLSearchParams([['', Buffer.from(value).toString()]]).toString().slice(1),
    'in JSON': (value) => JSON.stringify(Buffer.from(value).toString()).slice(1, -1),
    base64: (value) => Buffer.from(value).toString('base64'),
    base64url: (value) => Buffer.from(value).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  };

  it.each(Object.keys(forms))('is masked %s', (name) => {
    fc.assert(
      fc.property(secret, (value) => {
        const form = forms[name]?.(value) ?? '';
        expect(redactor([value])(`before ${form} behind`)).not.toContain(form);
      }),
    );
  });

  it('is masked inside of a longer text in base64, such as user:password', () => {
    fc.assert(
      fc.property(
        secret,
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        (value, before, behind) => {
          const encoded = Buffer.from(`${before}${value}${behind}`).toString('base64');
          const shown = redactor([value])(encoded);
          expect(shown).toContain('***');
          // What is left of the edges is less than a byte of it.
          const [start = ''] = shown.split('***');
          expect(start.length).toBeLessThanOrEqual(Math.ceil((Buffer.byteLength(before) * 8) / 6));
        },
      ),
    );
  });

  it('is masked line by line where it has several', () => {
    const key = '-----BEGIN KEY-----\nMIIBlongline1\nMIIBlongline2==\n-----END KEY-----\n';
    const redact = redactor([key]);
    expect(redact(key)).toBe('***');
    for (const line of ['MIIBlongline1', 'MIIBlongline2==']) expect(redact(`| ${line}`)).toBe('| ***');
  });

  it('is masked where a text was cut in the middle of it', () => {
    expect(redactor(['0123456789abcdef'])('said "0123456789…" and more…')).toBe('said "***…" and more…');
  });
});

describe('what is a secret whoever says it', () => {
  const redact = redactor([]);
  it.each([
    ['GET https://me:pw@host/x?a=1&b=2 now', 'GET https://***@host/x?a=***&b=*** now'],
    ['authorization: Bearer abc.def-123456', 'authorization: Bearer ***'],
    ['Basic dXNlcjpwYXNz1234=', 'Basic ***'],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'token ***'],
    [`used ghs_${'a1'.repeat(18)}.`, 'used ***.'],
  ])('is masked: %s', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it.each([
    'POST /auth/token: p95 < 500 ms',
    'Basic authentication and Bearer credentials',
    'see https://example.com/a/b#c',
    'GET /api/products?category=sale',
    '3 of 5 met: session, cookie: 12 %',
  ])('leaves alone: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('stays fast on hostile text', () => {
    const hostile = [
      'a.'.repeat(20_000),
      '?'.repeat(40_000),
      'x'.repeat(40_000),
      `"${'\\'.repeat(40_000)}`,
      'token'.repeat(8_000),
    ];
    // CPU time: what the machine does beside this does not count.
    const started = process.cpuUsage();
    for (const text of hostile) maskNamedSecrets(redactor(['s3cret-value'])(text));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});

describe('the output of a program', () => {
  it.each([
    ['DB_PASSWORD=hunter two', 'DB_PASSWORD=*** two'],
    ['{"password":"a\\"b","user":"ada"}', '{"password":"***","user":"ada"}'],
    ["{ authToken: 'abc', n: 1 }", "{ authToken: '***', n: 1 }"],
    ['> Cookie: sid=1; theme=2', '> Cookie: ***'],
    ['set-cookie: sid=abc; Path=/', 'set-cookie: ***'],
    ['author: ada', 'author: ada'],
    ['GET /token 200 in 3 ms', 'GET /token 200 in 3 ms'],
  ])('has no named secrets: %s', (line, shown) => {
    expect(maskNamedSecrets(line)).toBe(shown);
  });
});

describe('learningRedactor', () => {
  it('masks what it learns from then on, the latest five hundred', () => {
    const { redact, learn } = learningRedactor(['known-secret']);
    expect(redact('late-secret-0 known-secret')).toBe('late-secret-0 ***');
    learn(['late-secret-0', 'abc']);
    expect(redact('late-secret-0 abc')).toBe('*** abc');
    learn(Array.from({ length: 500 }, (_, i) => `later-${i}-x`));
    expect(redact('later-499-x known-secret')).toBe('*** ***');
    expect(redact('late-secret-0')).toBe('late-secret-0');
  });
});
