import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { influxAddress } from '../../src/app/export/influx-address.js';
import { InfluxStream, type StreamLimits } from '../../src/app/export/influx-stream.js';
import { commandLine } from '../../src/app/command-line.js';
import { createGuard } from '../../src/http/guard.js';
import type { Point } from '../../src/report/machine/line-protocol.js';
import { tagText } from '../../src/report/machine/line-protocol.js';
import { parseResult } from '../../src/result/result-file.js';
import { fakeWorld, type FakeWorld } from '../helpers/fake-world.js';
import { freePort, httpServer, tcpServer, type TestServer } from '../helpers/servers.js';
import { influxServer, installedInflux, startInflux } from '../helpers/servers-influx.js';
import { HOSTILE } from '../unit/report/scenes.js';
import { parseXml } from '../helpers/xml.js';

const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function kept<S extends TestServer>(server: Promise<S>): Promise<S> {
  servers.push(await server);
  return server;
}

/** Two seconds of load on a server of this process. */
async function run(exports: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const target = await kept(httpServer((_, response) => response.end('ok')));
  const cwd = mkdtempSync(join(tmpdir(), 'loadgate-export-'));
  writeFileSync(join(cwd, 'loadgate.yml'), scenario(target.url));
  const flags = exports.flatMap((text) => ['--export', text]);
  const world = fakeWorld({ argv: ['run', '--runs', '1', ...flags], cwd, env });
  const code = await commandLine(world);
  return { code, cwd, world };
}

interface Ran {
  readonly code: number;
  readonly cwd: string;
  readonly world: FakeWorld;
}

function scenario(target: string): string {
  return `version: 1
target: ${target}
journeys:
  visitor: { steps: [ { name: '=home, a b', get: / }, { think: 20ms } ] }
tiers:
  smoke: { warmup: 0s, load: { users: 2, for: 2s }, thresholds: [ errors < 1% ] }
gate: { confirm: off }
`;
}

/** Echoes the credentials, as a careless server does. */
function refuse({ headers }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(401).end(`no: ${headers.authorization ?? ''}`);
}

function redirect(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end();
}

function durationOf({ cwd }: Ran): number {
  const text = readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8');
  return parseResult(text, 'result.json').runs[0]?.duration ?? 0;
}

