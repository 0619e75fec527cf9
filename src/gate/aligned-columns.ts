/**
 * Rows of text in aligned columns, the first row being the head. The first column is left-aligned and is the one
 * that is clipped when a line would be wider than `width`; the others are right-aligned.
 */
export function alignedColumns(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))),
  );
  const [first = 0, ...others] = widths;
  const taken = others.reduce((sum, one) => sum + one + GAP.length, 0);
  const room = Math.max(NARROWEST, Math.min(first, width - taken));
  return rows.map(([name = '', ...figures]) => {
    const cells = others.map((size, column) => pad(figures[column] ?? '', size));
    return [clip(name, room).padEnd(room), ...cells].join(GAP).trimEnd();
  });
}

const GAP = '  ';
const NARROWEST = 8;

function pad(text: string, size: number): string {
  return ' '.repeat(Math.max(0, size - lengthOf(text))) + text;
}

function clip(text: string, width: number): string {
  return lengthOf(text) <= width
    ? text
    : `${Array.from(text)
        .slice(0, width - 1)
        .join('')}…`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
