import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../src/app/command-line.js';
import { ConnectionWatch } from '../../src/host/resources/connection-watch.js';
import { ProcessWatch } from '../../src/host/resources/process-watch.js';
import type { ProcessRow } from '../../src/result/resources.js';
import { parseResult } from '../../src/result/result-file.js';
import type { Run } from '../../src/result/result.js';
import { fakeWorld } from '../helpers/fake-world.js';

const MEGABYTE = 1_000_000;

let directory = '';
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loadgate-resources-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

/** Runs a module with Node; gives the process and the first line that it says. */
async function launch(text: string): Promise<{ child: ChildProcess; pid: number; said: string }> {
  const file = join(directory, `program-${children.length}.mjs`);
  await writeFile(file, text);
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, pid: child.pid ?? 0, said: line.toString().trim() };
}

/** Reads until `enough`, twice a second; everything in one row. `spent`: CPU time in ms. */
async function watched(pid: number, enough: () => boolean): Promise<{ row: ProcessRow; spent: number }> {
  const watch = new ProcessWatch({ pid, of: 'pid' });
  const start = performance.now();
  let now = start;
  watch.read(now);
  while (!enough()) {
    await sleep(500);
    now = performance.now();
    watch.read(now);
  }
  const length = now - start + 1;
  const [row] = watch.usage({ origin: start, length, bucket: length })?.rows ?? [];
  if (row === undefined) throw new Error('nothing was read');
  expect([...watch.problems]).toEqual([]);
  return { row, spent: (row.cpu?.mean ?? NaN) * (now - start) };
}

