import { usageError } from '../../model/errors.js';
import { userInfoOf } from '../../model/secret-variables.js';

/** Where points are posted to. */
export interface InfluxAddress {
  /** Without user info; with the query that InfluxDB asks for. */
  readonly url: string;
  /** For people: neither user info nor query. */
  readonly name: string;
  /** Value of the `authorization` header; null: none. */
  readonly authorization: string | null;
  readonly secrets: readonly string[];
}

/**
 * InfluxDB 1: `http://host:8086/DATABASE`, or `…/write?db=DATABASE`. InfluxDB 2 and later:
 * `…/api/v2/write?org=ORG&bucket=BUCKET`, or the same query alone. The URL's user info is sent as it is; without one,
 * the token in INFLUX_TOKEN.
 * @throws {ConfigError} when it is no such URL.
 */
export function influxAddress(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): InfluxAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    throw usageError('--export influx=…: expected a URL that begins with http:// or https://', HINT);
  const secrets = [
    ...userInfoOf(text),
    ...['p', 'token'].flatMap((name) => url.searchParams.get(name) ?? []),
  ];
  const authorization = authorizationOf(url, env.INFLUX_TOKEN?.trim() ?? '');
  url.username = '';
  url.password = '';
  url.hash = '';
  toWrite(url);
  url.searchParams.set('precision', 'ms');
  return { url: url.href, name: url.origin, authorization, secrets };
}

const HINT =
  'such as http://influx:8086/loadgate (InfluxDB 1), or http://influx:8086/api/v2/write?org=me&bucket=loadgate with the token in INFLUX_TOKEN (InfluxDB 2)';

/** Gives the URL the path and the query that points are written with. */
function toWrite(url: URL): void {
  const { searchParams } = url;
  const [, database] = /^\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  if (url.pathname === '/') url.pathname = searchParams.has('bucket') ? '/api/v2/write' : '/write';
  else if (database !== undefined && database !== 'write' && !searchParams.has('db')) {
    searchParams.set('db', decoded(database));
    url.pathname = '/write';
  }
  const needed = url.pathname.endsWith('/api/v2/write') ? 'bucket' : 'db';
  if ((searchParams.get(needed) ?? '') === '')
    throw usageError(`--export influx=…: the URL does not say which ${needed} to write to`, HINT);
}

function authorizationOf(url: URL, token: string): string | null {
  if (url.username !== '' || url.password !== '') {
    const pair = `${decoded(url.username)}:${decoded(url.password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  if (token === '') return null;
  // A header can't hold anything else, and a token never does.
  if (!/^[\x21-\x7e]+$/.test(token))
    throw usageError('INFLUX_TOKEN holds characters that no token has', 'set it to the token alone');
  return `Token ${token}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
