import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMarker, isNewer, parseMarker, sameKey } from '../../../src/github/comment-marker.js';

const STAMP = { sha: 'abc', run: 5, attempt: 1 };

describe('the marker of a comment', () => {
  it('is one hidden line', () => {
    expect(formatMarker({ config: 'perf/loadgate.yml', tier: 'smoke', group: 'node 24' }, STAMP)).toBe(
      '<!-- loadgate config=perf/loadgate.yml tier=smoke group=node%2024 sha=abc run=5 attempt=1 -->',
    );
  });

  it('reads back what it wrote, and holds nothing that ends an HTML comment', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, fc.option(text, { nil: undefined }), fc.nat(), (config, tier, group, run) => {
        const key = group === undefined ? { config, tier } : { config, tier, group };
        const stamp = { sha: null, run, attempt: 3 };
        const marker = formatMarker(key, stamp);
        expect(marker.slice(4, -3)).not.toMatch(/--|[<>\r\n]/);
        expect(parseMarker(`${marker}\r\nbody`)).toEqual({ key, stamp, verdict: null, after: null });
      }),
    );
  });

  it.each(['--', '-->', 'a--', '-', '\ud800', '%', 'a=b c', '../x.yml\n'])('survives the name %j', (name) => {
    const marker = formatMarker({ config: name, tier: name }, STAMP);
    expect(marker.slice(4, -3)).not.toMatch(/--|[<>\r\n]/);
    expect(parseMarker(marker)?.key.config).toBe(Buffer.from(name).toString());
  });

  it.each([
    '',
    'text',
    '> <!-- loadgate config=a tier=b -->',
    ' <!-- loadgate config=a tier=b -->',
    '<!-- loadgate -->',
    '<!-- loadgate config=a -->',
    '<!-- loadgate tier=b -->',
    '<!-- loadgate config=%ZZ tier=b -->',
    '<!-- loadgate2 config=a tier=b -->',
    '<!-- loadgate config=a tier=b',
  ])('is not found in %j', (body) => {
    expect(parseMarker(body)).toBeNull();
  });

  it('may lack the run: then no other is newer', () => {
    const parsed = parseMarker('<!-- loadgate config=a tier=b run=x -->');
    expect(parsed?.stamp).toEqual({ sha: null, run: null, attempt: 1 });
    expect(isNewer({ sha: null, run: null, attempt: 9 }, STAMP)).toBe(false);
    expect(isNewer(STAMP, { sha: null, run: null, attempt: 1 })).toBe(false);
  });

  it('orders runs, then attempts', () => {
    expect(isNewer({ ...STAMP, run: 6 }, { ...STAMP, attempt: 2 })).toBe(true);
    expect(isNewer({ ...STAMP, attempt: 2 }, STAMP)).toBe(true);
    expect(isNewer(STAMP, STAMP)).toBe(false);
    expect(isNewer({ ...STAMP, run: 4, attempt: 9 }, STAMP)).toBe(false);
  });

  it('takes no group and an empty one for the same', () => {
    expect(sameKey({ config: 'a', tier: 'b' }, { config: 'a', tier: 'b', group: '' })).toBe(true);
    expect(sameKey({ config: 'a', tier: 'b' }, { config: 'a', tier: 'b', group: 'c' })).toBe(false);
    expect(sameKey({ config: 'a', tier: 'b' }, { config: 'a', tier: 'c' })).toBe(false);
    expect(sameKey({ config: 'a', tier: 'b' }, { config: 'b', tier: 'b' })).toBe(false);
  });
});
