import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionTable, socketInode } from '../../../../src/host/resources/connection-table.js';
import { ConnectionWatch } from '../../../../src/host/resources/connection-watch.js';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

/** As the system writes it, the fourth column being the state. */
function entry(inode: number, state: string): string {
  return `   ${inode % 100}: 0100007F:1F90 0100007F:C5A2 ${state} 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0000000000000000 20 4 30 10 -1\n`;
}

describe('ConnectionTable', () => {
  it('counts the sockets that it is asked for, by their state', () => {
    const table = new ConnectionTable();
    table.add(HEAD + entry(11, '01') + entry(12, '08') + entry(13, '0A') + entry(14, '01') + entry(15, '06'));
    table.end();
    expect(table.count(['11', '12', '13', '15', '99'])).toEqual({ established: 1, closeWait: 1 });
    expect(table.count([])).toEqual({ established: 0, closeWait: 0 });
  });

  it('reads lines of tcp6, and a last one without an end', () => {
    const table = new ConnectionTable();
    const six =
      '   1: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000100007F:C5A2 01 00000000:00000000 02:000A 00000000     0        0 77 2';
    table.add(HEAD + six);
    table.end();
    table.add(HEAD + entry(78, '08'));
    table.end();
    expect(table.count(['77', '78'])).toEqual({ established: 1, closeWait: 1 });
  });

  it('does not mind where the text is cut, nor what is no entry', () => {
    const text = `${HEAD}garbage\n${entry(1, '01')}   2: x y\n${entry(3, '08')}\n${entry(4, '01')}`;
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (places) => {
        const table = new ConnectionTable();
        const cuts = [0, ...places.toSorted((a, b) => a - b), text.length];
        cuts.slice(1).forEach((to, index) => {
          table.add(text.slice(cuts[index], to));
        });
        table.end();
        expect(table.count(['1', '2', '3', '4'])).toEqual({ established: 2, closeWait: 1 });
      }),
    );
  });
});

describe('socketInode', () => {
  it.each([
    ['socket:[4711]', '4711'],
    ['pipe:[4711]', null],
    ['/tmp/socket:[4711]', null],
    ['socket:[x]', null],
  ])('%s', (link, inode) => {
    expect(socketInode(link)).toBe(inode);
  });
});

describe('ConnectionWatch', () => {
  let proc = '';

  beforeEach(() => {
    proc = mkdtempSync(join(tmpdir(), 'loadgate-proc-'));
  });

  afterEach(() => {
    rmSync(proc, { recursive: true, force: true });
  });

  interface Made {
    readonly namespace: string;
    readonly sockets: readonly number[];
    /** Null: there is none. */
    readonly tcp: string | null;
    readonly tcp6?: string;
  }

  function make(pid: number, { namespace, sockets, tcp, tcp6 }: Made): void {
    const folder = join(proc, String(pid));
    for (const part of ['fd', 'net', 'ns']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'fd', '0'), '');
    sockets.forEach((inode, index) => {
      symlinkSync(`socket:[${inode}]`, join(folder, 'fd', String(index + 1)));
    });
    symlinkSync(`net:[${namespace}]`, join(folder, 'ns', 'net'));
    if (tcp !== null) writeFileSync(join(folder, 'net', 'tcp'), HEAD + tcp);
    if (tcp6 !== undefined) writeFileSync(join(folder, 'net', 'tcp6'), HEAD + tcp6);
  }

  async function counted(...pids: number[]): Promise<unknown> {
    const watch = new ConnectionWatch(proc);
    await watch.look(pids);
    return watch.latest;
  }

  it('counts what the processes hold, and each socket once however many share it', async () => {
    const tcp = entry(21, '01') + entry(22, '08') + entry(99, '01');
    make(5, { namespace: '1', sockets: [21, 22], tcp, tcp6: entry(23, '01') });
    make(6, { namespace: '1', sockets: [21, 23], tcp: null });
    expect(await counted(5, 6)).toEqual({ established: 2, closeWait: 1 });
  });

  it('reads the table of each network that processes are in', async () => {
    make(5, { namespace: '1', sockets: [21], tcp: entry(21, '01') });
    make(6, { namespace: '2', sockets: [31], tcp: entry(31, '01') });
    expect(await counted(5, 6)).toEqual({ established: 2, closeWait: 0 });
  });

  it('gets through more sockets than it looks at in one go', async () => {
    const sockets = Array.from({ length: 240 }, (_, index) => 100 + index);
    const tcp = sockets.map((inode) => entry(inode, inode % 2 === 0 ? '01' : '08')).join('');
    make(5, { namespace: '1', sockets, tcp });
    expect(await counted(5)).toEqual({ established: 120, closeWait: 120 });
  });

  it('leaves out processes that have ended, and knows nothing when all have', async () => {
    make(5, { namespace: '1', sockets: [21], tcp: entry(21, '01') });
    expect(await counted(5, 6)).toEqual({ established: 1, closeWait: 0 });
    expect(await counted(6)).toBeNull();
    expect(await counted()).toBeNull();
  });

  it('knows nothing where there is no table', async () => {
    make(5, { namespace: '1', sockets: [21], tcp: null });
    expect(await counted(5)).toBeNull();
  });

  it('forgets what it knew when it can not look any more', async () => {
    make(5, { namespace: '1', sockets: [21], tcp: entry(21, '01') });
    const watch = new ConnectionWatch(proc);
    await watch.look([5]);
    expect(watch.latest).not.toBeNull();
    rmSync(join(proc, '5', 'fd'), { recursive: true });
    writeFileSync(join(proc, '5', 'fd'), '');
    // It rests for ninety-nine times as long as it took.
    await expect.poll(async () => (await watch.look([5]), watch.latest), { timeout: 20_000 }).toBeNull();
  });

  it('does not look again while it looks, nor once it is stopped', async () => {
    make(5, { namespace: '1', sockets: [21], tcp: entry(21, '01') });
    const watch = new ConnectionWatch(proc);
    const first = watch.look([5]);
    await watch.look([6]);
    expect(watch.latest).toBeNull();
    await first;
    expect(watch.latest).toEqual({ established: 1, closeWait: 0 });
    const stopped = new ConnectionWatch(proc);
    stopped.stop();
    await stopped.look([5]);
    expect(stopped.latest).toBeNull();
  });
});
