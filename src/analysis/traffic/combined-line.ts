import type { AccessLine, Unreadable } from './access-line.js';
import { firstForwarded, isAddress, readAddress } from './client-address.js';
import { parseLogTime } from './log-time.js';
import { readRequestLine } from './request-line.js';

/**
 * Reads nginx's and Apache's combined or common format: `ADDRESS - USER [TIME] "REQUEST" STATUS BYTES "REFERER"
 * "AGENT"`, what comes before and behind being free. Every step is linear in the line's length.
 */
export function readCombined(line: string): AccessLine | Unreadable {
  const dated = findTime(line);
  if (dated === null) return 'unknown format';
  const open = line.indexOf('"', dated.end);
  const quoted = open < 0 ? null : readQuoted(line, open);
  if (quoted === null) return 'unknown format';
  const status = /^\s+(\d{3}|-)(?=\s|$)/.exec(line.slice(quoted.end, quoted.end + 8))?.[1];
  if (status === undefined) return 'unknown format';
  const request = readRequestLine(quoted.text);
  if (typeof request === 'string') return request;
  const [, agent, ...more] = quotedTexts(line, quoted.end);
  const code = Number(status);
  return {
    ...request,
    status: code >= 100 && code <= 599 ? code : null,
    time: dated.time,
    client: forwardedBehind(more) ?? clientBefore(line.slice(0, dated.start)),
    agent: agent === undefined || agent === '-' || agent === '' ? null : agent,
  };
}

/** Brackets that are looked into for the time. */
const MOST_BRACKETS = 4;

/** The first `[…]` that holds a time: addresses and users may have brackets, too. */
function findTime(line: string): { time: number; start: number; end: number } | null {
  let from = 0;
  for (let tried = 0; tried < MOST_BRACKETS; tried++) {
    const start = line.indexOf('[', from);
    if (start < 0) return null;
    const end = line.indexOf(']', start);
    if (end < 0) return null;
    const time = end - start > 64 ? null : parseLogTime(line.slice(start + 1, end));
    if (time !== null) return { time, start, end: end + 1 };
    from = start + 1;
  }
  return null;
}

/** A quoted text in which `\"` is a quote; null where it does not end. */
function readQuoted(line: string, open: number): { text: string; end: number } | null {
  for (let end = line.indexOf('"', open + 1); end >= 0; end = line.indexOf('"', end + 1)) {
    if (!isEscaped(line, end, open)) return { text: line.slice(open + 1, end), end: end + 1 };
  }
  return null;
}

/** Whether an odd number of backslashes stands before this place. */
function isEscaped(line: string, at: number, open: number): boolean {
  let first = at;
  while (first - 1 > open && line.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

const BACKSLASH = 0x5c;
const MOST_QUOTED = 8;

function quotedTexts(line: string, from: number): string[] {
  const texts: string[] = [];
  for (let at = from; texts.length < MOST_QUOTED;) {
    const open = line.indexOf('"', at);
    const quoted = open < 0 ? null : readQuoted(line, open);
    if (quoted === null) break;
    texts.push(quoted.text);
    at = quoted.end;
  }
  return texts;
}

/** `"203.0.113.7, 10.0.0.2"` behind the agent, as nginx's usual `main` format has it. */
function forwardedBehind(texts: readonly string[]): string | null {
  for (const text of texts) {
    const address = firstForwarded(text);
    if (address !== null) return address;
  }
  return null;
}

/** The first address in front of the time: before it there may be a virtual host or a syslog header. */
function clientBefore(text: string): string | null {
  const words = text.slice(0, 512).split(/[\s,]+/, 16);
  const address = words.find(isAddress);
  if (address !== undefined) return readAddress(address);
  const [name] = words;
  return name === undefined || name === '' || name === '-' ? null : name;
}
