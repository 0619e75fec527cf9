import type { CompiledJourney } from '../journey/program.js';
import type { TierPlan } from '../plan/plan.js';
import type { Recorder } from '../result/recorder.js';
import type { Portion } from './portion.js';
import type { Profile } from './profile.js';
import type { Tickets } from './tickets.js';
import type { IterationEnd, UserContext } from './user-context.js';
import type { VirtualUser } from './virtual-user.js';

/** What starts the iterations of a run. Times in ms since the start of the counted part. */
export interface LoadModel {
  /** Every user it ever created. */
  readonly users: readonly VirtualUser[];
  /** Users with an iteration under way. */
  readonly busy: number;
  start(): void;
  /** About every 10 ms. */
  pulse(t: number): void;
  /** No new iterations from now on; those under way end at their next step. */
  stop(): void;
}

/** What every model works with. */
export interface ModelContext {
  readonly profile: Profile;
  readonly arrivals: TierPlan['arrivals'];
  /** Of the measurement. */
  readonly seed: number;
  readonly recorder: Recorder;
  readonly users: UserContext;
  readonly portion: Portion;
  readonly tickets: Tickets;
  /** Monotonic ms of the start of the counted part. */
  readonly origin: number;
  /** The weighted journey of an iteration. Iterations of the mix are numbered from 0, the warm-up's first. */
  journeyOf(iteration: number): CompiledJourney | null;
  /** Every counted iteration that there is has been started, and those of this portion have ended. */
  finished(): void;
}

/** Counts the end of an iteration that belongs to the counted part. */
export function countEnd(recorder: Recorder, user: VirtualUser, end: IterationEnd): void {
  if (user.counted && user.journey) {
    recorder.iteration(user.journey.index, end === 'unanswered' ? 'failed' : end);
  }
}
