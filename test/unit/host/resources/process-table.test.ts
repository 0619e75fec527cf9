import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListedTree, parseCpuTime, parseProcessTable } from '../../../../src/host/resources/process-table.js';

const MACOS = `    1     0     1 Ss    21136   0:09.47
  501     1   501 S+    74240  12:03.01
  502   501   501 R+     1024   1:00.50
  503   502   777 S         8   0:00.00
  504   501   501 Z         0   0:00.00
  600     1   600 Ss     2048   0:01.00
`;

describe('parseProcessTable', () => {
  it('reads what macOS tells', () => {
    expect(parseProcessTable(MACOS)[1]).toEqual({
      pid: 501,
      parent: 1,
      group: 501,
      ended: false,
      cpu: 723_010,
      childrenCpu: 0,
      started: 0,
      threads: null,
      rss: 74_240 * 1024,
      files: null,
    });
    expect(parseProcessTable(MACOS).map(({ ended }) => ended)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('leaves out what is no such line', () => {
    expect(parseProcessTable('\n  PID PPID\n7 1 7 S x 0:00\n7 1 7 S 4\n7 1 7 S 4 soon\nps: bad\n')).toEqual(
      [],
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { pid, cpu } of parseProcessTable(text)) expect(Number.isFinite(pid + cpu)).toBe(true);
      }),
    );
  });
});

describe('parseCpuTime', () => {
  it.each([
    ['0:00.03', 30],
    ['00:00:07', 7000],
    ['1:02.5', 62_500],
    ['27:46:40', 100_000_000],
    ['2-03:04:05', 183_845_000],
    ['', null],
    ['7', null],
    ['1-2:3', null],
  ])('%s is %d ms', (text, time) => {
    expect(parseCpuTime(text)).toBe(time);
  });
});

describe('ListedTree', () => {
  it('has the root with all its descendants, and those who lost their parent', () => {
    const tree = new ListedTree({ root: 501, ownsGroup: false });
    const pids = (table: string): number[] => tree.select(parseProcessTable(table)).map(({ pid }) => pid);
    expect(pids(MACOS)).toEqual([501, 502, 503, 504]);
    expect(pids('501 1 501 S 4 0:00.01\n503 1 777 S 8 0:00.00\n')).toEqual([501, 503]);
    expect(pids('600 1 600 S 4 0:00.01\n')).toEqual([]);
  });

  it('has the members of a group of its own', () => {
    const table = parseProcessTable('501 1 501 S 4 0:00.01\n70 1 501 S 8 0:00.00\n80 70 80 S 8 0:00.00\n');
    expect(new ListedTree({ root: 501, ownsGroup: true }).select(table)).toHaveLength(3);
    expect(new ListedTree({ root: 501, ownsGroup: false }).select(table)).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')('asks the system', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    try {
      const members = await new ListedTree({ root: process.pid, ownsGroup: false }).read();
      const found = members.find(({ pid }) => pid === child.pid);
      expect(found).toMatchObject({ parent: process.pid, ended: false });
      expect(members.find(({ pid }) => pid === process.pid)?.rss).toBeGreaterThan(10_000_000);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
