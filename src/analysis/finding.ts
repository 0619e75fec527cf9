/** One insight: what is so, how it is known, what to do about it. */
export interface Finding {
  /** Which rule says so, such as `memory-leak`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What it is about where a rule can speak of several: an endpoint, a series. Null: the whole. */
  readonly subject: string | null;
  /** One sentence with the main number. Names in it come from outside. */
  readonly title: string;
  /** The numbers, a sentence each. */
  readonly evidence: readonly string[];
  /** What to do. */
  readonly action: string;
  /** Where in the timeline of which run it shows; null: everywhere. */
  readonly moment: Moment | null;
}

/** `critical`: the service breaks or will. `warning`: it suffers. `hint`: the measurement could tell more. */
export type Severity = 'critical' | 'warning' | 'hint';

/** A stretch of a run, ms since the start of its counted part. */
export interface Moment {
  readonly run: number;
  readonly from: number;
  readonly to: number;
}

/** What one rule finds in one run. */
export type Sighting = Omit<Finding, 'rule' | 'moment'> & {
  readonly moment: Omit<Moment, 'run'> | null;
  /** How strong it is: among several runs the middle one is told. Comparable within a rule only. */
  readonly size: number;
};
