import { gammaln } from 'simple-statistics';
import { incompleteBeta } from './incomplete-beta.js';
import { normalQuantile } from './normal.js';

/**
 * P(T > t) of Student's t with a real number of degrees of freedom > 0: exact in the far tail, where 1 − cdf
 * would be rounded to zero. Source: DLMF 8.17 / Abramowitz and Stegun 26.7.1 with I_x(df/2, 1/2).
 */
export function studentTUpperTail(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return NaN;
  if (t < 0) return 1 - studentTUpperTail(-t, df);
  const square = t * t;
  if (square === Infinity) return 0;
  // Near t = 0 the argument of the beta function rounds to 1: its complement keeps the digits.
  if (square < df) return 0.5 * (1 - incompleteBeta(square / (df + square), 0.5, df / 2));
  return 0.5 * incompleteBeta(df / (df + square), df / 2, 0.5);
}

/** P(T ≤ t). */
export function studentTCdf(t: number, df: number): number {
  return studentTUpperTail(-t, df);
}

/** The t with P(T ≤ t) = p, for p in (0, 1); ±∞ at the ends. To about 1e-12 of the value. */
export function studentTQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return NaN;
  if (p < 0.5) return -upperQuantile(p, df);
  return p === 0.5 ? 0 : upperQuantile(1 - p, df);
}

/** The t > 0 with P(T > t) = tail: Newton's method, kept inside a bracket by bisection. */
function upperQuantile(tail: number, df: number): number {
  if (tail === 0) return Infinity;
  let low = 0;
  let high = Infinity;
  let t = Math.max(1e-12, -normalQuantile(tail));
  const logScale = logDensityScale(df);
  for (let step = 0; step < 200; step++) {
    const excess = studentTUpperTail(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const density = Math.exp(logScale - ((df + 1) / 2) * Math.log1p((t * t) / df));
    const newton = t + excess / density;
    const inside = newton > low && newton < high;
    const next = inside ? newton : high === Infinity ? 2 * t : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-13 * t) return next;
    t = next;
  }
  return t;
}

/** ln Γ((df+1)/2) − ln Γ(df/2) − ½ ln(df π): the logarithm of the density at 0. */
function logDensityScale(df: number): number {
  // gammaln loses digits in the difference of two large values; Stirling's ratio does not.
  if (df > 1e5) return -0.5 * Math.log(2 * Math.PI) - 1 / (4 * df);
  return gammaln((df + 1) / 2) - gammaln(df / 2) - 0.5 * Math.log(df * Math.PI);
}
