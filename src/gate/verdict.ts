import type { Note } from '../model/notes.js';
import type { JudgedMetric, WaiverPlan } from '../plan/plan.js';
import type { Evidence, RulesOrigin } from '../result/result.js';
import type { Decision } from './strategy.js';

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
  readonly evidence: Evidence;
  /** Every number that led to the verdicts of the learned cells, look by look; null where bands are fixed. */
  readonly decision: Decision | null;
  /** What the whole gate could have seen; null where nothing was compared. */
  readonly sensitivity: Sensitivity | null;
  readonly waivers: readonly WaiverUse[];
  /** Endpoints measured now that the baseline does not know, and the other way round. */
  readonly newEndpoints: readonly string[];
  readonly vanishedEndpoints: readonly string[];
  readonly notes: readonly Note[];
  /** Set where the base of a pull request gave the rules. */
  readonly rules?: RulesUse;
  /** Set where a maintainer accepted what is worse. */
  readonly accepted?: Acceptance;
}

/** Whose rules judged. */
export interface RulesUse extends Pick<RulesOrigin, 'commit' | 'why' | 'changed'> {
  /** The verdict by the pull request's own rules; null where they are the same, or its baseline is not at hand. */
  readonly proposed: Pick<Verdict, 'overall' | 'headline'> | null;
}

/** The label of a pull request by which a maintainer took the responsibility for a regression. */
export interface Acceptance {
  readonly label: string;
  /** Who set it; null where that is not known. */
  readonly by: string | null;
}

/** The baseline that was compared with, or why none was. */
export type BaselineUse =
  | {
      readonly state: 'used';
      readonly file: string;
      /** Set where the file is one saved result that stands in for a baseline. */
      readonly result?: true;
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
  /** What `runs` stand against: the base's runs where they are compared with a base, else the median of each job of the baseline, oldest first. Empty where nothing was compared. */
  readonly before: readonly number[];
  readonly baseline: number | null;
  /** (value − baseline) ÷ baseline; for errors the difference. Positive is a larger figure, not a worse one. */
  readonly change: number | null;
  /** Fraction; for errors percentage points as a fraction. Null where pairs decide: see `interval`. */
  readonly band: number | null;
  /** What decided: a fixed band, the screen, the pairs, the runs against the baseline, counts of errors, nothing. */
  readonly by: 'fixed band' | 'screen' | 'pairs' | 'runs' | 'counts' | 'nothing';
  /** 95 % interval of `change`, where pairs decided. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** The smallest worsening, as a fraction, that would be found four times in five; null where unknown. */
  readonly detectable: number | null;
  /** Set where a waiver turned a regression into a pass. */
  readonly waived: WaiverPlan | null;
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

/** "Sees ≥ 18 % on p95 of 6 of 7 endpoints": per latency metric, and throughput. */
export interface Sensitivity {
  readonly metrics: readonly {
    readonly metric: JudgedMetric;
    /** Fraction: the largest among the cells that are not too noisy. */
    readonly sees: number;
    /** Cells that can be judged, of how many that have enough requests. */
    readonly cells: number;
    readonly of: number;
  }[];
}

export interface WaiverUse {
  readonly waiver: WaiverPlan;
  /** `used`: it covers a regression. `exceeded`: the regression is larger than `upTo`. `expired`: its day is over, and there is a regression. `unneeded`: there is no regression. */
  readonly state: 'used' | 'exceeded' | 'expired' | 'unneeded';
}
