import { map } from './maps.js';
import { mismatch, Refusal } from './refusal.js';
import { duration, filledText, flag, number, scalar, word } from './scalars.js';
import { headersSchema } from './step-schema.js';

export const httpSchema = map('settings, such as { timeout: 10s }', {
  timeout: duration('Time limit of every request.', true).optional(),
  headers: headersSchema('Headers of every request.').optional(),
  keepAlive: flag('Whether connections are kept open; without it each request opens one.').optional(),
  connections: word(
    ['per-user', 'per-iteration', 'shared'],
    'Who keeps a connection: each user; each iteration, as a first-time visitor; or all users together, as a gateway.',
  ).optional(),
  http2: flag('Whether HTTP/2 is used where the server speaks it; needs an https:// target.').optional(),
  tls: tlsSchema().optional(),
  redirects: number('How many redirects to follow; 0 counts them as answers.', {
    min: 0,
    max: 20,
    whole: true,
  }).optional(),
  cookies: flag('Whether virtual users keep cookies.').optional(),
});

function tlsSchema() {
  const file = (description: string) =>
    filledText('the path of a PEM file', {
      description: `${description} A PEM file, relative to the scenario file.`,
    });
  return map('TLS settings, such as { ca: certs/ca.pem }', {
    ca: file("Authorities that are trusted beside the system's.").optional(),
    cert: file('Certificate of the client.').optional(),
    key: file('Private key of the client.').optional(),
    servername: filledText('a host name', {
      description: "Whom the server's certificate must be for, if not for the host of the target.",
    }).optional(),
    insecure: flag('Takes any certificate of the server: for tests only.').optional(),
  });
}

export const targetSchema = scalar(
  'an http:// or https:// URL, or unix:/path of a socket',
  {
    type: 'string',
    description: 'Where the load goes.',
    examples: ['http://127.0.0.1:4010', '${BASE_URL:-http://127.0.0.1:4010}', 'unix:/run/app.sock'],
  },
  (value) => (typeof value === 'string' ? readTarget(value) : null),
);

/** A base URL without a trailing slash, or `unix:` with the absolute path of a socket. */
export function readTarget(value: string): string | Refusal {
  if (/^unix:/i.test(value)) return readSocket(value);
  const expected = 'an http:// or https:// URL such as http://127.0.0.1:4010';
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return new Refusal(mismatch(expected, value));
  const url = new URL(value);
  if (url.search !== '' || url.hash !== '') {
    return new Refusal(
      `a target has no ${url.search === '' ? 'fragment' : 'query'}: put it into the paths of the steps`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

/** What every system takes: the path stands in a structure of fixed size. */
const LONGEST_SOCKET_PATH = 103;

function readSocket(value: string): string | Refusal {
  const path = value.slice('unix:'.length).replace(/^\/\/(?=\/)/, '');
  if (!/^\/[^/]/.test(path))
    return new Refusal(
      mismatch('unix: and the absolute path of a socket, such as unix:/run/app.sock', value),
    );
  if (Buffer.byteLength(path) > LONGEST_SOCKET_PATH) {
    return new Refusal(
      `the path of a socket has at most ${LONGEST_SOCKET_PATH} bytes, this one has ${Buffer.byteLength(path)}`,
    );
  }
  return new URL(`unix:${path.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('#', '%23')}`).href;
}
