/** What a path is made of, ready to be grouped: its segments, and the names of its query (never the values). */
export interface RequestedPath {
  readonly segments: readonly string[];
  readonly queryNames: readonly string[];
}

/** Deeper paths are cut here. */
const DEEPEST = 16;
const MOST_QUERY_NAMES = 8;

/**
 * The path of a request target, its parts encoded so that they may stand in a scenario file. Fragments, path
 * parameters (`;jsessionid=…`) and the values of the query are dropped: they may be secrets.
 */
export function requestedPath(target: string): RequestedPath {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const cut = local.search(/[?#]/);
  const path = cut < 0 ? local : local.slice(0, cut);
  const query = cut >= 0 && local[cut] === '?' ? (local.slice(cut + 1).split('#', 1)[0] ?? '') : '';
  const segments = path
    .split('/')
    .map((segment) => encoded(segment.split(';', 1)[0] ?? ''))
    .filter((segment) => segment !== '');
  return { segments: segments.slice(0, DEEPEST), queryNames: namesOf(query) };
}

/** Why a segment differs from request to request; null for a word that stays. */
export type IdKind = 'number' | 'id' | 'date' | 'email' | 'token' | 'variable';

/**
 * Whether a segment looks like an id: whole numbers, UUIDs, ULIDs, hexadecimal, dates, emails, and what mixes letters
 * and digits as no word does. Versions (`v2`) are words.
 */
export function idKind(segment: string): IdKind | null {
  if (/^%7B\w+%7D$/i.test(segment) || /^\{\w+\}$/.test(segment)) return 'variable';
  if (/^\d+$/.test(segment)) return 'number';
  if (/^v\d+(?:\.\d+){0,2}$/i.test(segment)) return null;
  if (/^\d{4}-\d\d(?:-\d\d)?(?:T[\d:.%A-Z+-]*)?$/i.test(segment)) return 'date';
  if (/^[^@]+(?:@|%40)[^@]+\.[a-z]{2,}$/i.test(segment)) return 'email';
  if (UUID.test(segment)) return 'id';
  if (segment.length > 64 || segment.startsWith('eyJ')) return 'token';
  if (/^[0-9a-f]{8,}$/i.test(segment) && /\d/.test(segment)) return segment.length > 24 ? 'token' : 'id';
  return looksRandom(segment) ? (segment.length > 26 ? 'token' : 'id') : null;
}

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** Four digits or more, or letters and digits taking turns: ULIDs, base64, order numbers, years in a slug. */
function looksRandom(segment: string): boolean {
  // %2F and the like are no digits of the name.
  const name = segment.replace(/%[0-9a-f]{2}/gi, '').replace(/\.[a-z]\w{0,4}$/i, '');
  const digits = name.replace(/\D/g, '').length;
  if (digits >= 4) return true;
  if (name.length < 8 || digits < 2) return false;
  const turns = name.match(/\d(?=[a-z])|[a-z](?=\d)/gi) ?? [];
  return turns.length >= 3;
}

/** Only what RFC 3986 allows in a path, less `$`, which would take an environment variable, and braces of templates. */
function encoded(segment: string): string {
  if (/^[\w.~!&'()*+,=:@-]*$/.test(segment) || /^\{\w+\}$/.test(segment)) return segment;
  return segment.replace(/%(?![0-9a-f]{2})|[^\w.~!&'()*+,=:@%-]+/gi, (part) => {
    try {
      return part === '$' ? '%24' : encodeURIComponent(part);
    } catch {
      return '%EF%BF%BD';
    }
  });
}

function namesOf(query: string): string[] {
  const names = query
    .split('&', MOST_QUERY_NAMES)
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .filter((name) => /^[A-Za-z_][\w.-]{0,31}$/.test(name) && idKind(name) === null);
  return [...new Set(names)];
}
