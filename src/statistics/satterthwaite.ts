/** One part of a variance estimate: its value (already multiplied by its factor) and its degrees of freedom. */
export interface VariancePart {
  readonly variance: number;
  readonly df: number;
}

/**
 * Effective degrees of freedom of a sum of independent variance estimates (F. E. Satterthwaite, Biometrics
 * Bulletin 2, 1946). Between the smallest and the sum of the parts' own; parts of zero variance do not count.
 */
export function satterthwaiteDf(parts: readonly VariancePart[]): number {
  const total = parts.reduce((sum, part) => sum + part.variance, 0);
  if (!(total > 0)) return parts.reduce((sum, part) => sum + part.df, 0);
  // Shares of the total, not variances: their squares neither overflow nor vanish.
  return 1 / parts.reduce((sum, part) => sum + (part.variance / total) ** 2 / part.df, 0);
}
