import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProcessStat, parseResidentSet } from '../../../../src/host/resources/process-stat.js';

/** A line as Linux writes it, for a process of this name. */
function statOf(name: string, state = 'S'): string {
  return `4711 (${name}) ${state} 17 4700 4700 34816 4711 4194304 93 2 0 0 250 50 1000 200 20 0 11 0 1556821 73000 376 18446744073709551615 0\n`;
}

describe('parseProcessStat', () => {
  it('reads times in ms, threads, parent and group', () => {
    expect(parseProcessStat(statOf('node'))).toEqual({
      pid: 4711,
      parent: 17,
      group: 4700,
      cpu: 3000,
      childrenCpu: 12_000,
      threads: 11,
      started: 1_556_821,
      ended: false,
    });
  });

  it('reads behind whatever a process calls itself', () => {
    const names = fc.oneof(
      fc.string({ maxLength: 15 }),
      fc.constantFrom('a (b) c', ') R 1 2 3', '((', '))', ' ', '', 'x\ny', '4711 (', '(sd-pam)'),
    );
    fc.assert(
      fc.property(names, (name) => {
        expect(parseProcessStat(statOf(name))).toMatchObject({ pid: 4711, parent: 17, threads: 11 });
      }),
    );
  });

  it('knows a process that has ended', () => {
    expect(parseProcessStat(statOf('node', 'Z'))?.ended).toBe(true);
    expect(parseProcessStat(statOf('node', 'X'))?.ended).toBe(true);
    expect(parseProcessStat(statOf('node', 'D'))?.ended).toBe(false);
  });

  it('gives nothing for what is no such text', () => {
    for (const text of ['', '4711', '4711 (node', '4711 (node) S 1 2', ') ( S', '(node) S'])
      expect(parseProcessStat(text)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseProcessStat(text);
      }),
    );
  });

  it.runIf(process.platform === 'linux')('reads that of this process', () => {
    const stat = parseProcessStat(readFileSync('/proc/self/stat', 'utf8'));
    const { user, system } = process.cpuUsage();
    expect(stat).toMatchObject({ pid: process.pid, parent: process.ppid, ended: false });
    expect(stat?.cpu).toBeGreaterThan(0);
    // Two clocks of the same time: a wrong length of a tick would be tenfold off.
    expect(stat?.cpu).toBeLessThan(((user + system) / 1000) * 3);
    expect(stat?.cpu).toBeGreaterThan((user + system) / 1000 / 3);
  });

  it.runIf(process.platform === 'linux')('counts in the ticks that the system says', () => {
    expect(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).trim()).toBe('100');
  });
});

describe('parseResidentSet', () => {
  it('reads kB as the kibibytes they are', () => {
    expect(parseResidentSet('Name:\tnode\nVmHWM:\t  900 kB\nVmRSS:\t   512 kB\nThreads:\t3\n')).toBe(524_288);
  });

  it('knows a process without memory, and a name that looks like a line', () => {
    expect(parseResidentSet('Name:\tkthreadd\nThreads:\t1\n')).toBeNull();
    expect(parseResidentSet('Name:\tVmRSS: 5 kB\nThreads:\t1\n')).toBeNull();
  });
});
