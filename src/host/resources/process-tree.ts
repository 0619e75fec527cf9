import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isNodeError } from '../../model/error-text.js';
import { parseProcessStat, parseResidentSet, type ProcessStat } from './process-stat.js';

/** One process of the tree at one moment. */
export interface ProcessState extends Omit<ProcessStat, 'threads'> {
  /** Null where the system does not tell. */
  readonly threads: number | null;
  /** Bytes; null when it can't be read. */
  readonly rss: number | null;
  /** Null where the system does not tell, or not to this user. */
  readonly files: number | null;
}

/** Where Linux shows its processes. */
export const PROC = '/proc';

export interface TreeOptions {
  readonly root: number;
  /** Whether the root leads a process group of its own, whose members belong to it wherever they come from. */
  readonly ownsGroup: boolean;
  /** Where the system shows its processes: `/proc`. */
  readonly proc?: string;
}

/**
 * A process with all its descendants, found in Linux's `/proc`. One that was seen once stays a member when its parent
 * ends. Only what is new since the last reading is looked at besides the members: a machine with many processes
 * costs no more than an empty one. Reading blocks for some 50 µs per member, which is less than handing it to other
 * threads would cost.
 */
export class ProcessTree {
  readonly #root: number;
  readonly #ownsGroup: boolean;
  readonly #proc: string;
  #rootStarted: number | null = null;
  #members = new Map<number, ProcessStat>();
  /** Everybody else who was there at the last reading. */
  #strangers = new Set<number>();

  constructor({ root, ownsGroup, proc = PROC }: TreeOptions) {
    this.#root = root;
    this.#ownsGroup = ownsGroup;
    this.#proc = proc;
  }

  /** Who belongs to the tree now; empty when none is left, or where there is no `/proc`. */
  read(): readonly ProcessState[] {
    const pids = this.#listPids();
    const members = new Map<number, ProcessStat>();
    const newcomers: ProcessStat[] = [];
    const strangers = new Set<number>();
    for (const pid of pids) {
      const known = this.#members.get(pid);
      if (known === undefined && this.#strangers.has(pid)) {
        strangers.add(pid);
        continue;
      }
      const stat = this.#stat(pid);
      if (stat === null) continue;
      if (known?.started === stat.started || this.#isRoot(stat)) members.set(pid, stat);
      else newcomers.push(stat);
    }
    for (const stranger of this.#adopt(members, newcomers)) strangers.add(stranger.pid);
    this.#members = members;
    this.#strangers = strangers;
    return [...members.values()].map((stat) => this.#look(stat));
  }

  /** A later process of the same number is somebody else. */
  #isRoot({ pid, started }: ProcessStat): boolean {
    if (pid !== this.#root) return false;
    this.#rootStarted ??= started;
    return started === this.#rootStarted;
  }

  /** Moves newcomers into the tree until nobody's parent is in it any more; gives those who stay outside. */
  #adopt(members: Map<number, ProcessStat>, newcomers: readonly ProcessStat[]): readonly ProcessStat[] {
    let outside = newcomers;
    for (;;) {
      const left = outside.filter((stat) => !this.#belongs(stat, members));
      if (left.length === outside.length) return left;
      for (const stat of outside) if (!left.includes(stat)) members.set(stat.pid, stat);
      outside = left;
    }
  }

  #belongs({ parent, group }: ProcessStat, members: ReadonlyMap<number, ProcessStat>): boolean {
    // A parent that ended since the last reading was a member all the same.
    return members.has(parent) || this.#members.has(parent) || (this.#ownsGroup && group === this.#root);
  }

  #listPids(): readonly number[] {
    try {
      return readdirSync(this.#proc)
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
    } catch {
      return [];
    }
  }

  #stat(pid: number): ProcessStat | null {
    const text = this.#text(pid, 'stat');
    return text === null ? null : parseProcessStat(text);
  }

  #look(stat: ProcessStat): ProcessState {
    if (stat.ended) return { ...stat, rss: null, files: null };
    const status = this.#text(stat.pid, 'status');
    return {
      ...stat,
      rss: status === null ? null : parseResidentSet(status),
      files: this.#countFiles(stat.pid),
    };
  }

  /** A process may end between two readings: it then has no text any more. */
  #text(pid: number, file: 'stat' | 'status'): string | null {
    try {
      return readFileSync(`${this.#proc}/${pid}/${file}`, 'utf8');
    } catch {
      return null;
    }
  }

  #countFiles(pid: number): number | null {
    const folder = `${this.#proc}/${pid}/fd`;
    try {
      // Since Linux 6.2 the folder's size is the number of open files: ten thousand connections need no listing.
      const size = this.#proc === PROC ? statSync(folder).size : 0;
      return size > 0 ? size : readdirSync(folder).length;
    } catch (error) {
      return isNodeError(error) && (error.code === 'ENOENT' || error.code === 'ESRCH') ? 0 : null;
    }
  }
}
