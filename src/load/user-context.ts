import type { Failure } from '../http/failures.js';
import type { Transfer } from '../http/transfer.js';
import type { Wire } from '../http/wire.js';
import type { CompiledRequest, Inspection } from '../journey/program.js';
import type { Scope, Session } from '../journey/scope.js';

/** How an iteration ended. `unanswered`: it failed without an answer, so that the target may be down. */
export type IterationEnd = 'completed' | 'failed' | 'unanswered' | 'interrupted';

/** What users tell while they run. */
export interface UserReport {
  /**
   * A request is over. `due`: when it should have been sent, monotonic ms. `counted`: whether its iteration was begun
   * in the counted part.
   */
  request(
    transfer: Transfer,
    request: CompiledRequest,
    inspection: Inspection,
    due: number,
    counted: boolean,
    scope: Scope,
  ): void;
  /** A step could not be carried out, so nothing was sent. */
  unsent(endpoint: number, failure: Failure, due: number, counted: boolean, scope: Scope): void;
  /** A user has logged in, or ended its first iteration: it may have got tokens and cookies. */
  entered(scope: Scope): void;
  /** Something is wrong in loadgate itself. */
  crashed(error: unknown): void;
}

/** What all users of a run share. */
export interface UserContext {
  readonly wire: Wire;
  readonly cookies: boolean;
  readonly report: UserReport;
  createScope(id: number): Scope;
  createSession(): Session;
  /** Empties what belongs to the iteration before and reseeds. */
  beginIteration(scope: Scope, iteration: number): void;
}
