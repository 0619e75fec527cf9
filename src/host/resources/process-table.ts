import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ProcessState, TreeOptions } from './process-tree.js';
import { childEnvironment } from '../child-environment.js';

/**
 * A process with all its descendants on systems without Linux's `/proc`, from one table of `ps`, as macOS and the BSDs
 * have it. It knows neither threads nor open files, and not the CPU time of children that came and went unseen.
 */
export class ListedTree {
  readonly #root: number;
  readonly #ownsGroup: boolean;
  #members = new Set<number>();

  constructor({ root, ownsGroup }: Omit<TreeOptions, 'proc'>) {
    this.#root = root;
    this.#ownsGroup = ownsGroup;
  }

  /** Who belongs to the tree now. Rejects where there is no such program. */
  async read(): Promise<readonly ProcessState[]> {
    const { stdout } = await run('ps', ['-A', ...COLUMNS.flatMap((column) => ['-o', `${column}=`])], {
      timeout: LIMIT,
      maxBuffer: LARGEST,
      env: childEnvironment(process.env, { LC_ALL: 'C' }),
    });
    return this.select(parseProcessTable(stdout));
  }

  /** The members among all processes. One that was seen once stays when its parent ends. */
  select(all: readonly ProcessState[]): readonly ProcessState[] {
    const members = new Set<number>();
    const isMember = ({ pid, parent, group }: ProcessState): boolean =>
      pid === this.#root ||
      this.#members.has(pid) ||
      members.has(parent) ||
      (this.#ownsGroup && group === this.#root);
    for (let before = -1; before < members.size;) {
      before = members.size;
      for (const one of all) if (isMember(one)) members.add(one.pid);
    }
    this.#members = members;
    return all.filter(({ pid }) => members.has(pid));
  }
}

/** Reads lines of pid, parent, group, state, resident set in KiB, and CPU time; others are left out. */
export function parseProcessTable(text: string): readonly ProcessState[] {
  return text.split('\n').flatMap((line) => {
    const [pid, parent, group, state = '', rss, time = ''] = line.trim().split(/\s+/);
    const cpu = parseCpuTime(time);
    const numbers = [pid, parent, group, rss].map(Number);
    if (cpu === null || !numbers.every(Number.isSafeInteger)) return [];
    const ended = state.startsWith('Z');
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        ended,
        cpu,
        childrenCpu: 0,
        started: 0,
        threads: null,
        rss: ended ? null : Number(rss) * 1024,
        files: null,
      },
    ];
  });
}

/** `[[dd-]hh:]mm:ss[.cc]` in ms; null for anything else. */
export function parseCpuTime(text: string): number | null {
  const match = /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return (
    (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + Math.round((seconds ?? 0) * 1000)
  );
}

/** Each asked for on its own: behind a `=` the rest of an argument is the column's title. */
const COLUMNS = ['pid', 'ppid', 'pgid', 'stat', 'rss', 'time'];
const run = promisify(execFile);

/** ms. */
const LIMIT = 5000;
/** Bytes. */
const LARGEST = 10_000_000;
