import type { CompiledJourney } from '../journey/program.js';
import type { Session } from '../journey/scope.js';

/** What one virtual user keeps per journey: its login and its cookies. */
export class Sessions {
  readonly #factory: { createSession(): Session };
  readonly #sessions = new Map<number, Session>();

  constructor(factory: { createSession(): Session }) {
    this.#factory = factory;
  }

  of(journey: CompiledJourney): Session {
    let session = this.#sessions.get(journey.index);
    if (!session) {
      session = this.#factory.createSession();
      this.#sessions.set(journey.index, session);
    }
    return session;
  }

  /** Before the first iteration, after a 401, and again after the login's `every`. */
  needLogin(journey: CompiledJourney): boolean {
    const { loggedInAt } = this.of(journey);
    if (loggedInAt === null) return true;
    const every = journey.login?.every ?? null;
    return every !== null && performance.now() - loggedInAt >= every;
  }
}
