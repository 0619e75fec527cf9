import { isIP } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '../../src/http/exchange.js';
import { createGuard, type Guard } from '../../src/http/guard.js';
import { Transfer } from '../../src/http/transfer.js';
import { Wire } from '../../src/http/wire.js';
import type { Instruction } from '../../src/journey/program.js';
import { ms } from '../../src/model/units.js';
import { freePort, httpServer, loggingServer, tcpServer, type TestServer } from '../helpers/servers.js';
import { failures, journey, load, plan, program, request, stage, tallies } from '../helpers/servers-load.js';

const servers: TestServer[] = [];

async function use<S extends TestServer>(server: Promise<S>): Promise<S> {
  const started = await server;
  servers.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const once = plan({ stages: [stage(1, 1, null)], iterations: 1 });

function run(target: string, step: Instruction, guard?: Guard): ReturnType<typeof load> {
  const options = { plan: once, program: program([journey([step])]), target };
  return load(guard ? { ...options, guard } : options);
}

describe('the guard, while load runs', () => {
  it('checks every hop of a redirect before anything is sent there', async () => {
    const server = await use(
      httpServer((_, response) =>
        response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
      ),
    );
    const result = await run(server.url, request('/', { redirects: 3 }));
    expect(failures(result)).toEqual({ refused: 1 });
    expect(result.notes[0]?.text).toContain('169.254.169.254 is a link-local or metadata address');
  });

  it('checks absolute URLs of steps', async () => {
    const result = await run('http://127.0.0.1:1', request('http://shop.example.com/'));
    expect(failures(result)).toEqual({ refused: 1 });
    expect(result.notes[0]?.text).toContain('shop.example.com is not an allowed host');
  });

  it('checks the address that a name stands for, at connect', async () => {
    const server = await use(loggingServer(() => 0));
    const guard: Guard = {
      allowed: [],
      checkUrl: () => null,
      checkAddress: (host, address) => `${host} is ${address}: refused`,
    };
    const target = server.url.replace('127.0.0.1', 'localhost');
    const result = await run(target, request('/'), guard);
    expect(failures(result)).toEqual({ refused: 1 });
    expect(result.notes[0]?.text).toMatch(/localhost is (127\.0\.0\.1|::1): refused/);
    expect(server.accepted()).toBe(0);
  });

  it('checks addresses that need no lookup as well', async () => {
    const server = await use(loggingServer(() => 0));
    const guard: Guard = { allowed: [], checkUrl: () => null, checkAddress: () => 'refused at connect' };
    const result = await run(server.url, request('/'), guard);
    expect(failures(result)).toEqual({ refused: 1 });
    expect(server.accepted()).toBe(0);
  });

  it('lets allowed redirects through, without the credentials of the first origin', async () => {
    const other = await use(loggingServer(() => 0));
    const server = await use(
      httpServer((_, response) => response.writeHead(302, { location: `${other.url}/there` }).end()),
    );
    const prepare = () => ({
      method: 'GET',
      path: '/',
      headers: ['authorization', 'Bearer x', 'accept', '*/*'],
      body: null,
    });
    const result = await run(server.url, request('/', { redirects: 1, prepare }));
    expect(tallies(result)).toMatchObject([{ requests: 1, failures: {} }]);
    expect(other.log[0]).toMatchObject({ url: '/there', headers: { accept: '*/*' } });
    expect(other.log[0]?.headers.authorization).toBeUndefined();
  });
});

describe('names that stand for other addresses than one would think', () => {
  const PLAIN = { keepAlive: false, connections: 'per-user', http2: false, tls: null, proxy: null } as const;

  /** Sends one request to a name that a resolver makes these addresses of. */
  async function send(
    url: string,
    allowed: readonly string[],
    addresses: readonly string[],
  ): Promise<Transfer> {
    const wire = new Wire(url, createGuard(allowed), PLAIN, (_, answer) => {
      const found = addresses.map((address) => ({ address, family: isIP(address) }));
      setImmediate(answer, null, found);
    });
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const transfer = new Transfer(wire, {
      transferred: () => {
        end();
      },
    });
    const options = { timeout: ms(5000), redirects: 0, needsBody: false };
    transfer.start({ method: 'GET', path: '/', headers: [], body: null }, options, null);
    await ended;
    await transfer.close();
    return transfer;
  }

  it.each([
    [
      'a service',
      'http://shop',
      [],
      '93.184.216.34',
      'not an address of this machine or its private network',
    ],
    ['a service', 'http://shop', [], '169.254.169.254', 'link-local or metadata'],
    ['a service', 'http://shop', [], '::ffff:169.254.169.254', 'link-local or metadata'],
    ['localhost', 'http://app.localhost', [], '10.0.0.1', 'not an address of this machine'],
    ['a listed host', 'http://a.example.com', ['*.example.com'], 'fd00:ec2::254', 'link-local or metadata'],
    [
      'a listed host',
      'http://a.example.com',
      ['a.example.com:80'],
      '100.100.100.200',
      'link-local or metadata',
    ],
  ])('%s %s %j is not sent to %s', async (_, url, allowed, address, reason) => {
    const { failure } = await send(url, allowed, [address]);
    expect(failure?.kind).toBe('refused');
    expect(failure?.detail).toContain(reason);
  });

  it('use those of several addresses that are allowed', async () => {
    const server = await use(loggingServer(() => 0));
    const { port } = new URL(server.url);
    const transfer = await send(`http://shop:${port}`, [], ['169.254.169.254', '93.184.216.34', '127.0.0.1']);
    expect(transfer.failure).toBeNull();
    expect(transfer.status).toBe(200);
  });
});

describe('exchange', () => {
  const simple = { method: 'GET', headers: {}, timeout: 300, guard: createGuard([]) };

  it('gives the answer', async () => {
    const server = await use(loggingServer(() => 0));
    const result = await exchange({ ...simple, url: `${server.url}/health?x=1`, headers: { 'x-a': 'b' } });
    expect(result).toEqual({ status: 200, body: '{"ok":true}' });
    expect(server.log[0]).toMatchObject({ url: '/health?x=1', headers: { 'x-a': 'b' } });
    await expect.poll(server.open).toBe(0);
  });

  it('sends a body where it is told to, and nowhere else', async () => {
    const bodies: string[] = [];
    const server = await use(
      httpServer((request, response) => {
        request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
        request.on('end', () => response.writeHead(307, { location: 'http://169.254.169.254/' }).end());
      }),
    );
    const result = await exchange({ ...simple, method: 'POST', url: server.url, body: 'a line' });
    expect(result).toMatchObject({ status: 307 });
    expect(bodies).toEqual(['a line']);
    const refused = { error: 'refused' };
    expect(
      await exchange({ ...simple, method: 'POST', url: 'http://169.254.169.254/', body: 'x' }),
    ).toMatchObject(refused);
  });

  it('gives why there is none', async () => {
    const silent = await use(tcpServer(() => undefined));
    const nobody = await freePort();
    expect(await exchange({ ...simple, url: silent.url })).toMatchObject({ error: 'timeout' });
    expect(await exchange({ ...simple, url: `http://127.0.0.1:${nobody}/` })).toMatchObject({
      error: 'refused',
    });
    expect(await exchange({ ...simple, url: 'http://example.com/' })).toMatchObject({ error: 'refused' });
    expect(await exchange({ ...simple, url: 'nonsense' })).toMatchObject({ error: 'refused' });
  });
});
