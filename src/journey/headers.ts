import { parseTemplate } from '../plan/syntax/template.js';
import type { Scope } from './scope.js';
import { TemplateError } from './template-error.js';
import { compileText, type Text } from './text.js';
import type { Variables } from './variables.js';

/** Headers by their lower-case name, each with the spelling and the template that count. */
export type HeaderSet = ReadonlyMap<string, { readonly name: string; readonly value: string }>;

/** Several sets of headers as one: a later set wins, whatever the spelling. */
export function mergeHeaders(...sets: readonly Readonly<Record<string, string>>[]): HeaderSet {
  const merged = new Map<string, { readonly name: string; readonly value: string }>();
  for (const set of sets)
    for (const [name, value] of Object.entries(set)) merged.set(name.toLowerCase(), { name, value });
  return merged;
}

/** The headers whose values read none of these variables. */
export function withoutVariables(
  headers: Readonly<Record<string, string>>,
  variables: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const readable = Object.entries(headers).filter(
    ([, value]) => !parseTemplate(value).names.some((name) => variables.has(name)),
  );
  return Object.fromEntries(readable);
}

/** Name, value, name, value … */
export interface CompiledHeaders {
  /** Null: `fill` makes them. */
  readonly constant: readonly string[] | null;
  fill(scope: Scope): readonly string[];
}

/** Compiles the values. A content-length is left out: it follows from the body. */
export function compileHeaders(headers: HeaderSet, variables: Variables): CompiledHeaders {
  const compiled = [...headers]
    .filter(([name]) => name !== 'content-length')
    .map(([, { name, value }]) => ({ name, text: compileText(value, variables) }));
  const fill = (scope: Scope): readonly string[] => {
    const list: string[] = [];
    for (const { name, text } of compiled) list.push(name, text.constant ?? sendable(name, text, scope));
    return list;
  };
  const constant = compiled.every(({ text }) => text.constant !== null)
    ? Object.freeze(compiled.flatMap(({ name, text }) => [name, text.constant ?? '']))
    : null;
  return { constant, fill };
}

const NOT_IN_A_HEADER = /[^\t\x20-\x7e\x80-\xff]/;

/** A line break in a value would be a header of its own: whoever controls the value must not get that far. */
function sendable(name: string, text: Text, scope: Scope): string {
  const value = text.fill(scope);
  if (NOT_IN_A_HEADER.test(value))
    throw new TemplateError(`the value for the header ${name} has characters that no header can have`);
  return value;
}
