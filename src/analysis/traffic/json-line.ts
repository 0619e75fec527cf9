import type { AccessLine, Unreadable } from './access-line.js';
import { firstForwarded, readAddress } from './client-address.js';
import { readCombined } from './combined-line.js';
import { parseLogTime } from './log-time.js';
import { isTarget, readMethod, readRequestLine, type RequestLine } from './request-line.js';

/** Names that servers, proxies and libraries give to the same thing: without `_`, `-` and `@`, in small letters. */
const NAMES = {
  method: ['method', 'verb', 'requestmethod', 'httpmethod'],
  target: [
    'requesturi',
    'uri',
    'path',
    'requestpath',
    'url',
    'requesturl',
    'originalurl',
    'original',
    'target',
  ],
  request: ['request', 'requestline', 'httprequest'],
  status: ['status', 'statuscode', 'responsecode', 'downstreamstatus', 'httpstatus', 'code'],
  time: [
    'timestamp',
    'time',
    'ts',
    'timelocal',
    'timeiso8601',
    'datetime',
    'date',
    'starttime',
    'startutc',
    'msec',
  ],
  forwarded: ['xforwardedfor', 'httpxforwardedfor', 'forwardedfor', 'xff'],
  client: [
    ...['remoteaddr', 'clientip', 'remoteip', 'ip', 'client', 'clienthost', 'clientaddr', 'remoteaddress'],
    ...['source.ip', 'clientaddress', 'remotehost'],
  ],
  agent: ['useragent', 'httpuseragent', 'agent', 'ua', 'useragent.original', 'requestuseragent'],
  /** Where a container runtime or a log shipper puts the line itself. */
  wrapped: ['log', 'message', 'msg'],
} as const;

/** Reads one JSON object with the names that are common in access logs, also nested (`request.method`). */
export function readJsonLine(line: string): AccessLine | Unreadable {
  const fields = parseFields(line);
  if (fields === null) return 'broken JSON';
  const request = requestOf(fields);
  if (typeof request === 'string') return wrappedLine(fields) ?? request;
  const forwarded = find(fields, NAMES.forwarded, (value) =>
    typeof value === 'string' ? firstForwarded(value) : null,
  );
  return {
    ...request,
    status: find(fields, NAMES.status, readStatus),
    time: find(fields, NAMES.time, parseLogTime),
    client: forwarded ?? find(fields, NAMES.client, readClient),
    agent: find(fields, NAMES.agent, readText),
  };
}

type Fields = ReadonlyMap<string, unknown>;

const DEEPEST = 4;
const MOST_FIELDS = 400;

/** Every scalar under its name and under each end of its path: `request.headers.user-agent` is also `useragent`. */
function parseFields(line: string): Fields | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  const fields = new Map<string, unknown>();
  let level: (readonly [readonly string[], unknown])[] = [[[], parsed]];
  // What is less deep wins, so that `url.path` is not hidden by `log.file.path`.
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const next: typeof level = [];
    for (const [path, value] of level) {
      if (fields.size > MOST_FIELDS) return fields;
      const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
      if (typeof single !== 'object' || single === null) addField(fields, path, single);
      else for (const [key, item] of Object.entries(single)) next.push([[...path, plain(key)], item]);
    }
    level = next;
  }
  return fields;
}

function addField(fields: Map<string, unknown>, path: readonly string[], value: unknown): void {
  for (let from = 0; from < path.length; from++) {
    const name = path.slice(from).join('.');
    if (!fields.has(name)) fields.set(name, value);
  }
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[_@\s-]/g, '');
}

function find<T>(fields: Fields, names: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    const value = fields.has(name) ? read(fields.get(name)) : null;
    if (value !== null) return value;
  }
  return null;
}

/** Method and path, or one field with the whole request line. Without a method it is a GET. */
function requestOf(fields: Fields): RequestLine | Unreadable {
  const line = find(fields, NAMES.request, readText);
  const whole = line === null ? null : readRequestLine(line);
  if (whole !== null && typeof whole !== 'string') return whole;
  const readTarget = (value: unknown): string | null =>
    typeof value === 'string' && isTarget(value) ? value : null;
  const target = find(fields, NAMES.target, readTarget) ?? readTarget(line);
  if (target === null) return whole === 'TLS handshake' ? whole : 'no request';
  const method = find(fields, NAMES.method, (value) =>
    typeof value === 'string' ? readMethod(value) : null,
  );
  if (method === null && find(fields, NAMES.status, readStatus) === null) return 'no request';
  return { method: method ?? 'GET', target };
}

function wrappedLine(fields: Fields): AccessLine | null {
  const text = find(fields, NAMES.wrapped, readText);
  if (text === null) return null;
  const read = readCombined(text);
  return typeof read === 'string' ? null : read;
}

function readStatus(value: unknown): number | null {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
    ? status
    : null;
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value !== '-' ? value : null;
}

function readClient(value: unknown): string | null {
  const text = readText(value);
  return text === null ? null : (readAddress(text) ?? text.slice(0, 64));
}
