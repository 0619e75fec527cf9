import assert from 'node:assert/strict';
import type { LoadRun } from '../../src/result/result.js';
import { load } from './servers-load.js';

/**
 * Runs something and checks that nothing of it stays behind in this process: no socket, timer, lookup, child process
 * or thread, no unhandled rejection, no warning of Node.js (such as of too many listeners).
 */
export async function withoutLeaks<T>(work: () => Promise<T>): Promise<T> {
  const trouble: unknown[] = [];
  const note = (reason: unknown): void => void trouble.push(reason);
  process.on('unhandledRejection', note);
  process.on('warning', note);
  try {
    const before = countResources();
    const result = await work();
    await goneAgain(before);
    assert.deepEqual(trouble, [], 'no unhandled rejection and no warning');
    return result;
  } finally {
    process.off('unhandledRejection', note);
    process.off('warning', note);
  }
}

/** Runs load; its counts add up, and nothing of it stays behind. */
export function loadWithoutLeaks(options: Parameters<typeof load>[0]): Promise<LoadRun> {
  return withoutLeaks(() => load(options));
}

/** What is closed is only gone some turns of the event loop later, and the other end of a socket later still. */
async function goneAgain(before: ReadonlyMap<string, number>): Promise<void> {
  const until = performance.now() + LONGEST_WAIT;
  for (;;) {
    const more = [...countResources()].filter(([name, count]) => count > (before.get(name) ?? 0));
    if (more.length === 0) return;
    const left = more.map(([name, count]) => `${count - (before.get(name) ?? 0)} × ${name}`).join(', ');
    assert.ok(performance.now() < until, `left behind: ${left}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function countResources(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of process.getActiveResourcesInfo()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const LONGEST_WAIT = 3000;
