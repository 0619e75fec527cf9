import { secretForms } from './secret-forms.js';
import { MASK, maskPatterns } from './secret-patterns.js';

export { redactUrl } from './secret-patterns.js';

/** Masks secrets in a text that leaves loadgate. */
export type Redact = (text: string) => string;

/** A redactor that learns more secrets while loadgate runs: tokens and cookies that the service gives out. */
export interface LearningRedactor {
  readonly redact: Redact;
  /** The latest five hundred are remembered. */
  readonly learn: (secrets: Iterable<string>) => void;
}

const SECRET_NAME =
  /token|secret|passw|passphrase|pwd|api[-_]?key|auth(?!or(?!iz))|credential|cookie|session|signature|private|jwt/i;

/** Whether a header, field or variable of this name holds something that must not be shown. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/**
 * A function that masks each of the given values wherever it stands, in all forms of `secretForms`; and, whatever the
 * values, what always is a secret: user info and query values of absolute URLs, credentials behind `Bearer` or
 * `Basic`, JSON Web Tokens, GitHub's tokens.
 */
export function redactor(secrets: Iterable<string>): Redact {
  return learningRedactor(secrets).redact;
}

/** Like `redactor`, for secrets that are not all known yet. */
export function learningRedactor(secrets: Iterable<string>): LearningRedactor {
  const known = formsOf(secrets);
  const learned = new Map<string, readonly string[]>();
  let mask: Redact | null = null;
  return {
    redact: (text) => (mask ??= masking([...known, ...[...learned.values()].flat()]))(text),
    learn: (values) => {
      for (const value of values) {
        if (learned.has(value)) continue;
        const forms = secretForms(value).filter((form) => !known.has(form));
        if (forms.length === 0) continue;
        learned.set(value, forms);
        const oldest = learned.size > MOST_LEARNED ? learned.keys().next().value : undefined;
        if (oldest !== undefined) learned.delete(oldest);
        mask = null;
      }
    },
  };
}

const MOST_LEARNED = 500;

function formsOf(secrets: Iterable<string>): ReadonlySet<string> {
  return new Set([...secrets].flatMap(secretForms));
}

/** Longest first: of two secrets the one that contains the other must go as a whole. */
function masking(forms: readonly string[]): Redact {
  const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length);
  if (ordered.length === 0) return maskPatterns;
  const pattern = new RegExp(ordered.map(escaped).join('|'), 'g');
  return (text) => maskCut(maskPatterns(text.replace(pattern, MASK)), ordered);
}

/** A secret that a text was cut in the middle of is still half a secret: what stands before `…` may be its start. */
function maskCut(text: string, forms: readonly string[]): string {
  if (!text.includes('…')) return text;
  const parts = text.split('…');
  const masked = parts.map((part, index) => {
    if (index === parts.length - 1) return part;
    const length = Math.max(...forms.map((form) => startAtEnd(part, form)));
    return length < SHORTEST_START ? part : `${part.slice(0, -length)}${MASK}`;
  });
  return masked.join('…');
}

const SHORTEST_START = 6;

/** How much of the beginning of `form` the text ends with, in characters. */
function startAtEnd(text: string, form: string): number {
  for (let length = Math.min(form.length, text.length); length >= SHORTEST_START; length--)
    if (text.endsWith(form.slice(0, length))) return length;
  return 0;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** The value of a header as it may be shown. */
export function redactHeader(name: string, value: string): string {
  return isSecretName(name) ? MASK : value;
}

/** A body as it may be shown: the values of secret-looking JSON and form fields are masked, and it is cut at `limit` characters. */
export function redactBody(body: string, limit = 2000): string {
  const cut = body.length > limit ? `${body.slice(0, limit)}… (${body.length} characters)` : body;
  return cut
    .replace(
      /"([^"\\]*)"(\s*:\s*)("(?:[^"\\]|\\.)*"?|[\d.]+)/g,
      (whole: string, name: string, gap: string) => (isSecretName(name) ? `"${name}"${gap}"${MASK}"` : whole),
    )
    .replace(/(^|&)([^=&\s]+)=([^&\s]*)/g, (whole: string, lead: string, name: string) =>
      isSecretName(name) ? `${lead}${name}=${MASK}` : whole,
    );
}
