import type { CapturePlan } from '../plan/plan.js';
import { parseSelector, type Selector } from '../plan/syntax/selector.js';
import type { Answer } from './answer.js';

/** Reads a variable's value from the answer. */
export interface Capture {
  readonly variable: string;
  readonly needsBody: boolean;
  /** The value; undefined when the answer does not have it. */
  read(answer: Answer): unknown;
  /** Why there is no value, for people. */
  missing(answer: Answer): string;
}

export function compileCapture(plan: CapturePlan): Capture {
  const selector = parseSelector(plan.from);
  return {
    variable: plan.variable,
    needsBody: selector.kind === 'json' || selector.kind === 'regex',
    read: readerOf(selector),
    missing: (answer) =>
      selector.kind === 'json' && answer.notJson
        ? `no value for "${plan.variable}": the body is not JSON`
        : `no value for "${plan.variable}": the answer has nothing at ${plan.from}`,
  };
}

function readerOf(selector: Selector): (answer: Answer) => unknown {
  switch (selector.kind) {
    case 'json':
      return (answer) => selector.find(answer.json());
    case 'regex':
      return (answer) => selector.find(answer.text());
    case 'header':
      return (answer) => answer.response.header(selector.name) ?? undefined;
    case 'cookie':
      return (answer) => cookieValue(answer.response.setCookies, selector.name);
  }
}

/** Of several cookies of one name the last counts, as in a browser. */
function cookieValue(setCookies: readonly string[], name: string): string | undefined {
  const start = `${name}=`;
  const cookie = setCookies.findLast((text) => text.trimStart().startsWith(start));
  if (cookie === undefined) return undefined;
  const value = (cookie.trimStart().split(';', 1)[0] ?? '').slice(start.length).trim();
  return /^"(.*)"$/s.exec(value)?.[1] ?? value;
}
