import type { JsonValue } from '../plan/plan.js';
import type { Expression } from '../plan/syntax/expression.js';
import { parseTemplate } from '../plan/syntax/template.js';
import { compileJson } from './json-text.js';
import type { Scope } from './scope.js';
import { TemplateError } from './template-error.js';
import { compileText, constantText, type Encode, joinTexts, type Text, textOf, valueText } from './text.js';
import type { Variables } from './variables.js';

/**
 * The path of a request with its query. Values put into it are percent-encoded, text written there is left as it
 * is (but for what can't stand in a request at all, such as spaces). A value at the very start is a path or URL of
 * its own, such as a captured `location`, and stays whole.
 */
export function compilePath(
  path: string,
  query: Readonly<Record<string, JsonValue>>,
  variables: Variables,
): Text {
  const base = compileBase(path, variables);
  const pairs = compilePairs(query, variables, percentEncode);
  if (pairs.constant === '') return base;
  if (base.constant !== null) {
    const start = base.constant;
    if (pairs.constant !== null) return constantText(appendQuery(start, pairs.constant));
    return { constant: null, fill: (scope) => appendQuery(start, pairs.fill(scope)) };
  }
  return { constant: null, fill: (scope) => appendQuery(base.fill(scope), pairs.fill(scope)) };
}

/** `name=value` pairs joined by `&`: a list repeats its name, null is left out, an object is put in as JSON. */
export function compilePairs(
  fields: Readonly<Record<string, JsonValue>>,
  variables: Variables,
  encode: Encode,
): Text {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    compileField(encode(name), value, variables, encode),
  );
  if (pairs.every((pair) => pair.constant !== null))
    return constantText(
      pairs
        .map((pair) => pair.constant)
        .filter((text) => text !== '')
        .join('&'),
    );
  return {
    constant: null,
    fill: (scope) => {
      let result = '';
      for (const pair of pairs) {
        const text = pair.constant ?? pair.fill(scope);
        if (text !== '') result += result === '' ? text : `&${text}`;
      }
      return result;
    },
  };
}

/** As encodeURIComponent, for any text. */
export function percentEncode(text: string): string {
  // Half a surrogate pair has no UTF-8 form; encodeURIComponent throws where Buffer writes U+FFFD.
  return encodeURIComponent(LONE_SURROGATE.test(text) ? Buffer.from(text).toString() : text);
}

/** As HTML forms are sent. */
export function formEncode(text: string): string {
  return percentEncode(text).replaceAll('%20', '+');
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const NOT_IN_A_REQUEST = /[^\x21-\x7e]+/g;
const PATH_OR_URL = /^(?:\/|https?:\/\/)/i;

function compileBase(path: string, variables: Variables): Text {
  const [first, ...rest] = parseTemplate(path).parts;
  const tail = rest.map((part) =>
    typeof part === 'string' ? constantText(sendable(part)) : valueText(part, variables, percentEncode),
  );
  if (first === undefined) return constantText('/');
  if (typeof first === 'string') return joinTexts([constantText(sendable(first)), ...tail]);
  return joinTexts([wholePath(first, variables), ...tail]);
}

function wholePath(expression: Expression, variables: Variables): Text {
  const fill = (scope: Scope): string => {
    const path = textOf(variables.evaluate(expression, scope));
    if (!PATH_OR_URL.test(path))
      throw new TemplateError(
        `${expression.text}: a path must start with "/" or "http://", this one does not`,
      );
    return sendable(path);
  };
  return { constant: null, fill };
}

function sendable(text: string): string {
  return text.replace(NOT_IN_A_REQUEST, percentEncode);
}

function appendQuery(path: string, query: string): string {
  if (query === '') return path;
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function compileField(name: string, value: JsonValue, variables: Variables, encode: Encode): readonly Text[] {
  if (value === null) return [];
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).flatMap((one) => compileField(name, one, variables, encode));
  if (typeof value !== 'string') {
    const json = compileJson(value, variables);
    if (json.constant !== null) return [constantText(`${name}=${encode(json.constant)}`)];
    return [{ constant: null, fill: (scope) => `${name}=${encode(json.fill(scope))}` }];
  }
  const { single } = parseTemplate(value);
  if (single)
    return [{ constant: null, fill: (scope) => pairsOf(name, variables.evaluate(single, scope), encode) }];
  const text = compileText(value, variables);
  if (text.constant !== null) return [constantText(`${name}=${encode(text.constant)}`)];
  return [{ constant: null, fill: (scope) => `${name}=${encode(text.fill(scope))}` }];
}

function pairsOf(name: string, value: unknown, encode: Encode): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((one) => `${name}=${encode(textOf(one))}`).join('&');
  return `${name}=${encode(textOf(value))}`;
}
