import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/report/markdown.js';
import type { ReportInput } from '../../../src/report/report.js';
import { cellOf, resultOf, verdictOf } from '../../helpers/fixtures.js';
import { HOSTILE, sceneOf, SCENES } from './scenes.js';

const BYTES = [60_000, 12_000, 4000, 1000, 200, 20, 0];
/** Tags that the report itself writes. */
const OWN_TAGS = /<\/?(?:details|summary|code)>/g;

describe('renderMarkdown', () => {
  it.each(Object.entries(SCENES))('renders %s', async (name, input) => {
    await expect(renderMarkdown(input)).toMatchFileSnapshot(`golden/${name}.md`);
  });

  it.each([8000, 3000, 600])(
    'leaves out details, then passing rows, to fit into %i bytes',
    async (maxBytes) => {
      const text = renderMarkdown(sceneOf('sixty-endpoints'), { maxBytes });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      expect(text).toContain('/catalogue/47/items');
      await expect(text).toMatchFileSnapshot(`golden/sixty-endpoints-${maxBytes}-bytes.md`);
    },
  );

  it('says the verdict in the first line', () => {
    expect(firstLine('pass')).toBe(
      '### ✅ loadgate smoke: no regression: 5 cells within their bands, 1 not compared',
    );
    expect(firstLine('regression')).toMatch(/^### ❌ loadgate smoke: errors of login rose/);
    expect(firstLine('limit-missed')).toMatch(/^### ❌ /);
    expect(firstLine('server-died')).toMatch(/^### ❌ loadgate smoke: not measured: /);
    expect(firstLine('open-model')).toBe('### ❌ loadgate spike: checkout p95 got 42 % slower');
  });

  it('keeps a name that starts the headline as it is', () => {
    const cell = cellOf({ endpoint: 'Login', metric: 'p95', verdict: 'regression', value: 20, baseline: 10 });
    const verdict = verdictOf({
      overall: 'regression',
      headline: 'Login p95 got 100 % slower',
      cells: [cell],
    });
    expect(renderMarkdown({ ...sceneOf('pass'), verdict })).toMatch(/^### ❌ loadgate smoke: Login p95 got/);
  });

  it('explains each regression in one line, above the table', () => {
    const text = renderMarkdown(sceneOf('regression'));
    const line = '- ❌ `checkout` p95 142 → 178 ms, +25 % (band ±15 %, median of 3 runs)';
    expect(text).toContain(line);
    expect(text.indexOf(line)).toBeLessThan(text.indexOf('| endpoint |'));
  });

  it('has no missing values, whatever is missing', () => {
    for (const input of Object.values(SCENES)) assertClean(renderMarkdown(input));
  });

  it('turns figures that are not numbers into dashes', () => {
    const cells = [NaN, Infinity, -Infinity].map((value) =>
      cellOf({
        metric: 'p95',
        endpoint: 'a',
        verdict: 'regression',
        value,
        baseline: 0,
        change: value,
        band: value,
      }),
    );
    const input = { ...sceneOf('pass'), verdict: verdictOf({ overall: 'regression', headline: 'x', cells }) };
    assertClean(renderMarkdown(input));
  });

  it.each(BYTES)('fits into %i bytes and never cuts a table', { timeout: 60_000 }, (maxBytes) => {
    for (const input of Object.values(SCENES)) {
      const text = renderMarkdown(input, { maxBytes });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      assertWhole(text);
    }
  });

  it('shows names from outside and lets them do nothing', { timeout: 60_000 }, () => {
    for (const maxBytes of BYTES) {
      const text = renderMarkdown(sceneOf('hostile'), { maxBytes });
      assertHarmless(text);
      assertWhole(text);
    }
  });

  it('holds for any names and any limit', { timeout: 60_000 }, () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...HOSTILE),
      fc
        .array(fc.constantFrom('|', '`', '<', '>', '\\', '@a', '#1', '\n', '[', '](', '*', '~~~'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 9000 }),
        (names, maxBytes) => {
          const text = renderMarkdown(inputNamed(names), { maxBytes });
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
          assertWhole(text);
          assertHarmless(text);
        },
      ),
      { numRuns: 40 },
    );
  });
});

function firstLine(name: string): string {
  return renderMarkdown(sceneOf(name)).split('\n', 1)[0] ?? '';
}

function inputNamed(names: readonly string[]): ReportInput {
  const endpoints = [...new Set(names)].map((name) => ({ name, typical: 20, requests: 3 }));
  const text = names.join(' ');
  return {
    ...sceneOf('pass'),
    result: resultOf({ endpoints, runs: 1, tier: { name: text } }),
    verdict: verdictOf({
      overall: 'regression',
      headline: text,
      cells: names.map((endpoint, index) =>
        cellOf({
          endpoint,
          metric: 'p95',
          verdict: index % 2 === 0 ? 'regression' : 'inconclusive',
          value: 30,
          baseline: 20,
          reason: text,
        }),
      ),
      newEndpoints: names,
      notes: [{ level: 'warning', text }],
    }),
    reproduce: text,
    files: text,
  };
}

function assertClean(text: string): void {
  expect(text).not.toMatch(/\b(?:NaN|undefined|null|Infinity)\b/);
  expect(text.endsWith('\n')).toBe(true);
}

/** Each row of a table has as many unescaped pipes as its header; every fold and fence that opens also closes. */
function assertWhole(text: string): void {
  const lines = withoutFences(text);
  let expected = 0;
  for (const line of lines) {
    if (!line.startsWith('|')) {
      expected = 0;
      continue;
    }
    const pipes = [...line.matchAll(/(?<!\\)\|/g)].length;
    expect(line.endsWith(' |')).toBe(true);
    if (expected === 0) expected = pipes;
    expect(pipes).toBe(expected);
  }
  const count = (part: string): number => lines.filter((line) => line === part).length;
  expect(count('</details>')).toBe(count('<details>'));
}

function assertHarmless(text: string): void {
  const outside = withoutFences(text).join('\n');
  expect(outside.replace(OWN_TAGS, '')).not.toContain('<');
  expect(text).not.toMatch(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/u);
  const prose = outside.replace(/`[^`\n]*`/g, '');
  expect(prose).not.toMatch(/@(?!&#8203;)/);
  expect(prose.replaceAll(/&#\d+;/g, ' ')).not.toMatch(/#\d/);
  expect(prose).not.toMatch(/!?\[[^\]]*\]\(/);
  expect(prose).not.toMatch(/:\/\/|www\./);
}

/** Lines outside fenced code, which is literal. */
function withoutFences(text: string): string[] {
  const kept: string[] = [];
  let fence = '';
  for (const line of text.split('\n')) {
    const mark = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '') fence = line === fence ? '' : fence;
    else kept.push(line);
  }
  expect(fence).toBe('');
  return kept;
}
