import { marked } from 'marked';
import { expect } from 'vitest';

/** Tags that markdown of a report becomes, or that it writes itself. */
const OWN_TAGS = new Set(
  'h3 p ul li table thead tbody tr th td details summary code pre strong em blockquote br'.split(' '),
);

/** Asserts that a text of ours, once rendered, holds no link, picture, tag or mention that came from outside. */
export function rendersInert(markdown: string, links: readonly string[] = []): void {
  inertHtml(marked.parse(markdown, { gfm: true, async: false }), links);
  // GitHub's alerts and headings are at the start of lines: none but ours may be there.
  for (const line of markdown.split('\n')) {
    if (/^\s*#/.test(line)) expect(line).toMatch(/^### (?:✅|❌|⚠️|🚀|⏭️) loadgate/);
    if (/^\s*>/.test(line))
      expect(line).toMatch(/^> (?:\[!WARNING\]$|\*\*Measured by the fork's code, unverified)/);
  }
}

/** Asserts the same of HTML. */
export function inertHtml(html: string, links: readonly string[] = []): void {
  for (const [tag, closing, name, attributes] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi,
  )) {
    if (name === 'a') {
      const href = /^ href="([^"]*)"$/.exec(attributes ?? '')?.[1];
      expect(closing === '/' || links.includes(href ?? ''), tag).toBe(true);
    } else {
      expect(OWN_TAGS.has(name ?? ''), tag).toBe(true);
      expect(attributes, tag).toMatch(/^(?: align="(?:left|right)"| class="language-(?:sh|text)")?$/);
    }
  }
  expect(html).not.toMatch(/<!|<\?/);
  const shown = textOutsideCode(html);
  // What GitHub's own filters look for in text, code apart.
  expect(shown).not.toMatch(/@[a-z0-9]/i);
  expect(shown).not.toMatch(/#\d|\bGH-\d/i);
  expect(shown).not.toMatch(/:[a-z+][\w+-]*:/i);
  expect(shown).not.toMatch(/\b(?:https?|ftp):\/\/|www\./i);
  expect(html).not.toMatch(/[\u0000-\u0008\u001b\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{M}{5}/u);
}

function textOutsideCode(html: string): string {
  return html
    .replace(/<code[^>]*>[^]*?<\/code>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_whole, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
