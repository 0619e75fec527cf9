import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '../../src/http/exchange.js';
import { createGuard, type Guard } from '../../src/http/guard.js';
import type { Instruction } from '../../src/journey/program.js';
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

describe('exchange', () => {
  const simple = { method: 'GET', headers: {}, timeout: 300, guard: createGuard([]) };

  it('gives the answer', async () => {
    const server = await use(loggingServer(() => 0));
    const result = await exchange({ ...simple, url: `${server.url}/health?x=1`, headers: { 'x-a': 'b' } });
    expect(result).toEqual({ status: 200, body: '{"ok":true}' });
    expect(server.log[0]).toMatchObject({ url: '/health?x=1', headers: { 'x-a': 'b' } });
    await expect.poll(server.open).toBe(0);
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
