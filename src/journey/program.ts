import type { Ms } from '../model/units.js';
import type { FailureKind } from '../model/failures.js';
import type { Scope } from './scope.js';

/** The journeys, compiled: nothing in here is parsed again while load runs. */
export interface Program {
  /** Every endpoint that a journey can touch, in the order of the file. A request carries its index. */
  readonly endpoints: readonly string[];
  /** The weighted mix. */
  readonly journeys: readonly CompiledJourney[];
  /** Journeys on a clock, beside the mix. */
  readonly clocked: readonly (CompiledJourney & { readonly every: Ms })[];
}

export interface CompiledJourney {
  readonly name: string;
  /** Position among all journeys of the plan: the key of a user's session. */
  readonly index: number;
  readonly weight: number;
  readonly instructions: readonly Instruction[];
  readonly login: { readonly every: Ms | null; readonly instructions: readonly Instruction[] } | null;
  /** Where an arrival that finds no free slot is counted. */
  readonly firstEndpoint: number;
}

/** Steps as a flat list; `to` is the index of the instruction to go on with. */
export type Instruction =
  | { readonly op: 'request'; readonly request: CompiledRequest }
  | { readonly op: 'think'; readonly duration: (scope: Scope) => Ms }
  /** `chance` and `when`: go on behind the block unless the test holds. `reason` tells the pre-flight which. */
  | {
      readonly op: 'unless';
      readonly test: (scope: Scope) => boolean;
      readonly reason: 'chance' | 'when';
      readonly to: number;
    }
  /** Start of `repeat`: draws the number of rounds; 0 goes on at `to`. */
  | { readonly op: 'repeat'; readonly rounds: (scope: Scope) => number; readonly to: number }
  /** End of `repeat`: back to `to` while rounds are left. */
  | { readonly op: 'again'; readonly to: number }
  | { readonly op: 'script'; readonly run: (scope: Scope) => Promise<void> };

export interface CompiledRequest {
  readonly endpoint: number;
  readonly timeout: Ms;
  readonly redirects: number;
  /** Whether a check or capture reads the body. */
  readonly needsBody: boolean;
  readonly onFailure: 'stop' | 'continue';
  /** Fills the templates. A template that fails at run time throws a TemplateError (never seen by the user as a stack trace: it counts as `capture`). */
  prepare(scope: Scope): PreparedRequest;
  /** Judges the answer (status first, then checks) and stores the captures in the scope. */
  inspect(scope: Scope, response: ResponseView): Inspection;
}

export interface PreparedRequest {
  readonly method: string;
  /** Path with query; or an absolute URL for another host. */
  readonly path: string;
  /** Name, value, name, value … without cookies and content-length. */
  readonly headers: readonly string[];
  readonly body: string | Buffer | null;
}

/** What came back. Header names are lower case. */
export interface ResponseView {
  readonly status: number;
  header(name: string): string | null;
  /** All values of set-cookie. */
  readonly setCookies: readonly string[];
  /** The decoded body; empty unless `needsBody`. */
  readonly body: Buffer;
  /** Bytes of the body on the wire. */
  readonly bytes: number;
  /** Service time. */
  readonly elapsed: Ms;
}

/**
 * `ok`: whatever was expected. `slow`: everything right, but later than `within`; its time still counts in the
 * percentiles. `relogin`: a 401 that was not expected in a journey that can log in: log in again and repeat once.
 */
export type Inspection =
  | { readonly outcome: 'ok' }
  | { readonly outcome: 'slow'; readonly detail: string }
  | { readonly outcome: 'relogin' }
  | { readonly outcome: 'failed'; readonly kind: FailureKind; readonly detail: string };
