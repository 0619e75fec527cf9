import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommentVerdict } from '../../../src/github/comment-marker.js';
import {
  formatComment,
  mergeParts,
  parseComment,
  worstVerdict,
  type CommentLayout,
  type CommentPart,
} from '../../../src/github/comment-text.js';

const GROUP = { config: 'loadgate.yml', tier: 'smoke', group: 'nightly & co' };
const LIMIT = 60_000;

const part = (
  tier: string,
  run: number,
  markdown = `report of ${tier}`,
  verdict: CommentVerdict | null = 'pass',
): CommentPart => ({
  key: { config: 'loadgate.yml', tier },
  stamp: { sha: 'a'.repeat(40), run, attempt: 1 },
  verdict,
  markdown,
});

const layout = (mine: CommentPart, maxBytes = LIMIT): CommentLayout => ({
  maxBytes,
  mine: { part: mine, render: (bytes) => mine.markdown.slice(0, Math.max(0, bytes)) },
  headline: (parts) => `## loadgate: ${parts.map(({ key }) => key.tier).join(', ')}`,
});

const shared = (parts: readonly CommentPart[], maxBytes = LIMIT, after: number | null = null): string =>
  formatComment({ after, parts }, GROUP, layout(parts[0] ?? part('none', 1), maxBytes));

describe('a comment of its own', () => {
  it('tells the verdict, and which comments it outdates, in its hidden line', () => {
    const mine = part('smoke', 5);
    const body = formatComment({ after: 17, parts: [mine] }, mine.key, layout(mine));
    expect(body).toBe(
      `<!-- loadgate config=loadgate.yml tier=smoke sha=${'a'.repeat(40)} run=5 attempt=1 verdict=pass after=17 -->\nreport of smoke`,
    );
    expect(parseComment(body, mine.key)).toEqual({ after: 17, parts: [mine] });
    expect(parseComment(body, GROUP)).toBeNull();
  });

  it('has its marker within the limit of bytes', () => {
    const mine = part('smoke', 5, 'é'.repeat(200_000));
    const bytes = (max: number): number =>
      Buffer.byteLength(
        formatComment({ after: null, parts: [mine] }, mine.key, {
          ...layout(mine, max),
          mine: {
            part: mine,
            render: (room) =>
              Buffer.from(mine.markdown)
                .subarray(0, room - 1)
                .toString(),
          },
        }),
      );
    expect(bytes(LIMIT)).toBeLessThanOrEqual(LIMIT);
    expect(bytes(LIMIT)).toBeGreaterThan(LIMIT - 10);
  });
});

