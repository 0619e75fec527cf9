export interface MarkdownColumn {
  /** Markdown. */
  readonly head: string;
  readonly align: 'left' | 'right';
}

/** A GitHub table. Cells are markdown in one line, with every pipe from outside escaped. */
export function markdownTable(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => column.head)),
    line(columns.map((column) => (column.align === 'right' ? '--:' : ':--'))),
    ...rows.map(line),
  ].join('\n');
}

/** A folded part. The summary is HTML, the body markdown. */
export function folded(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
