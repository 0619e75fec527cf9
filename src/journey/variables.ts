import type { Random } from '../model/random.js';
import type { EvaluationContext } from '../plan/syntax/builtins.js';
import type { Expression } from '../plan/syntax/expression.js';
import { EvaluationProblem } from '../plan/syntax/problem.js';
import type { TestData } from './data.js';
import type { Scope } from './scope.js';
import { TemplateError } from './template-error.js';

/** What answers for names of its own while an answer is judged: `status`, `json` … */
export interface Names {
  /** Undefined: not one of its names. */
  lookup(name: string): unknown;
}

/**
 * What expressions read: the answer under judgement, this iteration's captures, the session's, the data, the
 * built-in names, in this order. One for all virtual users of a program: evaluation never waits, so the scope
 * is set right before it instead of an object being made for it.
 */
export class Variables implements EvaluationContext {
  readonly #data: TestData;
  readonly #clock: () => number;
  #scope: Scope | null = null;
  #answer: Names | null = null;

  constructor(data: TestData, clock: () => number) {
    this.#data = data;
    this.#clock = clock;
  }

  /** The value of an expression for this user. Throws a TemplateError. */
  evaluate(expression: Expression, scope: Scope, answer: Names | null = null): unknown {
    this.#scope = scope;
    this.#answer = answer;
    try {
      return expression.evaluate(this);
    } catch (error) {
      if (!(error instanceof EvaluationProblem)) throw error;
      const { missing, message } = error;
      throw new TemplateError(`${expression.text}: ${message}`, { missing, cause: error });
    }
  }

  /** The value of one variable for this user; undefined when it is not set. */
  read(name: string, scope: Scope): unknown {
    this.#scope = scope;
    this.#answer = null;
    return this.lookup(name);
  }

  lookup(name: string): unknown {
    const scope = this.#current();
    const answered = this.#answer?.lookup(name);
    if (answered !== undefined) return answered;
    if (Object.hasOwn(scope.vars, name)) return scope.vars[name];
    if (Object.hasOwn(scope.session.vars, name)) return scope.session.vars[name];
    const row = this.#data.draw(name, scope);
    return row === undefined ? builtin(name, scope) : row;
  }

  get random(): Random {
    return this.#current().random;
  }

  get uniqueKey(): string {
    const { run, user, iteration } = this.#current();
    return `${run.id}/${user.id}/${iteration}`;
  }

  now(): number {
    return this.#clock();
  }

  #current(): Scope {
    if (!this.#scope) throw new Error('a variable is read outside an evaluation');
    return this.#scope;
  }
}

function builtin(name: string, scope: Scope): unknown {
  switch (name) {
    case 'user':
      return scope.user;
    case 'iteration':
      return scope.iteration;
    case 'env':
      return scope.run.env;
    default:
      return undefined;
  }
}