describe.runIf(process.platform === 'linux')('the resources of a process tree', () => {
  it('are at least what its processes were told to take', async () => {
    const { pid } = await launch(`
      import { spawn } from 'node:child_process';
      import { openSync } from 'node:fs';
      globalThis.memory = Buffer.alloc(80 * ${MEGABYTE}, 1);
      for (let i = 0; i < 60; i++) openSync(process.argv[1], 'r');
      const child = spawn(process.execPath, ['-e', \`
        globalThis.memory = Buffer.alloc(40 * ${MEGABYTE}, 1);
        console.log('ready');
        setInterval(() => {}, 1000);
      \`]);
      child.stdout.once('data', () => console.log('ready'));
      process.stdin.resume();
      process.stdin.on('end', () => { child.kill(); process.exit(); });
    `);
    let readings = 0;
    const { row } = await watched(pid, () => ++readings > 3);
    expect(row.processes).toEqual({ mean: 2, max: 2 });
    expect(row.rss?.mean).toBeGreaterThan(120 * MEGABYTE);
    expect(row.rss?.mean).toBeLessThan(120 * MEGABYTE + 400 * MEGABYTE);
    expect(row.files?.mean).toBeGreaterThanOrEqual(60 + 2 * 3);
    expect(row.files?.mean).toBeLessThan(60 + 200);
    // Node has a handful of threads besides its first.
    expect(row.threads?.mean).toBeGreaterThan(4);
    expect(row.threads?.mean).toBeLessThan(100);
  });

  it('have the CPU time of children, also of those that come and go between two readings', async () => {
    const burners = 6;
    const each = 250;
    const { child } = await launch(`
      import { spawn } from 'node:child_process';
      import { once } from 'node:events';
      const burn = 'while (process.cpuUsage().user + process.cpuUsage().system < ${each * 1000});';
      console.log('ready');
      await once(process.stdin, 'data');
      for (let i = 0; i < ${burners}; i++) await once(spawn(process.execPath, ['-e', burn]), 'exit');
      console.log('done');
      process.stdin.once('end', () => process.exit());
    `);
    let done = false;
    child.stdout?.on('data', () => (done = true));
    const reading = watched(child.pid ?? 0, () => done);
    child.stdin?.write('go');
    const { spent } = await reading;
    // Each reading of a process rounds down to a tick of 10 ms; starting Node costs CPU time of its own.
    expect(spent).toBeGreaterThan(burners * (each - 30));
    expect(spent).toBeLessThan(burners * (each + 400));
  });

  it('have the connections that are in use, and those that only the other side has closed', async () => {
    const { pid } = await launch(`
      import { connect, createServer } from 'node:net';
      import { once } from 'node:events';
      const held = [];
      const server = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1');
      const rude = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
      await Promise.all([once(server, 'listening'), once(rude, 'listening')]);
      for (let i = 0; i < 70; i++) {
        const socket = connect(server.address().port, '127.0.0.1');
        await once(socket, 'connect');
        held.push(socket);
      }
      for (let i = 0; i < 9; i++) {
        const socket = connect({ port: rude.address().port, host: '127.0.0.1', allowHalfOpen: true });
        await once(socket.resume(), 'end');
        held.push(socket);
      }
      console.log('ready');
      process.stdin.resume();
    `);
    const watch = new ConnectionWatch('/proc');
    await watch.look([process.pid, pid]);
    const own = new ConnectionWatch('/proc');
    await own.look([process.pid]);
    const [all, mine] = [watch.latest, own.latest];
    // Both ends are the program's own.
    expect((all?.established ?? NaN) - (mine?.established ?? NaN)).toBe(140);
    expect((all?.closeWait ?? NaN) - (mine?.closeWait ?? NaN)).toBe(9);
  });

  it('are known up to the end of a process that dies', async () => {
    const { pid, child } = await launch(`console.log('ready'); process.stdin.resume();`);
    const watch = new ProcessWatch({ pid, of: 'pid' });
    watch.read(0);
    watch.read(1000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    watch.read(2000);
    watch.read(3000);
    const usage = watch.usage({ origin: 0, length: 4000, bucket: 1000 });
    expect(usage?.rows.map(({ start }) => start)).toEqual([0]);
    expect([...watch.problems]).toEqual([
      `The process ${pid} ended while load ran: the server's resources are known up to then.`,
    ]);
  });
});

/** Tells how many requests it answered; `/die` ends it. */
const SERVER = `
  import { createServer } from 'node:http';
  let answered = 0;
  createServer((request, response) => {
    if (request.url === '/metrics')
      return response.end('# TYPE answered_total counter\\nanswered_total{kind="a"} ' + answered + '\\nanswered_total{kind="b"} 1\\n');
    if (request.url === '/die' && ++answered > 9) process.exit(9);
    answered++;
    response.end('ok');
  }).listen(Number(process.env.PORT ?? 0), '127.0.0.1', function () { console.log(this.address().port); });
`;

const METRICS = '{ url: /metrics, series: [answered_total, \'answered_total{kind="b"}\', missing_total] }';

interface Job {
  readonly server: string;
  readonly target?: string;
  readonly path?: string;
  readonly load?: string;
  readonly flags?: readonly string[];
}

/** `loadgate run` with one run; gives its exit code, what it said, and the run. */
async function job({
  server,
  target = '',
  path = '/',
  load = '{ users: 2, for: 3s }',
  flags = [],
}: Job): Promise<{
  code: number;
  text: string;
  errors: string;
  run: Run | null;
}> {
  await writeFile(join(directory, 'server.mjs'), SERVER);
  await writeFile(
    join(directory, 'loadgate.yml'),
    `${target === '' ? '' : `target: ${target}\n`}server: ${server}
journeys: { visitor: { steps: [ { get: ${path} }, { think: 50ms } ] } }
tiers: { smoke: { runs: 1, warmup: 1s, load: ${load} } }
`,
  );
  const argv = ['run', '--quiet', ...flags];
  const world = fakeWorld({ argv, cwd: directory, env: { PATH: process.env.PATH } });
  const code = await commandLine(world);
  const file = await readFile(join(directory, 'loadgate-results/result.json'), 'utf8').catch(() => null);
  const run = file === null ? null : (parseResult(file, 'result.json').runs[0] ?? null);
  return { code, text: world.stdout.text, errors: world.stderr.text, run };
}

describe.runIf(process.platform === 'linux')('the resources of a run', () => {
  it('are those of the server that loadgate starts, on the grid of the timeline', async () => {
    const { run, text } = await job({ server: `{ command: node server.mjs, metrics: ${METRICS} }` });
    const { resources, timeline } = run ?? {};
    expect(resources?.bucket).toBe(timeline?.bucket);
    expect(resources?.processes?.of).toBe('started');
    const rows = resources?.processes?.rows ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const row of rows) {
      expect([0, 1000, 2000]).toContain(row.start);
      expect(row.rss?.mean).toBeGreaterThan(20 * MEGABYTE);
      expect(row.processes?.max).toBeGreaterThanOrEqual(1);
      expect(row.cpu?.mean).toBeLessThan(8);
      expect(row.files?.mean).toBeGreaterThan(3);
    }
    expect(rows.some(({ connections }) => connections !== null)).toBe(true);
    const [all, b, ...others] = resources?.metrics ?? [];
    expect(others).toEqual([]);
    expect(b?.rows.every(({ mean }) => mean === 1)).toBe(true);
    const counts = (all?.rows ?? []).map(({ max }) => max);
    expect(counts).toEqual(counts.toSorted((x, y) => x - y));
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? Infinity);
    expect(run?.notes.map((note) => note.text)).toEqual(['server.metrics: the page has no missing_total.']);
    expect(text).toMatch(/^server: CPU \d\.\d\d of /m);
  });

  it('are those of a process that is named', async () => {
    const { pid, said } = await launch(SERVER);
    const target = `http://127.0.0.1:${said}`;
    const flags = ['--server-pid', String(pid)];
    const { run, code } = await job({ server: `{ metrics: ${METRICS} }`, target, flags });
    expect(code).toBe(0);
    expect(run?.resources?.processes?.of).toBe('pid');
    expect(run?.resources?.processes?.rows[0]?.processes?.max).toBe(1);
    expect(run?.resources?.metrics.map(({ series }) => series)).toEqual([
      'answered_total',
      'answered_total{kind="b"}',
    ]);
  });

  it('are unknown where the process is not there, and the run goes on', async () => {
    const { child, pid, said } = await launch(SERVER);
    const other = await launch(`console.log('ready')`);
    if (other.child.exitCode === null) await once(other.child, 'exit');
    const { run, code } = await job({
      server: `{ pid: ${other.pid} }`,
      target: `http://127.0.0.1:${said}`,
      load: '{ users: 1, for: 1s }',
    });
    expect([code, child.exitCode, pid > 0]).toEqual([0, null, true]);
    expect(run?.resources).toBeNull();
    expect(run?.notes.map((note) => note.text)).toEqual([
      `There is no process ${other.pid} to read the server's resources from.`,
    ]);
  });

  it('are refused by pid where loadgate starts the server', async () => {
    const { code, errors, run } = await job({
      server: '{ command: node server.mjs }',
      flags: ['--server-pid', '4711'],
    });
    expect([code, run]).toEqual([2, null]);
    expect(errors).toContain('--server-pid: loadgate starts the server itself and knows its processes');
  });

  it('are kept of a server that dies midway', async () => {
    const { code, run } = await job({
      server: '{ command: node server.mjs, metrics: { url: /metrics, series: [answered_total] } }',
      path: '/die',
      load: '{ rate: 1/s, for: 20s }',
    });
    expect(code).toBe(3);
    expect(run?.end.reason).toBe('server-died');
    expect(run?.resources?.processes?.rows.length).toBeGreaterThanOrEqual(1);
    expect(run?.notes.filter(({ text }) => text.includes('process'))).toEqual([]);
  });
});
