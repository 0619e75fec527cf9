import { deflateSync, inflateSync } from 'node:zlib';
import { encodeIntoCompressedBase64, type Histogram as HdrHistogram } from 'hdr-histogram-js';

const COOKIE = 0x1c849303;
const COMPRESSED_COOKIE = 0x1c849304;
const WORD_SIZE_BITS = 0x10;
const COMPRESSED_HEADER = 8;
const HEADER = 40;
const DIGITS = 3;
const SUB_BUCKET_HALF = 1024;

/** A histogram with every bucket filled by the longest possible count takes less than half of this. */
const LARGEST = 1_000_000;
const LARGEST_TEXT = 1_500_000;

/**
 * HdrHistogram V2 compressed base64. The library writes a normalising offset of 1 and an integer as conversion
 * ratio, with which strict implementations (the one in Rust) refuse the histogram: both are put right here.
 */
export function encodeHistogram(counts: HdrHistogram): string {
  const plain = inflateSync(compressedPart(Buffer.from(encodeIntoCompressedBase64(counts), 'base64')));
  plain.writeInt32BE(0, 8);
  plain.writeDoubleBE(1, 32);
  const compressed = deflateSync(plain);
  const header = Buffer.alloc(COMPRESSED_HEADER);
  header.writeUInt32BE(COMPRESSED_COOKIE | WORD_SIZE_BITS, 0);
  header.writeUInt32BE(compressed.length, 4);
  return Buffer.concat([header, compressed]).toString('base64');
}

/** One place of a histogram that counted something; `slotBounds` tells which times it counts. */
export type OnCount = (slot: number, count: number) => void;

/**
 * Tells each slot that is not empty, in order of the times. Nothing in the text makes this crash, or take unbounded time
 * or memory: the library's own reader trusts every length in it.
 * @throws {RangeError} saying what is wrong, maybe after some slots were told.
 */
export function readEncoded(text: string, onCount: OnCount): void {
  if (text.length > LARGEST_TEXT) throw new RangeError('the histogram is too large');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    throw new RangeError('the histogram is not base64');
  const data = Buffer.from(text, 'base64');
  if (data.length < COMPRESSED_HEADER || withoutWordSize(data.readUInt32BE(0)) !== COMPRESSED_COOKIE)
    throw new RangeError('this is not a compressed HdrHistogram (V2)');
  if (data.readUInt32BE(4) > data.length - COMPRESSED_HEADER)
    throw new RangeError('the histogram is cut off');
  readPayload(plainHistogram(inflated(compressedPart(data))), onCount);
}

/** The times that a slot counts, in µs: `low` to `high`, both included. */
export function slotBounds(slot: number): { readonly low: number; readonly high: number } {
  const bucket = Math.max(0, Math.floor(slot / SUB_BUCKET_HALF) - 1);
  const width = 2 ** bucket;
  const low = (slot - bucket * SUB_BUCKET_HALF) * width;
  return { low, high: low + width - 1 };
}

function inflated(compressed: Buffer): Buffer {
  try {
    return inflateSync(compressed, { maxOutputLength: LARGEST });
  } catch (cause) {
    throw new RangeError("the histogram can't be decompressed", { cause });
  }
}

interface PlainHistogram {
  /** Zig-zag LEB128: counts, and negative numbers for runs of zeros. */
  readonly payload: Buffer;
  readonly slots: number;
}

function plainHistogram(plain: Buffer): PlainHistogram {
  if (plain.length < HEADER || withoutWordSize(plain.readUInt32BE(0)) !== COOKIE)
    throw new RangeError('this is not an HdrHistogram (V2)');
  const length = plain.readUInt32BE(4);
  if (length > plain.length - HEADER) throw new RangeError('the histogram is cut off');
  if (plain.readUInt32BE(12) !== DIGITS || plain.readBigUInt64BE(16) !== 1n)
    throw new RangeError('the histogram has another precision than three significant digits from 1 µs');
  const highest = plain.readBigUInt64BE(24);
  if (highest < 2n || highest > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError("the histogram's range is out of bounds");
  return { payload: plain.subarray(HEADER, HEADER + length), slots: slotsFor(Number(highest)) };
}

function readPayload({ payload, slots }: PlainHistogram, onCount: OnCount): void {
  let slot = 0;
  let total = 0;
  for (let at = 0; at < payload.length;) {
    const { value, next } = readZigZag(payload, at);
    if (value > 0x7fffffff) throw new RangeError('the histogram holds an impossible count');
    const end = value < 0 ? slot - value : slot + 1;
    if (value > 0) total += value;
    if (end > slots || !Number.isSafeInteger(total))
      throw new RangeError('the histogram holds more than its range allows');
    if (value > 0) onCount(slot, value);
    slot = end;
    at = next;
  }
}

function readZigZag(payload: Buffer, start: number): { value: number; next: number } {
  let raw = 0;
  let factor = 1;
  for (let at = start; at < start + 9; at++) {
    const byte = payload[at];
    if (byte === undefined) break;
    const last = byte < 0x80 || at === start + 8;
    raw += (at === start + 8 ? byte : byte & 0x7f) * factor;
    if (last) return { value: raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2, next: at + 1 };
    factor *= 128;
  }
  throw new RangeError('the histogram is cut off in the middle of a count');
}

/** The length of the counts array that covers `highest`. */
function slotsFor(highest: number): number {
  let buckets = 1;
  for (let covered = 2 * SUB_BUCKET_HALF; covered <= highest; covered *= 2) buckets++;
  return (buckets + 1) * SUB_BUCKET_HALF;
}

/** No histogram that can be read has more. */
export const MOST_SLOTS = slotsFor(Number.MAX_SAFE_INTEGER);

function compressedPart(data: Buffer): Buffer {
  return data.subarray(COMPRESSED_HEADER, COMPRESSED_HEADER + data.readUInt32BE(4));
}

function withoutWordSize(cookie: number): number {
  return (cookie & ~0xf0) >>> 0;
}
