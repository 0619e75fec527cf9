import type { Cell } from '../gate/verdict.js';

/** Heads of the columns with what was before and what the change is measured by. */
export function headsOf(cells: readonly Cell[]): { readonly before: string; readonly yardstick: string } {
  const decided = cells.filter((cell) => cell.change !== null);
  if (!decided.some(({ by }) => by === 'pairs')) return { before: 'baseline', yardstick: 'band' };
  const all = decided.every(({ by }) => by === 'pairs');
  return { before: 'before', yardstick: all ? '95 % CI' : 'band or 95 % CI' };
}
