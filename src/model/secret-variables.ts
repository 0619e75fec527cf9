type Env = Readonly<Record<string, string | undefined>>;

/**
 * What the environment holds that must never be shown: values of variables whose name says so (`GITHUB_TOKEN`,
 * `DB_PASSWORD`, `INPUT_API-KEY`, `CLIENT_SECRET` …), and the user info of URLs in any variable
 * (`DATABASE_URL=postgres://user:password@host`).
 */
export function secretsInEnvironment(env: Env): readonly string[] {
  const found = Object.entries(env).flatMap(([name, value = '']) => [
    ...(isSecretVariable(name) && isTelling(value) ? [value] : []),
    ...userInfoOf(value),
  ]);
  return [...new Set(found)];
}

/** Whether a variable holds a secret, by its name. `PWD`, `SESSION_MANAGER`, `AUTH_URL` or `TOKEN_FILE` does not. */
export function isSecretVariable(name: string): boolean {
  const words = name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  if (name.toUpperCase() === 'PWD' || name.toUpperCase() === 'OLDPWD') return false;
  if (ABOUT_IT.has(words.at(-1) ?? '')) return false;
  return (
    words.some((word) => SECRET_WORDS.has(word) || SECRET_END.test(word)) ||
    SECRET_PAIRS.test(words.join('_'))
  );
}

/** `user:password` of a URL, as written and decoded: both as a whole and the password alone; a token without one. */
export function userInfoOf(url: string): readonly string[] {
  const written = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)([^/?#\s]*)@/i.exec(url)?.[1] ?? '';
  const all = [written, unescaped(written)].flatMap((pair) =>
    pair.includes(':') ? [pair, pair.slice(pair.indexOf(':') + 1)] : isTelling(pair) ? [pair] : [],
  );
  return [...new Set(all)].filter((part) => part !== '');
}

/**
 * Whether a value is worth masking: a switch, a small number or one short word (`postgres`, `ubuntu`, `password`) is
 * no secret, and masking it would make reports unreadable.
 */
export function isTelling(value: string): boolean {
  const text = value.trim();
  return text.length >= SHORTEST && !/^(?:[a-z]{1,8}|[A-Z]?[a-z]{1,8}|[A-Z]{1,8}|\d{1,5})$/.test(text);
}

const SHORTEST = 6;

const SECRET_WORDS = new Set(
  (
    'TOKEN TOKENS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PWD PASSPHRASE PASSCODE CREDENTIAL CREDENTIALS CREDS ' +
    'APIKEY JWT BEARER PAT COOKIE COOKIES AUTH AUTHORIZATION AUTHTOKEN SIGNATURE DSN PRIVATEKEY'
  ).split(' '),
);
/** As in PGPASSWORD or _authToken. */
const SECRET_END = /(?:PASSWORD|PASSPHRASE|SECRET|TOKEN|APIKEY)$/;
const SECRET_PAIRS =
  /(?:^|_)(?:API|ACCESS|PRIVATE|SIGNING|ENCRYPTION|MASTER|SERVICE|ACCOUNT|SESSION|DEPLOY|SSH|GPG|LICENSE)_KEYS?(?:_|$)/;
/** Last words of names that tell something about a secret, not the secret. */
const ABOUT_IT = new Set(
  (
    'URL URI ENDPOINT HOST PORT FILE PATH DIR HOME SOCK SOCKET NAME TYPE TTL TIMEOUT EXPIRES EXPIRY ENABLED METHOD ' +
    'MODE PROVIDER DOMAIN REALM ISSUER AUDIENCE LENGTH COUNT VERSION'
  ).split(' '),
);

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