describe('--export influx', () => {
  it('streams the seconds while load runs, what came of it at the end, and writes files', async () => {
    const influx = await kept(influxServer());
    const ran = await run([
      `influx=http://me:hunter2hunter2@127.0.0.1:${influx.port}/load`,
      'junit=out/junit.xml',
      'csv=cells.csv',
      'csv-timeline=t.csv',
      'prometheus=x.prom',
      'csv=/dev/null/x',
    ]);
    expect(ran.world.stderr.text.match(/^! --export.*/gm)).toEqual([
      expect.stringMatching(/--export csv: \/dev\/null\/x can't be written: /),
    ]);
    const read = (name: string): string => readFileSync(join(ran.cwd, name), 'utf8');
    expect(parseXml(read('out/junit.xml')).attributes.failures).toBe('0');
    expect(read('cells.csv')).toContain(`,"'=home, a b",`);
    expect(read('t.csv').split('\r\n').length).toBeGreaterThan(2);
    expect(read('x.prom')).toContain('loadgate_requests{tier="smoke",endpoint="=home, a b"}');
    expect(ran.code).toBe(0);
    expect(influx.mistakes).toEqual([]);
    expect(influx.writes.length).toBeGreaterThan(1);
    for (const { url, headers } of influx.writes) {
      expect(url).toBe('/write?db=load&precision=ms');
      expect(headers.authorization).toBe(`Basic ${Buffer.from('me:hunter2hunter2').toString('base64')}`);
    }
    const points = influx.writes.flatMap((write) => write.points);
    const [second] = points.filter(({ measurement }) => measurement === 'loadgate');
    expect(second?.tags).toEqual({ tier: 'smoke', phase: 'steady', run: '1', side: 'head' });
    expect(second?.fields.requests).toBeGreaterThan(0);
    expect(points.find(({ measurement }) => measurement === 'loadgate_endpoint')?.tags.endpoint).toBe(
      '=home, a b',
    );
    expect(points.at(-1)?.measurement).toBe('loadgate_verdict');
  });

  it('neither slows nor fails a run whatever is wrong with the server', async () => {
    const bad = [
      [await kept(influxServer((_, response) => response.writeHead(500).end('broken'))), /500 \(broken\)/],
      [await kept(influxServer(redirect)), /redirects are not followed/],
      [await kept(tcpServer(() => undefined)), /did not get to/],
      [await kept(tcpServer((socket) => socket.write('HTTP/1.1 204 No Content\r\nx: '))), /did not get to/],
      [{ port: await freePort() }, /did not get to/],
      [await kept(influxServer(refuse)), /the answer was 401 \(no: Token \*\*\*\)/],
    ] as const;
    const wanted = bad.map(([{ port }]) => `influx=http://127.0.0.1:${port}?org=o&bucket=b`);
    const ran = await run(wanted, { INFLUX_TOKEN: 'top-secret-token-1' });
    expect(ran.code).toBe(0);
    expect(durationOf(ran)).toBe(2000);
    const told = ran.world.stderr.text.split('\n').filter((line) => line.startsWith('! --export influx: '));
    expect(told).toHaveLength(bad.length);
    for (const [{ port }, words] of bad)
      expect(told.find((line) => line.includes(`:${port}:`))).toMatch(words);
  });

  it('is guarded as the target is, before anything is measured', async () => {
    for (const host of ['169.254.169.254', 'influx.example.com']) {
      const ran = await run([`influx=http://${host}/load`]);
      expect(ran.code).toBe(2);
      expect(ran.world.stderr.text).toMatch(/--export influx: .*(never sent there|not an allowed host)/);
      expect(ran.world.stderr.text).not.toContain('run 1/1');
    }
  });
});

describe('the buffer', () => {
  const point = (n: number): Point => ({ measurement: 'm', tags: {}, fields: { n }, at: new Date(n) });
  const stream = (url: string, limits: Partial<StreamLimits>): InfluxStream =>
    new InfluxStream(influxAddress(`${url}/load`, {}), createGuard([]), limits);

  it('drops the oldest when it is full, and says how many', async () => {
    const held: (() => void)[] = [];
    const seen: string[] = [];
    const influx = await kept(
      influxServer((request, response) => {
        request.setEncoding('utf8').on('data', (text: string) => seen.push(text));
        held.push(() => response.writeHead(204).end());
        if (held.length > 1) response.writeHead(204).end();
      }),
    );
    const exported = stream(influx.url, { lines: 3, batch: 10, flush: 20_000 });
    exported.push([point(0)]);
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    for (let n = 1; n <= 8; n++) exported.push([point(n)]);
    held[0]?.();
    expect(await exported.close()).toMatch(/: 5 of 9 points did not get to/);
    expect(seen.join('').match(/n=\d/g)).toEqual(['n=0', 'n=6', 'n=7', 'n=8']);
  });

  it('does not offer again what the server can not read', async () => {
    let asked = 0;
    const influx = await kept(
      influxServer((_, response) => {
        response.writeHead(++asked === 1 ? 400 : 204).end('unable to parse');
      }),
    );
    const exported = stream(influx.url, { flush: 20_000 });
    exported.push([point(1), point(2)]);
    exported.push([point(3)]);
    expect(await exported.close()).toMatch(/: 2 of 3 points .*the answer was 400 \(unable to parse\)/);
    expect(asked).toBe(2);
  });
});

const influxd = installedInflux();
if (influxd === null)
  console.warn('InfluxDB is not installed, one test is skipped (Debian: apt-get install influxdb)');

it.skipIf(influxd === null)('a real InfluxDB understands every line', async () => {
  const influx = await startInflux(influxd ?? '', 'load');
  try {
    const ran = await run([`influx=${influx.url}/load`]);
    expect(ran.world.stderr.text).not.toContain('--export');
    const seconds = await influx.query('SELECT * FROM loadgate');
    expect(seconds.length).toBeGreaterThan(0);
    expect(seconds[0]).toMatchObject({ tier: 'smoke', phase: 'steady', side: 'head' });
    const exported = new InfluxStream(influxAddress(`${influx.url}/load`, {}), createGuard([]));
    const names = [...HOSTILE, 'ends in \\', 'a\\, b\\= c\\', 'a=b,c d', '"quoted" \\n'];
    const at = new Date('2026-03-14T18:00:00Z');
    exported.push(
      names.map((name) => ({
        measurement: 'named',
        tags: { name },
        fields: { text: tagText(name), n: 1 },
        at,
      })),
    );
    expect(await exported.close()).toBeNull();
    const read = await influx.query('SELECT * FROM named');
    const expected = names.map(tagText).filter((name) => name !== '');
    const named = read.flatMap(({ name, text }) => (name === null ? [] : [{ name, text }]));
    expect(named.map(({ name }) => name).sort()).toEqual(expected.sort());
    for (const { name, text } of named) expect(text).toBe(name);
  } finally {
    await influx.stop();
  }
});
