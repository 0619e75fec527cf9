import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../src/report/html/render.js';
import { HOSTILE, sceneOf, SCENES } from '../scenes.js';

/** The page without its own style and scripts. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('<script type="application/json"'));
}

const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code)));

describe('report.html as text', () => {
  it.each(Object.keys(SCENES))('tells %s without scripts, with nothing missing', (name) => {
    const input = sceneOf(name);
    const text = textOf(bodyOf(renderHtml(input)));
    expect(text).not.toMatch(/undefined|\bNaN\b|\bnull\b|\[object|Infinity/);
    if (name === 'hostile') return;
    expect(text).toContain(input.verdict.headline.replaceAll('`', ' '));
    for (const { text: limit } of input.verdict.thresholds) expect(text).toContain(limit);
    for (const { endpoint } of input.verdict.cells) expect(text).toContain(endpoint ?? '(all)');
  });

  it('has tags of its own only, and each of them is closed', () => {
    for (const [name, input] of Object.entries(SCENES)) {
      const open: string[] = [];
      for (const [, closing, tag = '', rest = ''] of bodyOf(renderHtml(input)).matchAll(
        /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g,
      )) {
        expect(OWN_TAGS, `${name}: ${tag}`).toContain(tag);
        expect(rest.replace(/"[^"]*"/g, ''), name).not.toMatch(/\son[a-z]+=|\ssrc=|["']/i);
        if (closing === '/') expect(open.pop(), name).toBe(tag);
        else if (!rest.endsWith('/')) open.push(tag);
      }
      expect(open, name).toEqual([]);
    }
  });

  it('keeps hostile names text', () => {
    const html = renderHtml(sceneOf('hostile'));
    const body = bodyOf(html);
    expect(body).not.toMatch(/<script|<img|<b>|<!--/i);
    expect(textOf(body)).toContain(HOSTILE[0] ?? '');
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it('asks for nothing from anywhere', () => {
    const html = renderHtml(sceneOf('regression-pairs'));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<link|<img|@import|url\(|\sfetch\(|XMLHttpRequest|import\(/);
  });

  it('masks secrets, without harm to itself', () => {
    const input = { ...sceneOf('regression'), reproduce: 'TOKEN=table-div loadgate run' };
    const html = renderHtml(input, (text) =>
      text.replaceAll('table-div', '***').replaceAll('checkout', '***'),
    );
    expect(html).not.toContain('table-div');
    expect(bodyOf(html)).not.toContain('checkout');
    expect(html).toContain('TOKEN=*** loadgate run');
  });

  it('is small', () => {
    expect(Buffer.byteLength(renderHtml(sceneOf('interrupted')))).toBeLessThan(200_000);
    expect(Buffer.byteLength(renderHtml(sceneOf('sixty-endpoints')))).toBeLessThan(1_000_000);
  });

  it('says what it has no chart of', () => {
    expect(textOf(bodyOf(renderHtml(sceneOf('interrupted'))))).toContain('There is no chart over time');
  });
});

const OWN_TAGS =
  'main header footer p span h1 h2 h3 dl div dt dd ul li strong details summary pre code section table thead tbody tr th td button svg rect line circle path a noscript'.split(
    ' ',
  );
