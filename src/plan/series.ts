import type { SeriesPlan } from './plan.js';
import { Refusal } from './refusal.js';

/**
 * Reads which series of a Prometheus endpoint is meant: `name`, or `name{label="value"}` with the matchers of PromQL,
 * `=`, `!=`, `=~` and `!~` (a regular expression for the whole value).
 */
export function readSeriesName(text: string): SeriesPlan | Refusal {
  const found = /^\s*([a-zA-Z_:][\w:]*)\s*(?:\{(.*)\})?\s*$/s.exec(text);
  if (!found) return new Refusal(`${EXPECTED}, got ${JSON.stringify(text)}`);
  const matchers = readMatchers(found[2] ?? '');
  if (matchers instanceof Refusal) return matchers;
  return { text: text.trim(), name: found[1] ?? '', matchers };
}

type Matcher = SeriesPlan['matchers'][number];

const EXPECTED = 'expected the name of a series, such as process_open_fds or http_requests{pool="db"}';
const MATCHER = /\s*([a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*(?:,|$)/sy;

function readMatchers(text: string): readonly Matcher[] | Refusal {
  const matchers: Matcher[] = [];
  MATCHER.lastIndex = 0;
  while (text.slice(MATCHER.lastIndex).trim() !== '') {
    const rest = text.slice(MATCHER.lastIndex).trim();
    const [, label = '', op = '', quoted = ''] = MATCHER.exec(text) ?? [];
    if (!isOperator(op)) return new Refusal(`${EXPECTED}; can't read ${JSON.stringify(rest)}`);
    const value = unescape(quoted.slice(1, -1));
    if ((op === '=~' || op === '!~') && !isRegExp(value))
      return new Refusal(`${JSON.stringify(value)} is not a regular expression`);
    matchers.push({ label, op, value });
  }
  return matchers;
}

function isOperator(op: string): op is Matcher['op'] {
  return op === '=' || op === '!=' || op === '=~' || op === '!~';
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gs, (whole: string, char: string) =>
    char === 'n' ? '\n' : char === '\\' || char === '"' || char === "'" ? char : whole,
  );
}

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
