import { compile, type JSONPathQuery, JSONPathError, jsonpath, type JSONValue } from 'json-p3';
import { SyntaxProblem } from './problem.js';

/** Where a captured value comes from: parsed once, applied often. */
export type Selector =
  | {
      readonly kind: 'json';
      readonly text: string;
      /** The first match in document order; undefined when there is none. */
      find(document: unknown): unknown;
    }
  | { readonly kind: 'header'; readonly text: string; /** Lower case. */ readonly name: string }
  | { readonly kind: 'cookie'; readonly text: string; readonly name: string }
  | {
      readonly kind: 'regex';
      readonly text: string;
      /** The first group of the first match, else the whole match; undefined when there is none. */
      find(body: string): string | undefined;
    };

/** Parses `$.a.b` (RFC 9535), `header:NAME`, `cookie:NAME` or `regex:PATTERN`. Throws a SyntaxProblem. */
export function parseSelector(text: string): Selector {
  if (text.startsWith('$')) return { kind: 'json', text, find: compileJsonPath(text) };
  const match = /^(header|cookie|regex):(.*)$/s.exec(text);
  const rest = match?.[2] ?? '';
  const restAt = text.length - rest.length;
  switch (match?.[1]) {
    case 'header':
      return { kind: 'header', text, name: requireToken(rest, 'header', restAt).toLowerCase() };
    case 'cookie':
      return { kind: 'cookie', text, name: requireToken(rest, 'cookie', restAt) };
    case 'regex':
      return { kind: 'regex', text, find: compileRegex(rest, restAt) };
    default:
      throw new SyntaxProblem(
        `"${text}" is no place to capture from: expected $.path (JSONPath), header:NAME, cookie:NAME or regex:PATTERN`,
        0,
      );
  }
}

function compileJsonPath(text: string): (document: unknown) => unknown {
  const query = parseJsonPath(text);
  const steps = singularSteps(query);
  // A plain path such as $.items[0].id is walked directly: a general query costs forty times as much.
  if (steps) return (document) => walk(document, steps);
  return (document) => firstMatch(query, document);
}

function parseJsonPath(text: string): JSONPathQuery {
  try {
    return compile(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const offset = error instanceof JSONPathError ? error.token.index : 0;
    const message = error.message.replace(/ \('[^]*':\d+\)$/, '');
    throw new SyntaxProblem(`in the JSONPath "${text}": ${message}`, offset, error);
  }
}

function firstMatch(query: JSONPathQuery, document: unknown): unknown {
  if (!isJson(document)) return undefined;
  try {
    return query.match(document)?.value;
  } catch (error) {
    // Too deep a document for `..`: an answer of the server's, and so no match rather than an error of ours.
    if (error instanceof JSONPathError) return undefined;
    throw error;
  }
}

function singularSteps(query: JSONPathQuery): readonly (string | number)[] | null {
  if (!query.singularQuery()) return null;
  const steps: (string | number)[] = [];
  for (const segment of query.segments) {
    const [selector] = segment.selectors;
    if (selector instanceof jsonpath.selectors.NameSelector) steps.push(selector.name);
    else if (selector instanceof jsonpath.selectors.IndexSelector) steps.push(selector.index);
    else return null;
  }
  return steps;
}

function walk(document: unknown, steps: readonly (string | number)[]): unknown {
  let value = document;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (typeof step === 'number') {
      if (!Array.isArray(value)) return undefined;
      value = (value as readonly unknown[])[step < 0 ? value.length + step : step];
    } else {
      if (Array.isArray(value) || !Object.hasOwn(value, step)) return undefined;
      value = (value as Readonly<Record<string, unknown>>)[step];
    }
  }
  return value;
}

function compileRegex(pattern: string, at: number): (body: string) => string | undefined {
  if (pattern === '') throw new SyntaxProblem('regex: needs a pattern, such as regex:id=(\\d+)', at);
  let regex: RegExp;
  try {
    regex = new RegExp(pattern, 'm');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SyntaxProblem(
      message.replace(/^Invalid regular expression: /, "the pattern can't be read: "),
      at,
      error,
    );
  }
  return (body) => {
    const match = regex.exec(body);
    return match ? (match[1] ?? match[0]) : undefined;
  };
}

/** RFC 9110 token: what names of headers and cookies are made of. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;

function requireToken(name: string, kind: string, at: number): string {
  if (!TOKEN.test(name))
    throw new SyntaxProblem(`"${name}" is not the name of a ${kind}: write ${kind}:NAME`, at);
  return name;
}

/** What JSON.parse gives is JSON; the check is for the type's sake and covers what is not parsed. */
function isJson(value: unknown): value is JSONValue {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}
