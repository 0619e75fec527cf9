import type { Note } from '../model/notes.js';
import type { GatePlan, TierPlan, WaiverPlan } from '../plan/plan.js';
import type { JudgingRules, RulePart } from '../plan/rules.js';
import type { FailureKind } from '../model/failures.js';
import type { Generator } from './generator.js';
import type { Timeline } from './course-of-run.js';
import type { Opening } from './opening.js';
import type { Resources } from './resources.js';
import type { Search } from './search.js';

export type { Exhausted, GcTime, Generator } from './generator.js';
export type { EndpointTimeline, Timeline, TimelineBucket } from './course-of-run.js';

export const RESULT_SCHEMA = 'loadgate-result/1';

/** A measurement: what `result.json` holds. Times in ms unless named otherwise, rates in req/s, sizes in bytes. */
export interface Result {
  readonly schema: typeof RESULT_SCHEMA;
  readonly loadgate: string;
  /** Identifies the job: baseline updates are idempotent by it. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly commit: string | null;
  readonly scenario: ScenarioSummary;
  readonly environment: Environment;
  readonly evidence: Evidence;
  /** In the order in which they were made. Reports show those of the head. */
  readonly runs: readonly Run[];
  readonly notes: readonly Note[];
  /** Names of the data of which all rows were used: from then on they repeated, though they were to be unique. */
  readonly exhaustedData: readonly string[];
  /** Set when a signal ended the measurement: it is then partial. */
  readonly interrupted: string | null;
}

/** The part of the plan that judging and reporting need, without secrets. */
export interface ScenarioSummary {
  readonly file: string;
  readonly hash: string;
  readonly seed: number;
  /** Without user info and query. */
  readonly target: string;
  readonly tier: TierPlan;
  readonly gate: GatePlan;
  readonly waivers: readonly WaiverPlan[];
  readonly journeys: readonly JourneySummary[];
  /** Every endpoint, in the order of the file. */
  readonly endpoints: readonly EndpointSummary[];
  /** Whether a journey of this tier waits between its requests: throughput is then an input, not a result. */
  readonly hasThinkTime: boolean;
  /** Set where gate, thresholds and waivers are those of a pull request's base. */
  readonly rules?: RulesOrigin | undefined;
}

/** Where what judges was read, and what the pull request would change of it. */
export interface RulesOrigin {
  readonly commit: string;
  /** How it was found: a clause. */
  readonly why: string;
  /** What the pull request changes of what judges it. */
  readonly changed: readonly (RulePart | 'baseline')[];
  /** The pull request's own; null where they are the same. */
  readonly proposed: JudgingRules | null;
}

/** How the evidence for the gate was gathered. */
export interface Evidence {
  readonly approach: Approach;
  /** What the pairs compare with; null without pairs. */
  readonly base: Base | null;
  /** Why no pairs could be made although they were wanted; null otherwise. */
  readonly noPairs: string | null;
}

export type Approach =
  /** `runs` of the head against the baseline; what looks suspect is paired. `looks`: numbers of pairs after which the gate looks. */
  | { readonly kind: 'screen-then-pairs'; readonly runs: number; readonly looks: readonly number[] }
  /** Pairs at once, over all cells. */
  | { readonly kind: 'pairs'; readonly looks: readonly number[] }
  /** `runs` of the head against the baseline; if anything looks suspect, `upTo` runs decide over all cells. */
  | { readonly kind: 'screen-then-runs'; readonly runs: number; readonly upTo: number }
  /** `runs` of the head against the baseline decide. */
  | { readonly kind: 'runs'; readonly runs: number }
  /** The head is measured and shown; there is nothing to compare it with. */
  | { readonly kind: 'none'; readonly runs: number };

/** The other side of the pairs. */
export type Base =
  /** A commit, built and started beside the head. */
  | { readonly kind: 'commit'; readonly commit: string; readonly why: string }
  /** Another deployment; without user info and query. */
  | { readonly kind: 'target'; readonly target: string }
  /** The same code twice. */
  | { readonly kind: 'self' };

export interface JourneySummary {
  readonly name: string;
  readonly weight: number;
  /** ms, for a journey on a clock. */
  readonly every: number | null;
  /** How its users log in: all with the same credentials, each with its own; null: not at all, or not known. */
  readonly login: 'shared' | 'own' | null;
}

export interface EndpointSummary {
  readonly name: string;
  readonly journey: string;
  /** Line of the step in the scenario file. */
  readonly line: number;
}

