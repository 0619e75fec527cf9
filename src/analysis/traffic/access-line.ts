import { readCombined } from './combined-line.js';
import { readJsonLine } from './json-line.js';

/** One request as an access log tells it; what the line does not say is null. */
export interface AccessLine {
  /** In capitals. */
  readonly method: string;
  /** As it was sent: path and query, or a whole URL. */
  readonly target: string;
  readonly status: number | null;
  /** ms since 1970, UTC. */
  readonly time: number | null;
  /** Address of whoever asked: behind proxies the first of the forwarded ones. */
  readonly client: string | null;
  readonly agent: string | null;
}

/** Why a line can't be counted. */
export type Unreadable =
  /** Cut: longer than `LONGEST_LINE`. */
  | 'too long'
  /** A TLS handshake that was sent to a port without TLS. */
  | 'TLS handshake'
  /** A well-formed line about something that is no HTTP request. */
  | 'no request'
  | 'broken JSON'
  /** Control characters or bytes that are no text. */
  | 'binary'
  | 'unknown format';

export type ReadLine =
  | { readonly kind: 'request'; readonly request: AccessLine }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'blank' };

/**
 * Reads one line of an access log: nginx's and Apache's combined and common format (also with a virtual host, a
 * prefix of syslog or of a container in front, and forwarded addresses), or a JSON object. Never throws.
 */
export function readAccessLine(line: string): ReadLine {
  if (line.trim() === '') return { kind: 'blank' };
  const read = readBare(line);
  if (read.kind === 'request' || read.why === 'TLS handshake') return read;
  const inner = withoutPrefix(line);
  if (inner !== null) {
    const again = readBare(inner);
    if (again.kind === 'request') return again;
  }
  return read.why === 'unknown format' ? unreadable(looksBinary(line) ? 'binary' : read.why) : read;
}

export function unreadable(why: Unreadable): { readonly kind: 'unreadable'; readonly why: Unreadable } {
  return { kind: 'unreadable', why };
}

function readBare(line: string): Exclude<ReadLine, { kind: 'blank' }> {
  const read = /^\s*\{/.test(line) ? readJsonLine(line) : readCombined(line);
  if (typeof read !== 'string') return { kind: 'request', request: read };
  // Some servers log the handshake's bytes as they came.
  return unreadable(line.includes('\x16\x03') ? 'TLS handshake' : read);
}

/** Behind what container runtimes put in front: `2026-… stdout F `, `web_1  | `. */
function withoutPrefix(line: string): string | null {
  const prefix = /^(?:\S{1,64} (?:stdout|stderr) [FP] |[\w.-]{1,64} *\| ?)/.exec(line);
  return prefix === null ? null : line.slice(prefix[0].length);
}

function looksBinary(line: string): boolean {
  return /[^\P{Cc}\t\x1b]|\ufffd/u.test(line);
}
