import type { Cell, CellVerdict } from '../gate/verdict.js';

/** Cells that share a reason: it is then told once. */
export interface ReasonGroup {
  readonly reason: string;
  readonly cells: readonly Cell[];
}

/** The cells with this verdict by their reason, in the order in which they come. */
export function groupByReason(cells: readonly Cell[], verdict: CellVerdict): readonly ReasonGroup[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.verdict !== verdict) continue;
    const group = groups.get(cell.reason);
    if (group) group.push(cell);
    else groups.set(cell.reason, [cell]);
  }
  return [...groups].map(([reason, members]) => ({ reason, cells: members }));
}