/** The machine and software that a measurement depends on. */
export interface Environment {
  readonly loadgate: string;
  readonly node: string;
  readonly os: string;
  readonly arch: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly ci: boolean;
  /** `local` when loadgate started the server on this machine, else the target's host name. */
  readonly target: string;
}

export interface Run {
  /** Counts from 1 over all runs of the measurement. */
  readonly number: number;
  readonly side: 'base' | 'head';
  /** Counts from 1; both runs of a pair carry it. Null: a run of the head on its own. */
  readonly pair: number | null;
  /** What this machine could do right before and after the run; null where it was not measured. */
  readonly calibration: { readonly before: Calibration; readonly after: Calibration } | null;
  readonly startedAt: string;
  /** Length of the counted part, warm-up and graceful end apart. */
  readonly duration: number;
  readonly phases: readonly PhaseSpan[];
  readonly endpoints: readonly EndpointResult[];
  readonly journeys: readonly JourneyResult[];
  /** Requests of the warm-up: sent, not counted anywhere else. */
  readonly warmup: { readonly requests: number; readonly failed: number };
  readonly timeline: Timeline;
  /** The first seconds of load on the server, warm-up included; null in results that did not keep them. */
  readonly opening: Opening | null;
  readonly generator: Generator;
  /** What the server under test used; null when nothing is known of it. */
  readonly resources: Resources | null;
  /** Of a tier that searches for its level. */
  readonly search?: Search | undefined;
  /** Why the load ended. */
  readonly end: RunEnd;
  readonly notes: readonly Note[];
}

export type RunEnd =
  | { readonly reason: 'finished' }
  | { readonly reason: 'until'; readonly condition: string; readonly after: number }
  | { readonly reason: 'abort'; readonly condition: string; readonly after: number }
  /** Nearly all requests failed: the share of those of the last `within` ms that did. */
  | { readonly reason: 'breaker'; readonly failed: number; readonly within: number; readonly after: number }
  /** The bound of the run, `limit` ms from the start of its warm-up. `iterations`: those that it was to do; null where time decides. */
  | {
      readonly reason: 'max-duration';
      readonly limit: number;
      readonly iterations: number | null;
      readonly after: number;
    }
  | { readonly reason: 'signal'; readonly after: number }
  /** The server under test died while load ran. */
  | { readonly reason: 'server-died'; readonly detail: string; readonly after: number };

export interface PhaseSpan {
  readonly name: string;
  /** ms since the start of the counted part. */
  readonly start: number;
  readonly end: number;
  readonly judged: boolean;
  /** Users (closed model) or journeys per second (open model). */
  readonly from: number;
  readonly to: number;
}

export interface EndpointResult {
  readonly name: string;
  /** One entry per phase in which it was requested. */
  readonly phases: readonly Tally[];
}

/** What one endpoint did in one phase. A request belongs to the phase in which it was sent; in the open model, due. */
export interface Tally {
  readonly phase: string;
  /** Sent: answered + failed. Arrivals that were dropped are not among them. */
  readonly requests: number;
  /** Failed requests by kind, plus `dropped` arrivals. */
  readonly failures: Readonly<Partial<Record<FailureKind, number>>>;
  /** 401s that a new login answered: sent, neither failed nor timed. */
  readonly relogins: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly bytesReceived: number;
  readonly bytesSent: number;
  /**
   * HdrHistograms in µs, V2 compressed base64. Null: nothing recorded. `connect` and `tls` are of the requests that
   * opened a connection, before they were sent.
   */
  readonly connect: string | null;
  readonly tls: string | null;
  readonly firstByte: string | null;
  readonly service: string | null;
  /** Of answers that were not as expected: in none of the other times. */
  readonly failedService: string | null;
  /** Open model only: from the due time. */
  readonly response: string | null;
}

export interface JourneyResult {
  readonly name: string;
  readonly started: number;
  readonly completed: number;
  /** Ended by a failed step. */
  readonly failed: number;
  /** Cut off by the end of the load or of its phase. */
  readonly interrupted: number;
  /** Open model: no free slot. */
  readonly dropped: number;
}

/** How long small fixed tasks took on this machine: more is slower. ms. */
export interface Calibration {
  /** A loop over integers. */
  readonly integer: number;
  /** A walk through memory that does not fit the caches. */
  readonly memory: number;
  /** Round trips over a loopback socket. */
  readonly echo: number;
}

/** What one execution of the load gives, before it has its place in the measurement. */
export type LoadRun = Omit<Run, 'side' | 'pair' | 'calibration' | 'resources'>;
