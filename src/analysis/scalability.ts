import { leastSquares } from '../statistics/least-squares.js';

/** A stage of a load: requests in the system at once (or users), and successful requests per second. */
export interface ScalePoint {
  readonly concurrency: number;
  readonly throughput: number;
}

/**
 * The Universal Scalability Law X(N) = λN / (1 + σ(N−1) + κN(N−1)) (Gunther, "Guerrilla Capacity Planning", 2007):
 * λ is the throughput of one (req/s), σ the share that is done one after the other (contention), κ the cost of
 * keeping each other informed (coherency).
 */
export interface Scalability {
  readonly lambda: number;
  readonly sigma: number;
  readonly kappa: number;
}

export type ScalabilityFit =
  | { readonly fitted: false; readonly reason: string }
  | (Scalability & {
      readonly fitted: true;
      /** Share of the throughput's variance that the law explains. */
      readonly r2: number;
      readonly points: number;
      /** Standard errors by the jackknife; null where too few points are left without one. */
      readonly errors: Scalability | null;
      /** N* = √((1−σ)/κ) and what is served there (±: standard error); null when throughput only flattens. */
      readonly peak: (ScalePoint & { readonly error: number | null }) | null;
      /** req/s that more concurrency approaches, λ/σ, where there is no peak; null when nothing bounds it. */
      readonly ceiling: number | null;
    });

/** Fits the law to the stages of a load; refuses, with the reason in a sentence, when that would say nothing. */
export function fitScalability(measured: readonly ScalePoint[]): ScalabilityFit {
  const points = measured.filter(isUsable);
  const distinct = new Set(points.map(({ concurrency }) => concurrency.toPrecision(3))).size;
  if (distinct < FEWEST) return refused(`${distinct} loads are too few for a curve: it takes ${FEWEST}`);
  const throughputs = points.map(({ throughput }) => throughput);
  if (Math.max(...throughputs) < LEAST_SPREAD * Math.min(...throughputs))
    return refused('throughput is the same at every load: there is no curve to fit');
  const law = bestLaw(points);
  if (law === null) return refused('no curve goes through these stages');
  const r2 = explained(points, law);
  if (!(r2 >= LEAST_FIT))
    return refused(`the curve does not go through the stages (R² ${r2.toFixed(2)}, ${LEAST_FIT} is needed)`);
  const peak = peakOf(law);
  const widest = Math.max(...points.map(({ concurrency }) => concurrency));
  if (peak !== null && peak.concurrency < widest && peak.throughput > OVERSHOOT * Math.max(...throughputs))
    return refused(
      'the curve has its peak between two loads, where nothing was measured: more loads would show it',
    );
  const without = points.map((_, left) => bestLaw(points.filter((__, index) => index !== left)));
  const others = without.filter((one) => one !== null);
  const enough = distinct > FEWEST && others.length === points.length;
  return {
    fitted: true,
    ...law,
    r2,
    points: points.length,
    errors: enough ? errorsOf(others) : null,
    peak: peakWithError(law, enough ? others : []),
    ceiling: law.kappa === 0 && law.sigma > 0 ? law.lambda / law.sigma : null,
  };
}

/** What the law says at this concurrency, req/s. */
export function throughputAt({ lambda, sigma, kappa }: Scalability, concurrency: number): number {
  return (lambda * concurrency) / relativeCost(sigma, kappa, concurrency);
}

const FEWEST = 4;
const LEAST_SPREAD = 1.05;
const LEAST_FIT = 0.9;
/** A peak within the measured range must have been seen, or nearly. */
const OVERSHOOT = 1.2;
const MOST_STEPS = 30;

function refused(reason: string): ScalabilityFit {
  return { fitted: false, reason };
}

function isUsable({ concurrency, throughput }: ScalePoint): boolean {
  return Number.isFinite(concurrency) && Number.isFinite(throughput) && concurrency > 0 && throughput > 0;
}

function relativeCost(sigma: number, kappa: number, n: number): number {
  return 1 + sigma * (n - 1) + kappa * n * (n - 1);
}

/** The laws of one to three parameters; a further one must be worth it by Akaike's criterion (1974). */
function bestLaw(points: readonly ScalePoint[]): Scalability | null {
  const laws = FREEDOMS.flatMap((free) => {
    const start = linearised(points, free);
    return start === null ? [] : [{ law: refine(points, start, free), free }];
  });
  const exact = 1e-12 * points.reduce((sum, { throughput }) => sum + throughput ** 2, 0);
  const possible = laws.map(({ law, free }) => ({
    law,
    criterion:
      points.length * Math.log(misfit(points, law) + exact) + 2 * (Number(free.sigma) + Number(free.kappa)),
  }));
  return possible.sort((a, b) => a.criterion - b.criterion)[0]?.law ?? null;
}

const FREEDOMS: readonly Free[] = [
  { sigma: false, kappa: false },
  { sigma: true, kappa: false },
  { sigma: false, kappa: true },
  { sigma: true, kappa: true },
];

interface Free {
  readonly sigma: boolean;
  readonly kappa: boolean;
}

