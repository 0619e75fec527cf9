import { createHash } from 'node:crypto';
import { type Random, randomInteger } from '../../model/random.js';

/** Variables that every template and expression may read. */
export const BUILTIN_NAMES = ['user', 'iteration', 'env'] as const;

/** What `expect.body` may read besides. */
export const RESPONSE_NAMES = ['status', 'headers', 'body', 'json', 'bytes'] as const;

/** What an expression is evaluated in. Evaluation is synchronous and keeps no reference to it. */
export interface EvaluationContext {
  /** The value of a variable; undefined when it is not set. */
  lookup(name: string): unknown;
  /** The random stream of the iteration under way. */
  readonly random: Random;
  /** A text that no other iteration of this or another run has: the root of its `uuid()`s. */
  readonly uniqueKey: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A function that templates and expressions may call, in CEL's notation of its signatures. */
export interface BuiltinFunction {
  readonly name: string;
  readonly signatures: readonly string[];
  readonly description: string;
  call(context: EvaluationContext, args: readonly unknown[]): unknown;
}

const MOST_CHOICES = 8;
const NUMBER_TYPES = ['int', 'double'];

/** CEL gives its integers as bigint and expects them back as such. */
export const BUILTIN_FUNCTIONS: readonly BuiltinFunction[] = [
  {
    name: 'uuid',
    signatures: ['uuid(): string'],
    description: 'a UUID that no other request of this or another run has',
    call: (context) => uuid(context),
  },
  {
    name: 'between',
    signatures: NUMBER_TYPES.flatMap((a) => NUMBER_TYPES.map((b) => `between(${a}, ${b}): int`)),
    description: 'a whole number from a to b, both ends included',
    call: (context, [from, to]) => between(context.random, Number(from), Number(to)),
  },
  {
    name: 'pick',
    signatures: Array.from(
      { length: MOST_CHOICES },
      (_, more) =>
        `pick(${Array(more + 1)
          .fill('dyn')
          .join(', ')}): dyn`,
    ),
    description: `one of up to ${MOST_CHOICES} values, or of a list`,
    call: (context, args) => pick(context.random, args),
  },
  {
    name: 'now',
    signatures: ['now(): string', 'now(string): dyn'],
    description: "the time in ISO 8601; now('ms') and now('s') since 1970",
    call: (context, [unit]) => now(context, unit),
  },
];

function uuid(context: EvaluationContext): string {
  const first = Math.floor(context.random.next() * 4_294_967_296);
  const second = Math.floor(context.random.next() * 4_294_967_296);
  const hash = createHash('sha1').update(`${context.uniqueKey}/${first}/${second}`).digest('hex');
  const variant = '89ab'.charAt(first & 3);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function between(random: Random, from: number, to: number): bigint {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to))
    throw new RangeError(`between(${from}, ${to}): both ends must be whole numbers`);
  if (from > to) throw new RangeError(`between(${from}, ${to}): the first number must not be the larger one`);
  return BigInt(randomInteger(random, from, to));
}

function pick(random: Random, args: readonly unknown[]): unknown {
  const only = args[0];
  const choices: readonly unknown[] = args.length === 1 && Array.isArray(only) ? only : args;
  if (choices.length === 0) throw new RangeError('pick([]): there is nothing to pick from');
  return choices[randomInteger(random, 0, choices.length - 1)];
}

function now(context: EvaluationContext, unit: unknown): string | bigint {
  const time = context.now();
  switch (unit) {
    case undefined:
      return new Date(time).toISOString();
    case 'ms':
      return BigInt(Math.floor(time));
    case 's':
      return BigInt(Math.floor(time / 1000));
    default:
      throw new RangeError(`now('${String(unit)}'): the unit must be 'ms' or 's'`);
  }
}
