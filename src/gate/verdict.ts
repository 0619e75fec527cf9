import type { Note } from '../model/notes.js';
import type { JudgedMetric } from '../plan/plan.js';

export const VERDICT_SCHEMA = 'loadgate-verdict/1';

export type CellVerdict = 'pass' | 'improved' | 'regression' | 'inconclusive' | 'not-compared' | 'invalid';

/** What `verdict.json` holds. */
export interface Verdict {
  readonly schema: typeof VERDICT_SCHEMA;
  readonly overall: CellVerdict;
  /** The verdict in one sentence of plain words. */
  readonly headline: string;
  readonly cells: readonly Cell[];
  readonly thresholds: readonly ThresholdVerdict[];
  readonly baseline: BaselineUse;
  /** Endpoints measured now that the baseline does not know, and the other way round. */
  readonly newEndpoints: readonly string[];
  readonly vanishedEndpoints: readonly string[];
  readonly notes: readonly Note[];
}

/** The baseline that was compared with, or why none was. */
export type BaselineUse =
  | {
      readonly state: 'used';
      readonly file: string;
      readonly jobs: number;
      /** Of the newest job. */
      readonly commit: string | null;
      readonly recordedAt: string;
    }
  | { readonly state: 'unusable'; readonly file: string; readonly reason: string; readonly advice: string };

/** One thing judged. Latencies in ms, throughput in req/s, errors as a fraction. */
export interface Cell {
  /** Null for the tier's throughput. */
  readonly endpoint: string | null;
  readonly metric: JudgedMetric;
  readonly verdict: CellVerdict;
  /** Median of the runs; null when nothing was measured. */
  readonly value: number | null;
  readonly runs: readonly number[];
  readonly baseline: number | null;
  /** (value − baseline) ÷ baseline; for errors the difference. Positive is a larger figure, not a worse one. */
  readonly change: number | null;
  /** Fraction; for errors percentage points as a fraction. */
  readonly band: number;
  /** Why this verdict: numbers in words. */
  readonly reason: string;
}

export interface ThresholdVerdict {
  readonly text: string;
  /** FAIL: the median misses it (or it has no samples). MARGINAL: the median meets it, a run does not. */
  readonly status: 'PASS' | 'MARGINAL' | 'FAIL' | 'not applicable';
  /** Per run, in the threshold's unit; null where the run has no samples. */
  readonly runs: readonly (number | null)[];
  readonly actual: number | null;
  readonly reason: string;
  /** Line in the scenario file. */
  readonly line: number | null;
}
