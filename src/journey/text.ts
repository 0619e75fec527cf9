import type { Expression } from '../plan/syntax/expression.js';
import { parseTemplate } from '../plan/syntax/template.js';
import type { Scope } from './scope.js';
import { TemplateError } from './template-error.js';
import type { Variables } from './variables.js';

/** A text that is always the same, or that is made for each use. */
export interface Text {
  /** Null: `fill` makes it. */
  readonly constant: string | null;
  /** Throws a TemplateError. */
  fill(scope: Scope): string;
}

/** Compiles a template. `encode` is applied to the values put in, not to the text around them. */
export function compileText(source: string, variables: Variables, encode: Encode = asItIs): Text {
  const { parts } = parseTemplate(source);
  return joinTexts(
    parts.map((part) => (typeof part === 'string' ? constantText(part) : valueText(part, variables, encode))),
  );
}

export type Encode = (text: string) => string;

/** Several texts as one; neighbouring constants are joined now. */
export function joinTexts(texts: readonly Text[]): Text {
  const merged: Text[] = [];
  for (const text of texts) {
    const last = merged.at(-1);
    if (text.constant !== null && last !== undefined && last.constant !== null)
      merged[merged.length - 1] = constantText(last.constant + text.constant);
    else merged.push(text);
  }
  const [only] = merged;
  if (only === undefined) return constantText('');
  if (merged.length === 1) return only;
  return {
    constant: null,
    fill: (scope) => {
      let result = '';
      for (const text of merged) result += text.constant ?? text.fill(scope);
      return result;
    },
  };
}

export function constantText(text: string): Text {
  return { constant: text, fill: () => text };
}

/** The text that an expression's value makes. */
export function valueText(expression: Expression, variables: Variables, encode: Encode = asItIs): Text {
  return {
    constant: null,
    fill: (scope) => encode(textOf(variables.evaluate(expression, scope))),
  };
}

/** The JSON that an expression's value makes. */
export function jsonText(expression: Expression, variables: Variables): Text {
  return { constant: null, fill: (scope) => toJson(variables.evaluate(expression, scope)) };
}

/** A text as the JSON string that holds it. */
export function quotedText(text: Text): Text {
  if (text.constant !== null) return constantText(JSON.stringify(text.constant));
  return { constant: null, fill: (scope) => JSON.stringify(text.fill(scope)) };
}

/** A value as it stands in a text: objects and lists as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : toJson(value);
}

function toJson(value: unknown): string {
  try {
    // What JSON has no word for, such as a function that a script left in a variable, is null.
    const text: unknown = JSON.stringify(value);
    return typeof text === 'string' ? text : 'null';
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new TemplateError(`a value can't be written as JSON: ${reason ?? ''}`, { cause: error });
  }
}

const asItIs: Encode = (text) => text;
