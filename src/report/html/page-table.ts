/** A cell of a table: HTML, and what it is sorted by. */
export interface PageCell {
  readonly html: string;
  /** A number sorts by size, a text by letters; null sorts last. */
  readonly sort?: number | string | null;
}

export interface PageColumn {
  /** HTML. */
  readonly head: string;
  readonly align?: 'right';
  /** Sentences: may take several lines. */
  readonly wrap?: true;
  /** False: not to be sorted by. */
  readonly sortable?: false;
}

/** A table that scrolls inside its own box. `label`: plain words that name it to a screen reader. */
export function pageTable(
  label: string,
  columns: readonly PageColumn[],
  rows: readonly (readonly PageCell[])[],
  options: { readonly id?: string; readonly sortable?: boolean } = {},
): string {
  const { id, sortable = false } = options;
  const heads = columns.map((column) => headCell(column, sortable)).join('');
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, at) => bodyCell(cell, at, columns)).join('')}</tr>`,
  );
  const attributes = `${id === undefined ? '' : ` id="${id}"`}${sortable ? ' data-sortable' : ''}`;
  return (
    `<div class="scroll" role="region" aria-label="Table: ${label}" tabindex="0"><table${attributes}>` +
    `<thead><tr>${heads}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`
  );
}

function headCell(column: PageColumn, all: boolean): string {
  const { head, sortable } = column;
  const side = classOf(column);
  if (!all || sortable === false) return `<th scope="col"${side}>${head}</th>`;
  return `<th scope="col"${side} aria-sort="none"><button type="button" class="sort">${head}<span aria-hidden="true"></span></button></th>`;
}

function classOf(column: PageColumn | undefined): string {
  if (column?.align !== undefined) return ` class="${column.align}"`;
  return column?.wrap === true ? ' class="wrap"' : '';
}

function bodyCell({ html, sort }: PageCell, index: number, columns: readonly PageColumn[]): string {
  const side = classOf(columns[index]);
  const key = sort === undefined || sort === null ? '' : ` data-sort="${String(sort)}"`;
  return index === 0 ? `<th scope="row"${side}${key}>${html}</th>` : `<td${side}${key}>${html}</td>`;
}
