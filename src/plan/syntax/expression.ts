import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '../suggest.js';
import type { EvaluationContext } from './builtins.js';
import { compileCel, knownFunctions, parseCel, TYPE_NAMES } from './cel.js';
import { EvaluationProblem, SyntaxProblem } from './problem.js';

/** A parsed CEL expression: parsed once, evaluated often. */
export interface Expression {
  readonly text: string;
  /** The variables it reads, without the members: `account` for `account.email`. Functions are not among them. */
  readonly names: readonly string[];
  /** The environment variables it reads: `TOKEN` for `env.TOKEN`. */
  readonly envNames: readonly string[];
  /** The members it reads by a fixed name, by variable: `headers` → `location`. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Its value as plain JavaScript: numbers, never bigint. Throws an EvaluationProblem. */
  evaluate(context: EvaluationContext): unknown;
}

/** Parses an expression: what stands inside `{{ }}`, in `when:` or in `expect.body`. Throws a SyntaxProblem. */
export function parseExpression(text: string): Expression {
  const { ast } = parseCel(text);
  const reads = new Reads();
  collect(ast, NOTHING_BOUND, reads);
  const path = dottedPath(ast);
  // A name such as `type` is CEL's own, unless it is all that the expression reads.
  if (path) reads.names.add(path[0] ?? '');
  return {
    text,
    names: [...reads.names],
    envNames: [...(reads.members.get('env') ?? [])],
    members: new Map([...reads.members].map(([name, members]) => [name, [...members]])),
    // Most templates are just a name: looking it up is thirty times faster than CEL.
    evaluate: path ? (context) => follow(path, context) : compileCel(text, reads.typeNames),
  };
}

const NOTHING_BOUND: ReadonlySet<string> = new Set();
/** Macros whose first argument names a variable of their own: `list.exists(item, …)`. */
const BINDING_MACROS = new Set(['all', 'exists', 'exists_one', 'map', 'filter', 'bind']);
/** Where CEL keeps functions: `cel.bind(…)`. */
const NAMESPACES = new Set(['cel', 'google']);

const known = knownFunctions();

class Reads {
  readonly names = new Set<string>();
  readonly members = new Map<string, Set<string>>();
  /** Where the expression names a type of CEL's, or a variable that is called like one. */
  readonly typeNames: number[] = [];

  name(name: string, offset: number): void {
    if (TYPE_NAMES.has(name)) this.typeNames.push(offset);
    else if (!NAMESPACES.has(name)) this.names.add(name);
  }

  member(root: string, name: string): void {
    const members = this.members.get(root) ?? new Set();
    this.members.set(root, members.add(name));
  }
}

function collect(node: ASTNode, bound: ReadonlySet<string>, reads: Reads): void {
  switch (node.op) {
    case 'value':
      return;
    case 'id':
      if (node.args === 'env') throw new SyntaxProblem('env needs a fixed name: env.NAME', node.start);
      if (!bound.has(node.args)) reads.name(node.args, node.start);
      return;
    case '.':
    case '[]':
      collectMember(node, bound, reads);
      return;
    case 'call':
      requireKnown(node.args[0], known.functions, node.start);
      for (const argument of node.args[1]) collect(argument, bound, reads);
      return;
    case 'rcall':
      collectMethod(node, bound, reads);
      return;
    case 'in':
      if (node.args[0].op === 'value' && node.args[1].op === 'id')
        reads.member(node.args[1].args, String(node.args[0].args));
      break;
    default:
  }
  for (const child of childrenOf(node)) collect(child, bound, reads);
}

function collectMember(
  node: Extract<ASTNode, { op: '.' | '[]' }>,
  bound: ReadonlySet<string>,
  reads: Reads,
): void {
  const [object, key] = node.args;
  const name = typeof key === 'string' ? key : key.op === 'value' ? String(key.args) : null;
  if (object.op === 'id' && !bound.has(object.args) && name !== null) {
    reads.member(object.args, name);
    if (object.args === 'env') {
      reads.names.add('env');
      return;
    }
  }
  collect(object, bound, reads);
  if (typeof key !== 'string') collect(key, bound, reads);
}

function collectMethod(
  node: Extract<ASTNode, { op: 'rcall' }>,
  bound: ReadonlySet<string>,
  reads: Reads,
): void {
  const [method, receiver, args] = node.args;
  requireKnown(method, known.methods, node.start);
  collect(receiver, bound, reads);
  const [variable, ...rest] = args;
  if (BINDING_MACROS.has(method) && variable?.op === 'id') {
    const inside = new Set(bound).add(variable.args);
    for (const argument of rest) collect(argument, inside, reads);
  } else {
    for (const argument of args) collect(argument, bound, reads);
  }
}

function requireKnown(name: string, names: ReadonlySet<string>, offset: number): void {
  if (names.has(name)) return;
  throw new SyntaxProblem(`there is no function "${name}"${didYouMean(name, names)}`, offset);
}

/** Nodes among the operands of an operator, a list, a map or a condition. */
function childrenOf(node: ASTNode): ASTNode[] {
  const found: ASTNode[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (isNode(part)) found.push(part);
  };
  visit(node.args);
  return found;
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part && 'args' in part;
}

/** `a.b.c` as its names; null for anything that CEL must compute. */
function dottedPath(node: ASTNode): readonly string[] | null {
  if (node.op === 'id') return [node.args];
  if (node.op !== '.') return null;
  const object = dottedPath(node.args[0]);
  return object && [...object, node.args[1]];
}

function follow(path: readonly string[], context: EvaluationContext): unknown {
  const root = path[0] ?? '';
  let value = context.lookup(root);
  if (value === undefined) throw new EvaluationProblem(`"${root}" is not set`, { missing: true });
  for (let i = 1; i < path.length; i++) {
    const name = path[i] ?? '';
    const member = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (member === undefined)
      throw new EvaluationProblem(`"${path.slice(0, i).join('.')}" has no "${name}"`, { missing: true });
    value = member;
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
