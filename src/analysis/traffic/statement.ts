import { ConfigError } from '../../model/errors.js';
import { parseDuration, type Ms } from '../../model/units.js';

/** What `mix --say` was told. */
export interface Statement {
  /** As said: percentages that may not sum to 100. */
  readonly requests: readonly SaidRequest[];
  readonly session: { readonly requests: number; readonly length: Ms } | null;
  /** Sessions, requests per second. */
  readonly sessionRate: number | null;
  readonly requestRate: number | null;
  readonly users: number | null;
}

export interface SaidRequest {
  readonly percent: number;
  readonly method: string;
  readonly path: string;
}

/**
 * Reads `60% GET /api/products, 40% POST /orders; 12 requests in 8m per session; 40 sessions a minute`. Parts are
 * separated by `;` or `,`; words and order within them are free.
 * @throws {ConfigError} with each mistake and its place.
 */
export function parseStatement(text: string): Statement {
  const mistakes: Mistake[] = [];
  const said: { -readonly [K in keyof Statement]: Statement[K] } = {
    requests: [],
    session: null,
    sessionRate: null,
    requestRate: null,
    users: null,
  };
  for (const part of split(text, SEPARATOR)) {
    const read = readPart(part, mistakes);
    if (read === null) continue;
    if (read.kind === 'request') said.requests = [...said.requests, read.value];
    else if (said[read.kind] !== null)
      mistakes.push({ at: part.at, message: `"${part.text}" says again what was said before` });
    else Object.assign(said, { [read.kind]: read.value });
  }
  if (said.requests.length === 0 && mistakes.length === 0)
    mistakes.push({ at: 0, message: 'no request: say what is asked for, such as 60% GET /api/products' });
  if (said.sessionRate !== null && said.session === null && mistakes.length === 0)
    mistakes.push({
      at: text.length,
      message: 'say what a session is, such as 12 requests in 8m per session',
    });
  if (mistakes.length > 0) throw errorOf(text, mistakes);
  return said;
}

interface Piece {
  readonly text: string;
  /** Offset in the statement. */
  readonly at: number;
}

interface Mistake {
  readonly at: number;
  readonly message: string;
}

type Part =
  | { readonly kind: 'request'; readonly value: SaidRequest }
  | { readonly kind: 'session'; readonly value: NonNullable<Statement['session']> }
  | { readonly kind: 'sessionRate' | 'requestRate' | 'users'; readonly value: number };

const SEPARATOR = /[;\n]|,(?=\s|$)|\s+and\s+(?=\d)/g;
const COUNT = String.raw`(\d+(?:\.\d+)?)`;
const PER = String.raw`\s*(?:\/|a|an|per|each|every)\s*`;
const UNIT = String.raw`(s|secs?|seconds?|m|mins?|minutes?|h|hours?)`;
const SESSION = new RegExp(
  `^(?:a\\s+)?(?:session\\s+(?:of|is|has)\\s+)?${COUNT}\\s*req(?:uest)?s?\\b(.*)$`,
  'i',
);
const SESSION_RATE = new RegExp(`^${COUNT}\\s*(?:new\\s+)?(?:sessions?|visits?)${PER}${UNIT}$`, 'i');
const REQUEST_RATE = new RegExp(`^${COUNT}\\s*(?:req(?:uest)?s?)?${PER}${UNIT}$`, 'i');
const USERS = new RegExp(
  `^${COUNT}\\s*(?:concurrent\\s+)?(?:users?|people|clients?|vus?)(?:\\s+at\\s+(?:a|the\\s+same)\\s+time)?$`,
  'i',
);

function readPart(part: Piece, mistakes: Mistake[]): Part | null {
  if (part.text.includes('%') || /(^|\s)\/\S/.test(part.text.replace(/\d\s*\/\s*\S+$/, '')))
    return readRequest(part, mistakes);
  const sessions = SESSION_RATE.exec(part.text);
  if (sessions) return { kind: 'sessionRate', value: Number(sessions[1]) / seconds(sessions[2]) };
  const rate = /^(\d+(?:\.\d+)?)\s*rps$/i.exec(part.text) ?? REQUEST_RATE.exec(part.text);
  if (rate) return { kind: 'requestRate', value: Number(rate[1]) / seconds(rate[2] ?? 's') };
  const users = USERS.exec(part.text);
  if (users) return { kind: 'users', value: Number(users[1]) };
  const session = SESSION.exec(part.text);
  if (session) return readSession(part, session, mistakes);
  const message =
    'expected requests with percentages (60% GET /api/products, …), a session (12 requests in 8m per session), ' +
    `a rate (40 sessions a minute, 8 requests a second) or users (320 users), got "${part.text}"`;
  mistakes.push({ at: part.at, message });
  return null;
}

