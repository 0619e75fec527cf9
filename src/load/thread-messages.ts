import type { RunScope } from '../journey/scope.js';
import type { Plan } from '../plan/plan.js';
import type { Portion } from './portion.js';
import type { Halt, SecondReport, ShareResult } from './share.js';

/** What tells a thread of ours from any other that runs the same file. */
export const THREAD_KIND = 'loadgate-share';

/** What a thread is started with. */
export interface ThreadStart {
  readonly kind: typeof THREAD_KIND;
  readonly plan: Plan;
  /** Base URL without a trailing slash. */
  readonly target: string;
  readonly run: RunScope;
  readonly allowedHosts: readonly string[];
  readonly portion: Portion;
  /** Shared memory of the tickets. */
  readonly counters: Uint32Array;
}

export type ToThread =
  /** `origin`: in the time that all threads share, ms. */
  | { readonly type: 'begin'; readonly origin: number }
  | { readonly type: 'halt'; readonly halt: Halt }
  | { readonly type: 'cut-short' }
  | { readonly type: 'dispose' };

export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'second'; readonly report: SecondReport }
  | { readonly type: 'finished' }
  | { readonly type: 'learned'; readonly secrets: readonly string[] }
  | { readonly type: 'crashed'; readonly error: unknown }
  | {
      readonly type: 'result';
      readonly result: ShareResult;
      /** `unique` data of which there was not enough. */
      readonly exhausted: readonly string[];
    };
