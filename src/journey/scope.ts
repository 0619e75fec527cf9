import type { Random } from '../model/random.js';
import type { CookieJar } from './cookies.js';

/**
 * What the templates of one virtual user see. Reused from iteration to iteration: `vars` is emptied, `random`
 * reseeded from the scenario's seed and the iteration's number, so that the same iteration does the same work
 * whoever runs it and whenever.
 */
export interface Scope {
  /** Counts from 1. */
  readonly user: { readonly id: number };
  /** Counts from 0 over the whole run. */
  iteration: number;
  readonly run: RunScope;
  readonly random: Random;
  /** What this iteration captured. */
  vars: Record<string, unknown>;
  /** The session of the journey under way: kept from iteration to iteration. */
  session: Session;
  /** Rows of data drawn in this iteration, by name; emptied with `vars`. */
  data: Record<string, unknown>;
}

/** What a journey keeps for one virtual user: its login's captures and its cookies. */
export interface Session {
  vars: Record<string, unknown>;
  readonly jar: CookieJar;
  /** Monotonic ms of the last login; null before the first or after a 401. */
  loggedInAt: number | null;
}

/** What is the same for every user of one run. */
export interface RunScope {
  /** Unique per job and run: part of every `uuid()`. */
  readonly id: string;
  /** Counts from 0. */
  readonly number: number;
  readonly of: number;
  readonly env: Readonly<Record<string, string>>;
  readonly seed: number;
}
