import { formatMs, type Ms } from '../model/units.js';
import type { RequestPlan } from '../plan/plan.js';
import { Answer } from './answer.js';
import { type Capture, compileCapture } from './captures.js';
import { type Check, compileChecks, readsOf } from './checks.js';
import type { CompiledRequest, Inspection, ResponseView } from './program.js';
import type { Scope } from './scope.js';
import { compileStatuses, type ExpectedStatuses } from './statuses.js';
import type { Variables } from './variables.js';

/** What judging an answer needs to know of the journey around its request. */
export interface InspectionContext {
  readonly variables: Variables;
  /** Whether the request belongs to a login: its captures are then kept in the session. */
  readonly inLogin: boolean;
  /** Whether the journey can log in again. */
  readonly hasLogin: boolean;
}

/** Compiles `expect` and `capture` of a request. */
export function compileInspection(
  step: RequestPlan,
  context: InspectionContext,
): Pick<CompiledRequest, 'inspect' | 'needsBody'> {
  const captures = step.capture.map(compileCapture);
  const reads = readsOf(step.expect.body);
  const judge = new Judge(step, captures, reads.headers, context);
  return {
    needsBody: reads.body || captures.some((capture) => capture.needsBody),
    inspect: (scope, response) => judge.inspect(scope, response),
  };
}

/** An answer is judged in one go, so that one reader serves them all. */
const reader = new Answer();

const OK: Inspection = Object.freeze({ outcome: 'ok' });
const RELOGIN: Inspection = Object.freeze({ outcome: 'relogin' });

class Judge {
  readonly #statuses: ExpectedStatuses;
  readonly #checks: readonly Check[];
  readonly #captures: readonly Capture[];
  readonly #headers: readonly string[];
  readonly #within: Ms | null;
  readonly #context: InspectionContext;

  constructor(
    step: RequestPlan,
    captures: readonly Capture[],
    headers: readonly string[],
    context: InspectionContext,
  ) {
    this.#statuses = compileStatuses(step.expect.status);
    this.#checks = compileChecks(step.expect, context.variables);
    this.#captures = captures;
    this.#headers = headers;
    this.#within = step.expect.within;
    this.#context = context;
  }

  inspect(scope: Scope, response: ResponseView): Inspection {
    if (!this.#statuses.accepts(response.status)) return this.#unexpected(response.status);
    const answer = reader.take(response, this.#headers);
    try {
      return this.#check(scope, answer) ?? this.#capture(scope, answer) ?? this.#time(response.elapsed);
    } finally {
      answer.forget();
    }
  }

  #unexpected(status: number): Inspection {
    const { hasLogin, inLogin } = this.#context;
    if (status === 401 && hasLogin && !inLogin) return RELOGIN;
    const kind = status >= 500 ? 'http-5xx' : status >= 400 ? 'http-4xx' : 'unexpected-status';
    return { outcome: 'failed', kind, detail: `status ${status}, expected ${this.#statuses.text}` };
  }

  #check(scope: Scope, answer: Answer): Inspection | null {
    for (const check of this.#checks) {
      const detail = check(answer, scope);
      if (detail !== null) return { outcome: 'failed', kind: 'check', detail };
    }
    return null;
  }

  #capture(scope: Scope, answer: Answer): Inspection | null {
    const vars = this.#context.inLogin ? scope.session.vars : scope.vars;
    for (const capture of this.#captures) {
      const value = capture.read(answer);
      if (value === undefined) return { outcome: 'failed', kind: 'capture', detail: capture.missing(answer) };
      vars[capture.variable] = value;
    }
    return null;
  }

  #time(elapsed: Ms): Inspection {
    if (this.#within === null || elapsed <= this.#within) return OK;
    return {
      outcome: 'slow',
      detail: `took ${formatMs(elapsed)}, expected within ${formatMs(this.#within)}`,
    };
  }
}
