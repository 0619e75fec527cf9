/** One request of a chain of redirects. Headers: name, value, name, value … */
export interface Hop {
  /** Absolute. */
  readonly url: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: string | Buffer | null;
}

/**
 * The request that a redirect asks for; null when the answer is none. 303 becomes a GET, 301 and 302 turn a POST
 * into one, 307 and 308 repeat it. Credentials stay behind when the origin changes.
 */
export function nextHop(from: Hop, status: number, location: string | null): Hop | null {
  if (!REDIRECTS.has(status) || location === null || !URL.canParse(location, from.url)) return null;
  const url = new URL(location, from.url);
  url.hash = '';
  const becomesGet = (status === 303 && from.method !== 'HEAD') || (status <= 302 && from.method === 'POST');
  const leaves = url.origin !== new URL(from.url).origin;
  return {
    url: url.href,
    method: becomesGet ? 'GET' : from.method,
    path: url.pathname + url.search,
    headers: keepHeaders(from.headers, becomesGet, leaves),
    body: becomesGet ? null : from.body,
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const OF_THE_ORIGIN = new Set(['authorization', 'cookie', 'proxy-authorization', 'host']);

function keepHeaders(headers: readonly string[], withoutBody: boolean, leaves: boolean): readonly string[] {
  const kept: string[] = [];
  for (let i = 0; i + 1 < headers.length; i += 2) {
    const name = headers[i] ?? '';
    const lower = name.toLowerCase();
    if (withoutBody && lower.startsWith('content-')) continue;
    if (leaves && OF_THE_ORIGIN.has(lower)) continue;
    kept.push(name, headers[i + 1] ?? '');
  }
  return kept;
}
