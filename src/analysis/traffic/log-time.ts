import { ownCopy } from './own-copy.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Times outside are mistakes, such as a clock that was never set. */
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * Reads `21/Nov/2026:09:01:45 +0100`, ISO 8601, or seconds, ms, µs or ns since 1970; as ms since 1970, UTC. A time
 * without a zone is taken as UTC. Null for anything else.
 */
export function parseLogTime(value: unknown): number | null {
  if (typeof value === 'number') return sinceEpoch(value);
  if (typeof value !== 'string' || value.length > 64) return null;
  const text = value.trim();
  return (
    parseCommon(text) ??
    parseIso(text) ??
    (/^\d{9,19}(?:\.\d+)?$/.test(text) ? sinceEpoch(Number(text)) : null)
  );
}

const COMMON =
  /^(\d{1,2})\/([A-Za-z]{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?: ?([+-])(\d\d):?(\d\d))?$/;

/** Neighbours in a log share their second. */
let latest: { readonly text: string; readonly time: number | null } = { text: '', time: null };

function parseCommon(text: string): number | null {
  if (text !== latest.text) latest = { text: ownCopy(text), time: readCommon(text) };
  return latest.time;
}

function readCommon(text: string): number | null {
  const match = COMMON.exec(text);
  if (match === null) return null;
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase());
  const [day, year, hour, minute, second] = [match[1], match[3], match[4], match[5], match[6]].map(Number);
  if (month < 0 || day === undefined || year === undefined) return null;
  const fraction = Math.floor(Number(match[7] ?? 0) * 1000);
  const local = Date.UTC(year, month, day, hour, minute, second, fraction);
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * 60_000;
  return plausible(local - (match[8] === '-' ? -offset : offset));
}

const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?$/i;

function parseIso(text: string): number | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const zoned = match[1] === undefined ? `${text}Z` : text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return plausible(
    Date.parse(
      zoned
        .replace(' ', 'T')
        .replace(',', '.')
        .replace(/(\.\d{3})\d+/, '$1'),
    ),
  );
}

/** The unit is told by the size: any time of this century has 10 digits in seconds, 13 in ms and so on. */
function sinceEpoch(value: number): number | null {
  if (!(value > 0)) return null;
  const factor = value < 1e11 ? 1000 : value < 1e14 ? 1 : value < 1e17 ? 1e-3 : 1e-6;
  return plausible(Math.floor(value * factor));
}

function plausible(time: number): number | null {
  return time >= EARLIEST && time < LATEST ? time : null;
}
