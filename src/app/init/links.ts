import { isAskable, type Route } from './route.js';

/**
 * The links of a start page to its own service: those of an HTML page, or the addresses in a JSON index. At most
 * twelve.
 */
export function linksOf(body: string, target: URL): readonly Route[] {
  const found = isHtml(body) ? hrefs(body) : addresses(parsed(body), 0);
  const paths = found.flatMap((link) => {
    const path = pathFromTarget(link, target);
    return path !== null && path !== '/' && isAskable(path) ? [path] : [];
  });
  return [...new Set(paths)].slice(0, MOST).map((path) => ({ name: null, path }));
}

/** Whether a person with a browser would see a page. */
export function isHtml(body: string): boolean {
  return /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(body);
}

const MOST = 12;

function hrefs(body: string): readonly string[] {
  const links = body.matchAll(/<a\s(?:[^>]{0,500}?\s)?href\s*=\s*(?:"([^"<>]{1,300})"|'([^'<>]{1,300})')/gi);
  return [...links].map(([, double, single]) => (double ?? single ?? '').replaceAll('&amp;', '&'));
}

/** Texts in a JSON index that are paths or URLs, such as `{ "_links": { "orders": { "href": "/orders" } } }`. */
function addresses(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return /^(\/|https?:\/\/)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  return Object.values(value)
    .slice(0, 50)
    .flatMap((one: unknown) => addresses(one, depth + 1));
}

function pathFromTarget(link: string, target: URL): string | null {
  const base = target.pathname.replace(/\/+$/, '');
  // Templates such as `/users/{id}` are no addresses.
  if (/[{}]/.test(link) || !URL.canParse(link, `${target.origin}${base}/`)) return null;
  const url = new URL(link, `${target.origin}${base}/`);
  if (url.origin !== target.origin || !url.pathname.startsWith(`${base}/`)) return null;
  return url.pathname.slice(base.length) + url.search;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
