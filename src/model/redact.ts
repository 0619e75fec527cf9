const MASK = '***';
const SECRET_NAME = /token|secret|passw|pwd|api[-_]?key|auth|credential|cookie|session|signature|private/i;
const SHORTEST_SECRET = 4;

/** Masks secrets in a text that leaves loadgate. */
export type Redact = (text: string) => string;

/** Whether a header, field or variable of this name holds something that must not be shown. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/**
 * A function that masks each of the given values, longest first, wherever it stands; also URL-encoded and base64
 * forms, and each line of a value that has several (a key), since output comes line by line.
 */
export function redactor(secrets: Iterable<string>): Redact {
  const forms = new Set<string>();
  for (const secret of [...secrets].flatMap((value) => [value, ...value.split(/\r?\n/)])) {
    if (secret.trim().length < SHORTEST_SECRET) continue;
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      forms.add(form);
  }
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((masked, form) => masked.replaceAll(form, MASK), text);
}

/** A URL without its user info and with the values of its query masked. */
export function redactUrl(url: string): string {
  const withoutUser = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, `$1${MASK}@`);
  return withoutUser.replace(/([?&][^=&#]*)=([^&#]*)/g, `$1=${MASK}`);
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
