/** What Linux tells of one process in `/proc/PID/stat` (proc_pid_stat(5)). */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** It has ended, but nobody has waited for it yet. */
  readonly ended: boolean;
  /** CPU time of its own, user and system, ms. */
  readonly cpu: number;
  /** CPU time of the children that it has waited for, and of theirs, ms. */
  readonly childrenCpu: number;
  readonly threads: number;
  /** Ticks since the machine started: with the pid it tells one process from a later one of the same number. */
  readonly started: number;
}

/**
 * Reads the text of `/proc/PID/stat`; null when it is none. The name in brackets may hold anything, spaces, brackets
 * and line ends too: the other fields follow the last bracket.
 */
export function parseProcessStat(text: string): ProcessStat | null {
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  if (open < 1 || close < open) return null;
  const fields = text.slice(close + 2).split(' ');
  const [state = ''] = fields;
  const field = (number: number): number => Number(fields[number - FIRST_FIELD] ?? NaN);
  const stat = {
    pid: Number(text.slice(0, open)),
    parent: field(4),
    group: field(5),
    cpu: (field(14) + field(15)) * TICK,
    childrenCpu: (field(16) + field(17)) * TICK,
    threads: field(20),
    started: field(22),
  };
  if (!Object.values(stat).every(Number.isFinite)) return null;
  return { ...stat, ended: state === 'Z' || state === 'X' };
}

/** The resident set in bytes, from the text of `/proc/PID/status`; null for a process without memory. */
export function parseResidentSet(status: string): number | null {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

/** Fields count from 1 as in the manual; the state, behind the name, is the third. */
const FIRST_FIELD = 3;

/** ms. USER_HZ is 100 on every architecture that Node runs on, whatever the kernel's own clock does. */
const TICK = 10;
