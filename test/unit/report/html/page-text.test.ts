import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, pageText, scriptJson } from '../../../../src/report/html/page-text.js';
import { HOSTILE } from '../scenes.js';

const say = pageText((text) => text);

describe('text of the page', () => {
  it('keeps nothing that HTML acts on', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), (text) => {
        for (const html of [say.plain(text), say.code(text), say.prose(text)]) {
          expect(html.replaceAll(/<\/?code>/g, '')).not.toMatch(/[<>"']|&(?!#\d+;)/);
          expect(html).not.toMatch(/[\u0000-\u0008\u001b\u200e\u200f\u202a-\u202e\u2066-\u2069\n\r]/);
        }
      }),
    );
  });

  it('reads as it was written', () => {
    expect(escapeHtml('a & b < c > "d" \'e\'')).toBe('a &#38; b &#60; c &#62; &#34;d&#34; &#39;e&#39;');
    expect(say.prose('set `waive:` in loadgate.yml, or `breaker: off`')).toBe(
      'set <code>waive:</code> in loadgate.yml, or <code>breaker: off</code>',
    );
    expect(say.code('  ')).toBe('<code>(no name)</code>');
    expect(say.plain('x'.repeat(5000))).toHaveLength(1500);
  });

  it('masks secrets before it escapes, so that no escape hides one', () => {
    const masked = pageText((text) => text.replaceAll('a<b&"c', '***'));
    for (const html of [masked.plain('key a<b&"c.'), masked.code('a<b&"c'), masked.prose('a `a<b&"c` b')])
      expect(html).toMatch(/^[^#]*\*\*\*[^#]*$/);
  });
});

describe('data in a script element', () => {
  it('is the same value, and ends nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = scriptJson(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      }),
    );
    expect(JSON.parse(scriptJson(HOSTILE))).toEqual(HOSTILE);
    expect(scriptJson('</script>\u2028')).toBe('"\\u003c/script\\u003e\\u2028"');
  });
});
