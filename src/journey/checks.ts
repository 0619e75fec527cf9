import { formatCount } from '../model/units.js';
import { isSecretName } from '../model/redact.js';
import type { ExpectPlan } from '../plan/plan.js';
import { parseExpression } from '../plan/syntax/expression.js';
import type { Answer } from './answer.js';
import type { Scope } from './scope.js';
import { TemplateError } from './template-error.js';
import type { Variables } from './variables.js';

/** Judges an answer: null when it is as expected, else what is wrong with it. */
export type Check = (answer: Answer, scope: Scope) => string | null;

/** The checks that follow the one of the status, in the order in which they count. */
export function compileChecks(expect: ExpectPlan, variables: Variables): readonly Check[] {
  const checks = Object.entries(expect.headers).map(([name, text]) => headerCheck(name, text));
  if (expect.size) checks.push(sizeCheck(expect.size));
  if (expect.body !== null) checks.push(bodyCheck(expect.body, variables));
  return checks;
}

/** What an expression over the answer needs of it. */
export function readsOf(expression: string | null): {
  readonly body: boolean;
  readonly headers: readonly string[];
} {
  if (expression === null) return { body: false, headers: [] };
  const { names, members } = parseExpression(expression);
  return {
    body: names.includes('body') || names.includes('json'),
    headers: members.get('headers') ?? [],
  };
}

const LONGEST_VALUE = 80;

function headerCheck(name: string, expected: string): Check {
  const pattern = /^\/(.*)\/$/s.exec(expected)?.[1];
  const matches = pattern === undefined ? null : new RegExp(pattern);
  const wanted = matches ? expected : shown(name, expected);
  return ({ response }) => {
    const value = response.header(name);
    if (value === null) return `the header ${name} is missing`;
    if (matches ? matches.test(value) : value === expected) return null;
    return `the header ${name} is ${shown(name, value)}, expected ${wanted}`;
  };
}

function shown(name: string, value: string): string {
  if (isSecretName(name)) return '***';
  return JSON.stringify(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);
}

function sizeCheck(size: { readonly min: number | null; readonly max: number | null }): Check {
  const { min, max } = size;
  return ({ response: { bytes } }) => {
    if (min !== null && bytes < min)
      return `the body has ${formatCount(bytes)} bytes, expected at least ${formatCount(min)} bytes`;
    if (max !== null && bytes > max)
      return `the body has ${formatCount(bytes)} bytes, expected at most ${formatCount(max)} bytes`;
    return null;
  };
}

function bodyCheck(text: string, variables: Variables): Check {
  const expression = parseExpression(text);
  return (answer, scope) => {
    try {
      const value = variables.evaluate(expression, scope, answer);
      if (value === true) return null;
      return value === false ? `${text} is false` : `${text} is neither true nor false`;
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      return answer.notJson ? 'the body is not JSON' : error.message;
    }
  };
}
