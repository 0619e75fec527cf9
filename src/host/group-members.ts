import { readdir, readFile } from 'node:fs/promises';

/**
 * Whether no process of the group runs any more. Processes that have ended but that nobody has waited for do not
 * count: in a container whose first process never waits (`tail -f /dev/null`), orphans stay in that state for ever.
 */
export async function groupIsGone(group: number): Promise<boolean> {
  try {
    process.kill(-group, 0);
  } catch (error) {
    // EPERM: someone is there, but not ours to signal. macOS also says so of a group that has just ended.
    return !(
      error instanceof Error &&
      'code' in error &&
      error.code === 'EPERM' &&
      process.platform === 'linux'
    );
  }
  return process.platform === 'linux' && !(await hasRunningMember(group));
}

async function hasRunningMember(group: number): Promise<boolean> {
  try {
    const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const states = await Promise.all(processes.map((pid) => readState(pid)));
    return states.some((state) => state?.group === group && state.running);
  } catch {
    // Without /proc the signal's answer has to do.
    return true;
  }
}

async function readState(pid: string): Promise<{ group: number; running: boolean } | null> {
  try {
    return parseStat(await readFile(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

/** Reads `/proc/PID/stat`. The name in brackets may hold anything, brackets and spaces too; the state follows the last one. */
export function parseStat(stat: string): { group: number; running: boolean } {
  const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { group: Number(group), running: state !== 'Z' && state !== 'X' };
}
