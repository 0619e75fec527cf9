import { readlinkSync } from 'node:fs';
import { open, readdir, readlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNodeError } from '../../model/error-text.js';
import { ConnectionTable, socketInode, type ConnectionCount } from './connection-table.js';

/**
 * Counts the TCP connections of processes in Linux's `/proc`. The system makes a table of all connections for it, which
 * takes some 8 ms even when it is short, and each socket costs 10 µs more: so the tables are read off the main thread,
 * the sockets in slices, and after each reading comes a rest of ninety-nine times the effort. Never throws.
 */
export class ConnectionWatch {
  /** The last count; null before the first one, and when the last could not be made. */
  latest: ConnectionCount | null = null;
  /** Its processes are another user's. */
  isDenied = false;
  readonly #proc: string;
  #isReading = false;
  #isStopped = false;
  /** Monotonic ms. */
  #restsUntil = -Infinity;

  constructor(proc: string) {
    this.#proc = proc;
  }

  /** Counts once more, unless it is still at it or has to rest. Resolves when it is done. */
  async look(pids: readonly number[]): Promise<void> {
    if (this.#isReading || this.#isStopped || performance.now() < this.#restsUntil) return;
    this.#isReading = true;
    const began = performance.now();
    const effort = new Effort();
    try {
      this.latest = await this.#count(pids, effort);
      this.isDenied = false;
    } catch (error) {
      this.latest = null;
      if (isNodeError(error) && (error.code === 'EACCES' || error.code === 'EPERM')) this.isDenied = true;
    }
    this.#restsUntil = began + effort.spent() / SHARE;
    this.#isReading = false;
  }

  /** A reading under way ends soon. */
  stop(): void {
    this.#isStopped = true;
  }

  async #count(pids: readonly number[], effort: Effort): Promise<ConnectionCount | null> {
    const inodes = new Set<string>();
    const namespaces = new Map<string, number>();
    for (const pid of pids) {
      if (!(await this.#collect(pid, inodes, effort))) continue;
      const namespace = await readlink(`${this.#proc}/${pid}/ns/net`).catch(() => String(pid));
      // The first is the oldest: it will still be there when the table is read.
      if (!namespaces.has(namespace)) namespaces.set(namespace, pid);
    }
    const table = new ConnectionTable();
    let tables = 0;
    for (const pid of namespaces.values())
      for (const file of ['tcp', 'tcp6'])
        if (!this.#isStopped && (await readInto(table, `${this.#proc}/${pid}/net/${file}`))) tables++;
    return tables < namespaces.size || namespaces.size === 0 ? null : table.count(inodes);
  }

  /** The sockets of one process; whether it is still there. */
  async #collect(pid: number, inodes: Set<string>, effort: Effort): Promise<boolean> {
    const folder = `${this.#proc}/${pid}/fd`;
    const names = await readdir(folder).catch((error: unknown) => {
      if (isGone(error)) return null;
      throw error;
    });
    if (names === null) return false;
    for (let from = 0; from < names.length && !this.#isStopped; from += SLICE) {
      if (from > 0) await effort.rest();
      for (const name of names.slice(from, from + SLICE)) {
        const inode = socketOf(`${folder}/${name}`);
        if (inode !== null) inodes.add(inode);
      }
    }
    return true;
  }
}

/**
 * What something took: in time, or in CPU time of this whole process when that is less. A machine that is busy with
 * others makes time pass, one that sends load has other work to do.
 */
class Effort {
  #time = -performance.now();
  #cpu = -cpuTime();

  async rest(): Promise<void> {
    this.#time += performance.now();
    this.#cpu += cpuTime();
    await sleep(PAUSE, undefined, { ref: false });
    this.#time -= performance.now();
    this.#cpu -= cpuTime();
  }

  /** ms. */
  spent(): number {
    return Math.min(this.#time + performance.now(), this.#cpu + cpuTime());
  }
}

/** ms. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Of a core: what looking may take. */
const SHARE = 1 / 100;
/** Links that are read in one go: less than half a millisecond. */
const SLICE = 50;
/** ms. */
const PAUSE = 10;
/** The system gives no more than a page at a time. Bytes. */
const PAGE = 4096;

function socketOf(link: string): string | null {
  try {
    return socketInode(readlinkSync(link));
  } catch {
    // Closed meanwhile.
    return null;
  }
}

/** Whether there is such a table: a system without IPv6 has no tcp6. */
async function readInto(table: ConnectionTable, file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const buffer = Buffer.alloc(PAGE);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, PAGE, null);
      if (bytesRead === 0) break;
      table.add(buffer.toString('latin1', 0, bytesRead));
    }
    table.end();
    return true;
  } finally {
    await handle.close();
  }
}

function isGone(error: unknown): boolean {
  return isNodeError(error) && (error.code === 'ENOENT' || error.code === 'ESRCH');
}