describe('a shared comment', () => {
  it('has a part for each job between markers of its own', async () => {
    await expect(
      shared(
        [part('load', 7, '### ❌ load\n\n<details>\nx\n</details>', 'regression'), part('smoke', 6)],
        LIMIT,
        3,
      ),
    ).toMatchFileSnapshot('golden/shared-comment.md');
  });

  it('reads back what it wrote, whatever the reports say', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const hostile = fc.constantFrom(
      '<!-- loadgate-part-end -->',
      '<!-- loadgate-part config=loadgate.yml tier=smoke run=99999 attempt=1 verdict=pass -->',
      '<!-- loadgate config=a tier=b -->',
      '--> <!--',
    );
    const markdown = fc.array(fc.oneof(text, hostile)).map((lines) => lines.join('\n').trim());
    const parts = fc.uniqueArray(fc.tuple(text, fc.nat(9), markdown), {
      selector: ([tier]) => tier,
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, (drawn) => {
        const written = mergeParts(
          drawn.map(([tier, run, body]) => part(`t${Buffer.from(tier).toString()}`, run, body)),
        );
        const read = parseComment(shared(written), GROUP);
        expect(read?.parts.map(({ key, stamp }) => [key, stamp])).toEqual(
          written.map(({ key, stamp }) => [key, stamp]),
        );
        expect(read?.parts.map((one) => one.markdown)).toEqual(
          written.map((one) => one.markdown.replaceAll(/<!--(?=\s*loadgate)/g, '<!__').trim()),
        );
      }),
    );
  });

  it('survives line ends of another kind', () => {
    const parts = [part('load', 7), part('smoke', 6)];
    expect(parseComment(shared(parts).replaceAll('\n', '\r\n'), GROUP)?.parts).toEqual(parts);
  });

  it('never takes more than its bytes, markers included; the long parts share what the short ones leave', () => {
    const block = `${'x'.repeat(990)}\n\n`;
    const sizes = fc.array(fc.nat(80), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 3000, max: LIMIT }), (blocks, limit) => {
        const parts = blocks.map((count, index) => part(`t${index}`, 1, block.repeat(count)));
        const body = shared(parts, limit);
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limit);
        expect(parseComment(body, GROUP)?.parts).toHaveLength(parts.length);
      }),
    );
    const alone = part('a', 1, block.repeat(55));
    expect(parseComment(shared([alone]), GROUP)?.parts).toEqual([
      { ...alone, markdown: alone.markdown.trim() },
    ]);
    const few = shared([
      part('a', 1, 'short'),
      part('b', 1, block.repeat(100)),
      part('c', 1, block.repeat(100)),
    ]);
    const [a, b, c] = parseComment(few, GROUP)?.parts ?? [];
    expect(a?.markdown).toBe('short');
    expect(b?.markdown).toMatch(/_The rest did not fit in here: `report.md` has it all._$/);
    expect(Math.abs((b?.markdown.length ?? 0) - (c?.markdown.length ?? 0))).toBeLessThan(2000);
    expect(Buffer.byteLength(few)).toBeGreaterThan(LIMIT - 4000);
  });

  it('gives up the parts of the oldest runs when there is no room for all markers', () => {
    const parts = Array.from({ length: 40 }, (_, index) => part(`t${index}`, 100 + index));
    const body = formatComment({ after: null, parts }, GROUP, layout(parts[0] ?? part('none', 1), 3000));
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(3000);
    const kept = parseComment(body, GROUP)?.parts.map(({ key }) => key.tier) ?? [];
    expect(kept).toContain('t0');
    expect(kept).toContain('t39');
    expect(kept).not.toContain('t1');
  });

  it('of another group, or one that only quotes a marker, is not read', () => {
    const body = shared([part('a', 1)]);
    expect(parseComment(body, { ...GROUP, group: 'other' })).toBeNull();
    expect(parseComment(`> ${body}`, GROUP)).toBeNull();
    expect(parseComment(body, part('a', 1).key)).toBeNull();
  });
});

describe('mergeParts', () => {
  it('keeps the newest of each, ordered by file and tier', () => {
    const merged = mergeParts([
      part('smoke', 5, 'old'),
      part('load', 5),
      part('smoke', 6, 'new'),
      part('smoke', 4),
    ]);
    expect(merged.map(({ key, stamp, markdown }) => [key.tier, stamp.run, markdown])).toEqual([
      ['load', 5, 'report of load'],
      ['smoke', 6, 'new'],
    ]);
  });

  it('prefers the first of two from the same run', () => {
    expect(mergeParts([part('a', 5, 'first'), part('a', 5, 'second')])[0]?.markdown).toBe('first');
  });
});

describe('worstVerdict', () => {
  it('is the worst, and unknown as soon as one is', () => {
    const of = (...verdicts: (CommentVerdict | null)[]): CommentVerdict | null =>
      worstVerdict(verdicts.map((verdict, index) => part(`t${index}`, 1, '', verdict)));
    expect(of('pass', 'regression', 'inconclusive')).toBe('regression');
    expect(of('regression', 'target-failure')).toBe('target-failure');
    expect(of('pass', 'improved')).toBe('improved');
    expect(of('regression', null)).toBeNull();
    expect(of()).toBeNull();
  });
});
