import type { Unreadable } from './access-line.js';

export interface RequestLine {
  readonly method: string;
  readonly target: string;
}

/** Reads `GET /path?query HTTP/1.1`, as logs quote it; what it is instead where it is no HTTP request. */
export function readRequestLine(
  text: string,
): RequestLine | Extract<Unreadable, 'TLS handshake' | 'no request'> {
  const space = text.indexOf(' ');
  const method = readMethod(space < 0 ? text : text.slice(0, space));
  if (method === null || space < 0)
    return /^(?:\\x16\\x03|\x16\x03)/.test(text) ? 'TLS handshake' : 'no request';
  const target = text.slice(space + 1).replace(/ HTTP\/\d(?:\.\d)?$/, '');
  return isTarget(target) ? { method, target } : 'no request';
}

/** In capitals; null for what is no method. */
export function readMethod(text: string): string | null {
  return /^[A-Za-z][A-Za-z-]{1,19}$/.test(text) ? text.toUpperCase() : null;
}

/** A path or a URL; `*` is the server itself. */
export function isTarget(text: string): boolean {
  return text.startsWith('/') || text === '*' || /^https?:\/\//i.test(text);
}
