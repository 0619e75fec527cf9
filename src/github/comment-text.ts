import {
  formatFields,
  formatMarker,
  isNewer,
  parseFields,
  parseMarker,
  wholeNumber,
} from './comment-marker.js';
import { sameKey, VERDICTS, type CommentKey, type CommentVerdict, type RunStamp } from './comment-marker.js';
import { fitMarkdown } from './summary.js';

/** What one job says in a comment: the whole of it, or its part of a shared one. */
export interface CommentPart {
  /** Without a group. */
  readonly key: CommentKey;
  readonly stamp: RunStamp;
  /** Null where the comment does not tell. */
  readonly verdict: CommentVerdict | null;
  readonly markdown: string;
}

/** A sticky comment, read. */
export interface CommentText {
  /** Comments with this id or a smaller one are outdated by this one; null: none is. */
  readonly after: number | null;
  /** One; of a shared comment any number, ordered by scenario file and tier. */
  readonly parts: readonly CommentPart[];
}

/** How a comment is written down. */
export interface CommentLayout {
  /** Of the whole text, markers included; bytes. */
  readonly maxBytes: number;
  /** The part that this job can write at any length. */
  readonly mine: { readonly part: CommentPart; readonly render: (maxBytes: number) => string };
  /** Markdown in front of the parts of a shared comment. */
  readonly headline: (parts: readonly CommentPart[]) => string;
}

/** Reads a comment; null when it is not one with this key. */
export function parseComment(body: string, key: CommentKey): CommentText | null {
  return key.group === undefined ? parseOwn(body, key) : parseShared(body, key.group);
}

/** The body of a comment. What is too long is shortened, the longest parts first. */
export function formatComment(text: CommentText, key: CommentKey, layout: CommentLayout): string {
  return key.group === undefined ? formatOwn(text, layout) : formatShared(text, key.group, layout);
}

/** Every part once, the newest of each; of equally new ones the first. */
export function mergeParts(parts: readonly CommentPart[]): readonly CommentPart[] {
  const newest: CommentPart[] = [];
  for (const part of parts) {
    const index = newest.findIndex((other) => sameKey(other.key, part.key));
    const other = newest[index];
    if (other === undefined) newest.push(part);
    else if (isNewer(part.stamp, other.stamp)) newest[index] = part;
  }
  return newest.sort((a, b) => compare(a.key.config, b.key.config) || compare(a.key.tier, b.key.tier));
}

/** Null when a part does not tell its verdict, and when there are none. */
export function worstVerdict(parts: readonly CommentPart[]): CommentVerdict | null {
  if (parts.some(({ verdict }) => verdict === null)) return null;
  return VERDICTS.find((verdict) => parts.some((part) => part.verdict === verdict)) ?? null;
}

const SHARED = 'loadgate-group';
const PART = 'loadgate-part';
const PART_END = '<!-- loadgate-part-end -->';

function parseOwn(body: string, key: CommentKey): CommentText | null {
  const marker = parseMarker(body);
  if (marker === null || !sameKey(marker.key, key)) return null;
  const { stamp, verdict, after } = marker;
  return { after, parts: [{ key, stamp, verdict, markdown: body.replace(/^.*(?:\r?\n|$)/, '') }] };
}

function parseShared(body: string, group: string): CommentText | null {
  const fields = parseFields(SHARED, body);
  if (fields?.get('group') !== group) return null;
  const parts = [...body.matchAll(PARTS)].flatMap(([, line = '', markdown = '']) => {
    const marker = parseMarker(line, PART);
    if (marker === null) return [];
    const { key, stamp, verdict } = marker;
    return [{ key, stamp, verdict, markdown: markdown.trim() }];
  });
  return { after: wholeNumber(fields.get('after')), parts: mergeParts(parts) };
}

const PARTS = /^(<!-- loadgate-part .*-->)\r?$([^]*?)^<!-- loadgate-part-end -->\r?$/gm;

function formatOwn({ after, parts }: CommentText, { maxBytes, mine }: CommentLayout): string {
  const part = parts[0] ?? mine.part;
  const marker = formatMarker(part.key, part.stamp, { verdict: part.verdict, after });
  const room = maxBytes - Buffer.byteLength(marker) - 1;
  const markdown = part === mine.part ? mine.render(room) : fitMarkdown(part.markdown, room);
  return `${marker}\n${markdown}`;
}

function formatShared(text: CommentText, group: string, layout: CommentLayout): string {
  let { parts } = text;
  for (;;) {
    const head = [formatFields(SHARED, { group, after: text.after }), layout.headline(parts)].join('\n');
    const markers = parts.map(({ key, stamp, verdict }) => formatMarker(key, stamp, { verdict }, PART));
    const frame = Buffer.byteLength([head, ...markers.map((marker) => framed(marker, ''))].join('\n\n'));
    if (frame <= layout.maxBytes || parts.length <= 1) {
      const markdown = shortened(parts, layout, layout.maxBytes - frame);
      return [head, ...markers.map((marker, index) => framed(marker, markdown[index] ?? ''))].join('\n\n');
    }
    parts = withoutOldest(parts, layout.mine.part);
  }
}

/** The empty line lets what follows be markdown whatever stands before it. */
function framed(marker: string, markdown: string): string {
  return `${marker}\n${markdown}\n\n${PART_END}`;
}

/** Short parts stay whole, the others share what is left. */
function shortened(parts: readonly CommentPart[], { mine }: CommentLayout, room: number): readonly string[] {
  const render = (part: CommentPart, bytes: number): string =>
    inert(part === mine.part ? mine.render(bytes) : fitMarkdown(part.markdown, bytes)).trim();
  const whole = parts.map((part) => render(part, Math.max(0, room)));
  const limit = fairShare(
    whole.map((text) => Buffer.byteLength(text)),
    room,
  );
  return whole.map((text, index) => {
    const part = parts[index];
    return part === undefined || Buffer.byteLength(text) <= limit ? text : render(part, limit);
  });
}

/** The largest share such that, each size cut down to it, all fit into the room together. */
function fairShare(sizes: readonly number[], room: number): number {
  let left = Math.max(0, room);
  const ascending = [...sizes].sort((a, b) => a - b);
  for (const [index, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (size > share) return share;
    left -= size;
  }
  return Infinity;
}

/** More parts than markers have room for: those of the oldest runs go. */
function withoutOldest(parts: readonly CommentPart[], mine: CommentPart): readonly CommentPart[] {
  const others = parts.filter((part) => part !== mine);
  const oldest = others.reduce<CommentPart | undefined>(
    (old, part) => (old === undefined || isNewer(old.stamp, part.stamp) ? part : old),
    undefined,
  );
  return parts.filter((part) => part !== oldest);
}

/** No text can pretend to be a marker, and none gets longer. */
function inert(markdown: string): string {
  return markdown.replace(/<!--(?=\s*loadgate)/g, '<!__');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
