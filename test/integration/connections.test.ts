import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuard } from '../../src/http/guard.js';
import { Transfer } from '../../src/http/transfer.js';
import { Wire, type WireSettings } from '../../src/http/wire.js';
import { ms } from '../../src/model/units.js';
import type { HttpPlan, Plan } from '../../src/plan/plan.js';
import { Histogram } from '../../src/result/histogram.js';
import { loggingServer, tcpServer } from '../helpers/servers.js';
import { https1Server, serverAt } from '../helpers/servers-http.js';
import {
  failures,
  journey,
  load,
  percentile,
  plan,
  program,
  request,
  requests,
  stage,
  tallies,
} from '../helpers/servers-load.js';

const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
);

const servers: { close(): Promise<void> }[] = [];

async function use<S extends { close(): Promise<void> }>(server: Promise<S>): Promise<S> {
  const started = await server;
  servers.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** So many iterations by so many users, with these settings. */
function planned(http: Partial<HttpPlan>, iterations: number, users = 1): Plan {
  const base = plan({ stages: [stage(users, users, null)], iterations });
  return { ...base, http: { ...base.http, ...http } };
}

const visit = program([journey([request('/a'), request('/b', { endpoint: 1 })])]);

const PLAIN: WireSettings = {
  keepAlive: true,
  connections: 'per-user',
  http2: false,
  tls: null,
  proxy: null,
};

describe('connections', () => {
  it('per user: one for all iterations', async () => {
    const server = await use(loggingServer(() => 1));
    const run = await load({ plan: planned({}, 12, 3), program: visit, target: server.url });
    expect(requests(run)).toBe(24);
    expect(server.accepted()).toBe(3);
  });

  it('per iteration: a fresh one for each, as first-time visitors have', async () => {
    const server = await use(loggingServer(() => 1));
    const run = await load({
      plan: planned({ connections: 'per-iteration' }, 12, 3),
      program: visit,
      target: server.url,
    });
    expect(failures(run)).toEqual({});
    expect(requests(run)).toBe(24);
    expect(server.accepted()).toBe(12);
    await expect.poll(server.open).toBe(0);
  });

  it('per iteration over TLS: no session of an earlier visit is resumed', async () => {
    const server = await use(https1Server());
    const tls = { ca: [], cert: null, key: null, servername: null, insecure: true };
    await load({
      plan: planned({ connections: 'per-iteration', tls }, 4),
      program: visit,
      target: server.url,
    });
    expect(server.accepted()).toBe(4);
    expect(server.resumed()).toBe(0);
  });

  it('per iteration in the open model: the visitor leaves when the visit is over', async () => {
    const server = await use(loggingServer(() => 1));
    const base = plan({ model: 'open', stages: [stage(40, 40, 500)] });
    const run = await load({
      plan: { ...base, http: { ...base.http, connections: 'per-iteration' } },
      program: visit,
      target: server.url,
    });
    expect(failures(run)).toEqual({});
    expect(run.journeys[0]?.started).toBe(20);
    expect(server.accepted()).toBe(20);
  });

  it('shared: as many as are needed at once, whoever the users are', async () => {
    const server = await use(loggingServer(() => 5));
    const thinking = program([
      journey([request('/a'), { op: 'think', duration: () => ms(60) }, request('/b', { endpoint: 1 })]),
    ]);
    const run = await load({
      plan: planned({ connections: 'shared' }, 60, 30),
      program: thinking,
      target: server.url,
    });
    expect(failures(run)).toEqual({});
    expect(requests(run)).toBe(120);
    // All start together: as many connections as users, but no more for the requests that follow.
    expect(server.accepted()).toBe(30);
    await expect.poll(server.open).toBe(0);
  });

  it('shared: users whose requests hardly ever meet need few', async () => {
    const server = await use(loggingServer(() => 0));
    const base = plan({ model: 'open', stages: [stage(20, 20, 1000)], maxInFlight: 100 });
    const spread = program([
      journey([request('/a'), { op: 'think', duration: () => ms(525) }, request('/b', { endpoint: 1 })]),
    ]);
    const run = await load({
      plan: { ...base, http: { ...base.http, connections: 'shared' } },
      program: spread,
      target: server.url,
    });
    expect(requests(run)).toBeGreaterThan(20);
    // Of their own they would have had eleven.
    expect(server.accepted()).toBeLessThan(8);
  });

  it('shared: a request that runs into its time-out takes its connection with it, and no other', async () => {
    const server = await use(
      tcpServer((socket, text) => {
        if (!text.startsWith('GET /slow')) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
      }),
    );
    const run = await load({
      plan: planned({ connections: 'shared' }, 8, 2),
      program: program([journey([request('/a'), request('/slow', { endpoint: 1, timeout: ms(60) })])]),
      target: server.url,
    });
    expect(failures(run)).toEqual({ timeout: 8 });
    expect(tallies(run).reduce((sum, { requests: count }) => sum + count, 0)).toBe(8);
    await expect.poll(server.open).toBe(0);
  });

  it('shared: ends cleanly while connections that never come about are waited for', async () => {
    const unreachable = await use(tcpServer(() => undefined));
    const tls = unreachable.url.replace('http:', 'https:');
    const run = await load({
      plan: planned({ connections: 'shared' }, 3, 3),
      program: program([journey([request('/', { timeout: ms(100) })])]),
      target: tls,
    });
    expect(failures(run)).toEqual({ timeout: 3 });
    await expect.poll(unreachable.open).toBe(0);
  });
});

describe('times of opening connections', () => {
  it('are those of the requests that opened one, and not in the service time', async () => {
    const server = await use(loggingServer(() => 0));
    const run = await load({ plan: planned({}, 10, 2), program: visit, target: server.url });
    const [a] = tallies(run, 0);
    const [b] = tallies(run, 1);
    expect(counts(a?.connect)).toBe(2);
    expect(a?.tls).toBeNull();
    expect(b?.connect).toBeNull();
  });

  it('have TCP and TLS apart', async () => {
    const server = await use(https1Server());
    const tls = { ca: [], cert: null, key: null, servername: null, insecure: true };
    const run = await load({
      plan: planned({ keepAlive: false, tls }, 5),
      program: program([journey([request('/')])]),
      target: server.url,
    });
    const [tally] = tallies(run);
    expect([tally?.connect, tally?.tls, tally?.service].map(counts)).toEqual([5, 5, 5]);
    expect(percentile(tally?.tls ?? null, 50)).toBeGreaterThan(0);
  });

  it('are kept of requests that failed on an open connection', async () => {
    const server = await use(tcpServer((socket) => socket.resetAndDestroy()));
    const run = await load({
      plan: planned({}, 3),
      program: program([journey([request('/')])]),
      target: server.url,
    });
    expect(failures(run)).toEqual({ reset: 3 });
    expect(counts(tallies(run)[0]?.connect)).toBe(3);
  });

  it('leave out the warm-up', async () => {
    const server = await use(loggingServer(() => 1));
    const base = plan({ warmup: ms(200), stages: [stage(2, 2, 300)] });
    const run = await load({ plan: base, program: visit, target: server.url });
    expect(tallies(run, 0).map(({ connect }) => connect)).toEqual([null]);
  });
});

describe('ways to a server', () => {
  it.skipIf(!hasIpv6)('are IPv6 addresses', async () => {
    const server = await use(serverAt({ host: '::1' }));
    const run = await load({ plan: planned({}, 3), program: visit, target: server.url });
    expect(server.url).toContain('http://[::1]:');
    expect(failures(run)).toEqual({});
    expect(requests(run)).toBe(6);
  });

  it('are Unix sockets, whose requests are for localhost', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'loadgate-'));
    const hosts = new Set<string>();
    const server = await use(
      serverAt({ path: join(folder, 'app %1.sock') }, (message, response) => {
        hosts.add(`${message.headers.host ?? ''}${message.url ?? ''}`);
        response.writeHead(message.url === '/a' ? 302 : 200, { location: 'http://localhost/moved' }).end();
      }),
    );
    const target = `unix:${join(folder, encodeURIComponent('app %1.sock'))}`;
    const run = await load({
      plan: planned({}, 3),
      program: program([journey([request('/a', { redirects: 1 }), request('/b', { endpoint: 1 })])]),
      target,
    });
    expect(failures(run)).toEqual({});
    expect([...hosts]).toEqual(['localhost/a', 'localhost/moved', 'localhost/b']);
    expect(server.accepted()).toBe(1);
    await rm(folder, { recursive: true });
  });

  // Elsewhere 127.0.0.1 is the only loopback address of its family.
  it.skipIf(process.platform !== 'linux')(
    'are all addresses of a name in turn, and the next where one does not answer',
    async () => {
      const first = await use(serverAt({ host: '127.0.0.1' }));
      const second = await use(serverAt({ host: '127.0.0.2', port: first.port }));
      const addresses = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((address) => ({ address, family: 4 }));
      let asked = 0;
      const wire = new Wire(
        `http://app.localhost:${first.port}`,
        createGuard([]),
        { ...PLAIN, keepAlive: false },
        (_, answer) => {
          asked++;
          setImmediate(answer, null, addresses);
        },
      );
      const statuses: number[] = [];
      for (let i = 0; i < 12; i++) statuses.push(await statusOf(wire));
      expect(statuses).toEqual(new Array<number>(12).fill(200));
      expect(asked).toBe(1);
      // On the third address nothing listens: its turn falls to the first.
      expect([first.accepted(), second.accepted()]).toEqual([8, 4]);
    },
  );
});

function counts(encoded: string | null | undefined): number {
  return encoded == null ? 0 : Histogram.decode(encoded).count;
}

async function statusOf(wire: Wire): Promise<number> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const transfer = new Transfer(wire, {
    transferred: () => {
      end();
    },
  });
  transfer.start(
    { method: 'GET', path: '/', headers: [], body: null },
    { timeout: ms(5000), redirects: 0, needsBody: false },
    null,
  );
  await ended;
  await transfer.close();
  return transfer.status;
}
