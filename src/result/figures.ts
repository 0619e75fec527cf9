import type { FailureKind } from '../model/failures.js';
import type { Ms } from '../model/units.js';
import { Distribution } from './distribution.js';
import type { LoadRun, PhaseSpan, Tally } from './result.js';

/** Which part of a run to look at. */
export interface Selection {
  /** Null: all endpoints together. */
  readonly endpoint: string | null;
  /** `judged`: the phases that the gate judges; `all`; or the name of a phase. The warm-up is in none. */
  readonly phases: string;
}

/** What figures are made of. */
export type MeasuredParts = Pick<LoadRun, 'phases' | 'endpoints'>;

/** Times of requests that count: answers as expected, late ones and time-outs included. */
export interface Times {
  /** How many requests these times come from. */
  readonly timed: number;
  /** `p` in 0 … 100; null without times. */
  percentile(p: number): Ms | null;
  readonly mean: Ms | null;
  readonly min: Ms | null;
  readonly max: Ms | null;
  /** The times themselves, to merge them with those of other runs. */
  distribution(): Distribution;
}

/** What readers of a run see. The times are response times in the open model and service times in the closed one. */
export interface Figures extends Times {
  /** Requests sent; dropped arrivals are not among them. */
  readonly requests: number;
  /** Everything that failed: by kind, with aborted requests and dropped arrivals. */
  readonly failed: number;
  readonly dropped: number;
  readonly failuresByKind: Readonly<Partial<Record<FailureKind, number>>>;
  /** failed ÷ (requests + dropped); null when there were none. */
  readonly errorRate: number | null;
  /** Requests that succeeded, per second of the selected phases: fast errors don't raise it. Null without a duration. */
  readonly throughput: number | null;
  /** Requests sent, whatever came of them, per second of the selected phases. */
  readonly rate: number | null;
  /** Length of the selected phases, ms. */
  readonly duration: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly bytesReceived: number;
  readonly bytesSent: number;
  /** From sending to the last byte, in both models. */
  readonly service: Times;
  /** The same of answers that were not as expected; in no other figure. */
  readonly failedService: Times;
  readonly firstByte: Times;
  /** Of the requests that opened a connection, before they were sent. */
  readonly connect: Times;
  readonly tls: Times;
}

/**
 * The figures of a part of a run. Histograms are decoded only when a time is asked for, and once: a run does not change,
 * and the gate, the rules and every report ask for the same figures.
 */
export function figures(run: MeasuredParts, select: Selection): Figures {
  const key = JSON.stringify([select.endpoint, select.phases]);
  const ofRun = known.get(run) ?? new Map<string, Figures>();
  known.set(run, ofRun);
  const found = ofRun.get(key) ?? workOut(run, select);
  ofRun.set(key, found);
  return found;
}

/** Lives as long as the run itself. */
const known = new WeakMap<MeasuredParts, Map<string, Figures>>();

function workOut(run: MeasuredParts, select: Selection): Figures {
  const tallies = selectedTallies(run, select);
  const spans = selectedPhases(run, select.phases);
  return Object.assign(
    new LazyTimes(tallies.map((tally) => tally.response ?? tally.service)),
    counts(
      tallies,
      sum(spans, (span) => span.end - span.start),
    ),
    {
      service: new LazyTimes(tallies.map((tally) => tally.service)),
      failedService: new LazyTimes(tallies.map((tally) => tally.failedService)),
      firstByte: new LazyTimes(tallies.map((tally) => tally.firstByte)),
      connect: new LazyTimes(tallies.map((tally) => tally.connect)),
      tls: new LazyTimes(tallies.map((tally) => tally.tls)),
    },
  );
}

/** The phases of a run that a selection covers, as they really went. */
export function selectedPhases(
  run: Pick<LoadRun, 'phases'>,
  phases: Selection['phases'],
): readonly PhaseSpan[] {
  if (phases === 'all') return run.phases;
  if (phases === 'judged') return run.phases.filter((span) => span.judged);
  return run.phases.filter((span) => span.name === phases);
}

function selectedTallies(run: MeasuredParts, select: Selection): Tally[] {
  const phases = new Set(selectedPhases(run, select.phases).map((span) => span.name));
  return run.endpoints
    .filter((endpoint) => select.endpoint === null || endpoint.name === select.endpoint)
    .flatMap((endpoint) => endpoint.phases)
    .filter((tally) => select.phases === 'all' || phases.has(tally.phase));
}

function counts(
  tallies: readonly Tally[],
  duration: number,
): Omit<Figures, keyof Times | 'service' | 'failedService' | 'firstByte' | 'connect' | 'tls'> {
  const failuresByKind = sumByKey(tallies.map((tally) => tally.failures));
  const requests = sum(tallies, (tally) => tally.requests);
  const dropped = failuresByKind.dropped ?? 0;
  const failed = sum(Object.values(failuresByKind), (count) => count);
  const succeeded = requests - (failed - dropped) - sum(tallies, (tally) => tally.relogins);
  const perSecond = (count: number): number | null => (duration > 0 ? (count * 1000) / duration : null);
  return {
    requests,
    failed,
    dropped,
    failuresByKind,
    errorRate: requests + dropped > 0 ? failed / (requests + dropped) : null,
    throughput: perSecond(Math.max(0, succeeded)),
    rate: perSecond(requests),
    duration,
    statuses: sumByKey(tallies.map((tally) => tally.statuses)),
    bytesReceived: sum(tallies, (tally) => tally.bytesReceived),
    bytesSent: sum(tallies, (tally) => tally.bytesSent),
  };
}

class LazyTimes implements Times {
  readonly #encoded: readonly (string | null)[];
  #decoded: Distribution | null = null;

  constructor(encoded: readonly (string | null)[]) {
    this.#encoded = encoded;
  }

  get timed(): number {
    return this.distribution().count;
  }

  get mean(): Ms | null {
    return this.distribution().mean;
  }

  get min(): Ms | null {
    return this.distribution().min;
  }

  get max(): Ms | null {
    return this.distribution().max;
  }

  percentile(p: number): Ms | null {
    return this.distribution().percentile(p);
  }

  distribution(): Distribution {
    this.#decoded ??= Distribution.of(this.#encoded.filter((text) => text !== null));
    return this.#decoded;
  }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function sumByKey(counts: readonly Readonly<Partial<Record<string, number>>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const record of counts)
    for (const [key, count] of Object.entries(record)) total[key] = (total[key] ?? 0) + (count ?? 0);
  return total;
}