/** N/X = 1/λ + (σ/λ)(N−1) + (κ/λ)N(N−1) is linear: a closed form to start from, weighted as errors of X pass on. */
function linearised(points: readonly ScalePoint[], free: Free): Scalability | null {
  const rows = points.map(({ concurrency: n }) => [
    1,
    ...(free.sigma ? [n - 1] : []),
    ...(free.kappa ? [n * (n - 1)] : []),
  ]);
  const inverse = points.map(({ concurrency, throughput }) => concurrency / throughput);
  const found = leastSquares(
    rows,
    inverse,
    points.map(({ concurrency, throughput }) => ((throughput * throughput) / concurrency) ** 2),
  );
  const [first = 0, ...rest] = found ?? [];
  if (!(first > 0)) return null;
  const sigma = free.sigma ? (rest.shift() ?? 0) / first : 0;
  const kappa = free.kappa ? (rest.shift() ?? 0) / first : 0;
  const law = { lambda: 1 / first, sigma: Math.max(0, sigma), kappa: Math.max(0, kappa) };
  return isPossible(law) ? law : null;
}

/** Least squares of throughput by Gauss–Newton steps, halved until they help. */
function refine(points: readonly ScalePoint[], start: Scalability, free: Free): Scalability {
  let law = start;
  let before = misfit(points, law);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = stepOf(points, law, free);
    if (direction === null) return law;
    const better = shortened(points, law, direction, before);
    if (better === null) return law;
    const gain = before - better.misfit;
    ({ law, misfit: before } = better);
    if (gain <= 1e-12 * before) return law;
  }
  return law;
}

function shortened(
  points: readonly ScalePoint[],
  law: Scalability,
  [lambda = 0, sigma = 0, kappa = 0]: readonly number[],
  before: number,
): { readonly law: Scalability; readonly misfit: number } | null {
  for (let share = 1; share > 1e-4; share /= 2) {
    const next = {
      lambda: law.lambda * Math.exp(Math.max(-1, Math.min(1, share * lambda))),
      sigma: Math.max(0, law.sigma + share * sigma),
      kappa: Math.max(0, law.kappa + share * kappa),
    };
    const after = isPossible(next) ? misfit(points, next) : Infinity;
    if (after < before) return { law: next, misfit: after };
  }
  return null;
}

/** The change of ln λ, σ and κ that would remove the residuals, were the law linear in them. */
function stepOf(points: readonly ScalePoint[], law: Scalability, free: Free): readonly number[] | null {
  const rows = points.map(({ concurrency: n }) => {
    const expected = throughputAt(law, n);
    const perCost = -expected / relativeCost(law.sigma, law.kappa, n);
    return [
      expected,
      ...(free.sigma ? [perCost * (n - 1)] : []),
      ...(free.kappa ? [perCost * n * (n - 1)] : []),
    ];
  });
  const found = leastSquares(
    rows,
    points.map((point) => residual(point, law)),
    points.map(() => 1),
  );
  if (found === null) return null;
  const [lambda = 0, ...rest] = found;
  return [lambda, free.sigma ? (rest.shift() ?? 0) : 0, free.kappa ? (rest.shift() ?? 0) : 0];
}

function residual({ concurrency, throughput }: ScalePoint, law: Scalability): number {
  return throughput - throughputAt(law, concurrency);
}

function misfit(points: readonly ScalePoint[], law: Scalability): number {
  const sum = points.reduce((total, point) => total + residual(point, law) ** 2, 0);
  return Number.isNaN(sum) ? Infinity : sum;
}

function isPossible({ lambda, sigma, kappa }: Scalability): boolean {
  return lambda > 0 && Number.isFinite(lambda) && sigma >= 0 && sigma <= 1 && kappa >= 0 && kappa <= 1;
}

function explained(points: readonly ScalePoint[], law: Scalability): number {
  const mean = points.reduce((sum, { throughput }) => sum + throughput, 0) / points.length;
  const total = points.reduce((sum, { throughput }) => sum + (throughput - mean) ** 2, 0);
  return 1 - misfit(points, law) / total;
}

function peakOf(law: Scalability): ScalePoint | null {
  if (!(law.kappa > 0) || law.sigma >= 1) return null;
  const concurrency = Math.sqrt((1 - law.sigma) / law.kappa);
  return { concurrency, throughput: throughputAt(law, concurrency) };
}

function peakWithError(
  law: Scalability,
  others: readonly Scalability[],
): (ScalePoint & { readonly error: number | null }) | null {
  const peak = peakOf(law);
  if (peak === null) return null;
  const peaks = others.flatMap((other) => peakOf(other)?.throughput ?? []);
  const error = others.length > 0 && peaks.length === others.length ? jackknife(peaks) : null;
  return { ...peak, error };
}

function errorsOf(others: readonly Scalability[]): Scalability {
  return {
    lambda: jackknife(others.map(({ lambda }) => lambda)),
    sigma: jackknife(others.map(({ sigma }) => sigma)),
    kappa: jackknife(others.map(({ kappa }) => kappa)),
  };
}

/** The standard error from estimates that each left one point out (Efron and Tibshirani 1993, chapter 11). */
function jackknife(estimates: readonly number[]): number {
  const { length } = estimates;
  const mean = estimates.reduce((sum, value) => sum + value, 0) / length;
  const squares = estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(((length - 1) / length) * squares);
}
