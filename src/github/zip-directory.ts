import { formatBytes } from '../model/units.js';
import { ArtifactRefusal } from './artifact-refusal.js';

/** A file of a zip, as the zip's own directory describes it. Nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: 0 | 8;
  /** Bytes in the zip. */
  readonly packed: number;
  /** Bytes it says it unpacks to. */
  readonly size: number;
  readonly crc: number;
  /** Where its own header stands. */
  readonly offset: number;
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes that all entries together say they unpack to. */
  readonly total: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 200, total: 100_000_000 };

/**
 * The files of a zip from outside, folders left out. One entry that no honest artifact has refuses the whole: names
 * that lead elsewhere, links, encryption, zips in the zip, names that stand twice, too many, too large.
 * @throws {ArtifactRefusal}
 */
export function readZipDirectory(zip: Buffer, limits = ZIP_LIMITS): readonly ZipEntry[] {
  const end = findEnd(zip);
  if (end.count > limits.entries)
    throw new ArtifactRefusal(`it holds ${end.count} entries, more than ${limits.entries}`);
  const records: ZipEntry[] = [];
  const names = new Set<string>();
  let at = end.start;
  for (let index = 0; index < end.count; index++) {
    const { entry, isFolder, next } = readRecord(zip, at, end.start + end.length);
    // File systems that ignore case would see one file.
    const key = entry.name.toLowerCase().normalize('NFC');
    if (names.has(key)) throw new ArtifactRefusal(`it holds ${quoted(entry.name)} twice`);
    names.add(key);
    if (!isFolder) records.push(entry);
    at = next;
  }
  const total = records.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total)
    throw new ArtifactRefusal(`it unpacks to ${formatBytes(total)}, more than ${formatBytes(limits.total)}`);
  return records;
}

const END = 0x06054b50;
const END_SIZE = 22;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const LONGEST_NAME = 255;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

/** The end record stands behind everything, but for a comment. */
function findEnd(zip: Buffer): Directory {
  const first = Math.max(0, zip.length - END_SIZE - LONGEST_COMMENT);
  for (let at = zip.length - END_SIZE; at >= first; at--) {
    if (zip.readUInt32LE(at) !== END || at + END_SIZE + zip.readUInt16LE(at + 20) !== zip.length) continue;
    const [disk, firstDisk, here, count = 0] = [4, 6, 8, 10].map((offset) => zip.readUInt16LE(at + offset));
    const length = zip.readUInt32LE(at + 12);
    const start = zip.readUInt32LE(at + 16);
    if (count === 0xffff || start === 0xffffffff || length === 0xffffffff)
      throw new ArtifactRefusal('it is a ZIP64 file, which an artifact of this size has no need to be');
    if (disk !== 0 || firstDisk !== 0 || here !== count)
      throw new ArtifactRefusal('it is one part of a split zip');
    if (start + length > at) throw damaged();
    return { count, start, length };
  }
  throw new ArtifactRefusal('it is not a zip, or cut off');
}

interface Read {
  readonly entry: ZipEntry;
  readonly isFolder: boolean;
  readonly next: number;
}

function readRecord(zip: Buffer, at: number, end: number): Read {
  if (at + RECORD_SIZE > end || zip.readUInt32LE(at) !== RECORD) throw damaged();
  const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
    zip.readUInt16LE(at + offset),
  );
  const nameEnd = at + RECORD_SIZE + nameLength;
  const next = nameEnd + extraLength + commentLength;
  if (next > end) throw damaged();
  const name = checkedName(zip.subarray(at + RECORD_SIZE, nameEnd));
  const flags = zip.readUInt16LE(at + 8);
  if ((flags & ENCRYPTED) !== 0) throw new ArtifactRefusal(`${quoted(name)} is encrypted`);
  const isFolder = checkKind(name, zip.readUInt32LE(at + 38) >>> 16);
  const entry = {
    name,
    method: checkedMethod(name, zip.readUInt16LE(at + 10)),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  };
  return { entry, isFolder, next };
}

/** Encrypted; strongly encrypted; with a masked directory. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;

function checkedName(bytes: Buffer): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ArtifactRefusal('it holds a name that is not UTF-8', { cause });
  }
  const problem = nameProblem(name);
  if (problem !== null) throw new ArtifactRefusal(`it holds ${problem}: ${quoted(name)}`);
  return name;
}

function nameProblem(name: string): string | null {
  const parts = name.replace(/\/$/, '').split('/');
  if (name.length > LONGEST_NAME) return `a name of ${name.length} characters`;
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)) return 'a name with invisible characters';
  if (name.includes('\\')) return 'a name with a backslash';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'an absolute path';
  if (parts.includes('..')) return 'a path that leads out of its folder';
  if (parts.some((part) => part === '' || part === '.')) return 'a path with an empty part';
  return /\.zip$/i.test(name) ? 'another zip' : null;
}

/** `mode`: the type and permissions of a file on Unix; 0 where the zip was made elsewhere. */
function checkKind(name: string, mode: number): boolean {
  const kind = mode & 0o170000;
  if (kind === 0o120000) throw new ArtifactRefusal(`${quoted(name)} is a symbolic link`);
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000)
    throw new ArtifactRefusal(`${quoted(name)} is neither a file nor a folder`);
  return name.endsWith('/');
}

function checkedMethod(name: string, method: number): 0 | 8 {
  if (method === 0 || method === 8) return method;
  throw new ArtifactRefusal(`${quoted(name)} is packed in a way (${method}) that artifacts are not`);
}

/** Names come from outside: a refusal shows them cut, without what a terminal or a reader could stumble over. */
export function quoted(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
  return JSON.stringify(clean.length > 60 ? `${clean.slice(0, 59)}…` : clean);
}

export function damaged(): ArtifactRefusal {
  return new ArtifactRefusal('it is a damaged zip');
}
