import { gammaln } from 'simple-statistics';

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1]; relative error about 1e-13.
 * Source: continued fraction DLMF 8.17.22 (https://dlmf.nist.gov/8.17#v), evaluated by Lentz's method as
 * modified by Thompson and Barnett (Journal of Computational Physics 64, 1986).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) return NaN;
  if (x === 0 || x === 1) return x;
  // The fraction converges fast below the mean only; beyond it the symmetry I_x(a,b) = 1 − I_{1−x}(b,a) helps.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBetaBelowMean(1 - x, b, a);
  return incompleteBetaBelowMean(x, a, b);
}

/** The x with I_x(a, b) = p, by bisection: to the last digits of a double near zero, to 1e-15 elsewhere. */
export function incompleteBetaInverse(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const MAX_TERMS = 1000;
const PRECISION = 1e-14;
/** Stands for a zero denominator in Lentz's method. */
const TINY = 1e-300;

function incompleteBetaBelowMean(x: number, a: number, b: number): number {
  const logFront =
    a * Math.log(x) + b * Math.log1p(-x) + gammaln(a + b) - gammaln(a) - gammaln(b) - Math.log(a);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return Math.exp(logFront) * fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
