import { LevelRecorder, type Grid } from '../../result/level-recorder.js';
import type { ProcessRow, ProcessUsage } from '../../result/resources.js';
import { ConnectionWatch } from './connection-watch.js';
import { CpuAccount } from './cpu-account.js';
import { PROC, ProcessTree, type ProcessState } from './process-tree.js';

/** Whose resources are read. */
export interface WatchedProcess {
  readonly pid: number;
  readonly of: ProcessUsage['of'];
}

/** CPU time comes in ticks of 10 ms: over less than this, in ms, it says too little. */
const SHORTEST = 200;

/** Reads what a process and its descendants use, whenever it is told to. Never throws. */
export class ProcessWatch {
  /** Why something could not be read, for people; each reason once. */
  readonly problems = new Set<string>();
  readonly #process: WatchedProcess;
  readonly #tree: ProcessTree;
  readonly #account = new CpuAccount();
  readonly #levels = new LevelRecorder([
    'cpu',
    'rss',
    'files',
    'connections',
    'closeWait',
    'threads',
    'processes',
  ]);
  readonly #connections: ConnectionWatch;
  #readAt: number | null = null;

  constructor(process: WatchedProcess, proc = PROC) {
    this.#process = process;
    this.#tree = new ProcessTree({
      root: process.pid,
      ownsGroup: process.of === 'started',
      proc,
    });
    this.#connections = new ConnectionWatch(proc);
  }

  /** One reading of Linux's `/proc`; the first is what the second is compared with. `now`: monotonic ms. */
  read(now: number): void {
    if (!this.#isDue(now)) return;
    const all = this.#tree.read();
    this.record(now, all);
    // What is found is told by the next reading: it takes a while.
    void this.#connections.look(all.filter((one) => !one.ended).map(({ pid }) => pid));
  }

  /** Nothing is left running behind. */
  stop(): void {
    this.#connections.stop();
  }

  /** What was read at a moment, by whatever means. */
  record(now: number, all: readonly ProcessState[]): void {
    if (!this.#isDue(now)) return;
    const since = this.#readAt;
    const spent = this.#account.advance(all);
    const running = all.filter((one) => !one.ended);
    if (running.length === 0) {
      this.#missing();
      return;
    }
    this.#readAt = now;
    if (since === null) return;
    this.#levels.add(since, now, { cpu: spent / (now - since), ...this.#sums(running) });
  }

  /** Null when nothing was ever read. */
  usage(grid: Grid): ProcessUsage | null {
    const rows = this.#levels.close(grid).map(({ start, levels }) => ({ start, ...levels }));
    return rows.length === 0 ? null : { of: this.#process.of, rows };
  }

  #isDue(now: number): boolean {
    return this.#readAt === null || now - this.#readAt >= SHORTEST;
  }

  #sums(running: readonly ProcessState[]): Record<Summed, number | null> {
    const files = sumOf(running.map((one) => one.files));
    if (files === null && process.platform === 'linux')
      this.problems.add(
        'The open files of the server could not be counted: its processes are another user’s.',
      );
    else if (this.#connections.isDenied)
      this.problems.add(
        'The connections of the server could not be counted: its processes are another user’s.',
      );
    const { latest } = this.#connections;
    return {
      rss: sumOf(running.map((one) => one.rss ?? 0)),
      files,
      connections: latest?.established ?? null,
      closeWait: latest?.closeWait ?? null,
      threads: sumOf(running.map((one) => one.threads)),
      processes: running.length,
    };
  }

  /** A server that loadgate started and that ends is told of elsewhere. */
  #missing(): void {
    if (this.#process.of === 'started') return;
    const { pid } = this.#process;
    this.problems.add(
      this.#readAt === null
        ? `There is no process ${pid} to read the server's resources from.`
        : `The process ${pid} ended while load ran: the server's resources are known up to then.`,
    );
  }
}

type Summed = Exclude<keyof ProcessRow, 'start' | 'cpu'>;

function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
