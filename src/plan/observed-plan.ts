import type { Ms } from '../model/units.js';

/** What is looked at besides the answers, to tell what the server under test used. */
export interface ObservedPlan {
  /** A server that runs on this machine already. */
  readonly pid: number | null;
  readonly metrics: MetricsPlan | null;
}

/** A Prometheus endpoint that is polled while load runs. */
export interface MetricsPlan {
  /** A path goes to the target, like those of steps; else an absolute URL. */
  readonly url: string;
  readonly every: Ms;
  readonly series: readonly SeriesPlan[];
}

/** `name{label="value"}` */
export interface SeriesPlan {
  readonly text: string;
  readonly name: string;
  readonly matchers: readonly {
    readonly label: string;
    /** The last two: a regular expression for the whole value. */
    readonly op: '=' | '!=' | '=~' | '!~';
    readonly value: string;
  }[];
}
