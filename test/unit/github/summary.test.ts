import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { appendSummary, fitMarkdown } from '../../../src/github/summary.js';

const folder = mkdtempSync(join(tmpdir(), 'loadgate-summary-'));
const file = join(folder, 'summary.md');
beforeEach(() => {
  writeFileSync(file, '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CUT = '_The rest did not fit in here: `report.md` has it all._';

describe('appendSummary', () => {
  it('appends, and keeps what is there', () => {
    writeFileSync(file, 'earlier');
    expect(appendSummary('# loadgate\n', file)).toBeNull();
    expect(appendSummary('again', file)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('earlier\n# loadgate\nagain\n');
  });

  it('makes the file when it is missing', () => {
    rmSync(file);
    expect(appendSummary('text', file)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('text\n');
  });

  it('does nothing where there is no summary', () => {
    expect(appendSummary('text', undefined)).toBeNull();
    expect(appendSummary('text', '')).toBeNull();
  });

  it('never makes the file larger than 1 MiB', () => {
    const paragraph = 'é'.repeat(50_000);
    writeFileSync(file, 'x'.repeat(300_000));
    const report = Array.from({ length: 20 }, () => paragraph).join('\n\n');
    expect(appendSummary(report, file)).toBeNull();
    expect(statSync(file).size).toBeLessThanOrEqual(1024 * 1024);
    expect(statSync(file).size).toBeGreaterThan(900_000);
    expect(readFileSync(file, 'utf8').trimEnd().endsWith(CUT)).toBe(true);
  });

  it('says when nothing fits any more', () => {
    writeFileSync(file, 'x'.repeat(1024 * 1024));
    expect(appendSummary('report', file)?.text).toBe('The job summary is full: the report is not in it.');
    expect(statSync(file).size).toBe(1024 * 1024);
  });

  it('says when it can not be written', () => {
    expect(appendSummary('report', folder)?.text).toBe("The job summary can't be written: it is a folder.");
    expect(appendSummary('report', join(folder, 'none', 'x.md'))?.text).toContain('does not exist');
  });
});

describe('fitMarkdown', () => {
  const table = ['| a | b |', '|---|---|', ...Array.from({ length: 9 }, (_, i) => `| row ${i} | x |`)].join(
    '\n',
  );
  const text = `# Verdict\n\n<details>\n<summary>All</summary>\n\n${table}\n\nafter\n\n</details>`;

  it('leaves what fits as it is', () => {
    expect(fitMarkdown(text, Buffer.byteLength(text))).toBe(text);
  });

  it('cuts between blocks and closes what is folded', () => {
    expect(fitMarkdown(text, Buffer.byteLength(text) - 1)).toBe(
      `# Verdict\n\n<details>\n<summary>All</summary>\n\n</details>\n\n${CUT}`,
    );
  });

  it('never cuts a fenced block, whatever is in it', () => {
    const fenced = `first\n\n\`\`\`mermaid\na\n\n<details>\n\nb\n\`\`\`\n\n${'x'.repeat(300)}`;
    expect(fitMarkdown(fenced, 200)).toBe(`first\n\n\`\`\`mermaid\na\n\n<details>\n\nb\n\`\`\`\n\n${CUT}`);
    expect(fitMarkdown(fenced, 80)).toBe(`first\n\n${CUT}`);
  });

  it('gives nothing when not even the first block fits', () => {
    expect(fitMarkdown('x'.repeat(100), 70)).toBe('');
    expect(fitMarkdown('text', -5)).toBe('');
  });

  it('keeps to its limit for any text', () => {
    const block = fc.string({ unit: 'grapheme', maxLength: 60 });
    const part = fc.oneof(block, fc.constant('<details>'), fc.constant('</details>'), fc.constant('```'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.nat({ max: 600 }), (parts, bytes) => {
        const markdown = parts.join('\n\n');
        const fitted = fitMarkdown(markdown, bytes);
        expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(bytes);
      }),
    );
  });
});
