import { Environment, EvaluationError, ParseError, type ParseResult } from '@marcbachmann/cel-js';
import { BUILTIN_FUNCTIONS, type EvaluationContext } from './builtins.js';
import { EvaluationProblem, SyntaxProblem } from './problem.js';

/** Parses a CEL expression. Throws a SyntaxProblem. */
export function parseCel(text: string): ParseResult {
  try {
    return environment.parse(text);
  } catch (error) {
    throw syntaxProblem(error, text);
  }
}

/**
 * Checks the types of an expression and makes the function that evaluates it. `typeNames`: the offsets of names that
 * are types for CEL, but variables when there are any of that name (`bytes`, `type`). Throws a SyntaxProblem; the
 * function throws an EvaluationProblem.
 */
export function compileCel(
  text: string,
  typeNames: readonly number[],
): (context: EvaluationContext) => unknown {
  const masked = [...typeNames].reduce((done, at) => `${done.slice(0, at)}_${done.slice(at + 1)}`, text);
  // A check leaves its types in the tree; evaluation wants to infer its own, so the check gets its own tree.
  const check = environment.parse(masked).check();
  if (!check.valid && check.error) throw syntaxProblem(check.error, text);
  const parsed = environment.parse(masked);
  return (context) => {
    try {
      return evaluateIn(context, parsed);
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw evaluationProblem(error);
      if (error.code !== 'unsupported_type') throw evaluationProblem(error);
    }
    try {
      return evaluateIn(withMaps(context), parsed);
    } catch (error) {
      throw evaluationProblem(error);
    }
  };
}

function evaluateIn(context: EvaluationContext, parsed: ParseResult): unknown {
  const outer = current;
  current = context;
  try {
    return toPlain(parsed(variables));
  } finally {
    current = outer;
  }
}

/**
 * CEL tells the kind of a value by its property `constructor`, so that an object with a key of that name is none that
 * it knows. As a Map it is; that costs a copy, and only such objects need it.
 */
function withMaps(context: EvaluationContext): EvaluationContext {
  return {
    lookup: (name) => mapped(context.lookup(name)),
    random: context.random,
    uniqueKey: context.uniqueKey,
    now: () => context.now(),
  };
}

function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, mapped(member)]);
  return Object.hasOwn(value, 'constructor') ? new Map(members) : Object.fromEntries(members);
}

/** Names of the functions that CEL and loadgate know; methods (`.contains`) without their dot. */
export function knownFunctions(): { readonly functions: Set<string>; readonly methods: Set<string> } {
  const all = environment.getDefinitions().functions;
  const named = (method: boolean) =>
    new Set(all.filter((one) => (one.receiverType !== null) === method).map((one) => one.name));
  return { functions: named(false), methods: named(true) };
}

const ARITHMETIC = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
};

/**
 * The context of the evaluation under way. The functions of a CEL environment get their arguments and nothing
 * else, and an environment per virtual user would cost memory and time per evaluation. Evaluation never waits,
 * so one variable, set right before it, is enough.
 */
let current: EvaluationContext | null = null;

/** CEL asks a Map for its variables one by one: this one hands the question on, so that no record is built per evaluation. */
class CurrentVariables extends Map<string, unknown> {
  override get(name: string): unknown {
    const type = MASKED_TYPES.get(name);
    return type ? (current?.lookup(type.name) ?? type.value) : current?.lookup(name);
  }
}

const variables = new CurrentVariables();
const environment = createEnvironment();

/** CEL's names of types. It would always take them for its own: a mask of the same length makes them variables. */
export const TYPE_NAMES: ReadonlySet<string> = new Set(
  environment
    .getDefinitions()
    .variables.filter(({ type }) => type === 'type')
    .map(({ name }) => name),
);
const MASKED_TYPES: ReadonlyMap<string, { readonly name: string; readonly value: unknown }> = new Map(
  [...TYPE_NAMES].map((name) => [
    `_${name.slice(1)}`,
    { name, value: environment.evaluate(name) as unknown },
  ]),
);

function createEnvironment(): Environment {
  const env = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
  for (const builtin of BUILTIN_FUNCTIONS)
    for (const signature of builtin.signatures)
      env.registerFunction(signature, (...args: unknown[]) => {
        if (!current) throw new Error('an expression is evaluated without its context');
        return builtin.call(current, args);
      });
  // Numbers out of JSON are doubles for CEL, which does not mix them with the integers of an expression.
  for (const [operator, compute] of Object.entries(ARITHMETIC)) {
    const handler = (a: number | bigint, b: number | bigint): number => compute(Number(a), Number(b));
    env.registerOperator(`double ${operator} int`, handler);
    env.registerOperator(`int ${operator} double`, handler);
  }
  env.registerOperator('double % double', ARITHMETIC['%']);
  return env;
}

const MISSING = new Set(['unknown_variable', 'no_such_key', 'index_out_of_bounds']);

/** CEL's values as what JSON has for them: integers as numbers, timestamps as ISO 8601, durations in ms, types as their names. */
function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map) return toPlain(Object.fromEntries(value as Map<string, unknown>));
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toPlain(member)]));
  const simple: unknown = value.valueOf();
  if (typeof simple === 'bigint' || typeof simple === 'number') return Number(simple);
  return 'name' in value ? value.name : null;
}

function syntaxProblem(error: unknown, text: string): SyntaxProblem {
  if (!(error instanceof Error)) return new SyntaxProblem(String(error), 0, error);
  const offset = 'range' in error ? startOf(error.range) : 0;
  return new SyntaxProblem(explain(error, text), Math.min(offset, text.length), error);
}

function explain(error: Error, text: string): string {
  if (!(error instanceof ParseError)) {
    const summary = 'summary' in error ? String(error.summary) : error.message;
    return summary.replace(/^no such overload: /, 'the types do not fit: ');
  }
  if (text.trim() === '') return 'the expression is empty';
  return error.summary.replace(/^Unexpected token: EOF$/, 'the expression ends too early');
}

function evaluationProblem(error: unknown): EvaluationProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof EvaluationError))
    return new EvaluationProblem(message, { missing: false, cause: error });
  const { code, summary } = error;
  return new EvaluationProblem(
    summary
      .replace(/^Unknown variable: (.*)$/, '"$1" is not set')
      .replace(/^No such key: (?!index)(.*)$/, 'there is no "$1"')
      .replace(/^No such key: (?=index)/, '')
      .replace(/^no such overload: /, 'the types do not fit: ')
      .replace(/dyn<(\w+)>/g, '$1'),
    { missing: MISSING.has(code), cause: error },
  );
}

function startOf(range: unknown): number {
  const start: unknown =
    typeof range === 'object' && range !== null && 'start' in range ? range.start : undefined;
  return typeof start === 'number' ? start : 0;
}
