/** Connections of some processes at one moment. */
export interface ConnectionCount {
  /** In use by both sides. */
  readonly established: number;
  /** The other side has closed, this one has not: a service that forgets to close collects them. */
  readonly closeWait: number;
}

/**
 * Reads `/proc/PID/net/tcp` (or `tcp6`) piece by piece and keeps the sockets that count, by their inode. The file holds
 * those of a whole network namespace: whose they are is told by `/proc/PID/fd`. A table that changes while it is read
 * may tell of a socket twice.
 */
export class ConnectionTable {
  readonly #states = new Map<string, string>();
  #rest = '';

  /** Text of the file, cut anywhere. */
  add(piece: string): void {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
  }

  /** The end of one file: what follows is another. */
  end(): void {
    this.#line(this.#rest);
    this.#rest = '';
  }

  /** How many of these sockets are connections. */
  count(inodes: Iterable<string>): ConnectionCount {
    let [established, closeWait] = [0, 0];
    for (const inode of inodes) {
      const state = this.#states.get(inode);
      if (state === ESTABLISHED) established++;
      else if (state === CLOSE_WAIT) closeWait++;
    }
    return { established, closeWait };
  }

  #line(line: string): void {
    const [, state, inode] = ENTRY.exec(line) ?? [];
    if (inode !== undefined && (state === ESTABLISHED || state === CLOSE_WAIT))
      this.#states.set(inode, state);
  }
}

/** The inode of a link of `/proc/PID/fd`; null for what is no socket. */
export function socketInode(link: string): string | null {
  return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? null;
}

/** proc_pid_net(5): number, local, remote, state, queues, timer, retransmits, user, timeout, inode. */
const ENTRY = /^ *\d+: \S+ \S+ ([0-9A-F]{2}) \S+ \S+ \S+ +\d+ +\d+ (\d+)/;
const ESTABLISHED = '01';
const CLOSE_WAIT = '08';
