import { parseExpression, type Expression } from './expression.js';
import { SyntaxProblem } from './problem.js';

/** A text with `{{ expressions }}` in it: parsed once, filled often. */
export interface Template {
  /** Text as it stands, and expressions. Neighbouring texts are one. */
  readonly parts: readonly (string | Expression)[];
  /** The variables it reads, without the members. */
  readonly names: readonly string[];
  /** The environment variables it reads: `TOKEN` for `env.TOKEN`. */
  readonly envNames: readonly string[];
  /** The expression of a template that is exactly one `{{ }}`: it keeps its value's type. */
  readonly single: Expression | null;
}

/** Parses a template. Throws a SyntaxProblem whose offset counts from the start of the text. */
export function parseTemplate(text: string): Template {
  const parts: (string | Expression)[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('{{', at);
    if (open < 0) break;
    if (open > at) parts.push(text.slice(at, open));
    const close = closingBraces(text, open + 2);
    if (close < 0)
      throw new SyntaxProblem('"{{" without "}}" (write {{ "{{" }} for the braces themselves)', open);
    parts.push(parsePart(text, open + 2, close));
    at = close + 2;
  }
  if (at < text.length) parts.push(text.slice(at));
  return describe(parts);
}

function describe(parts: readonly (string | Expression)[]): Template {
  const expressions = parts.filter((part) => typeof part !== 'string');
  const [first] = parts;
  return {
    parts,
    names: [...new Set(expressions.flatMap((expression) => expression.names))],
    envNames: [...new Set(expressions.flatMap((expression) => expression.envNames))],
    single: parts.length === 1 && typeof first === 'object' ? first : null,
  };
}

function parsePart(text: string, from: number, to: number): Expression {
  const inner = text.slice(from, to);
  if (inner.trim() === '') throw new SyntaxProblem('"{{ }}" is empty', from - 2);
  const lead = inner.length - inner.trimStart().length;
  try {
    return parseExpression(inner.trim());
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    throw new SyntaxProblem(`in {{${inner}}}: ${error.message}`, from + lead + error.offset, error);
  }
}

/** Where the `}}` stands that ends an expression: braces inside its strings and maps don't count. −1: nowhere. */
function closingBraces(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\') i++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '{') {
      depth++;
    } else if (char === '}') {
      if (depth > 0) depth--;
      else if (text.charAt(i + 1) === '}') return i;
    }
  }
  return -1;
}
