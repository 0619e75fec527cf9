/** Masks what is a secret wherever it stands, though nobody told its value. */
export function maskPatterns(text: string): string {
  return text
    .replace(URL_IN_TEXT, redactUrl)
    .replace(SCHEME_AND_CREDENTIALS, `$1 ${MASK}`)
    .replace(JSON_WEB_TOKEN, MASK)
    .replace(GITHUB_TOKEN, MASK);
}

/**
 * Masks in the output of a program what its name calls a secret: `DB_PASSWORD=…`, `"token": "…"`, header lines.
 * Too eager for loadgate's own texts, where a name such as `auth/session` is an endpoint.
 */
export function maskNamedSecrets(text: string): string {
  return text
    .replace(HEADER_LINE, `$1${MASK}`)
    .replace(ASSIGNMENT, `$1=${MASK}`)
    .replace(FIELD, (whole: string, name: string, gap: string, double?: string, single?: string) => {
      const quote = double ?? single ?? '';
      return NAME_OF_SECRET.test(name) ? `${name}${gap}${quote}${MASK}${quote}` : whole;
    });
}

/** A URL without its user info and with the values of its query masked. */
export function redactUrl(url: string): string {
  const withoutUser = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, `$1${MASK}@`);
  return withoutUser.replace(/([?&][^=&#?]*)=([^&#]*)/g, `$1=${MASK}`);
}

export const MASK = '***';

const URL_IN_TEXT = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`\\)\]]+/gi;
const SCHEME_AND_CREDENTIALS =
  /\b(Bearer|Basic|Negotiate)\s+(?=[A-Za-z0-9._~+/=-]*[\d=._~+/-])[A-Za-z0-9._~+/=-]{8,}/gi;
const JSON_WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g;
const GITHUB_TOKEN = /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,})/g;

const HEADER_LINE =
  /((?:^|[\s,;>{[])(?:proxy-)?(?:authorization|set-cookie|cookie|x-api-key|x-auth-token)\s*[:=]\s*)(?!["'\s]).+/gim;
/** As `env` prints it, and queries of URLs without their host. */
const ASSIGNMENT =
  /\b(\w*(?:token|secret|passw|passphrase|api_?key|credential|private_?key|cookie)\w*)=(?!\s)[^\s&]+/gi;
/** A field of JSON, or of an object as Node.js prints it. */
const FIELD = /((?<![\w-])["']?[\w-]+["']?)(\s*:\s*)(?:(")(?:[^"\\]|\\.)*"?|(')(?:[^'\\]|\\.)*'?)/g;
const NAME_OF_SECRET =
  /token|secret|passw|passphrase|pwd|api[-_]?key|authorization|credential|cookie|private[-_]?key|jwt/i;
