import type { Location } from '../model/errors.js';
import type { Ms } from '../model/units.js';
import type { GatePlan, WaiverPlan } from './gate-plan.js';
import type { HttpPlan } from './http-plan.js';
import type { ObservedPlan } from './observed-plan.js';
import type { SearchingPlan } from './search-plan.js';

export type { HttpPlan, ProxyPlan, TlsPlan } from './http-plan.js';
export type { BandPlan, GatePlan, JudgedMetric, WaiverPlan } from './gate-plan.js';
export type { MetricsPlan, ObservedPlan, SeriesPlan } from './observed-plan.js';
export type { BreaksPlan, SearchPlan } from './search-plan.js';

/**
 * Everything that is to be done, resolved and frozen: plain data, so that it can be hashed, stored in the
 * result and handed to another thread. Templates and expressions are still text here (their syntax has been
 * checked); `journey/` compiles them.
 */
export interface Plan {
  /** The scenario file as the user named it. */
  readonly file: string;
  /** The absolute folder that relative paths of the scenario file start from. */
  readonly directory: string;
  /** Base URL without a trailing slash, or `unix:/path` of a socket. */
  readonly target: string;
  /** Whether the target was given outside the scenario file: then no server is started. */
  readonly targetOverridden: boolean;
  /** What loadgate starts; null: the target runs by itself. */
  readonly server: ServerPlan | null;
  readonly observed: ObservedPlan;
  readonly http: HttpPlan;
  readonly data: readonly DataPlan[];
  readonly journeys: readonly JourneyPlan[];
  readonly tier: TierPlan;
  readonly gate: GatePlan;
  readonly waivers: readonly WaiverPlan[];
  readonly seed: number;
  /** Hash of what decides the work: this tier's load, the journeys, the data files. Hex. */
  readonly scenarioHash: string;
  /** The environment variables that templates name (`env.NAME`), with the values the workflow passes. */
  readonly env: Readonly<Record<string, string>>;
  /** Values that must never be shown. Not stored in results. */
  readonly secrets: readonly string[];
}

export interface ServerPlan {
  readonly build: string | null;
  readonly prepare: string | null;
  readonly command: string;
  readonly ready: { readonly method: string; readonly path: string; readonly within: Ms };
  /** A fixed port; null: loadgate picks a free one and passes it as PORT. */
  readonly port: number | null;
  readonly env: Readonly<Record<string, string>>;
  readonly at: Location;
}

export type Pick = 'per-user' | 'sequential' | 'random' | 'unique';
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Named test data: `{{ account.email }}`, `{{ product }}`. Rows of files are loaded into the plan. */
export interface DataPlan {
  readonly name: string;
  readonly pick: Pick;
  readonly source:
    | {
        readonly kind: 'rows';
        readonly rows: readonly JsonValue[];
        readonly weights: readonly number[] | null;
      }
    | { readonly kind: 'range'; readonly from: number; readonly to: number };
}

export interface JourneyPlan {
  readonly name: string;
  /** Share of the iterations; 0 for a journey on a clock. */
  readonly weight: number;
  /** Set for a journey on a clock. */
  readonly every: Ms | null;
  readonly login: LoginPlan | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly steps: readonly StepPlan[];
  readonly at: Location;
}

export interface LoginPlan {
  readonly every: Ms | null;
  readonly steps: readonly StepPlan[];
}

export type StepPlan = RequestPlan | ThinkPlan | ChancePlan | RepeatPlan | GroupPlan | ScriptPlan;

interface StepCommon {
  /** A CEL expression; the step is skipped unless it is true. */
  readonly when: string | null;
  readonly at: Location;
}

export interface RequestPlan extends StepCommon {
  readonly kind: 'request';
  /** The endpoint it is counted under: the step's name, else `METHOD /path/template`, behind its groups. */
  readonly endpoint: string;
  readonly method: string;
  /** Template of the path with its query. An absolute URL goes to another host, which must be allowed. */
  readonly path: string;
  readonly query: Readonly<Record<string, JsonValue>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyPlan | null;
  readonly timeout: Ms | null;
  readonly redirects: number | null;
  readonly expect: ExpectPlan;
  readonly capture: readonly CapturePlan[];
  /** What a failure of this step does to the rest of the iteration. */
  readonly onFailure: 'stop' | 'continue';
}

