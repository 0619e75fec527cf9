import { mixSeeds, seededRandom } from '../model/random.js';
import { newCookieJar } from './cookies.js';
import type { RunScope, Scope, Session } from './scope.js';

/** The scope of one virtual user. Call `beginIteration` before each iteration, and set `session` to its journey's. */
export function newScope(userId: number, run: RunScope): Scope {
  return {
    user: Object.freeze({ id: userId }),
    iteration: 0,
    run,
    random: seededRandom(mixSeeds(run.seed, 0)),
    vars: {},
    session: newSession(),
    data: {},
  };
}

/** A session before its first login. */
export function newSession(): Session {
  return { vars: {}, jar: newCookieJar(), loggedInAt: null };
}

/** Empties what the last iteration captured and drew, and starts the random stream of this one. */
export function beginIteration(scope: Scope, iteration: number): void {
  scope.iteration = iteration;
  scope.vars = {};
  scope.data = {};
  scope.random.reseed(mixSeeds(scope.run.seed, iteration));
}
