import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
/** A phone shows no more. */
const MOST = 6;

describe('tables of reports, comments and documentation', () => {
  const files = ['test', 'docs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );

  it('are found at all', () => {
    const tables = files.flatMap((file) => tablesOf(readFileSync(join(ROOT, file), 'utf8')));
    expect(files.length).toBeGreaterThan(60);
    expect(tables.length).toBeGreaterThan(200);
  });

  it.each(files)('%s has none of more than six columns', (file) => {
    for (const heads of tablesOf(readFileSync(join(ROOT, file), 'utf8')))
      expect(heads.length, heads.join(' | ')).toBeLessThanOrEqual(MOST);
  });

  it('are read wherever they stand', () => {
    const text =
      '<details>\n<summary>x</summary>\n\n| a | b |\n| --: | :-- |\n| 1 | 2 |\n\n</details>\n\n- x\n\n  |a|b|c|\n  |-|-|-|\n';
    expect(tablesOf(text)).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });
});

/** The heads of each table. */
function tablesOf(text: string): string[][] {
  const found: string[][] = [];
  void marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'table') found.push((token as Tokens.Table).header.map((cell) => cell.text));
  });
  return found;
}
