import type { Paint } from './terminal-colors.js';
import { clipToWidth, widthOf } from './text-width.js';

export interface TextColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** The column that is clipped when the table is too wide. */
  readonly flexible?: boolean;
  /** Left out, the highest number first, when the flexible column would get too narrow. */
  readonly expendable?: number;
}

export interface TextCell {
  readonly text: string;
  readonly paint?: Paint;
}

const GAP = '  ';
const NARROWEST = 8;
/** Columns are left out before the flexible one gets narrower than this. */
const COMFORTABLE = 16;

/** Aligned columns; no line is wider than `width`. The first column with `flexible` is clipped where needed. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  options: { width: number; paintHead: Paint },
): readonly string[] {
  const kept = fittingColumns(columns, rows, options.width);
  const widths = kept.map((index) => naturalWidth(columns, rows, index));
  shrink(
    widths,
    kept.findIndex((index) => columns[index]?.flexible === true),
    options.width,
  );
  const line = (cells: readonly TextCell[]): string =>
    kept
      .map((index, position) => {
        const last = position === kept.length - 1;
        return pad(
          cells[index] ?? { text: '' },
          widths[position] ?? 0,
          columns[index]?.align ?? 'left',
          last,
        );
      })
      .join(GAP)
      .trimEnd();
  const head = columns.map((column): TextCell => ({ text: column.head, paint: options.paintHead }));
  return [line(head), ...rows.map(line)];
}

/** Indexes of the columns that have room beside the flexible one. */
function fittingColumns(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  width: number,
): readonly number[] {
  let kept = columns.map((_, index) => index);
  const narrowest = (): number =>
    total(
      kept.map((index) => {
        const natural = naturalWidth(columns, rows, index);
        return columns[index]?.flexible === true ? Math.min(natural, COMFORTABLE) : natural;
      }),
    );
  const expendable = kept
    .filter((index) => columns[index]?.expendable !== undefined)
    .sort((a, b) => (columns[b]?.expendable ?? 0) - (columns[a]?.expendable ?? 0));
  for (const index of expendable) {
    if (narrowest() <= width) break;
    kept = kept.filter((other) => other !== index);
  }
  return kept;
}

function naturalWidth(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  index: number,
): number {
  return Math.max(widthOf(columns[index]?.head ?? ''), ...rows.map((row) => widthOf(row[index]?.text ?? '')));
}

/** Takes what is too much from the flexible column, then from the last ones. */
function shrink(widths: number[], flexible: number, width: number): void {
  const order = [flexible, ...widths.map((_, index) => widths.length - 1 - index)];
  for (const index of order) {
    const tooMuch = total(widths) - width;
    const current = widths[index];
    if (tooMuch <= 0 || current === undefined) continue;
    const least = index === flexible ? NARROWEST : 1;
    widths[index] = Math.max(Math.min(least, current), current - tooMuch);
  }
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * Math.max(0, widths.length - 1);
}

function pad(cell: TextCell, width: number, align: 'left' | 'right', last: boolean): string {
  const text = clipToWidth(cell.text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  const painted = cell.paint ? cell.paint(text) : text;
  if (align === 'right') return space + painted;
  return last ? painted : painted + space;
}
