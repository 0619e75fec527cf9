/**
 * Which of many hypotheses are rejected so that the expected share of false ones among the rejected is at most
 * q (Y. Benjamini and Y. Hochberg, JRSS B 57, 1995). In the order of the p-values; NaN is never rejected but
 * counts as a hypothesis.
 */
export function benjaminiHochberg(pValues: readonly number[], q: number): readonly boolean[] {
  const sorted = pValues.filter((p) => !Number.isNaN(p)).sort((a, b) => a - b);
  let limit = -1;
  sorted.forEach((p, index) => {
    if (p <= ((index + 1) / pValues.length) * q) limit = p;
  });
  return pValues.map((p) => p <= limit);
}
