import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProcessTree } from '../../../../src/host/resources/process-tree.js';
import { ProcessWatch } from '../../../../src/host/resources/process-watch.js';

let proc = '';

beforeEach(() => {
  proc = mkdtempSync(join(tmpdir(), 'loadgate-proc-'));
  mkdirSync(join(proc, 'sys'));
  writeFileSync(join(proc, 'uptime'), '1 2\n');
});

afterEach(() => {
  rmSync(proc, { recursive: true, force: true });
});

interface Made {
  readonly parent?: number;
  readonly group?: number;
  readonly state?: string;
  readonly started?: number;
  readonly cpu?: number;
  readonly rss?: number;
  readonly files?: number;
  readonly threads?: number;
}

function make(pid: number, made: Made = {}): void {
  const {
    parent = 1,
    group = pid,
    state = 'S',
    started = pid,
    cpu = 0,
    rss = 4,
    files = 3,
    threads = 1,
  } = made;
  const folder = join(proc, String(pid));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'fd'), { recursive: true });
  for (let file = 0; file < files; file++) writeFileSync(join(folder, 'fd', String(file)), '');
  writeFileSync(
    join(folder, 'stat'),
    `${pid} (a) ${state} b) ${state} ${parent} ${group} 0 0 -1 0 0 0 0 0 ${cpu / 10} 0 0 0 20 0 ${threads} 0 ${started} 0 0\n`,
  );
  writeFileSync(join(folder, 'status'), state === 'Z' ? 'Name:\ta\n' : `Name:\ta\nVmRSS:\t${rss} kB\n`);
}

function end(pid: number): void {
  rmSync(join(proc, String(pid)), { recursive: true });
}

function pids(tree: ProcessTree): number[] {
  return tree
    .read()
    .map(({ pid }) => pid)
    .sort((a, b) => a - b);
}

describe('ProcessTree', () => {
  it('has the root with all its descendants, whatever their numbers', () => {
    make(50);
    make(10, { parent: 50 });
    make(7, { parent: 10 });
    make(90, { parent: 7 });
    make(60, { parent: 1 });
    make(61, { parent: 60 });
    expect(pids(new ProcessTree({ root: 50, ownsGroup: false, proc }))).toEqual([7, 10, 50, 90]);
  });

  it('sees who comes, and keeps who has lost the parent', () => {
    make(50);
    make(51, { parent: 50 });
    make(70);
    const tree = new ProcessTree({ root: 50, ownsGroup: false, proc });
    expect(pids(tree)).toEqual([50, 51]);
    make(52, { parent: 51 });
    expect(pids(tree)).toEqual([50, 51, 52]);
    end(51);
    make(52, { parent: 1 });
    make(53, { parent: 52 });
    expect(pids(tree)).toEqual([50, 52, 53]);
    end(52);
    expect(pids(tree)).toEqual([50, 53]);
  });

  it('has the members of a group of its own, wherever they come from', () => {
    make(50);
    make(51, { parent: 1, group: 50 });
    make(52, { parent: 51, group: 52 });
    expect(pids(new ProcessTree({ root: 50, ownsGroup: true, proc }))).toEqual([50, 51, 52]);
    expect(pids(new ProcessTree({ root: 50, ownsGroup: false, proc }))).toEqual([50]);
  });

  it('does not take a later process of the same number for the one that ended', () => {
    make(50);
    make(51, { parent: 50 });
    const tree = new ProcessTree({ root: 50, ownsGroup: false, proc });
    expect(pids(tree)).toEqual([50, 51]);
    make(51, { parent: 1, started: 99 });
    make(50, { parent: 1, started: 98 });
    expect(pids(tree)).toEqual([]);
  });

  it('gets over processes that end while it looks, and over what is no process', () => {
    make(50, { rss: 8, files: 2, threads: 3 });
    mkdirSync(join(proc, '51'));
    make(52, { parent: 50, state: 'Z', files: 0 });
    make(53, { parent: 50 });
    rmSync(join(proc, '53', 'status'));
    rmSync(join(proc, '53', 'fd'), { recursive: true });
    const states = new ProcessTree({ root: 50, ownsGroup: false, proc }).read();
    expect(states.map(({ pid, ended, rss, files }) => ({ pid, ended, rss, files }))).toEqual([
      { pid: 50, ended: false, rss: 8192, files: 2 },
      { pid: 52, ended: true, rss: null, files: null },
      { pid: 53, ended: false, rss: null, files: 0 },
    ]);
  });

  it('is empty where there is no such folder', () => {
    expect(new ProcessTree({ root: 1, ownsGroup: true, proc: join(proc, 'none') }).read()).toEqual([]);
  });
});

describe('ProcessWatch', () => {
  const grid = { origin: 0, length: 10_000, bucket: 1000 };

  it('adds up the processes, and leaves out those that have ended', () => {
    make(50, { cpu: 100, rss: 1000, files: 5, threads: 11 });
    make(51, { parent: 50, cpu: 0, rss: 500, files: 2, threads: 2 });
    const watch = new ProcessWatch({ pid: 50, of: 'started' }, proc);
    watch.read(0);
    make(50, { cpu: 600, rss: 1000, files: 6, threads: 11 });
    make(51, { parent: 50, cpu: 250, state: 'Z' });
    watch.read(1000);
    const level = (value: number): object => ({ mean: value, max: value });
    expect(watch.usage(grid)).toEqual({
      of: 'started',
      rows: [
        {
          start: 0,
          cpu: level(0.75),
          rss: level(1_024_000),
          files: level(6),
          connections: null,
          closeWait: null,
          threads: level(11),
          processes: level(1),
        },
      ],
    });
    expect([...watch.problems]).toEqual([]);
  });

  it('says once that there is no such process, or none any more', () => {
    const none = new ProcessWatch({ pid: 50, of: 'pid' }, proc);
    none.read(0);
    none.read(1000);
    expect(none.usage(grid)).toBeNull();
    expect([...none.problems]).toEqual(["There is no process 50 to read the server's resources from."]);

    make(60);
    const ends = new ProcessWatch({ pid: 60, of: 'pid' }, proc);
    ends.read(0);
    ends.read(1000);
    end(60);
    for (const now of [2000, 3000]) ends.read(now);
    expect(ends.usage(grid)?.rows).toHaveLength(1);
    expect([...ends.problems]).toEqual([
      "The process 60 ended while load ran: the server's resources are known up to then.",
    ]);
  });

  it('leaves it to others to say that a server of its own has died', () => {
    const watch = new ProcessWatch({ pid: 50, of: 'started' }, proc);
    watch.read(0);
    expect([...watch.problems]).toEqual([]);
  });

  it('says once that files can not be counted', () => {
    make(50);
    // Root may read everything: a folder that is none stands for one that this user may not open.
    rmSync(join(proc, '50', 'fd'), { recursive: true });
    writeFileSync(join(proc, '50', 'fd'), '');
    const watch = new ProcessWatch({ pid: 50, of: 'pid' }, proc);
    for (const now of [0, 1000, 2000]) watch.read(now);
    expect(watch.usage(grid)?.rows.map(({ files }) => files)).toEqual([null, null]);
    expect([...watch.problems]).toEqual([
      'The open files of the server could not be counted: its processes are another user’s.',
    ]);
  });
});
