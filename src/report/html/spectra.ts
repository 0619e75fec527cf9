import { figures } from '../../result/figures.js';
import { Distribution } from '../../result/distribution.js';
import type { Run } from '../../result/result.js';
import { headRuns, pairedRuns } from '../../result/sides.js';
import type { ReportView } from '../report.js';
import { short } from './run-series.js';

/**
 * Latencies by percentile, as HdrHistogram plots them: the point `i` of a curve is the percentile
 * 100 × (1 − 10^(−i ÷ `STEPS_PER_NINE`)), the last one the maximum. All runs together, over the judged phases.
 */
export interface Spectrum {
  /** Null: all endpoints together. */
  readonly endpoint: string | null;
  readonly head: Curve;
  /** Of the base's runs; null without pairs. */
  readonly base: Curve | null;
}

export interface Curve {
  /** How many times it is made of. */
  readonly count: number;
  /** ms. */
  readonly values: readonly number[];
}

/** How many points lie between one nine and the next. */
export const STEPS_PER_NINE = 12;

export function spectra(view: ReportView, shown: (name: string) => string): readonly Spectrum[] {
  const pairs = pairedRuns(view.result);
  const heads = pairs.length > 0 ? pairs.map(({ head }) => head) : headRuns(view.result);
  const bases = pairs.map(({ base }) => base);
  const phases = view.judged.length > 0 ? 'judged' : 'all';
  const names = view.endpoints.flatMap(({ name }) => (name === null ? [] : [name]));
  const ofHead = names.map((name) => timesOf(heads, name, phases));
  const ofBase = names.map((name) => timesOf(bases, name, phases));
  const each = names.flatMap((name, index) =>
    spectrum(shown(name), ofHead[index] ?? NONE, ofBase[index] ?? NONE),
  );
  return each.length < 2
    ? each
    : [...spectrum(null, Distribution.together(ofHead), Distribution.together(ofBase)), ...each];
}

/** Beyond five nines a curve is of single requests. */
const MOST_NINES = 5;

const NONE = Distribution.of([]);

function timesOf(runs: readonly Run[], endpoint: string, phases: 'judged' | 'all'): Distribution {
  return Distribution.together(runs.map((run) => figures(run, { endpoint, phases }).distribution()));
}

function spectrum(endpoint: string | null, head: Distribution, base: Distribution): readonly Spectrum[] {
  const curve = curveOf(head);
  return curve === null ? [] : [{ endpoint, head: curve, base: curveOf(base) }];
}

function curveOf(times: Distribution): Curve | null {
  if (times.count === 0) return null;
  const nines = Math.min(MOST_NINES, Math.log10(times.count));
  const steps = Math.floor(nines * STEPS_PER_NINE + 1e-9) + 1;
  const values = Array.from({ length: steps }, (_, step) =>
    times.percentile(100 * (1 - 10 ** (-step / STEPS_PER_NINE))),
  );
  return { count: times.count, values: values.map((value) => short(value) ?? 0) };
}
