import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LineCutter } from '../analysis/traffic/line-cutter.js';
import { errorText } from '../model/error-text.js';
import { LoadgateError, usageError } from '../model/errors.js';
import type { World } from './world.js';

/** `line` is null for one that is too long to be kept; `number` counts from 1. */
export type OnLine = (line: string | null, number: number) => void;

/**
 * Reads an access log line by line, in bounded memory; `-` is the standard input. What is packed with gzip is known
 * by its first bytes. Gives a note where the end is missing.
 * @throws {ConfigError} when it can't be read, or is packed in another way.
 */
export async function readAccessLog(world: World, name: string, onLine: OnLine): Promise<string | null> {
  let number = 0;
  const cutter = new LineCutter((line) => {
    onLine(line, ++number);
  });
  try {
    for await (const chunk of unpacked(chunksOf(world, name), name)) {
      if (world.interrupt.aborted) return null;
      cutter.push(chunk);
    }
  } catch (error) {
    if (error instanceof DamagedArchive && number > 0) {
      return `${name}: its gzip data end or break off behind line ${number} (${error.message}); what comes before counts.`;
    }
    if (error instanceof DamagedArchive)
      throw usageError(`${name}: its gzip data are damaged: ${error.message}`);
    throw error;
  }
  cutter.end();
  return null;
}

type Chunks = AsyncIterable<Buffer>;

async function* chunksOf(world: World, name: string): AsyncGenerator<Buffer> {
  const stream =
    name === '-' ? world.stdin?.() : createReadStream(resolve(world.cwd, name), { highWaterMark: 262_144 });
  if (stream === undefined) throw usageError('there is no standard input to read');
  try {
    for await (const chunk of stream) yield Buffer.from(chunk);
  } catch (error) {
    throw usageError(
      `${name} can't be read: ${errorText(error)}`,
      'name an access log, or - for the standard input',
    );
  }
}

/** First bytes of what can't be unpacked here, and what can. */
const PACKED = [
  { magic: [0x28, 0xb5, 0x2f, 0xfd], kind: 'Zstandard', command: 'zstdcat' },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: 'xz', command: 'xzcat' },
  { magic: [0x42, 0x5a, 0x68], kind: 'bzip2', command: 'bzcat' },
  { magic: [0x50, 0x4b, 0x03, 0x04], kind: 'zip', command: 'unzip -p' },
];

async function* unpacked(chunks: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  const head = await firstBytes(chunks);
  const rest = joined(head, chunks);
  if (startsWith(head, [0x1f, 0x8b])) {
    yield* gunzipped(rest);
    return;
  }
  const packed = PACKED.find(({ magic }) => startsWith(head, magic));
  if (packed)
    throw usageError(
      `${name} is packed with ${packed.kind}`,
      `unpack it on the way: ${packed.command} ${name} | loadgate mix -`,
    );
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]))
    throw usageError(
      `${name} is UTF-16 text`,
      `convert it on the way: iconv -f UTF-16 -t UTF-8 ${name} | loadgate mix -`,
    );
  yield* rest;
}

/** Enough to tell how it is packed: a pipe may give single bytes. */
async function firstBytes(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < 8) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* joined(head: Buffer, rest: Chunks): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

class DamagedArchive extends Error {}

async function* gunzipped(chunks: Chunks): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 262_144 });
  const source = Readable.from(chunks, { objectMode: false });
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip) as Chunks) yield chunk;
  } catch (error) {
    throw error instanceof LoadgateError ? error : new DamagedArchive(errorText(error));
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
