import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, clip, codeBlock, codeSpan, escapeProse, escapeText } from '../../../src/report/escape.js';

describe('escapeText', () => {
  it.each([
    ['a | b', 'a &#124; b'],
    ['<script>', '&lt;script&gt;'],
    ['&lt;', '&amp;lt;'],
    ['@octocat', '@&#8203;octocat'],
    ['see #123 and o/r#7', 'see #&#8203;123 and o/r#&#8203;7'],
    ['GH-9', 'GH-&#8203;9'],
    ['https://evil.example', 'https:&#8203;//evil.example'],
    ['www.evil.example', 'www&#8203;.evil.example'],
    ['me@evil.example', 'me@&#8203;evil.example'],
    [':tada: :+1: :100: at 17:58:00', ':&#8203;tada: :&#8203;+1: :&#8203;100: at 17:58:00'],
    [`e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(4)}`],
    ['![x](y)', '!&#91;x&#93;(y)'],
    ['snake_case _em_ **b**', 'snake_case &#95;em&#95; &#42;&#42;b&#42;&#42;'],
    ['one\r\n\n# two', 'one # two'],
    ['a\u202eb\u2066c\u200bd\u0007e', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
    ['p95 +25 % (band ±15 %)', 'p95 +25 % (band ±15 %)'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it('reads as written once GitHub has rendered it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(rendered(escapeText(text))).toBe(cleanLine(text));
      }),
    );
  });
});

describe('escapeProse', () => {
  it('makes code of what stands between backticks', () => {
    expect(escapeProse('too few (`for: 46s` would do), a|b')).toBe('too few (`for: 46s` would do), a&#124;b');
  });

  it('escapes what is inside, and a backtick that stands alone', () => {
    expect(escapeProse('`<b>|` and `')).toBe('<code>&lt;b&gt;&#124;</code> and &#96;');
  });
});

describe('codeSpan', () => {
  it.each([
    ['POST /api/cart/{{ cart }}/coupons', '`POST /api/cart/{{ cart }}/coupons`'],
    ['@octocat #1', '`@octocat #1`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['tick ` tock', '<code>tick &#96; tock</code>'],
    ['</code>@x', '<code>&lt;/code&gt;@&#8203;x</code>'],
    [' \n\t', '(no name)'],
  ])('%j becomes %j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  it('cuts long names', () => {
    expect(codeSpan('x'.repeat(500), 10)).toBe('`xxxxxxxxx…`');
  });
});

describe('codeBlock', () => {
  it('can not be closed from inside', () => {
    expect(codeBlock(['a\n```\nb', 'x ````'], 'sh')).toBe('`````sh\na ``` b\nx ````\n`````');
  });
});

describe('clip', () => {
  it('counts characters, not halves of them', () => {
    expect(clip('🚀🚀🚀🚀', 3)).toBe('🚀🚀…');
    expect(clip('🚀🚀🚀', 3)).toBe('🚀🚀🚀');
  });
});

function rendered(html: string): string {
  return html
    .replaceAll('&#8203;', '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
