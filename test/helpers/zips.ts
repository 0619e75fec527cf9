import { crc32, deflateRawSync } from 'node:zlib';

/** A file for a zip, as hostile as a test wants it. */
export interface MadeEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly stored?: boolean;
  /** Type and permissions on Unix. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory says instead of the truth. */
  readonly says?: { readonly size?: number; readonly crc?: number };
  /** In the entry's own header instead of the name in the directory. */
  readonly headerName?: string;
  /** A number of its own where the entry begins. */
  readonly offset?: number;
}

/** A zip with whatever is asked for in its directory, written byte by byte: tools refuse to make such files. */
export function makeZip(
  entries: readonly MadeEntry[],
  end: { count?: number; comment?: string } = {},
): Buffer {
  const bodies: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const stored = entry.stored === true;
    const packed = stored ? content : deflateRawSync(content);
    const fields = {
      flags: entry.flags ?? 0x0800,
      method: entry.method ?? (stored ? 0 : 8),
      crc: entry.says?.crc ?? crc32(content),
      packed: packed.length,
      size: entry.says?.size ?? content.length,
    };
    const name = Buffer.from(entry.name);
    const body = Buffer.concat([header(Buffer.from(entry.headerName ?? name), fields), packed]);
    bodies.push(body);
    records.push(record(name, fields, ((entry.mode ?? 0o100644) << 16) >>> 0, entry.offset ?? offset));
    offset += body.length;
  }
  const directory = Buffer.concat(records);
  return Buffer.concat([...bodies, directory, endOf(end, entries.length, directory.length, offset)]);
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function header(name: Buffer, fields: Fields): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  writeFields(bytes, 6, fields);
  bytes.writeUInt16LE(name.length, 26);
  return Buffer.concat([bytes, name]);
}

function record(name: Buffer, fields: Fields, attributes: number, offset: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(0x0314, 4);
  bytes.writeUInt16LE(20, 6);
  writeFields(bytes, 8, fields);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt32LE(attributes, 38);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
}

function writeFields(bytes: Buffer, at: number, { flags, method, crc, packed, size }: Fields): void {
  bytes.writeUInt16LE(flags, at);
  bytes.writeUInt16LE(method, at + 2);
  bytes.writeUInt32LE(crc, at + 8);
  bytes.writeUInt32LE(packed, at + 12);
  bytes.writeUInt32LE(size, at + 16);
}

function endOf(
  { count, comment }: { count?: number; comment?: string },
  entries: number,
  length: number,
  start: number,
): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count ?? entries, 8);
  bytes.writeUInt16LE(count ?? entries, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(start, 16);
  bytes.writeUInt16LE(Buffer.byteLength(comment ?? ''), 20);
  return Buffer.concat([bytes, Buffer.from(comment ?? '')]);
}
