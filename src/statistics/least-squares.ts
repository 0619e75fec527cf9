/**
 * The coefficients b that make Σ wᵢ (yᵢ − Σⱼ bⱼ xᵢⱼ)² smallest, by the normal equations; columns are scaled first, so
 * that their sizes do not matter. Null when they do not determine the coefficients.
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
): readonly number[] | null {
  const size = rows[0]?.length ?? 0;
  if (size === 0 || rows.length < size) return null;
  const columns = Array.from({ length: size }, (_, j) => j);
  const scales = columns.map((j) => Math.max(...rows.map((row) => Math.abs(row[j] ?? 0))) || 1);
  const scaled = rows.map((row) => columns.map((j) => (row[j] ?? 0) / (scales[j] ?? 1)));
  const products = (left: (i: number) => number, right: (i: number) => number): number =>
    scaled.reduce((sum, _, i) => sum + (weights[i] ?? 0) * left(i) * right(i), 0);
  const cell =
    (j: number) =>
    (i: number): number =>
      scaled[i]?.[j] ?? 0;
  const matrix = columns.map((j) => [
    ...columns.map((k) => products(cell(j), cell(k))),
    products(cell(j), (i) => values[i] ?? 0),
  ]);
  const solved = solve(matrix);
  return solved === null ? null : solved.map((value, j) => value / (scales[j] ?? 1));
}

/** Solves the system of these rows, the right side last in each, by elimination with pivots; null when singular. */
function solve(system: number[][]): number[] | null {
  const rows = system.map((row) => [...row]);
  const size = rows.length;
  const largest = Math.max(...rows.map((row, j) => Math.abs(row[j] ?? 0)));
  for (let column = 0; column < size; column++) {
    const best = bestPivot(rows, column);
    const pivotRow = rows[best];
    const pivot = pivotRow?.[column] ?? 0;
    if (!pivotRow || !(Math.abs(pivot) > SINGULAR * largest)) return null;
    rows[best] = rows[column] ?? [];
    rows[column] = pivotRow.map((value) => value / pivot);
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = row[column] ?? 0;
      rows[index] = row.map((value, k) => value - factor * (rows[column]?.[k] ?? 0));
    });
  }
  const found = rows.map((row) => row[size] ?? NaN);
  return found.every(Number.isFinite) ? found : null;
}

function bestPivot(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row++)
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  return best;
}

const SINGULAR = 1e-12;
