import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { groupIsGone, parseStat } from '../../../src/host/group-members.js';

describe('parseStat', () => {
  it('reads group and state behind a name with brackets and spaces', () => {
    expect(parseStat('42 (a (b) c) S 1 40 40 0 -1')).toEqual({ group: 40, running: true });
  });

  it('does not count a process that has ended', () => {
    expect(parseStat('42 (node) Z 1 40 40 0 -1')).toEqual({ group: 40, running: false });
  });
});

describe('groupIsGone', () => {
  it('sees a group that runs, and one that has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { detached: true });
    await once(child, 'spawn');
    const group = child.pid ?? 0;
    expect(await groupIsGone(group)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await groupIsGone(group)).toBe(true);
  });
});
