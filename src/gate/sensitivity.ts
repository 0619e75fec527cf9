import type { Cell, Sensitivity } from './verdict.js';

/**
 * What the gate could have seen, per metric: among the learned cells that had enough requests to be compared.
 * Metrics of which no cell could be judged are left out; null where nothing was compared.
 */
export function sensitivityOf(cells: readonly Cell[]): Sensitivity | null {
  const compared = cells.filter(({ detectable }) => detectable !== null);
  const metrics = [...new Set(compared.map(({ metric }) => metric))].flatMap((metric) => {
    const own = compared.filter((cell) => cell.metric === metric);
    const judged = own.filter(({ verdict }) => verdict !== 'inconclusive');
    if (judged.length === 0) return [];
    const sees = Math.max(...judged.map(({ detectable }) => detectable ?? 0));
    return [{ metric, sees, cells: judged.length, of: own.length }];
  });
  return metrics.length === 0 ? null : { metrics };
}