function readSession(part: Piece, match: RegExpExecArray, mistakes: Mistake[]): Part | null {
  const rest = (match[2] ?? '').replace(
    /\b(?:per|in|a|an|each)\s+(?:a\s+)?(?:session|visit)\b|\b(?:in|over|within|of|for)\b/gi,
    ' ',
  );
  const length = parseDuration(shortUnits(rest));
  const requests = Number(match[1]);
  if (length !== null && length > 0 && requests > 0) return { kind: 'session', value: { requests, length } };
  const message = `expected how long a session takes, such as 12 requests in 8m per session, got "${part.text}"`;
  mistakes.push({ at: part.at, message });
  return null;
}

/** A percentage, a method (GET unless said) and a path, in any order. */
function readRequest({ text, at }: Piece, mistakes: Mistake[]): Part | null {
  const found: Found = { percent: null, method: null, path: null };
  // "60 %" is one word; offsets stay what they are.
  const joined = text.replace(/(\d)(\s+)%/g, (_, digit: string, space: string) => `${digit}%${space}`);
  for (const word of split(joined, /\s+/g)) {
    const refused = takeWord(word, found);
    if (refused === null) continue;
    mistakes.push({ at: at + word.at + refused.offset, message: refused.message });
    return null;
  }
  const { percent, method, path } = found;
  const lacking = whatLacks(found, text);
  if (lacking !== null) mistakes.push({ at: path === null ? at + text.length : at, message: lacking });
  if (percent === null || path === null || lacking !== null) return null;
  return { kind: 'request', value: { percent, method: method ?? 'GET', path } };
}

type Found = { -readonly [K in keyof SaidRequest]: SaidRequest[K] | null };

/** Puts a word where it belongs; why it belongs nowhere, with the place within it. */
function takeWord({ text }: Piece, found: Found): { offset: number; message: string } | null {
  const share = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (share !== null && found.percent === null) found.percent = Number(share[1]);
  else if (text.startsWith('/') && found.path === null) {
    const brace = text.replace(/\{\w+\}/g, (name) => ' '.repeat(name.length)).search(/[{}$]/);
    if (brace >= 0)
      return { offset: brace, message: 'braces stand around the name of a variable, such as /orders/{id}' };
    found.path = text;
  } else if (/^[A-Za-z]{3,10}$/.test(text) && found.method === null) found.method = text.toUpperCase();
  else if (found.path === null && /^[\w-][\w.-]*\//.test(text))
    return { offset: 0, message: `expected a path that begins with "/": did you mean "/${text}"?` };
  else if (/^\d+(?:\.\d+)?$/.test(text) && found.percent === null)
    return { offset: 0, message: `a share has the sign %: did you mean "${text}%"?` };
  else
    return {
      offset: 0,
      message: `expected a percentage, a method and a path, such as 60% GET /api/products, got "${text}"`,
    };
  return null;
}

function whatLacks({ percent, path }: Found, text: string): string | null {
  if (path === null) return `a path is missing behind "${text}", such as GET /api/products`;
  if (percent === null) return `"${text}" has no percentage, such as 60% GET /api/products`;
  return percent === 0 ? `0 % is never asked for: leave "${text}" out` : null;
}

/** The pieces between separators, trimmed, without empty ones. */
function split(text: string, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of [...text.matchAll(separator), null]) {
    const raw = text.slice(from, match?.index ?? text.length);
    const trimmed = raw.trim();
    if (trimmed !== '') pieces.push({ text: trimmed, at: from + raw.indexOf(trimmed) });
    if (match !== null) from = match.index + match[0].length;
  }
  return pieces;
}

function shortUnits(text: string): string {
  return text.replace(/(\d)\s*([a-z]+)/gi, (whole, digit: string, word: string) =>
    new RegExp(`^${UNIT}$`, 'i').test(word) ? `${digit}${word.charAt(0).toLowerCase()}` : whole,
  );
}

function seconds(unit: string | undefined): number {
  const letter = (unit ?? 's').charAt(0).toLowerCase();
  return letter === 's' ? 1 : letter === 'm' ? 60 : 3600;
}

const EXCERPT = 70;

/** Each mistake with the part of the statement around it, and a mark below its place. */
function errorOf(text: string, mistakes: readonly Mistake[]): ConfigError {
  return new ConfigError(
    mistakes.map(({ at, message }) => {
      const from = Math.max(0, at - EXCERPT / 2);
      const excerpt = text.slice(from, from + EXCERPT).replace(/\s/g, ' ');
      return {
        at: { file: '--say', line: 1, column: at + 1 },
        path: '',
        message: `${message}\n  ${excerpt}\n  ${' '.repeat(at - from)}^`,
      };
    }),
  );
}
