import { crc32, inflateRawSync } from 'node:zlib';
import { isNodeError } from '../model/error-text.js';
import { formatBytes } from '../model/units.js';
import { ArtifactRefusal } from './artifact-refusal.js';
import { damaged, quoted, readZipDirectory, type ZipEntry } from './zip-directory.js';

/** Bytes, unpacked. */
const LARGEST_RESULT = 32_000_000;
/** Results pack to a fifth; a bomb to a thousandth. */
const HIGHEST_RATIO = 100;
/** Bytes: small files may well repeat themselves. */
const RATIO_FROM = 1_000_000;

/**
 * The text of the one `result.json` in the zip, at its root or in one folder. Whatever else is in there is not
 * unpacked, and nothing is written anywhere.
 * @throws {ArtifactRefusal}
 */
export function readResultText(zip: Buffer, largest = LARGEST_RESULT): string {
  const entries = readZipDirectory(zip);
  const results = entries.filter(({ name }) => /^(?:[^/]+\/)?result\.json$/.test(name));
  const [entry] = results;
  if (entry === undefined)
    throw new ArtifactRefusal('it holds no result.json, neither at its root nor in one folder');
  if (results.length > 1)
    throw new ArtifactRefusal(`it holds ${results.length} files result.json: upload one in each artifact`);
  checkSize(entry, largest);
  const bytes = unpack(zip, entry);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ArtifactRefusal(`${quoted(entry.name)} is not UTF-8 text`, { cause });
  }
}

function checkSize({ name, size, packed }: ZipEntry, largest: number): void {
  if (size > largest)
    throw new ArtifactRefusal(
      `${quoted(name)} unpacks to ${formatBytes(size)}, more than ${formatBytes(largest)}`,
    );
  if (size > RATIO_FROM && size > packed * HIGHEST_RATIO)
    throw new ArtifactRefusal(`${quoted(name)} unpacks to more than ${HIGHEST_RATIO} times its packed size`);
}

const HEADER = 0x04034b50;
const HEADER_SIZE = 30;

/** The entry's content. Its own header must agree with the directory: tools that read only one would see another file. */
function unpack(zip: Buffer, entry: ZipEntry): Buffer {
  const { offset, packed } = entry;
  if (offset + HEADER_SIZE > zip.length || zip.readUInt32LE(offset) !== HEADER) throw damaged();
  const nameEnd = offset + HEADER_SIZE + zip.readUInt16LE(offset + 26);
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  const name = zip.subarray(offset + HEADER_SIZE, nameEnd).toString('utf8');
  const method = zip.readUInt16LE(offset + 8);
  if (start + packed > zip.length || name !== entry.name || method !== entry.method) throw damaged();
  const content = inflated(zip.subarray(start, start + packed), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}

/** Stops at the first byte beyond what the directory said: a bomb that lies about its size gets no further. */
function inflated(packed: Buffer, { name, method, size }: ZipEntry): Buffer {
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    if (isNodeError(cause) && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new ArtifactRefusal(`${quoted(name)} unpacks to more than it says`, { cause });
    throw new ArtifactRefusal(`${quoted(name)} is damaged or cut off`, { cause });
  }
}