export type BodyPlan =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'form'; readonly fields: Readonly<Record<string, JsonValue>> }
  | { readonly kind: 'multipart'; readonly parts: readonly PartPlan[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Absolute path; read once, when the journey is compiled. */
  | { readonly kind: 'file'; readonly path: string };

/** A field of a form with uploads: a value, or a file by its absolute path. */
export type PartPlan =
  | { readonly name: string; readonly value: JsonValue }
  | { readonly name: string; readonly file: string; readonly filename: string; readonly type: string };

export interface ExpectPlan {
  /** Accepted statuses: 200, `2xx`. Empty: every status below 400. */
  readonly status: readonly (number | string)[];
  /** A CEL expression over status, headers, body (text), json, bytes, and the user's variables. */
  readonly body: string | null;
  /** Header name (lower case) to expected text, or `/regex/`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Limit of the service time. */
  readonly within: Ms | null;
  /** Bounds of the body's size in bytes. */
  readonly size: { readonly min: number | null; readonly max: number | null } | null;
}

/** `$.a.b` (RFC 9535), `header:location`, `cookie:sid`, `regex:id=(\d+)`: where a variable's value comes from. */
export interface CapturePlan {
  readonly variable: string;
  readonly from: string;
}

export interface ThinkPlan extends StepCommon {
  readonly kind: 'think';
  readonly min: Ms;
  readonly max: Ms;
}

export interface ChancePlan extends StepCommon {
  readonly kind: 'chance';
  /** In [0, 1]. */
  readonly probability: number;
  readonly steps: readonly StepPlan[];
}

export interface RepeatPlan extends StepCommon {
  readonly kind: 'repeat';
  readonly min: number;
  readonly max: number;
  readonly steps: readonly StepPlan[];
}

/** Puts its name before the endpoints inside: `checkout / POST /api/pay`. */
export interface GroupPlan extends StepCommon {
  readonly kind: 'group';
  readonly name: string;
  readonly steps: readonly StepPlan[];
}

/** Calls an exported function of a module of the user's, with the user's variables. */
export interface ScriptPlan extends StepCommon {
  readonly kind: 'script';
  /** Absolute path. */
  readonly module: string;
  readonly export: string;
}

export interface TierPlan extends SearchingPlan {
  readonly name: string;
  readonly model: 'closed' | 'open';
  readonly runs: number;
  readonly warmup: Ms;
  readonly think: 'as-written' | 'off';
  readonly stages: readonly StagePlan[];
  /** Closed model: end after this many iterations in all (warm-up apart). */
  readonly iterations: number | null;
  /** Open model: journeys under way at most; arrivals beyond it are dropped. */
  readonly maxInFlight: number;
  /** Open model: how arrivals follow one another at the rate. */
  readonly arrivals: 'constant' | 'poisson';
  readonly gracefulStop: Ms;
  /** The load of a run ends here at the latest, warm-up included; null: no bound. */
  readonly maxDuration: Ms | null;
  /** A run is given up when more than this share (a fraction) of the requests fails for so long; null: never. */
  readonly breaker: { readonly failures: number; readonly within: Ms } | null;
  /** Whether a suspicion is confirmed with more runs before anything is red. */
  readonly confirm: boolean;
  /** A normal end: the load stops as soon as one of these holds. */
  readonly until: readonly Condition[];
  readonly thresholds: readonly ThresholdPlan[];
  readonly at: Location;
}

/** A stretch of load. Level: virtual users (closed model) or journeys per second (open model), linear in time. */
export interface StagePlan {
  readonly phase: string;
  readonly from: number;
  readonly to: number;
  /** Null only with `iterations`: until they are done. */
  readonly duration: Ms | null;
  /** Whether the gate judges this phase. */
  readonly judge: boolean;
}

export type ThresholdMetric =
  | 'min'
  | 'mean'
  | 'max'
  | 'p50'
  | 'p75'
  | 'p90'
  | 'p95'
  | 'p99'
  | 'p99.9'
  | 'errors'
  | 'success'
  | 'throughput'
  | 'requests';

/** One comparison. `value`: ms for latencies, a fraction for errors and success, req/s for throughput, else a count. */
export interface Condition {
  readonly text: string;
  readonly endpoint: string | null;
  readonly phase: string | null;
  readonly metric: ThresholdMetric;
  readonly op: '<' | '<=' | '>' | '>=';
  readonly value: number;
}

export interface ThresholdPlan extends Condition {
  /** Missing it stops the run at once. */
  readonly abort: boolean;
  readonly at: Location | null;
}
