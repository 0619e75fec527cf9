import { median } from 'simple-statistics';

/**
 * Scale estimate of M. I. Shamos (1976): the median distance of two values, divided by √2·Φ⁻¹(¾) = 0.954 so
 * that it estimates the standard deviation of normal values. Up to 29 % of the values may be absurd; 86 % as
 * efficient as the standard deviation. `groups` are compared within themselves only; NaN where no group has two.
 */
export function shamosScale(groups: readonly (readonly number[])[]): number {
  const all = groups.flatMap(distances);
  return all.length === 0 ? NaN : median(all) / SHAMOS_CONSISTENCY;
}

/**
 * The squared Shamos scale, corrected to be unbiased for the variance of few normal values; NaN where no group
 * has two.
 */
export function shamosVariance(groups: readonly (readonly number[])[]): number {
  return shamosScale(groups) ** 2 / smallSampleBias(degreesOfFreedom(groups));
}

/** How many differences to a group's centre are free: Σ(n − 1). */
export function degreesOfFreedom(groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, values) => sum + Math.max(0, values.length - 1), 0);
}

/** √2·Φ⁻¹(¾): the median distance between two standard normal values. */
export const SHAMOS_CONSISTENCY = 0.9538725524;

/** The efficiency of the Shamos estimator for normal values (P. J. Rousseeuw and C. Croux, JASA 88, 1993). */
export const SHAMOS_EFFICIENCY = 0.86;

function distances(values: readonly number[]): number[] {
  return values.flatMap((value, i) => values.slice(i + 1).map((other) => Math.abs(value - other)));
}

/**
 * E(Shamos²)/σ² of normal values, to 3 %. For one group after C. Park, H. Kim and M. Wang, "Investigation of
 * finite-sample properties of robust location and scale estimators", 2020 (arXiv:1908.00462); that it depends on
 * the degrees of freedom alone, also for several groups, is from simulation, which the tests repeat.
 */
function smallSampleBias(df: number): number {
  return df <= 2 ? 2.2 : 1 + 1.8 / df;
}
