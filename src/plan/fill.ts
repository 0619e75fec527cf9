import { isSecretName } from '../model/redact.js';
import type { JsonValue } from './plan.js';
import { Refusal } from './refusal.js';
import { refuseVariable } from './runner-variables.js';

/** The environment: variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text whose `${NAME}` are filled in. */
export interface Filled {
  /** Typed like a scalar of the file where the text was exactly one `${NAME}`. */
  readonly value: JsonValue;
  readonly text: string;
  /** Values of variables with a secret-looking name. */
  readonly secrets: readonly string[];
  /** Whether a variable that is set gave a part of it. */
  readonly fromOutside: boolean;
}

const REFERENCE = /(\$?)\$\{([^}]*)(\}?)/g;
const CONTENT = /^([A-Za-z_]\w*)(?::-(.*))?$/s;

/** Fills in `${NAME}` and `${NAME:-default}`; `$${` stands for a literal `${`. */
export function fill(text: string, env: Environment): Filled | Refusal {
  const secrets: string[] = [];
  let fromOutside = false;
  const refusals: Refusal[] = [];
  const filled = text.replace(REFERENCE, (whole: string, escape: string, content: string, end: string) => {
    if (escape !== '') return whole.slice(1);
    const found = end === '' ? malformed(whole) : lookUp(content, env);
    if (found instanceof Refusal) {
      refusals.push(found);
      return '';
    }
    fromOutside ||= found.isSet;
    if (found.isSecret) secrets.push(found.text);
    return found.text;
  });
  const [refusal] = refusals;
  if (refusal !== undefined) return refusal;
  const isWhole = /^\$\{[^}]*\}$/.test(text);
  return { value: isWhole ? typeScalar(filled) : filled, text: filled, secrets, fromOutside };
}

interface Found {
  readonly text: string;
  readonly isSet: boolean;
  readonly isSecret: boolean;
}

/** As in a shell, `:-` also replaces a variable that is set but empty. */
function lookUp(content: string, env: Environment): Found | Refusal {
  const match = CONTENT.exec(content);
  if (!match) return malformed(`\${${content}}`);
  const name = match[1] ?? '';
  const fallback = match[2];
  const refused = refuseVariable(name);
  if (refused !== null) return new Refusal(refused);
  const value = env[name];
  if (fallback !== undefined && (value === undefined || value === '')) {
    return { text: fallback, isSet: false, isSecret: false };
  }
  if (value === undefined) {
    return new Refusal(
      `the environment variable ${name} is not set: set it, or give a default with \${${name}:-default}`,
    );
  }
  return { text: value, isSet: true, isSecret: value !== '' && isSecretName(name) };
}

function malformed(found: string): Refusal {
  return new Refusal(
    `${JSON.stringify(found)} can't be filled in: write \${NAME} or \${NAME:-default}, or $\${ for a literal \${`,
  );
}

const INTEGER = /^[-+]?(?:0|[1-9]\d*)$/;
const DECIMAL = /^[-+]?(?:\d+\.\d*|\.\d+|(?:\d+(?:\.\d*)?|\.\d+)[eE][-+]?\d+)$/;
const WORDS: Readonly<Record<string, JsonValue>> = {
  null: null,
  Null: null,
  NULL: null,
  '~': null,
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/** Types a text like a plain scalar of YAML. Digits that a number would not keep (007, 20 digits) stay text. */
export function typeScalar(text: string): JsonValue {
  if (Object.hasOwn(WORDS, text)) return WORDS[text] ?? null;
  if (INTEGER.test(text)) return Number.isSafeInteger(Number(text)) ? Number(text) : text;
  return DECIMAL.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}
